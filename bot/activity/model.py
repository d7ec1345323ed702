"""An activity: a card in a chat that people answer and that ends with a summary."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from bot.people.model import Role

DEADLINE = "activity.deadline"
"""The kind of the timer that ends an activity."""

PUBLISH = "activity.publish"
"""The kind of the timer that posts a planned draft."""

SERIES = "activity.series"
"""The kind of the timer that repeats an activity."""

LOOK_AGAIN = "activity.look_again"
"""The kind of the timer that reminds a chat of what it had decided."""

NUDGE, NUDGE_BY_NAME = "activity.nudge", "activity.nudge_by_name"
"""The kinds of the timers of a reminder that waits until the school wants to hear it."""

FEWEST_ANONYMOUS = 5
"""Of fewer answers without names one could guess whose they are."""

NAMED_FOR = 400 * 24 * 60 * 60_000
"""Milliseconds after the end of an activity until its names and explanations are forgotten: a school year."""

DRAFTED_FOR = 30 * 24 * 60 * 60_000
"""Milliseconds after which a draft that nobody has sent is forgotten."""

LATE = 5 * 60_000
"""Milliseconds after which an end is late: people have looked for the result."""

_SECOND = 1_000


class Stage(StrEnum):
    """How far an activity has come; what lives is open until it is closed."""

    DRAFT = "draft"
    PLANNED = "planned"
    LIVE = "live"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Activity:
    """What all activities share. `kind` is the activity's name on every floor, as 'quick_poll'.

    `deadline` is until when it takes answers as that was said: the school's own time, as ISO 8601 writes it
    without a zone; `deadline_at` is the instant that this means there, None where it does not end it: in a
    draft, and once it was opened again. `planned` and `planned_at` are when a
    draft is to be posted. `team_id` is the group that it addresses, None for all. What is `hidden` is shown
    after the end only. `begun_at` is when it was made to ask something else, and its answers began anew.
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
    stage: Stage = Stage.LIVE
    planned: str | None = None
    planned_at: int | None = None
    team_id: int | None = None
    hidden: bool = False
    anonymous: bool = False
    corrected_at: int | None = None
    begun_at: int | None = None
    nudged_at: int | None = None
    series_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.stage is Stage.LIVE and self.closed_at is None

    @property
    def is_draft(self) -> bool:
        """Whether nobody but its author has seen it yet."""
        return self.stage in (Stage.DRAFT, Stage.PLANNED)

    @property
    def is_cancelled(self) -> bool:
        return self.stage is Stage.CANCELLED

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
        if self.stage is not Stage.LIVE:
            return False
        if self.deadline_at is None:
            return self.is_open
        return written_at <= self.deadline_at and (self.is_open or self.ended_by_deadline)

    def is_meant(self, written_at: int) -> bool:
        """Whether what was written at the instant answers what it asks now, not what it asked before.

        The messenger tells whole seconds, and in the second of a new beginning nobody has read it.
        """
        return self.begun_at is None or written_at // _SECOND > self.begun_at // _SECOND

    @property
    def word(self) -> str:
        """The beginning of the keys of its texts."""
        return self.kind.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who has answered, among whom.

    `answered` are all who did, `of_list` those of them whose answer is expected. `listed` is the number of
    those expected, `members` that of the people in the chat who could answer, if known. Where the list
    `is_whole`, nobody else is expected. `of_schools`: not people are counted, but schools of a network.
    """

    answered: int
    of_list: int
    listed: int
    members: int | None
    is_whole: bool
    of_schools: bool = False

    @property
    def silent(self) -> int | None:
        """How many have not answered; None where nobody knows how many could."""
        if self.is_whole:
            return self.listed - self.of_list
        if self.members is None or self.members < self.answered:
            return None
        return self.members - self.answered


@dataclass(frozen=True, slots=True)
class Start:
    """A button that begins an activity: the key of its text, and its action."""

    key: str
    action: Any


@dataclass(frozen=True, slots=True)
class Typed:
    """A message that may answer an activity.

    `written_at` is when it got its present text, `reply_to` the message it replies to, `to_bot` whether that
    one is the bot's, `edited` whether the message was changed after it had been sent. One that is `whispered`
    nobody but the bot can see.
    """

    address: int
    message: str
    text: str
    sent_at: int
    written_at: int
    reply_to: str | None = None
    to_bot: bool = False
    edited: bool = False
    whispered: bool = False

    @property
    def addressed(self) -> bool:
        """Whether it replies to the bot, rather than standing on its own."""
        return self.reply_to is not None

    @property
    def asks(self) -> bool:
        """Whether it asks the others something: answers to that are no answers to an activity."""
        return "?" in self.text and not self.to_bot and not self.whispered

    @property
    def source(self) -> str:
        """The message's reference, unlike any of another chat or of this one under another address."""
        return f"{self.address}/{self.message}"

    @property
    def replied_source(self) -> str | None:
        """The reference of the message that it replies to."""
        return None if self.reply_to is None else f"{self.address}/{self.reply_to}"


def may_manage(activity: Activity, person_id: int, role: Role | None, *, is_admin: bool) -> bool:
    """Its author, the school's coordinators and the chat's admins may close an activity and open it again."""
    return is_admin or activity.author_id == person_id or role is Role.COORDINATOR


@dataclass(frozen=True, slots=True)
class SeenBy:
    """Who sees who has answered what: the `leaders` of the space, and the mentor of the group asked."""

    leaders: Literal["coordinator", "admin", "network"]
    has_mentor: bool = False


def may_see_names(role: Role | None, *, is_mentor: bool, is_admin: bool, is_led: bool) -> bool:
    """Coordinators see who has answered what, as does the mentor of the group that is asked.

    The chat's admins do so where nobody leads. Who has asked does not, unless they are one of these.
    """
    return role is Role.COORDINATOR or is_mentor or (is_admin and not is_led)


def may_begin(role: Role | None, *, is_admin: bool, anyone: bool) -> bool:
    """Coordinators, mentors and the chat's admins begin activities, or anybody where the school lets them."""
    return anyone or is_admin or role is not None


# What the buttons under every activity mean.


@dataclass(frozen=True, slots=True)
class PressClose:
    """End the activity and show its result."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressMore:
    """What else one can do with it, for the person alone."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressReopen:
    """Take answers again."""

    activity_id: int
