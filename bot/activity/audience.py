"""Whom an activity asks: all, or one working group; whose answers it waits for."""

from bot.activity.model import Activity
from bot.people.model import Person, Role
from bot.words import DomainError
from storage import activities, listed, rosters, teams
from storage.connection import Connection

ASKED_UNLESS = "teams-asked-unless"
"""The refusal of who may yet turn out to be one of the group."""


def is_asked(connection: Connection, activity: Activity, person: int) -> bool:
    """Whether the activity asks the person: everybody, or the group to which they belong."""
    return activity.team_id is None or teams.is_member(connection, activity.team_id, person)


def expected(connection: Connection, activity: Activity, answered: frozenset[int]) -> list[Person]:
    """Those whose answers are expected, come or not, by name; without whom it spares."""
    found = rosters.expected(connection, activity.chat_id, activity.team_id)
    return [person for person in found if not spares(connection, activity, person.id, answered)]


def spares(connection: Connection, activity: Activity, person: int, answered: frozenset[int]) -> bool:
    """Whether nobody waits for the person: who tells the others something knows it, and need not say so."""
    is_author = activity.author_id == person and person not in answered
    return is_author and activities.is_notice(connection, activity.id)


def need_asked(connection: Connection, activity: Activity, person: int) -> None:
    """Raises DomainError for who is not asked, and neither coordinates the space nor mentors the group."""
    error = refusal(connection, activity, person)
    if error is not None:
        raise error


def refusal(connection: Connection, activity: Activity, person: int) -> DomainError | None:
    """What who is not asked is told, which is the group's question; None for who may answer."""
    if is_asked(connection, activity, person):
        return None
    team = teams.get(connection, activity.space_id, activity.team_id or 0)
    role = rosters.role_of(connection, activity.space_id, person)
    if team is None or team.mentor_id == person or role is Role.COORDINATOR:
        return None
    own = listed.entry(connection, activity.chat_id, person)
    may_be_one = own is not None and not own.is_listed and teams.has_unnamed(connection, team.id)
    return DomainError(ASKED_UNLESS if may_be_one else "teams-asked-alone", team=team.name)
