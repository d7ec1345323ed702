"""Use cases of planned drafts: when they are posted by themselves."""

from datetime import datetime

from bot.activity.deadlines import SHORTEST
from bot.activity.draft import draft_kind
from bot.activity.drafting import close_panels, post
from bot.activity.model import PUBLISH, Activity, Stage
from bot.dates import instant_of, moment
from bot.people.model import Actor, Chat
from bot.people.service import known
from bot.words import DomainError
from storage import activities, cards, drafts, panels, people, timers
from storage.connection import Connection
from storage.timers import Timer


def plan(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, when: datetime | None, now: int
) -> None:
    """Post the draft by itself at this wall time, or not by itself. Raises DomainError for a time gone by."""
    if when is None:
        timers.disarm(connection, PUBLISH, activity.id)
        drafts.plan(connection, activity.id, None, None)
        return
    instant = instant_of(when, chat.space.time_zone)
    if instant < now + SHORTEST:
        language = actor.language or chat.space.language
        raise DomainError("activity-moment-over", until=moment(instant, chat.space.time_zone, language, now))
    drafts.plan(connection, activity.id, when.isoformat(), instant)
    timers.arm(connection, chat.bot_id, PUBLISH, activity.id, chat_id=chat.id, due_at=instant)


def ring_publish(connection: Connection, timer: Timer, now: int) -> None:
    """A planned draft is due; a draft as any other again where its deadline is over, or the bot is out."""
    found = planned_draft(connection, timer)
    if found is None:
        return
    chat, activity = found
    until = datetime.fromisoformat(activity.deadline) if activity.deadline else None
    is_over = until is not None and instant_of(until, chat.space.time_zone) < now + SHORTEST
    if is_over or not chat.present:
        unplan(connection, activity)
        return
    post(connection, author_of(connection, chat, activity), chat, activity, now)
    close_panels(connection, activity, now)


def planned_draft(connection: Connection, timer: Timer) -> tuple[Chat, Activity] | None:
    """The draft that is due, and its chat; None where it is not planned any more."""
    activity = activities.by_id(connection, timer.subject)
    if activity is None or activity.stage is not Stage.PLANNED:
        return None
    return known(people.chat(connection, activity.chat_id)), activity


def unplan(connection: Connection, activity: Activity) -> None:
    """It is a draft as any other again."""
    drafts.plan(connection, activity.id, None, None)
    for panel in panels.about(connection, draft_kind(activity.kind), activity.id):
        cards.mark_stale(connection, panel.kind, panel.id)


def author_of(connection: Connection, chat: Chat, activity: Activity) -> Actor:
    """The author, who is not here when a planned draft is due."""
    return Actor(
        bot_id=chat.bot_id, address=chat.address, chat_title=chat.title, is_private=False,
        thread=activity.thread, person_id=activity.author_id,
        name=people.name_of(connection, activity.author_id), language=None, sequence=0,
    )  # fmt: skip
