"""An activity: a card in a chat that people answer and that ends with a summary."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Activity:
    """What all activities share. `kind` is the activity's name on every floor, as 'quick_poll'."""

    id: int
    space_id: int
    chat_id: int
    thread: str | None
    kind: str
    author_id: int
    opened_at: int
    closed_at: int | None
    closings: int

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def word(self) -> str:
        """The beginning of the keys of its texts."""
        return self.kind.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Start:
    """A button that begins an activity: the key of its text, and its action."""

    key: str
    action: Any


@dataclass(frozen=True, slots=True)
class Typed:
    """A message that may answer an activity.

    `reply_to` is the message it replies to, `to_bot` whether that one is the bot's, `edited` whether the
    message was changed after it had been sent.
    """

    address: int
    message: str
    text: str
    sent_at: int
    reply_to: str | None = None
    to_bot: bool = False
    edited: bool = False

    @property
    def addressed(self) -> bool:
        """Whether it replies to the bot, rather than standing on its own."""
        return self.reply_to is not None

    @property
    def source(self) -> str:
        """The message's reference, unlike any of another chat or of this one under another address."""
        return f"{self.address}/{self.message}"


def may_manage(activity: Activity, person_id: int, *, is_admin: bool) -> bool:
    """Its author and the chat's admins may close an activity and open it again."""
    return is_admin or activity.author_id == person_id


# What the buttons under every activity mean.


@dataclass(frozen=True, slots=True)
class PressClose:
    """End the activity and show its result."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressReopen:
    """Take answers again."""

    activity_id: int
