"""Use cases of «an option of my own»: what somebody adds to a poll is what they choose."""

from bot.activity.audience import need_asked
from bot.activity.model import Activity
from bot.activity.service import activity_for, closed_error
from bot.people.model import Actor, Chat
from bot.people.service import enrol
from bot.prompts import service as prompts
from bot.quick_poll.actions import PressOwn
from bot.quick_poll.model import MOST_OWN_OPTIONS, Content, Kind, Vote
from bot.quick_poll.options import LONGEST_OPTION, MOST_OPTIONS, same_option, says_something, tidied
from bot.quick_poll.service import cast
from bot.quick_poll.voting import joined
from bot.words import Answer, DomainError, Text
from storage import quick_poll
from storage.connection import Connection
from storage.prompts import Prompt

ASK_OWN = "quick_poll.ask_own"


def ask_own(connection: Connection, actor: Actor, button: PressOwn, now: int) -> Answer:
    """Ask the person for their option. Raises DomainError where the poll takes none from them."""
    chat, activity = activity_for(connection, actor, button.activity_id)
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    _need_room(activity, quick_poll.content(connection, activity.id))
    enrol(connection, chat, actor, now)
    need_asked(connection, activity, actor.person_id)
    prompts.ask(connection, actor, ASK_OWN, now, subject=activity.id, space=chat.space)
    return Answer(Text("quick-poll-write-own"))


def take_own(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The person has written it: the next option, and their answer. One that exists already is chosen.

    Raises DomainError where it does not do, or the poll takes no more.
    """
    chat, activity = activity_for(connection, actor, prompt.subject or 0)
    if not (activity.is_open and activity.takes(written_at)):
        raise closed_error(activity, chat, actor)
    option = " ".join(map(tidied, text.splitlines())).strip()
    content = quick_poll.content(connection, activity.id)
    number = _existing(content, option)
    if number is None:
        _check(activity, content, option)
        number = len(content.options) + 1
        quick_poll.add_option(connection, activity.id, number, option, actor.person_id)
    prompts.end(connection, actor, prompt, now)
    return _choose(connection, actor, chat, activity, number, now)


def _choose(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, number: int, now: int
) -> Answer:
    content = quick_poll.content(connection, activity.id)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    chosen = {number}
    if content.several and before is not None and before.said_by is None:
        chosen |= {int(each) for each in before.chosen}
    choice = joined(sorted(chosen))
    is_same = before is not None and before.choice == choice and before.said_by is None
    after = before if before and is_same else Vote(choice, changed_at=now)
    return cast(connection, actor, chat, activity, content, before, after, now)


def _existing(content: Content, option: str) -> int | None:
    same = same_option(option)
    return next((each.number for each in content.options if same_option(each.text) == same), None)


def _check(activity: Activity, content: Content, option: str) -> None:
    if not says_something(option):
        raise DomainError("quick-poll-own-empty")
    if len(option) > LONGEST_OPTION:
        raise DomainError("quick-poll-own-length", limit=LONGEST_OPTION, length=len(option))
    _need_room(activity, content)


def _need_room(activity: Activity, content: Content) -> None:
    if content.kind is not Kind.CHOICE or not content.own or activity.anonymous:
        raise DomainError("error-stale-button")
    if len(content.options) >= MOST_OPTIONS + MOST_OWN_OPTIONS:
        raise DomainError("quick-poll-no-room-for-own", limit=len(content.options))
