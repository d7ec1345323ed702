"""An activity: a card in a chat that people answer and that ends with a summary."""

from dataclasses import dataclass
from typing import Any

DEADLINE = "activity.deadline"
"""The kind of the timer that ends an activity."""

LATE = 5 * 60_000
"""Milliseconds after which an end is late: people have looked for the result."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What all activities share. `kind` is the activity's name on every floor, as 'quick_poll'.

    `deadline` is until when it takes answers as that was said: the school's own time, as ISO 8601 writes it
    without a zone; `deadline_at` is the instant that this means there.
    """

    id: int
    space_id: int
    chat_id: int
    thread: str | None
    kind: str
    author_id: int
    opened_at: int
    closed_at: int | None
    closings: int
    deadline: str | None = None
    deadline_at: int | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def ended_by_deadline(self) -> bool:
        """Whether it is closed because its time was over."""
        if self.closed_at is None or self.deadline_at is None:
            return False
        return self.closed_at >= self.deadline_at

    @property
    def ended_late(self) -> bool:
        """Whether its time had been over for a while when it ended: the bot was not there."""
        return self.ended_by_deadline and (self.closed_at or 0) - (self.deadline_at or 0) >= LATE

    def takes(self, written_at: int) -> bool:
        """Whether an answer counts that was written at the instant, even if it arrives later."""
        if self.deadline_at is None:
            return self.is_open
        return written_at <= self.deadline_at and (self.is_open or self.ended_by_deadline)

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

    `written_at` is when it got its present text, `reply_to` the message it replies to, `to_bot` whether that
    one is the bot's, `edited` whether the message was changed after it had been sent.
    """

    address: int
    message: str
    text: str
    sent_at: int
    written_at: int
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
