"""Use cases of a deadline: until when an activity takes answers, and its end."""

from datetime import datetime

from bot.activity.entry import Results
from bot.activity.model import DEADLINE
from bot.activity.service import end
from bot.dates import instant_of, moment
from bot.delivery.clock import MINUTE, SECOND
from bot.people.model import Actor, Chat
from bot.people.service import known
from bot.words import DomainError
from storage import activities, people, timers
from storage.connection import Connection
from storage.timers import Timer

SHORTEST = MINUTE
"""A deadline is so far ahead at least: a nearer one would be over before the card is read."""

_LAST_WORDS = 2 * SECOND
"""What is written in the last moment needs so long to arrive."""


def set_deadline(
    connection: Connection, actor: Actor, chat: Chat, activity_id: int, until: datetime, now: int
) -> None:
    """Take answers until then, in the chat's own time; then the activity ends by itself.

    Raises DomainError for a deadline that is over or too near.
    """
    instant = deadline_instant(actor, chat, until, now)
    activities.set_deadline(connection, activity_id, until.isoformat(), instant)
    arm_deadline(connection, chat.bot_id, activity_id, chat.id, instant)


def deadline_instant(actor: Actor, chat: Chat, until: datetime, now: int) -> int:
    """The instant of a deadline. Raises DomainError for one that is over or too near."""
    zone = chat.space.time_zone
    instant = instant_of(until, zone)
    if instant < now + SHORTEST:
        said = moment(instant, zone, actor.language or chat.space.language, now)
        raise DomainError("activity-deadline-over", until=said)
    return instant


def ring_deadline(connection: Connection, timer: Timer, results: Results, now: int) -> None:
    """The time is over: the activity ends, and its result is on the way."""
    activity = activities.by_id(connection, timer.subject)
    if activity is None or not activity.is_open:
        return
    chat = known(people.chat(connection, activity.chat_id))
    end(connection, chat, activity, results, now)


def settle_deadlines(connection: Connection, bot_id: int, now: int, space_id: int | None = None) -> None:
    """Let every deadline, or those of one space, mean the instant that its local time is today.

    Schools move to another zone, and zones get other rules by law. A time that is over by that is given one
    minute more. What has an end and nothing that will end it is armed again.
    """
    for activity, zone, is_armed in activities.awaiting_deadline(connection, bot_id, space_id):
        said, before = activity.deadline or "", activity.deadline_at or 0
        instant = instant_of(datetime.fromisoformat(said), zone)
        if instant != before:
            instant = max(instant, now + SHORTEST)
            activities.set_deadline(connection, activity.id, said, instant)
        if instant != before or not is_armed:
            arm_deadline(connection, bot_id, activity.id, activity.chat_id, instant)


def arm_deadline(connection: Connection, bot_id: int, activity_id: int, chat_id: int, instant: int) -> None:
    """End the activity at the instant, once what was written until then has arrived."""
    timers.arm(connection, bot_id, DEADLINE, activity_id, chat_id=chat_id, due_at=instant + _LAST_WORDS)
