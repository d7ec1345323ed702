"""What service messages say on the page, in Russian."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.model import Json, Message


def service_words(message: Message) -> str:
    """One line for a service message."""
    for name, words in _WORDS.items():
        if name in message.extra:
            return words(message, message.extra[name])
    return "Служебное сообщение"


def _joined(message: Message, users: list[Json]) -> str:
    names = ", ".join(_name(user) for user in users)
    if users[0]["id"] == message.sender.id:
        return f"Теперь в группе: {names}"
    return f"{message.sender.name} добавляет: {names}"


def _left(message: Message, user: Json) -> str:
    if user["id"] == message.sender.id:
        return f"Больше не в группе: {_name(user)}"
    return f"{message.sender.name} удаляет из группы: {_name(user)}"


def _pinned(message: Message, pinned: Json) -> str:
    text = pinned.get("text") or pinned.get("caption") or "вложение"
    return f"Закреплено: {text.splitlines()[0]}"


def _name(user: Json) -> str:
    return " ".join(filter(None, (user["first_name"], user.get("last_name"))))


_WORDS: dict[str, Callable[[Message, Any], str]] = {
    "new_chat_members": _joined,
    "left_chat_member": _left,
    "pinned_message": _pinned,
    "forum_topic_created": lambda message, topic: f"Новая тема: {topic['name']}",
    "forum_topic_closed": lambda message, topic: "Тема закрыта",
    "forum_topic_reopened": lambda message, topic: "Тема снова открыта",
    "migrate_to_chat_id": lambda message, chat_id: "Группа стала супергруппой",
    "migrate_from_chat_id": lambda message, chat_id: "Группа стала супергруппой",
}
