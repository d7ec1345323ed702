"""A handover: plain data, and what its buttons mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.people.model import Person, Role

LIFETIME = 7 * 24 * 60 * 60_000
"""Milliseconds for which an offer holds."""


class Outcome(StrEnum):
    """What became of an offer."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Belongings:
    """What one person has in a space that can be passed on: numbers, and what they are trusted with."""

    polls: int = 0
    series: int = 0
    teams: int = 0
    role: Role | None = None

    @property
    def are_none(self) -> bool:
        return self == Belongings()


@dataclass(frozen=True, slots=True)
class Handover:
    """An offer to pass all of it on. Without a successor: the place of a coordinator, open to an admin."""

    id: int
    chat_id: int
    space_id: int
    giver: Person
    successor: Person | None
    offered_at: int
    outcome: Outcome | None

    @property
    def is_nameless(self) -> bool:
        """Whether somebody in it was erased since."""
        return not self.giver.id or (self.successor is not None and not self.successor.id)

    def holds(self, now: int) -> bool:
        """Whether it can be accepted."""
        return self.outcome is None and now < self.offered_at + LIFETIME


@dataclass(frozen=True, slots=True)
class Candidates:
    """The people of a chat to whom one can hand over, a page of them."""

    panel: int
    people: Sequence[Person]
    page: int
    pages: int


# What the buttons mean.


@dataclass(frozen=True, slots=True)
class AcceptHandover:
    """Take it over."""

    handover_id: int


@dataclass(frozen=True, slots=True)
class RefuseHandover:
    """Leave it with the giver."""

    handover_id: int


@dataclass(frozen=True, slots=True)
class WithdrawHandover:
    """Keep it after all."""

    handover_id: int


@dataclass(frozen=True, slots=True)
class OfferTo:
    """Offer it to this person."""

    panel_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class ShowCandidates:
    """Show another page of the people."""

    panel_id: int
    page: int


@dataclass(frozen=True, slots=True)
class CloseCandidates:
    """Close the panel."""

    panel_id: int
