"""Presses, read straight from what Telegram has sent.

Most updates of a school are presses of a few buttons, and to make the library's types of them costs more than
all the rest. What looks in any way unusual is left to the library.
"""

from collections.abc import Mapping
from typing import Any

from bot.people.model import Actor, clean_name
from bot.telegram.actor import person_name
from bot.texts import pick_language


def read_press(raw: Mapping[str, Any], bot_id: int, sequence: int) -> tuple[Actor, str] | None:
    """Who pressed, where, and what the button carries; None for what is not plainly a press."""
    match raw:
        case {
            "callback_query": {
                "id": str(press),
                "data": str(data),
                "from": {"id": int(person_id), "first_name": str(first_name)} as user,
                "message": {"chat": {"id": int(address), "type": str(kind)} as chat} as message,
            }
        }:
            told = title, last_name, language = (
                chat.get("title"), user.get("last_name"), user.get("language_code"),
            )  # fmt: skip
            if not all(each is None or isinstance(each, str) for each in told):
                return None
            thread = message.get("message_thread_id") if message.get("is_topic_message") else None
            actor = Actor(
                bot_id=bot_id,
                address=address,
                chat_title=clean_name(title or ""),
                is_private=kind == "private",
                thread=None if thread is None else str(thread),
                person_id=person_id,
                name=person_name(first_name, last_name),
                language=pick_language(language),
                sequence=sequence,
                press=press,
            )
            return actor, data
    return None
