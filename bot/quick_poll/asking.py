"""Use cases of asking: a question, pasted or typed, becomes the draft of a poll."""

from dataclasses import replace
from datetime import datetime

from bot.activity.deadlines import deadline_instant
from bot.activity.drafting import begin, draft_of, need_may_begin
from bot.activity.entry import Contents
from bot.activity.model import Activity
from bot.activity.reading import split_deadline
from bot.dates import wall_time
from bot.panels.service import refresh
from bot.people.model import Actor, Chat, clean_text
from bot.people.service import chat_here, enrol
from bot.private.schools import reached
from bot.prompts import service as prompts
from bot.quick_poll.actions import PressAsk, PressKind
from bot.quick_poll.model import LONGEST_QUESTION, Content, Kind, Option, is_question
from bot.quick_poll.options import (
    LONGEST_OPTION,
    MOST_OPTIONS,
    Asked,
    ends_with_option,
    split_options,
    too_long,
)
from bot.quick_poll.reading import is_notice
from bot.words import Answer, DomainError, Text
from storage import drafts, networks, quick_poll
from storage.connection import Connection
from storage.prompts import Prompt

KIND = "quick_poll"
ASK_QUESTION = "quick_poll.ask"


def ask(connection: Connection, actor: Actor, button: PressAsk, now: int) -> Answer:
    """Ask the person for the question. Raises DomainError for who may not put any."""
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)  # before the question: who comes back unseen has their right again
    need_may_begin(connection, actor, chat)
    prompts.ask(connection, actor, ASK_QUESTION, now)
    return Answer(Text("quick-poll-write-question"))


def open_poll(
    connection: Connection, actor: Actor, text: str, source: str, contents: Contents, written_at: int,
    now: int,
) -> None:  # fmt: skip
    """Draft a poll with this question for the chat: replies to the message that is its `source` will count.

    Raises DomainError where it does not do.
    """
    chat = chat_here(connection, actor)
    activity_id = begin(connection, actor, chat, KIND, text, contents, written_at, now)
    quick_poll.set_asked_in(connection, activity_id, source)
    prompts.withdraw(connection, actor, ASK_QUESTION, now)


def take_question(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, contents: Contents,
    now: int,
) -> Answer:  # fmt: skip
    """The person has written the question; in private for the chat that they had chosen.

    Raises DomainError where it does not do.
    """
    chat = reached(connection, actor, prompt.subject) if actor.is_private else chat_here(connection, actor)
    draft = begin(connection, actor, chat, KIND, text, contents, written_at, now)
    prompts.end(connection, actor, prompt, now)
    return Answer(made=str(draft))


def write(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, text: str, written_at: int, now: int
) -> None:
    """Give a draft its question, its options and the deadline that stands with them, as meant when written.

    Raises DomainError when one of them is empty, too long or too many, or the deadline over.
    """
    content, until = read_poll(text, chat.space.time_zone, _before(connection, activity.id), written_at)
    if until is not None:
        deadline_instant(actor, chat, until, now)
        drafts.say_deadline(connection, activity.id, until.isoformat())
    quick_poll.put(connection, activity.id, content)


def read_poll(
    text: str, zone: str, before: Content | None, written_at: int
) -> tuple[Content, datetime | None]:
    """What a poll is to ask instead of what it asked before, with its settings, and its deadline, if told.

    Raises DomainError when the question or an option is empty, too long or too many.
    """
    found, until = _read(clean_text(text), wall_time(written_at, zone))
    _check(found.question, found.options)
    options = tuple(Option(number, option) for number, option in enumerate(found.options, 1))
    kind = Kind.CHOICE if options else _without_options(found.question, before)
    return replace(before or Content(""), question=found.question, kind=kind, options=options), until


def switch(connection: Connection, actor: Actor, button: PressKind, now: int) -> Answer:
    """Switch a setting of the draft that polls alone have."""
    panel, chat, activity = draft_of(connection, actor, button.panel_id)
    content = quick_poll.content(connection, activity.id)
    match button.what:
        case "several" if content.kind is Kind.CHOICE:
            content = replace(content, several=not content.several)
        case "own" if content.kind is Kind.CHOICE:
            content = replace(content, own=not content.own)
        case "notice" if content.kind is not Kind.CHOICE:
            content = replace(content, kind=Kind.SIGNS if content.kind is Kind.NOTICE else Kind.NOTICE)
        case "per_school":
            _need_schools(connection, chat, activity)
            content = replace(content, per_school=not content.per_school)
        case _:
            raise DomainError("error-stale-button")
    quick_poll.put(connection, activity.id, content)
    refresh(connection, panel)
    return Answer()


def _need_schools(connection: Connection, chat: Chat, activity: Activity) -> None:
    """Raises DomainError where schools can't answer: in no network, in one without any, without names."""
    if not chat.space.is_network:
        raise DomainError("error-stale-button")
    if not networks.has_schools(connection, chat.space.id):
        raise DomainError("network-name-them-first")
    if activity.anonymous:
        raise DomainError("network-not-without-names")


def copy(connection: Connection, source: int, target: int) -> None:
    """Ask the same again; what people have added to it is not asked."""
    content = quick_poll.content(connection, source)
    asked = tuple(option for option in content.options if not option.is_own)
    quick_poll.put(connection, target, replace(content, options=asked, asked_in=None, asked_anew=False))


def _read(text: str, now: datetime) -> tuple[Asked, datetime | None]:
    """The question with its options, and the deadline that stands with it: above them or at the end."""
    if ends_with_option(text):  # what an option says of a time is no deadline of the poll
        found = split_options(text)
        question, until = split_deadline(found.question, now) if found.options else (found.question, None)
        return replace(found, question=question), until
    rest, until = split_deadline(text, now)
    return split_options(rest), until


def _check(question: str, options: tuple[str, ...]) -> None:
    if not is_question(question):
        raise DomainError("quick-poll-question-length", limit=LONGEST_QUESTION, length=len(question))
    if len(options) > MOST_OPTIONS:
        raise DomainError("quick-poll-too-many-options", limit=MOST_OPTIONS, count=len(options))
    longest = too_long(options)
    if longest is not None:
        raise DomainError(
            "quick-poll-option-length",
            number=options.index(longest) + 1, limit=LONGEST_OPTION, length=len(longest),
        )  # fmt: skip


def _before(connection: Connection, activity_id: int) -> Content | None:
    return (
        quick_poll.content(connection, activity_id) if quick_poll.is_asked(connection, activity_id) else None
    )


def _without_options(question: str, before: Content | None) -> Kind:
    if before and before.kind is not Kind.CHOICE:
        return before.kind
    return Kind.NOTICE if is_notice(question) else Kind.SIGNS
