"""When those who have not answered may be reminded: once a day, and not while the school rests."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.activity.model import Activity
from bot.dates import clock, instant_of, moment, wall_time
from bot.people.model import Actor, Chat
from bot.people.quiet import is_quiet
from bot.people.quieting import allowed_at, quiet_of
from bot.words import DomainError, Text
from storage.connection import Connection


def need_time(connection: Connection, chat: Chat, activity: Activity, now: int) -> int:
    """The instant at which a reminder may go out. Raises DomainError where none comes before the end."""
    when = allowed_at(connection, chat.space, now)
    if when is None:
        raise DomainError("nudge-no-time")
    if when > now and activity.deadline_at is not None and when >= activity.deadline_at:
        raise DomainError("nudge-too-late")
    return when


def need_not_today(connection: Connection, actor: Actor, chat: Chat, activity: Activity, now: int) -> None:
    """Raises DomainError, which says when again, where people were reminded on the school's day of today."""
    zone = chat.space.time_zone
    today = wall_time(now, zone).date()
    if activity.nudged_at is None or wall_time(activity.nudged_at, zone).date() != today:
        return
    tomorrow = instant_of(datetime.combine(today + timedelta(days=1), time()), zone)
    when = allowed_at(connection, chat.space, tomorrow)
    if when is None or (activity.deadline_at is not None and when >= activity.deadline_at):
        raise DomainError("nudge-once-only")
    told = says_when("nudge-once", connection, actor, chat, when, now)
    raise DomainError(told.key, **told.arguments)


def says_when(key: str, connection: Connection, actor: Actor, chat: Chat, when: int, now: int) -> Text:
    """The text of the key with an instant as people say it: tomorrow at seven."""
    zone, language = chat.space.time_zone, actor.language or chat.space.language
    wall, then = wall_time(now, zone), wall_time(when, zone)
    without_hours = replace(quiet_of(connection, chat.space.id), from_minute=0, until_minute=0)
    return Text(
        key,
        {
            "rest": "day" if is_quiet(without_hours, wall) else "hours",
            "days": (then.date() - wall.date()).days,
            "time": clock(60 * then.hour + then.minute),
            "until": moment(when, zone, language, now),
        },
    )
