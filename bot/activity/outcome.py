"""Use cases of the outcome: what was decided, in words, and the day to look at it again."""

from datetime import date, datetime, time, timedelta

from bot.activity.actions import LookAgain, PressLookAgain, PressOutcome
from bot.activity.look import Look, Offer
from bot.activity.model import LOOK_AGAIN, Activity
from bot.activity.reading import read_deadline
from bot.activity.service import managed
from bot.dates import day as day_in_words
from bot.dates import instant_of, wall_time
from bot.panels import service as panel_service
from bot.people.model import Actor, Chat, clean_text
from bot.people.quieting import working_day
from bot.people.service import known
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Mark, Text
from storage import activities, cards, outbox, outcomes, people, timers
from storage.connection import Connection
from storage.prompts import Prompt
from storage.timers import Timer

ASK_OUTCOME = "activity.ask_outcome"
ASK_DAY = "activity.ask_day"
OUTCOME = "activity.outcome"
"""The kind of the panel that asks when to look again."""
TOLD, AGAIN = "activity.outcome_told", "activity.outcome_again"
LONGEST_OUTCOME = 700

_IN_THE_MORNING = time(9)


def offers(connection: Connection, look: Look) -> list[Offer]:
    """Who manages what is over may write down what came of it."""
    activity = look.activity
    if not look.manages or activity.closed_at is None or activity.is_cancelled:
        return []
    key = "activity-outcome-change" if outcomes.of(connection, activity.id) else "activity-outcome-write"
    return [Offer(key, PressOutcome(activity.id))]


def ask_outcome(connection: Connection, actor: Actor, button: PressOutcome, now: int) -> Answer:
    """Ask for the outcome. Raises DomainError for who may not manage the activity, and before its end."""
    chat, activity = managed(connection, actor, button.activity_id, now)
    _need_over(activity)
    prompts.ask(connection, actor, ASK_OUTCOME, now, subject=activity.id, space=chat.space)
    return Answer(Text("activity-outcome-reply"))


def take_outcome(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The outcome was written: the card shows it, the chat hears it once. Raises DomainError without one."""
    chat, activity = managed(connection, actor, prompt.subject or 0, now)
    _need_over(activity)
    told = clean_text(text)
    if not 1 <= len(told) <= LONGEST_OUTCOME:
        raise DomainError("activity-outcome-length", limit=LONGEST_OUTCOME, length=len(told))
    is_first = outcomes.of(connection, activity.id) is None
    outcomes.put(connection, activity.id, actor.person_id, told, now)
    prompts.end(connection, actor, prompt, now)
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    if is_first:
        _tell(connection, chat, activity, TOLD, now)
    panel_service.open_panel(connection, actor, OUTCOME, activity.id, now, fallback="public")
    return Answer(mark=Mark.TAKEN)


def choose_day(connection: Connection, actor: Actor, button: PressLookAgain, now: int) -> Answer:
    """Look at it again on that day, or never; for any other day the person is asked to write it."""
    panel = panel_service.panel_of(connection, actor, button.panel_id, OUTCOME)
    chat, activity = managed(connection, actor, panel.subject, now)
    panel_service.close_panel(connection, panel, now)
    if button.after is LookAgain.OTHER:
        prompts.ask(connection, actor, ASK_DAY, now, subject=activity.id, space=chat.space)
        return Answer(Text("activity-write-day"))
    today = wall_time(now, chat.space.time_zone).date()
    days = {LookAgain.WEEK: 7, LookAgain.MONTH: 30}.get(button.after)
    _look_again(connection, chat, activity, None if days is None else today + timedelta(days=days), now)
    return Answer(Text("activity-outcome-kept"))


def take_day(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The day was written. Raises DomainError where that is no day ahead."""
    chat, activity = managed(connection, actor, prompt.subject or 0, now)
    told = read_deadline(text, wall_time(written_at, chat.space.time_zone))
    if told is None or told.date() <= wall_time(now, chat.space.time_zone).date():
        raise DomainError("activity-no-day")
    chosen = working_day(connection, chat.space, told.date())
    _look_again(connection, chat, activity, chosen, now)
    prompts.end(connection, actor, prompt, now)
    zone, language = chat.space.time_zone, actor.language or chat.space.language
    said = day_in_words(_due(chosen, zone), zone, language)
    return Answer(Text("activity-look-again-on", {"day": said}), Mark.TAKEN)


def ring_look_again(connection: Connection, timer: Timer, now: int) -> None:
    """The day has come: the chat is reminded of what it had decided."""
    activity, outcome = activities.by_id(connection, timer.subject), outcomes.of(connection, timer.subject)
    if activity is None or outcome is None or outcome.look_again is None:
        return
    chat = known(people.chat(connection, activity.chat_id))
    today = wall_time(now, chat.space.time_zone).date()
    if working_day(connection, chat.space, today) != today:  # a day off by now, or the bot was away
        _look_again(connection, chat, activity, today, now)
        return
    outcomes.look_again(connection, activity.id, None)
    cards.mark_stale(connection, activity.kind, activity.id)
    _tell(connection, chat, activity, AGAIN, now)


def settle_outcomes(connection: Connection, bot_id: int, now: int, space_id: int | None = None) -> None:
    """Let every day to look again begin when it does in the school today."""
    for activity_id, chat_id, day, zone in outcomes.awaited(connection, bot_id, space_id):
        _arm(connection, bot_id, activity_id, chat_id, date.fromisoformat(day), zone)


def _look_again(connection: Connection, chat: Chat, activity: Activity, day: date | None, now: int) -> None:
    """On that day or, where it is a day off, on the next one that is none."""
    if day is not None:
        day = working_day(connection, chat.space, day)
    outcomes.look_again(connection, activity.id, day.isoformat() if day else None)
    timers.disarm(connection, LOOK_AGAIN, activity.id)
    if day is not None:
        _arm(connection, chat.bot_id, activity.id, chat.id, day, chat.space.time_zone)
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)


def _arm(connection: Connection, bot_id: int, activity_id: int, chat_id: int, day: date, zone: str) -> None:
    timers.arm(connection, bot_id, LOOK_AGAIN, activity_id, chat_id=chat_id, due_at=_due(day, zone))


def _due(day: date, zone: str) -> int:
    return instant_of(datetime.combine(day, _IN_THE_MORNING), zone)


def _tell(connection: Connection, chat: Chat, activity: Activity, kind: str, now: int) -> None:
    card = cards.message_of(connection, activity.kind, activity.id)
    outbox.put(
        connection, chat.bot_id, chat.address, kind, {"subject": activity.id},
        due_at=now, thread=activity.thread, reply_to=card,
    )  # fmt: skip


def _need_over(activity: Activity) -> None:
    if activity.closed_at is None or activity.is_cancelled:
        raise DomainError("activity-outcome-too-early")
