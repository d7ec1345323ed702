"""Use cases of series: an activity comes again every week, made from the last one."""

from datetime import datetime, timedelta

from bot.activity.actions import PressStopSeries
from bot.activity.deadlines import SHORTEST, arm_deadline
from bot.activity.entry import Contents, Results
from bot.activity.look import Look, Offer
from bot.activity.model import SERIES, Activity
from bot.activity.more import refresh_more
from bot.activity.service import end, managed
from bot.dates import instant_of, wall_time
from bot.delivery.clock import HOUR
from bot.people.model import Actor, Chat
from bot.people.service import known
from bot.words import Answer, DomainError, Text
from storage import activities, cards, people, series, timers
from storage.connection import Connection
from storage.timers import Timer

WEEK = timedelta(days=7)

_LATE = 12 * HOUR
"""Who was away for so long waits for the next week: nobody asks on Tuesday what Monday was for."""


def begin_series(connection: Connection, chat: Chat, activity: Activity, now: int) -> None:
    """The first of a series was posted: the next one is due in a week, at the same time of day."""
    if activity.series_id is None:
        return
    found = series.get(connection, activity.series_id)
    if found is not None and not found.next_local:
        first = wall_time(now, chat.space.time_zone).replace(second=0, microsecond=0)
        _wait_for(connection, chat, found.id, first + WEEK)


def ring_series(connection: Connection, timer: Timer, contents: Contents, results: Results, now: int) -> None:
    """The next one of a series is due: the last one ends, and a new one is posted."""
    found = series.get(connection, timer.subject)
    if found is None or found.ended_at is not None:
        return
    chat = known(people.chat(connection, found.chat_id))
    due = datetime.fromisoformat(found.next_local)
    last = activities.by_id(connection, series.newest(connection, found.id) or 0)
    if last is not None and chat.present and now - timer.due_at <= _LATE:
        end(connection, chat, last, results, now)
        _repeat(connection, chat, last, contents, now)
    _wait_for(connection, chat, found.id, _next_after(due, wall_time(now, chat.space.time_zone)))


def stop_series(connection: Connection, actor: Actor, button: PressStopSeries, now: int) -> Answer:
    """Nothing is repeated any more. Raises DomainError for who may not manage the activity."""
    _, activity = managed(connection, actor, button.activity_id, now)
    if activity.series_id is None or not series.end(connection, activity.series_id, now):
        raise DomainError("activity-series-is-over")
    timers.disarm(connection, SERIES, activity.series_id)
    for told in {activity.id, series.newest(connection, activity.series_id) or activity.id}:
        cards.mark_stale(connection, activity.kind, told, urgent=True)
    refresh_more(connection, actor, activity)
    return Answer(Text("activity-series-stopped"))


def next_one(connection: Connection, chat: Chat, activity: Activity) -> int | None:
    """The instant at which the activity comes again; None for what is not repeated, or not any more."""
    found = series.get(connection, activity.series_id) if activity.series_id is not None else None
    if found is None or found.ended_at is not None or not found.next_local:
        return None
    return instant_of(datetime.fromisoformat(found.next_local), chat.space.time_zone)


def offers(connection: Connection, look: Look) -> list[Offer]:
    """Who manages an activity that is repeated may stop that."""
    if not look.manages or next_one(connection, look.chat, look.activity) is None:
        return []
    return [Offer("activity-series-stop", PressStopSeries(look.activity.id))]


def settle_series(connection: Connection, bot_id: int, space_id: int | None = None) -> None:
    """Let every series, or those of one space, mean the instant that its local time is today."""
    for found in series.running(connection, bot_id, space_id):
        chat = known(people.chat(connection, found.chat_id))
        _wait_for(connection, chat, found.id, datetime.fromisoformat(found.next_local))


def _repeat(connection: Connection, chat: Chat, last: Activity, contents: Contents, now: int) -> None:
    activity_id = activities.open_activity(connection, chat, last.thread, last.kind, last.author_id, now)
    activities.take_after(connection, activity_id, last.id)
    contents[last.kind].copy(connection, last.id, activity_id)
    if last.deadline is not None:
        until = _next_after(datetime.fromisoformat(last.deadline), wall_time(now, chat.space.time_zone))
        instant = instant_of(until, chat.space.time_zone)
        if instant >= now + SHORTEST:
            activities.set_deadline(connection, activity_id, until.isoformat(), instant)
            arm_deadline(connection, chat.bot_id, activity_id, chat.id, instant)
    cards.place(connection, chat.bot_id, chat.address, last.thread, last.kind, activity_id, in_turn=True)


def _next_after(due: datetime, now: datetime) -> datetime:
    """The first of the following weeks that is not over."""
    following = due + WEEK
    while following <= now:
        following += WEEK
    return following


def _wait_for(connection: Connection, chat: Chat, series_id: int, local: datetime) -> None:
    series.set_next(connection, series_id, local.isoformat())
    instant = instant_of(local, chat.space.time_zone)
    timers.arm(connection, chat.bot_id, SERIES, series_id, chat_id=chat.id, due_at=instant)
