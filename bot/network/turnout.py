"""Reads which schools have answered an activity that asks schools."""

from bot.activity.audience import expected
from bot.activity.model import Activity, Turnout
from bot.network.model import School, SilentSchool
from bot.network.names import in_order
from storage import networks, rosters
from storage.connection import Connection


def school_turnout(connection: Connection, activity: Activity, answered: frozenset[int]) -> Turnout | None:
    """How many schools have answered, of all; None where people answer for themselves."""
    if not networks.counts_schools(connection, activity.id):
        return None
    asked, have = _asked(connection, activity), _answered(connection, activity, answered)
    count = sum(school.id in have for school in asked)
    return Turnout(count, count, len(asked), None, is_whole=True, of_schools=True)


def silent_schools(
    connection: Connection, activity: Activity, answered: frozenset[int]
) -> list[SilentSchool] | None:
    """The schools that have not answered, by name; None where people answer for themselves."""
    if not networks.counts_schools(connection, activity.id):
        return None
    have = _answered(connection, activity, answered)
    school_ids = networks.school_ids(connection, activity.space_id)
    asked = expected(connection, activity, answered)
    return [
        SilentSchool(school.name, [each for each in asked if school_ids.get(each.id) == school.id])
        for school in in_order(_asked(connection, activity))
        if school.id not in have
    ]


def _asked(connection: Connection, activity: Activity) -> list[School]:
    """All schools, or those of the group that is asked."""
    found = networks.schools(connection, activity.space_id)
    if activity.team_id is None:
        return found
    school_ids = networks.school_ids(connection, activity.space_id)
    asked = rosters.expected(connection, activity.chat_id, activity.team_id)
    team = {school_ids.get(person.id) for person in asked}
    return [school for school in found if school.id in team]


def _answered(connection: Connection, activity: Activity, answered: frozenset[int]) -> set[int]:
    """A guest's answer, and one of a school that is not known yet, is no school's."""
    school_ids = networks.school_ids(connection, activity.space_id)
    return {school_ids[person] for person in answered if person in school_ids}
