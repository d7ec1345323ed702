"""Roles: who leads a space, and what the buttons about that mean. Plain data and pure rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.people.model import Person, Role


@dataclass(frozen=True, slots=True)
class Leaders:
    """Those who are trusted with a space."""

    coordinators: Sequence[Person] = ()
    mentors: Sequence[Person] = ()


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody in the panel of roles; `has_it` tells whether they have the role that it shows."""

    person: Person
    has_it: bool


@dataclass(frozen=True, slots=True)
class Roles:
    """What the panel of one role shows: a page of the people whom the space knows."""

    panel: int
    school: str
    role: Role
    people: Sequence[Colleague]
    page: int
    pages: int


def may_lead(role: Role | None, *, is_admin: bool, is_network: bool, mentors: bool = False) -> bool:
    """Coordinators lead a space; in a school the admins of a chat do so in theirs.

    Where `mentors` may do it too, all of these and the mentors.
    """
    is_trusted = role is Role.COORDINATOR or (mentors and role is Role.MENTOR)
    return is_trusted or (is_admin and not is_network)


def may_become_coordinator(coordinators: int, chats: int, *, is_network: bool) -> bool:
    """An admin of one chat takes the space only where nobody coordinates it, or it has no other."""
    return coordinators == 0 or (chats == 1 and not is_network)


def after_handover(own: Role | None, given: Role | None) -> Role | None:
    """What a successor is trusted with: nobody loses a role by taking over another."""
    return Role.COORDINATOR if Role.COORDINATOR in (own, given) else given or own


# What the buttons mean.


@dataclass(frozen=True, slots=True)
class BecomeCoordinator:
    """Coordinate the space."""


@dataclass(frozen=True, slots=True)
class LetAsk:
    """Let all begin activities, or the leaders alone."""

    who: Literal["all", "leaders"]


@dataclass(frozen=True, slots=True)
class OpenRoles:
    """Show who has which role, for the person alone."""


@dataclass(frozen=True, slots=True)
class ShowRoles:
    """Show a page of those who have this role or might."""

    panel_id: int
    role: Role
    page: int


@dataclass(frozen=True, slots=True)
class Entrust:
    """Give the role to the person, or take it back."""

    panel_id: int
    role: Role
    person_id: int
    how: Literal["give", "take"]


@dataclass(frozen=True, slots=True)
class CloseRoles:
    """Close the panel."""

    panel_id: int
