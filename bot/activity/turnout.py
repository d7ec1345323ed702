"""Reads how many have answered an activity, among whom."""

from bot.activity.audience import expected, spares
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
    asked = expected(connection, activity, answered)
    return Turnout(
        answered=len(answered),
        of_list=sum(person.id in answered for person in asked),
        listed=len(asked),
        members=_members(connection, chat, activity, answered),
        is_whole=activity.team_id is not None or chat.roster_confirmed_at is not None,
    )


def silent_people(connection: Connection, activity: Activity, answered: frozenset[int]) -> list[Person]:
    """Those whose answers are expected and have not come, by name; of schools, the people of silent ones."""
    schools = silent_schools(connection, activity, answered)
    if schools is not None:
        return [person for school in schools for person in school.people]
    asked = expected(connection, activity, answered)
    return [person for person in asked if person.id not in answered]


def _members(connection: Connection, chat: Chat, activity: Activity, answered: frozenset[int]) -> int | None:
    """How many people in the chat could answer, if known."""
    author = activity.author_id
    if not chat.members or not spares(connection, activity, author, answered):
        return chat.members
    return chat.members - rosters.is_seen(connection, chat.id, author)
