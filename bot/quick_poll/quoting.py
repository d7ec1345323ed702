"""Use case of asking by a reply: the message that somebody replies to is the question."""

from dataclasses import dataclass

from bot.activity.deadlines import deadline_instant
from bot.activity.drafting import begin
from bot.activity.entry import Contents
from bot.activity.reading import read_deadline, split_deadline
from bot.dates import wall_time
from bot.people.model import Actor, clean_text
from bot.people.service import chat_here
from bot.prompts import service as prompts
from bot.quick_poll.asking import ASK_QUESTION, KIND, open_poll
from bot.words import DomainError
from storage import drafts, quick_poll, rosters
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is replied to: its text, the message's reference, when it was sent and when it got that text."""

    text: str
    source: str
    sent_at: int
    written_at: int


def open_quoted(
    connection: Connection, actor: Actor, quoted: Quoted, rest: str, source: str, contents: Contents,
    written_at: int, now: int,
) -> None:  # fmt: skip
    """Draft a poll whose question is the message: replies to it will count.

    `rest`, which follows the command, may be a deadline; anything else in it is a question of its own, asked
    by the message that is the `source`.
    Raises DomainError where there is no text, or it does not do.
    """
    chat = chat_here(connection, actor)
    until = read_deadline(rest, wall_time(written_at, chat.space.time_zone))
    if rest and until is None:
        open_poll(connection, actor, rest, source, contents, written_at, now)
        return
    question = clean_text(quoted.text)
    if not question:
        raise DomainError("quick-poll-no-text")
    if until is not None:  # it stands for any that the message told
        deadline_instant(actor, chat, until, now)
        question, _ = split_deadline(question, wall_time(quoted.written_at, chat.space.time_zone))
    activity_id = begin(connection, actor, chat, KIND, question, contents, quoted.written_at, now)
    if until is not None:
        drafts.say_deadline(connection, activity_id, until.isoformat())
    quick_poll.set_asked_in(connection, activity_id, quoted.source)
    rosters.drop_question(connection, chat.id, actor.thread, quoted.sent_at)
    prompts.withdraw(connection, actor, ASK_QUESTION, now)
