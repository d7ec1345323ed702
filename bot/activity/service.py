"""Use cases that every activity has: closing with a result, opening again."""

from dataclasses import dataclass

from bot.activity.model import Activity, may_steer
from bot.dates import day
from bot.people.model import Actor, Chat
from bot.people.service import place_of
from bot.words import Answer, DomainError, Text
from storage import activities, cards, outbox, people
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Steer:
    """The author or an admin closes or reopens. `members` is how many people the chat has, if known."""

    actor: Actor
    activity: int
    members: int | None = None


def result_kinds(kind: str) -> tuple[str, str]:
    """The kinds of the messages that end an activity: its picture, and what a caption can't hold."""
    return f"{kind}.result", f"{kind}.details"


def close(connection: Connection, command: Steer, now: int) -> Answer:
    """End the activity; its card shows it and its result is on the way."""
    chat, activity = _steered(connection, command, now)
    if not activities.close(connection, activity.id, now):
        raise closed_error(connection, activity, chat)
    if command.members is not None:
        people.set_members(connection, chat.id, command.members)
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    _send_result(connection, chat, activity, now)
    return Answer(Text("activity-closed-now"))


def reopen(connection: Connection, command: Steer, now: int) -> Answer:
    """Take answers again."""
    _, activity = _steered(connection, command, now)
    if not activities.reopen(connection, activity.id):
        raise DomainError("activity-open-already")
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    return Answer(Text("activity-reopened"))


def activity_here(connection: Connection, chat: Chat, activity_id: int) -> Activity:
    """The activity that a button of this chat speaks of. Raises DomainError for any other."""
    activity = activities.get(connection, chat.space.id, activity_id)
    if activity is None or activity.chat_id != chat.id:
        raise DomainError("error-stale-button")
    return activity


def closed_error(connection: Connection, activity: Activity, chat: Chat) -> DomainError:
    """The refusal of what comes after the end: when it ended, and who can change that."""
    fresh = activities.get(connection, chat.space.id, activity.id) or activity
    space = chat.space
    when = day(fresh.closed_at or activity.opened_at, space.time_zone, space.language)
    return DomainError("activity-closed-on", day=when)


def _send_result(connection: Connection, chat: Chat, activity: Activity, now: int) -> None:
    card = cards.message_of(connection, activity.kind, activity.id)
    for kind in result_kinds(activity.kind):
        outbox.put(
            connection, chat.bot_id, chat.address, kind, {"subject": activity.id}, due_at=now,
            thread=activity.thread, reply_to=card, dedupe=f"{kind}:{activity.id}:{activity.closings + 1}",
        )  # fmt: skip


def _steered(connection: Connection, command: Steer, now: int) -> tuple[Chat, Activity]:
    chat = place_of(connection, command.actor, now)
    activity = activity_here(connection, chat, command.activity)
    if not may_steer(activity, command.actor.person, is_admin=command.actor.is_admin):
        raise DomainError("activity-not-yours", author=people.name_of(connection, activity.author_id))
    return chat, activity
