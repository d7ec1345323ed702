"""Whispers: what goes to one person at once, through no row of the database."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.card import Card
from bot.delivery.messenger import (
    ChatClosed,
    Destination,
    MessageRefused,
    Messenger,
    MessengerError,
    TryLater,
)
from bot.telegram.references import Reference
from bot.words import Text, Whisper
from storage.errors import StorageUnavailable

Paint = Callable[[str, Mapping[str, Any]], Awaitable[Card | None]]
"""`paint(kind, arguments)`: the card of a whisper, or None when there is nothing to show."""


class Whispers:
    """Shows whispers. A chat that can't keep the others from seeing one never gets it."""

    def __init__(self, messenger: Messenger, paint: Paint, username: str) -> None:
        self._messenger = messenger
        self._paint = paint
        self._username = username

    async def show(self, whisper: Whisper, press: Mapping[str, Any], language: str) -> Text | None:
        """Show it to who pressed; where that failed, gives what is to be said instead, if anything is."""
        try:
            reference = await self._show(whisper, press, language)
        except (MessageRefused, ChatClosed):
            return whisper.otherwise
        except (MessengerError, StorageUnavailable):
            return Text("error-try-later") if whisper.otherwise else None
        return whisper.elsewhere if reference is not None and reference.is_private else None

    async def _show(self, whisper: Whisper, press: Mapping[str, Any], language: str) -> Reference | None:
        """Gives the reference of a new message."""
        address = press["message"]["chat"]["id"]
        pressed = _reference(press["message"], press["from"]["id"])
        if (whisper.kind is None or whisper.replaces) and not _is_own(press["message"]):
            raise MessageRefused("all see what was pressed")
        if whisper.kind is None:
            await self._messenger.delete(address, pressed)
            return None
        known = {"language": language, "username": self._username}
        card = await self._paint(whisper.kind, {**whisper.arguments, **known})
        if card is None:
            return None
        if whisper.replaces:
            await self._messenger.edit(address, pressed, card)
            return None
        try:
            return Reference.read(await self._messenger.post(_destination(press, address), card, None))
        except TryLater:  # when many press at once; their own chats are not that busy
            person = press["from"]["id"]
            message = await self._messenger.post(Destination(person), card, None)
            return Reference(message, person, is_private=True)


def _is_own(message: Mapping[str, Any]) -> bool:
    """Whether nobody sees the message but who has pressed."""
    return "ephemeral_message_id" in message or message["chat"]["type"] == "private"


def _reference(message: Mapping[str, Any], person: int) -> str:
    """The pressed message, as the messenger knows it."""
    if "ephemeral_message_id" in message:
        return str(Reference(str(message["ephemeral_message_id"]), person))
    return str(message["message_id"])


def _destination(press: Mapping[str, Any], address: int) -> Destination:
    message = press["message"]
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    return Destination(
        address, None if thread is None else str(thread),
        only_for=press["from"]["id"], press=press["id"], fallback="private",
    )  # fmt: skip
