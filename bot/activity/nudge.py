"""Reminding those who have not answered: plain data and pure rules."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from bot.activity.model import NUDGE, NUDGE_BY_NAME
from bot.network.model import SilentSchool
from bot.people.model import Person
from bot.people.quiet import Quiet, is_quiet

PRIVATE, IN_CHAT, BY_NAME = "activity.nudge.private", "activity.nudge.chat", "activity.nudge.names"
"""The kinds of the messages that remind: one person, all who are meant without a name, all by name."""

FRESH = timedelta(hours=1)
"""A reminder that could not be sent for so long is not sent any more: nobody would know why it comes now."""


class How(StrEnum):
    """How people are reminded; the value is the kind of the timer of a reminder that waits."""

    QUIETLY = NUDGE
    BY_NAME = NUDGE_BY_NAME


class SilentFace(StrEnum):
    """A face of the panel «more»: the names, or the question whether to tell them to all."""

    LIST = "silent"
    NAMING = "naming"


@dataclass(frozen=True, slots=True)
class Silence:
    """Who has not answered: `people` by name, `count` all of them as far as anybody knows.

    `listed` are those whose answers are expected, `members` all in the chat, if known. Where the list
    `is_whole`, nobody else is expected. Where each school of a network answers once, `count` is of
    `schools`, and `people` are theirs.
    """

    people: Sequence[Person]
    count: int
    listed: int
    members: int | None
    is_whole: bool
    schools: Sequence[SilentSchool] | None = None

    def is_reached(self, reached: Collection[int]) -> bool:
        """Whether those who were reminded in private are all, or somebody of each school."""
        if self.schools is None:
            return sum(person.id in reached for person in self.people) >= self.count
        return all(any(person.id in reached for person in school.people) for school in self.schools)

    @property
    def unnamed(self) -> bool:
        """Whether the chat has more people than are known by name."""
        return not self.is_whole and self.members is not None and self.members > self.listed


# What the buttons mean.


@dataclass(frozen=True, slots=True)
class PressSilent:
    """Show who has not answered, or ask whether to name them to all."""

    activity_id: int
    face: SilentFace
    page: int


@dataclass(frozen=True, slots=True)
class PressNudge:
    """Remind those who have not answered."""

    activity_id: int
    how: Literal["quietly", "by_name"]


@dataclass(frozen=True, slots=True)
class PressNoNudge:
    """Do not send the reminder that waits."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressNudges:
    """The person wants to be reminded in private, or not."""

    wants: Literal["yes", "no"]


def last_moment(quiet: Quiet, wall: datetime) -> datetime:
    """Until when a reminder of this wall time may still go out: while it is fresh, and not in quiet hours."""
    minutes = (wall + timedelta(minutes=ahead) for ahead in range(FRESH // timedelta(minutes=1) + 1))
    silence = next((minute for minute in minutes if is_quiet(quiet, minute)), None)
    return wall + FRESH if silence is None else silence.replace(second=0, microsecond=0)
