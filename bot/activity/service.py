"""Use cases that every activity has: closing with a result, opening again."""

from collections.abc import Sequence

from bot.activity.entry import Results
from bot.activity.model import DEADLINE, NAMED_FOR, Activity, PressClose, PressReopen, may_manage
from bot.dates import day_and_time
from bot.delivery.clock import SECOND
from bot.people.model import Actor, Chat, Role
from bot.people.service import chat_here, enrol, known
from bot.words import Answer, DomainError, Text
from storage import activities, cards, outbox, people, rosters, timers
from storage.connection import Connection
from storage.keeping.rows import NOBODY

_GATHERING = 10 * SECOND


def close(
    connection: Connection, actor: Actor, button: PressClose, members: int | None, results: Results, now: int
) -> Answer:
    """End the activity; its card shows it and its result is on the way.

    `members` is how many people the chat has, if known. Raises DomainError for who may not.
    """
    chat, activity = managed(connection, actor, button.activity_id, now)
    if members is not None:
        people.set_members(connection, chat.id, members)
    if not end(connection, chat, activity, results, now):
        raise closed_error(activity, chat, actor)
    return Answer(Text("activity-closed-now"))


def end(connection: Connection, chat: Chat, activity: Activity, results: Results, now: int) -> bool:
    """The activity is over: its card shows it and its result is on the way; False when it was over before."""
    if not activities.close(connection, activity.id, now):
        return False
    timers.disarm(connection, DEADLINE, activity.id)
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    _send_results(connection, chat, activity, results[activity.kind], now)
    return True


def renew_results(connection: Connection, chat: Chat, activity: Activity, results: Results, now: int) -> None:
    """An answer arrived after the end that was written before it: the results are sent anew.

    They replace what was sent, after a while: such answers come together. What has not gone out yet will
    tell of it anyway.
    """
    card = cards.message_of(connection, activity.kind, activity.id)
    cards.mark_stale(connection, activity.kind, activity.id)
    for kind in results[activity.kind]:
        key = _key(kind, activity.id, activity.closings)
        sent = outbox.queued_as(connection, key)
        if sent is None or sent.is_waiting:
            continue
        outbox.give_up_key(connection, sent.id)
        outbox.put_withdrawal(connection, sent.id, now + _GATHERING)
        outbox.put(
            connection, chat.bot_id, chat.address, kind,
            {"subject": activity.id, "closing": activity.closings}, due_at=now + _GATHERING,
            thread=activity.thread, reply_to=card, dedupe=key,
        )  # fmt: skip


def reopen(connection: Connection, actor: Actor, button: PressReopen, now: int) -> Answer:
    """Take answers again. Raises DomainError for who may not."""
    chat, activity = managed(connection, actor, button.activity_id, now)
    if activity.is_cancelled:
        raise closed_error(activity, chat, actor)
    need_names(activity, now)
    if activity.anonymous and not activity.is_open:
        raise DomainError("activity-ended-for-good")
    if not activities.reopen(connection, activity.id):
        raise DomainError("activity-open-already")
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    return Answer(Text("activity-reopened"))


def need_names(activity: Activity, now: int) -> None:
    """Raises DomainError where the activity ended so long ago that its names are forgotten."""
    if activity.closed_at is not None and activity.closed_at < now - NAMED_FOR:
        raise DomainError("privacy-names-gone")


def activity_here(connection: Connection, chat: Chat, activity_id: int) -> Activity:
    """The activity that a button of this chat speaks of. Raises DomainError for any other."""
    activity = activities.get(connection, chat.space.id, activity_id)
    if activity is None or activity.chat_id != chat.id:
        raise DomainError("error-stale-button")
    return activity


def activity_for(connection: Connection, actor: Actor, activity_id: int) -> tuple[Chat, Activity]:
    """The activity that a button speaks of, and its chat: this one, or in private one that the person is in.

    Coordinators reach those of their whole school. Raises DomainError for any other.
    """
    if not actor.is_private:
        chat = chat_here(connection, actor)
        return chat, activity_here(connection, chat, activity_id)
    activity = activities.by_id(connection, activity_id)
    if activity is None or not reaches(connection, actor.person_id, activity):
        raise DomainError("error-stale-button")
    return known(people.chat(connection, activity.chat_id)), activity


def chat_of(connection: Connection, activity_id: int | None) -> Chat | None:
    """The chat of the activity: what somebody is there decides what they may do with it."""
    activity = activities.by_id(connection, activity_id or 0)
    return people.chat(connection, activity.chat_id) if activity else None


def can_reach(connection: Connection, person: int, activity_id: int | None) -> bool:
    """Whether somebody who was asked about the activity in private can still reach it."""
    activity = activities.by_id(connection, activity_id or 0)
    return activity is not None and reaches(connection, person, activity)


def reaches(connection: Connection, person: int, activity: Activity) -> bool:
    """Whether the activity can be opened in the person's private chat."""
    chat = activity.chat_id
    if rosters.is_seen(connection, chat, person) or rosters.is_awaited(connection, chat, person):
        return True
    return rosters.role_of(connection, activity.space_id, person) is Role.COORDINATOR


def managed(connection: Connection, actor: Actor, activity_id: int, now: int) -> tuple[Chat, Activity]:
    """The activity that somebody may manage, and its chat. Raises DomainError for who may not."""
    chat, activity = activity_for(connection, actor, activity_id)
    enrol(connection, chat, actor, now)  # before the question: who comes back unseen has their right again
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    may = may_manage(activity, actor.person_id, role, is_admin=bool(actor.is_admin))
    if not may and actor.is_admin is None:
        raise DomainError("error-try-later")
    if not may:
        raise not_yours(connection, activity, "activity-not-yours", "activity-nobodys")
    return chat, activity


def not_yours(connection: Connection, activity: Activity, named: str, nameless: str) -> DomainError:
    """The refusal of who is not its author: it says by name who that is, unless they were erased."""
    if activity.author_id == NOBODY:
        return DomainError(nameless)
    return DomainError(named, author=people.name_of(connection, activity.author_id))


def closed_error(activity: Activity, chat: Chat, actor: Actor) -> DomainError:
    """The refusal of what comes after the end; each activity says it in its text `…-closed-on`.

    What was called off, and what was answered without names, is over for good: all activities say that alike.
    """
    language = actor.language or chat.space.language
    ended_at = activity.closed_at or activity.deadline_at or activity.opened_at
    when = day_and_time(ended_at, chat.space.time_zone, language)
    if activity.is_cancelled:
        return DomainError("activity-cancelled-on", day=when)
    return DomainError("activity-over" if activity.anonymous else f"{activity.word}-closed-on", day=when)


def need_meant(activity: Activity, written_at: int) -> None:
    """Raises DomainError for what was written before the activity was made to ask something else."""
    if not activity.is_meant(written_at):
        raise DomainError("activity-asked-anew")


def _send_results(
    connection: Connection, chat: Chat, activity: Activity, kinds: Sequence[str], now: int
) -> None:
    card, closing = cards.message_of(connection, activity.kind, activity.id), activity.closings + 1
    for kind in kinds:
        outbox.put(
            connection, chat.bot_id, chat.address, kind, {"subject": activity.id, "closing": closing},
            due_at=now, thread=activity.thread, reply_to=card, dedupe=_key(kind, activity.id, closing),
        )  # fmt: skip


def _key(kind: str, activity_id: int, closing: int) -> str:
    return f"{kind}:{activity_id}:{closing}"
