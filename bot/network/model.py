"""Plain data of a network of schools."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.panels.model import Panel
from bot.people.model import Person, Space


@dataclass(frozen=True, slots=True)
class School:
    """A school of a network. `space_id` is its own space, once both sides have said so.

    `people` is how many of the network are of it.
    """

    id: int
    network_id: int
    name: str
    space_id: int | None
    people: int


@dataclass(frozen=True, slots=True)
class Belonging:
    """Of which school somebody in a network is. `asked`: they were asked for it once."""

    school: School | None
    is_guest: bool
    asked: bool


@dataclass(frozen=True, slots=True)
class SilentSchool:
    """A school that has not answered, with those of its people whose answers are expected."""

    name: str
    people: Sequence[Person]


@dataclass(frozen=True, slots=True)
class SchoolLink:
    """The request to link a school of a network to a space; `decision` is "yes" or "no" once there is one."""

    id: int
    school: School
    space: Space
    asked_by: Person
    decision: str | None


class NetworkFace(StrEnum):
    """Which face the panel of a network's schools shows."""

    LIST = "list"
    SCHOOL = "school"


class MineFace(StrEnum):
    """Which face the panel shows that tells a person their own school."""

    OWN = "own"
    ASK = "ask"
    LIST = "list"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class Mine:
    """What a person sees of their own school; `offered` are those to choose from.

    `counted`: an answer of theirs has waited for it, and counts now.
    """

    panel: Panel
    face: MineFace
    network: Space
    own: Belonging
    offered: Sequence[School]
    counted: bool
