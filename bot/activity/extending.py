"""Use cases of who manages an activity, on the panel «more»: another deadline, or none; calling it off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.activity.actions import PressCancel, PressExtend, PressUntil
from bot.activity.deadlines import deadline_instant, set_deadline
from bot.activity.draft import Preset, moment_of
from bot.activity.look import Look, Offer
from bot.activity.model import DEADLINE, Activity
from bot.activity.more import refresh_more, turn_more
from bot.activity.reading import read_deadline
from bot.activity.repeating import next_one
from bot.activity.service import closed_error, managed, need_names
from bot.dates import moment, wall_time
from bot.people.model import Actor, Chat
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Mark, Text
from storage import activities, cards, timers
from storage.connection import Connection
from storage.prompts import Prompt

CANCEL = "activity.cancel"
UNTIL = "activity.until"
"""The faces of the panel «more»."""

ASK_EXTEND = "activity.ask_extend"
"""The prompt for any other moment."""


def offers(connection: Connection, look: Look) -> Sequence[Offer]:
    """What those who manage an activity may do with it."""
    activity = look.activity
    if not look.manages:
        return ()
    extend = PressExtend(activity.id)
    if not activity.is_open:
        return (Offer("activity-extend", extend),) if _can_go_on(activity) else ()
    until = "activity-set-until" if activity.deadline_at is None else "activity-extend"
    return Offer(until, extend), Offer("activity-cancel", PressCancel(activity.id, "ask"))


def show_deadlines(connection: Connection, actor: Actor, button: PressExtend, now: int) -> Answer:
    """Show the deadlines on offer. Raises DomainError for who may not, and for what can't go on."""
    _, activity = _to_extend(connection, actor, button.activity_id, now)
    turn_more(connection, actor, activity, UNTIL, now)
    return Answer()


def extend(connection: Connection, actor: Actor, button: PressUntil, now: int) -> Answer:
    """Take answers until then, or without an end; for any other moment the person is asked to write it.

    Raises DomainError for who may not, and for what can't go on.
    """
    chat, activity = _to_extend(connection, actor, button.activity_id, now)
    if button.preset is Preset.OTHER:
        prompts.ask(connection, actor, ASK_EXTEND, now, subject=activity.id, space=chat.space)
        return Answer(Text("activity-write-moment"))
    until = moment_of(button.preset, wall_time(now, chat.space.time_zone))
    if until is not None:
        return _go_on(connection, actor, chat, activity, until, now)
    if not activity.is_open:
        raise DomainError("error-stale-button")
    activities.drop_deadline(connection, activity.id)
    timers.disarm(connection, DEADLINE, activity.id)
    _show(connection, actor, activity)
    return Answer(Text("activity-has-no-until"))


def take_moment(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The person has written the deadline. Raises DomainError where that is no moment, or who may not."""
    chat, activity = _to_extend(connection, actor, prompt.subject or 0, now)
    until = read_deadline(text, wall_time(written_at, chat.space.time_zone))
    if until is None:
        raise DomainError("activity-no-moment")
    extended = _go_on(connection, actor, chat, activity, until, now)
    prompts.end(connection, actor, prompt, now)
    return replace(extended, mark=Mark.TAKEN)


def cancel(connection: Connection, actor: Actor, button: PressCancel, now: int) -> Answer:
    """Call the activity off: no more answers, and no result. Raises DomainError for who may not.

    What is repeated comes again all the same, and says so.
    """
    chat, activity = managed(connection, actor, button.activity_id, now)
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    if button.answer == "ask":
        turn_more(connection, actor, activity, CANCEL, now)
        return Answer()
    activities.cancel(connection, activity.id, now)
    timers.disarm(connection, DEADLINE, activity.id)
    _show(connection, actor, activity)
    again = next_one(connection, chat, activity)
    if again is None:
        return Answer(Text("activity-cancelled-now"))
    when = moment(again, chat.space.time_zone, actor.language or chat.space.language, now)
    return Answer(Text("activity-cancelled-once", {"when": when}))


def _to_extend(connection: Connection, actor: Actor, activity_id: int, now: int) -> tuple[Chat, Activity]:
    chat, activity = managed(connection, actor, activity_id, now)
    if not activity.is_open and not _can_go_on(activity):
        raise closed_error(activity, chat, actor)
    need_names(activity, now)
    return chat, activity


def _can_go_on(activity: Activity) -> bool:
    """Whether it was ended by its deadline; what was promised to be unnamed and final is not asked again."""
    return not activity.is_cancelled and activity.ended_by_deadline and not activity.anonymous


def _go_on(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, until: datetime, now: int
) -> Answer:
    instant = deadline_instant(actor, chat, until, now)
    if not activity.is_open:
        activities.reopen(connection, activity.id)
    set_deadline(connection, actor, chat, activity.id, until, now)
    _show(connection, actor, activity)
    language = actor.language or chat.space.language
    said = moment(instant, chat.space.time_zone, language, now)
    return Answer(Text("activity-extended", {"until": said}))


def _show(connection: Connection, actor: Actor, activity: Activity) -> None:
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    refresh_more(connection, actor, activity)
