"""Use cases of a school's quiet hours and days off, changed by its leaders through the card of a chat."""

from bot.activity.nudging import settle_nudges
from bot.dates import wall_time
from bot.people.leading import chat_for_leader
from bot.people.model import Actor, Chat
from bot.people.quiet import Quiet
from bot.people.quiet_actions import AskRest, ChooseRest
from bot.people.quieting import quiet_of
from bot.people.reading import read_days_off, read_quiet_hours
from bot.people.service import CHAT_CARD
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Mark, Text
from storage import cards, people, quiet
from storage.connection import Connection
from storage.prompts import Prompt

ASK_HOURS, ASK_DAYS = "quiet.ask_hours", "quiet.ask_days"
_WEEKEND = frozenset({6, 7})


def choose(connection: Connection, actor: Actor, button: ChooseRest, now: int) -> Answer:
    """The usual hours or none, the weekend off or no days off. Raises DomainError for who may not lead."""
    chat = chat_for_leader(connection, actor, now)
    space, usual = chat.space.id, Quiet()
    match button.what:
        case "hours":
            quiet.set_hours(connection, space, usual.from_minute, usual.until_minute)
        case "no_hours":
            quiet.set_hours(connection, space, 0, 0)
        case "weekend":
            quiet.set_weekdays(connection, space, _WEEKEND)
        case "no_days":
            quiet.set_weekdays(connection, space, ())
            quiet.set_days(connection, space, ())
    _changed(connection, chat, now)
    return Answer(Text("quiet-changed"))


def ask(connection: Connection, actor: Actor, button: AskRest, now: int) -> Answer:
    """Ask for other hours, or other days. Raises DomainError for who may not lead."""
    chat_for_leader(connection, actor, now)
    prompts.ask(connection, actor, ASK_HOURS if button.what == "hours" else ASK_DAYS, now)
    return Answer(Text("quiet-write"))


def take_hours(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """A leader has written the quiet hours. Raises DomainError where the text tells none."""
    chat, hours = chat_for_leader(connection, actor, now), read_quiet_hours(text)
    if hours is None:
        raise DomainError("quiet-not-hours")
    quiet.set_hours(connection, chat.space.id, *hours)
    return _taken(connection, actor, prompt, chat, now)


def take_days(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """A leader has written the days off. Raises DomainError where the text tells none.

    Weekdays and dates each stay as they are where the text tells the other alone; none is none of both.
    """
    chat = chat_for_leader(connection, actor, now)
    today = wall_time(written_at, chat.space.time_zone).date()
    days = read_days_off(text, today)
    if days is None:
        raise DomainError("quiet-not-days")
    is_none, space = not days.weekdays and not days.spans, chat.space.id
    if days.weekdays or is_none:
        quiet.set_weekdays(connection, space, days.weekdays)
    if days.spans or is_none:
        quiet.set_days(connection, space, days.spans)
    else:
        ahead = [span for span in quiet_of(connection, space).days_off if span[1] >= today]
        quiet.set_days(connection, space, ahead)
    return _taken(connection, actor, prompt, chat, now)


def _taken(connection: Connection, actor: Actor, prompt: Prompt, chat: Chat, now: int) -> Answer:
    prompts.end(connection, actor, prompt, now)
    _changed(connection, chat, now)
    return Answer(mark=Mark.TAKEN)


def _changed(connection: Connection, chat: Chat, now: int) -> None:
    """The cards of the school's chats show it, and what waits for the end of quiet hours waits anew."""
    for each in people.chats_of(connection, chat.space.id):
        cards.mark_stale(connection, CHAT_CARD, each.id, urgent=each.id == chat.id)
    settle_nudges(connection, chat.bot_id, now, chat.space.id)
