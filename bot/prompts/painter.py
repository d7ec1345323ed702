"""Paints the questions to one person."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card, mention, plain
from bot.texts import Texts
from storage import people
from storage.connection import Connection


def paint_prompt(connection: Connection, arguments: Mapping[str, Any], texts: Texts, key: str) -> Card | None:
    """Asks one person for a text; the person answers by a reply."""
    chat = people.chat_at(connection, arguments["bot"], arguments["address"])
    if chat is None:
        return None
    person = arguments["person"]
    name = people.name_of(connection, person)
    return Card((mention(name, person), plain(texts.say(chat.space.language, key))), asks_reply=True)
