"""Reads who has not answered an activity."""

from bot.activity.entry import Contents
from bot.activity.model import Activity
from bot.activity.nudge import Silence
from bot.activity.turnout import silent_people, turnout_of
from bot.network.turnout import silent_schools
from bot.people.model import Chat
from storage.connection import Connection


def silence_of(connection: Connection, chat: Chat, activity: Activity, contents: Contents) -> Silence:
    """Those who have not answered, among those whose answers are expected: people, or schools."""
    answered = contents[activity.kind].answered(connection, activity.id)
    turnout = turnout_of(connection, chat, activity, answered)
    schools = silent_schools(connection, activity, answered)
    silent = silent_people(connection, activity, answered)
    count = max(turnout.silent or 0, len(silent)) if schools is None else len(schools)
    return Silence(silent, count, turnout.listed, turnout.members, turnout.is_whole, schools)
