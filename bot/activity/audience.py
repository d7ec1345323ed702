"""Whom an activity asks: all, or one working group."""

from bot.activity.model import Activity
from bot.people.model import Role
from bot.words import DomainError
from storage import rosters, teams
from storage.connection import Connection


def is_asked(connection: Connection, activity: Activity, person: int) -> bool:
    """Whether the activity asks the person: everybody, or the group to which they belong."""
    return activity.team_id is None or teams.is_member(connection, activity.team_id, person)


def need_asked(connection: Connection, activity: Activity, person: int) -> None:
    """Raises DomainError for who is not asked, and neither coordinates the space nor mentors the group."""
    if is_asked(connection, activity, person):
        return
    team = teams.get(connection, activity.space_id, activity.team_id or 0)
    role = rosters.role_of(connection, activity.space_id, person)
    if team is not None and team.mentor_id != person and role is not Role.COORDINATOR:
        raise DomainError("teams-asked-alone", team=team.name)
