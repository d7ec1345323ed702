"""The port to a messenger: what delivery asks of it, and how it says no."""

from dataclasses import dataclass
from typing import Literal, Protocol

from bot.card import Card
from bot.words import Mark


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a message goes.

    `only_for` shows it to one person alone; where the chat can't, it goes to `fallback`: to their private
    chat, to all as a reply, or nowhere. `press` is the press of theirs that it answers.
    """

    address: int
    thread: str | None = None
    reply_to: str | None = None
    only_for: int | None = None
    press: str | None = None
    fallback: Literal["none", "private", "public"] = "public"


class MessengerError(Exception):
    """A message was not taken; `reason` is the messenger's word for it, without texts of people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TryLater(MessengerError):
    """Too much at once: nothing for this chat before `wait` milliseconds have passed.

    `address` is the chat meant, where a message for a group has gone to somebody's private chat.
    """

    def __init__(self, wait: int, address: int | None = None) -> None:
        super().__init__("too many requests")
        self.wait = wait
        self.address = address


class ChatMoved(MessengerError):
    """The chat lives at a new address."""

    def __init__(self, address: int) -> None:
        super().__init__("the chat has moved")
        self.address = address


class ChatClosed(MessengerError):
    """The bot can't write to this chat or person: removed, blocked, never started."""


class NotNow(MessengerError):
    """The bot may not write there for the time being: the group is muted, or its topic closed."""


class MessageRefused(MessengerError):
    """This message will never be taken."""


class MessageGone(MessageRefused):
    """The message to be edited was deleted."""


class Unreachable(MessengerError):
    """The messenger did not answer, or is not well: worth trying again."""


class Messenger(Protocol):
    """What the outbox, the cards and the lanes need of a messenger. Any call may raise MessengerError."""

    async def post(self, destination: Destination, card: Card, attached: bytes | None) -> str:
        """Send the card with the bytes of its picture or document; gives the reference of its message."""

    async def edit(self, address: int, message_ref: str, card: Card) -> None:
        """Show the card in a message that stands; no change is no error."""

    async def delete(self, address: int, message_ref: str) -> None:
        """Delete a message; one that is gone already is no error."""

    async def toast(self, press: str, text: str) -> None:
        """Answer a press of a button."""

    async def mark(self, address: int, message_ref: str, mark: Mark) -> None:
        """Acknowledge a person's message without a message."""
