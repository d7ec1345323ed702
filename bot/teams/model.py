"""Plain data of working groups, and what their buttons mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.panels.model import Panel
from bot.people.model import Person
from bot.roster.model import Entry

LONGEST_TEAM_NAME = 40
"""A group's name has so many characters at most: it stands on buttons."""

FEWEST, MOST = 3, 6
"""In a group of so many everybody is heard."""


_CHAT = 2**31
"""Every id of a group is smaller."""


class TeamFace(StrEnum):
    """Which face the panel of the groups shows; its buttons carry the value."""

    LIST = "list"
    TEAM = "team"
    MEMBERS = "members"
    MENTOR = "mentor"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Group:
    """A working group with its people."""

    id: int
    name: str
    mentor: Person | None
    members: Sequence[Person]

    @property
    def is_of_good_size(self) -> bool:
        return FEWEST <= len(self.members) <= MOST


@dataclass(frozen=True, slots=True)
class Teams:
    """What the panel of the groups shows: `about` is the one that the face speaks of.

    `people` can be put into it, or at its side. `may_shape`: the person makes groups, not their members only.
    """

    panel: Panel
    face: TeamFace
    groups: Sequence[Group]
    about: Group | None
    people: Sequence[Entry]
    may_shape: bool


def as_subject(chat_id: int, team_id: int) -> int:
    """What a question about a group is about: the chat for which it is asked, and the group, as a number."""
    return chat_id * _CHAT + team_id


def as_chat_and_team(subject: int) -> tuple[int, int]:
    """The ids that `as_subject` has made a number of."""
    return divmod(subject, _CHAT)


# What the buttons mean; `person` is an id as `as_number` of the roster gives it.


@dataclass(frozen=True, slots=True)
class PressTeams:
    """Open the groups, from the roster's panel."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressTeam:
    """Show another face, or another page."""

    panel_id: int
    face: TeamFace
    team_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressNewTeam:
    """Make a group."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressRenameTeam:
    """Give the group another name."""

    panel_id: int
    team_id: int


@dataclass(frozen=True, slots=True)
class PressMember:
    """Put somebody into the group, or take them out."""

    panel_id: int
    team_id: int
    person: int


@dataclass(frozen=True, slots=True)
class PressMentor:
    """Put a mentor at the group's side; 0: nobody."""

    panel_id: int
    team_id: int
    person: int


@dataclass(frozen=True, slots=True)
class PressRemoveTeam:
    """The group is no more."""

    panel_id: int
    team_id: int


@dataclass(frozen=True, slots=True)
class PressCloseTeams:
    """Put the panel away."""

    panel_id: int
