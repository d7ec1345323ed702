"""Use cases of a poll with + and −."""

from bot.activity.deadlines import set_deadline
from bot.activity.model import Activity, Typed
from bot.activity.reading import split_deadline
from bot.activity.service import activity_here, closed_error
from bot.dates import wall_time
from bot.people.model import Actor, Chat, clean_text
from bot.people.service import chat_here, enrol
from bot.prompts import service as prompts
from bot.quick_poll.model import (
    LONGEST_QUESTION,
    Change,
    PressVote,
    Vote,
    change,
    edited,
    is_question,
    pressed,
    says_more,
    typed_vote,
)
from bot.quick_poll.reading import read_vote
from bot.words import Answer, DomainError, Mark, Text
from storage import activities, cards, quick_poll
from storage.connection import Connection

KIND = "quick_poll"
ASK_QUESTION = "quick_poll.ask"


def ask(connection: Connection, actor: Actor, now: int) -> Answer:
    """Ask the person for the question."""
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)
    prompts.ask(connection, chat, actor, ASK_QUESTION, now)
    return Answer(Text("quick-poll-write-question"))


def open_poll(connection: Connection, actor: Actor, text: str, written_at: int, now: int) -> None:
    """Put the question to the chat, until the deadline that stands with it, as it was meant when written.

    Raises DomainError when it is empty or too long, or the deadline too near.
    """
    chat = chat_here(connection, actor)
    question, until = split_deadline(clean_text(text), wall_time(written_at, chat.space.time_zone))
    if not is_question(question):
        raise DomainError("quick-poll-question-length", limit=LONGEST_QUESTION, length=len(question))
    enrol(connection, chat, actor, now)
    # Who mistyped deletes the card and asks again: an edit of the last one finds out.
    for earlier in activities.open_in(connection, chat.id, actor.thread, KIND)[:1]:
        cards.mark_stale(connection, KIND, earlier.id)
    activity_id = activities.open_activity(connection, chat, actor.thread, KIND, actor.person_id, now)
    quick_poll.add(connection, activity_id, question)
    if until is not None:
        set_deadline(connection, actor, chat, activity_id, until, now)
    cards.place(connection, actor.bot_id, chat.address, actor.thread, KIND, activity_id)
    prompts.withdraw(connection, chat, actor, ASK_QUESTION, now)


def press(connection: Connection, actor: Actor, button: PressVote, now: int) -> Answer:
    """A vote by a button. Raises DomainError when the poll is closed or of another chat."""
    chat = chat_here(connection, actor)
    activity = activity_here(connection, chat, button.activity_id)
    if not activity.is_open:  # a press carries no date: it counts when it arrives
        raise closed_error(activity, chat, actor)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    return _cast(connection, actor, chat, activity, before, pressed(before, button.sign), now)


def answer(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed, now: int
) -> Answer | None:
    """A vote by a message; None where it holds none. Raises DomainError when it can't be counted."""
    reading = read_vote(typed.text, addressed=typed.addressed)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    if reading is None or (typed.edited and before is not None):
        return None  # a later vote stands, whatever an older message is changed to
    if actor.anonymous:
        raise DomainError("quick-poll-press-the-button")
    return _cast(connection, actor, chat, activity, before, typed_vote(before, reading, typed.source), now)


def edit(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed, now: int
) -> Answer:
    """The message that a vote came from was changed: the vote follows; to a non-vote, it is withdrawn."""
    reading = read_vote(typed.text, addressed=typed.addressed)
    if reading is None:
        quick_poll.withdraw_vote(connection, activity.id, actor.person_id)
        cards.mark_stale(connection, KIND, activity.id)
        return Answer(mark=Mark.WITHDRAWN)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    return _cast(connection, actor, chat, activity, before, edited(reading, typed.source), now)


def _cast(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity,
    before: Vote | None, after: Vote, now: int,
) -> Answer:  # fmt: skip
    enrol(connection, chat, actor, now)
    if before != after:
        quick_poll.put_vote(connection, activity.id, actor.person_id, after, actor.sequence)
    what = change(before, after)
    if what is not Change.COUNTED_ALREADY:
        cards.mark_stale(connection, KIND, activity.id)
    return Answer(Text(what.value, {"sign": after.sign.word}), Mark.TAKEN, is_news=says_more(before, after))
