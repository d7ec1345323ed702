"""Reads how many have answered an activity, among whom."""

from bot.activity.model import Activity, Turnout
from bot.network.turnout import school_turnout, silent_schools
from bot.people.model import Chat, Person
from storage import rosters
from storage.connection import Connection


def turnout_of(connection: Connection, chat: Chat, activity: Activity, answered: frozenset[int]) -> Turnout:
    """The turnout of an activity that these people have answered."""
    of_schools = school_turnout(connection, activity, answered)
    if of_schools is not None:
        return of_schools
    expected = rosters.expected(connection, chat.id, activity.team_id)
    return Turnout(
        answered=len(answered),
        of_list=sum(person.id in answered for person in expected),
        listed=len(expected),
        members=chat.members,
        is_whole=activity.team_id is not None or chat.roster_confirmed_at is not None,
    )


def silent_people(connection: Connection, activity: Activity, answered: frozenset[int]) -> list[Person]:
    """Those whose answers are expected and have not come, by name; of schools, the people of silent ones."""
    schools = silent_schools(connection, activity, answered)
    if schools is not None:
        return [person for school in schools for person in school.people]
    expected = rosters.expected(connection, activity.chat_id, activity.team_id)
    return [person for person in expected if person.id not in answered]
