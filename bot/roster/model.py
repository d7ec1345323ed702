"""Plain data of a roster, and what its buttons mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.panels.model import Panel
from bot.people.model import Chat, Person


class RosterFace(StrEnum):
    """Which face the roster's panel shows; its buttons carry the value."""

    LIST = "list"
    PERSON = "person"
    MATCH = "match"


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on the roster of a chat.

    `name` is as listed, else as the messenger names them, which is `known_as`. `counts`: an answer is
    expected of them. `has_left`: they are listed, but not in the chat any more. `since` is when they were
    met, or listed.
    """

    id: int
    name: str
    known_as: str
    is_listed: bool
    counts: bool = True
    has_left: bool = False
    since: int = field(default=0, compare=False)

    @property
    def is_listed_only(self) -> bool:
        """Whether nobody has said yet who that is in the messenger."""
        return self.id < 0

    @property
    def may_be_removed(self) -> bool:
        return self.is_listed_only or self.has_left


@dataclass(frozen=True, slots=True)
class Roster:
    """What the roster's panel shows. `expected` is how many answers are; `about` whom the face speaks of.

    `candidates` are the people whom a listed name may be, the likeliest first.
    """

    panel: Panel
    chat: Chat
    face: RosterFace
    entries: Sequence[Entry]
    expected: int
    about: Entry | None = None
    candidates: Sequence[Entry] = ()

    @property
    def is_whole(self) -> bool:
        return self.chat.roster_confirmed_at is not None

    def is_new(self, entry: Entry) -> bool:
        """Whether they came when the list was whole, so that nobody expects them yet."""
        since = self.chat.roster_confirmed_at
        return since is not None and entry.since >= since and not (entry.is_listed or entry.counts)

    @property
    def is_in_group(self) -> bool:
        return self.panel.address != self.panel.person_id


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What one person sees who is to say which name is theirs; the likeliest come first.

    `mine` is the name that they have; else they are asked whether the first one is theirs, if it `is_guess`.
    `taken` are names that they may miss, and `leader` is who gives those back, if there is a coordinator.
    `team` is the group whose question they want to answer.
    """

    panel: Panel
    names: Sequence[Person]
    mine: str | None = None
    is_guess: bool = False
    taken: Sequence[str] = ()
    leader: str | None = None
    team: str | None = None


def as_number(person_id: int) -> int:
    """A person's id as buttons carry it: never negative."""
    return 2 * abs(person_id) + (person_id < 0)


def as_person(number: int) -> int:
    """The id that `as_number` has made a number of."""
    return -(number // 2) if number % 2 else number // 2


# What the buttons mean. `person`, `listed` and `known` are ids as `as_number` gives them.


@dataclass(frozen=True, slots=True)
class PressPeople:
    """Open the roster of this chat."""


@dataclass(frozen=True, slots=True)
class PressRoster:
    """Show another face of the roster, or another page."""

    panel_id: int
    face: RosterFace
    person: int
    page: int


@dataclass(frozen=True, slots=True)
class PressInPrivate:
    """Open the roster in the private chat."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressPaste:
    """Put a list of names on the roster."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressWhole:
    """Nobody is missing; or perhaps somebody is, again."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressCounts:
    """Expect the person's answers, or not any more."""

    panel_id: int
    person: int


@dataclass(frozen=True, slots=True)
class PressMatch:
    """The listed one is this person."""

    panel_id: int
    listed: int
    known: int


@dataclass(frozen=True, slots=True)
class PressUnmatch:
    """The person is not the one who is listed."""

    panel_id: int
    person: int


@dataclass(frozen=True, slots=True)
class PressUnlist:
    """Take somebody off the roster."""

    panel_id: int
    person: int


@dataclass(frozen=True, slots=True)
class PressCloseRoster:
    """Put the roster away."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressMe:
    """«This is me»: show the names that nobody has yet."""


@dataclass(frozen=True, slots=True)
class PressMyName:
    """The same from the panel of an activity."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressNames:
    """Show another page of the names."""

    panel_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressName:
    """This name is mine."""

    panel_id: int
    listed: int


@dataclass(frozen=True, slots=True)
class PressNoName:
    """None of them is mine."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressNotMe:
    """The name that is said to be mine is not."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressCloseMe:
    """Put the panel of my name away."""

    panel_id: int
