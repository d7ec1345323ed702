"""Use cases of a poll with + and −."""

from dataclasses import dataclass

from bot.activity import prompt
from bot.activity.model import Activity
from bot.activity.service import activity_here, closed_error
from bot.delivery.clock import SECOND
from bot.people.model import Actor, Chat
from bot.people.service import place_of
from bot.quick_poll.model import LONGEST_QUESTION, PressVote, Reading, Vote, pressed, typed
from bot.words import Answer, DomainError, Mark, Text
from storage import activities, cards, outbox, quick_poll
from storage.connection import Connection

KIND = "quick_poll"
ASK_QUESTION = "quick_poll.ask"


@dataclass(frozen=True, slots=True)
class OpenPoll:
    """A question to be put to the chat."""

    actor: Actor
    question: str


@dataclass(frozen=True, slots=True)
class TypedVote:
    """A message that may be a vote.

    `addressed` is how it reads as a reply to the card, `alone` how it reads on its own (both as
    `read_vote` gives them). `reply_to` is the message it replies to, `to_bot` whether that is the bot's.
    """

    actor: Actor
    addressed: Reading | None
    alone: Reading | None
    message: str
    sent_at: int
    reply_to: str | None = None
    to_bot: bool = False

    @property
    def source(self) -> str:
        """The message's reference, unlike any of another chat or of this one under another address."""
        return f"{self.actor.address}/{self.message}"


def ask(connection: Connection, actor: Actor, now: int) -> Answer:
    """Ask the person for the question."""
    place_of(connection, actor, now)
    prompt.ask(connection, actor, ASK_QUESTION, now)
    return Answer(Text("quick-poll-write-question"))


def open_poll(connection: Connection, command: OpenPoll, now: int) -> None:
    """Put the question to the chat. Raises DomainError when it is empty or too long."""
    actor = command.actor
    chat = place_of(connection, actor, now)
    question = command.question.strip()
    if not 1 <= len(question) <= LONGEST_QUESTION:
        raise DomainError("quick-poll-question-length", limit=LONGEST_QUESTION, length=len(question))
    activity = activities.open_activity(
        connection, chat.space.id, chat.id, actor.thread, KIND, actor.person, now
    )
    quick_poll.add(connection, activity, question)
    cards.place(connection, actor.bot_id, chat.address, actor.thread, KIND, activity)
    prompt.withdraw(connection, actor, ASK_QUESTION, now)


def press(connection: Connection, command: tuple[Actor, PressVote], now: int) -> Answer:
    """A vote by a button."""
    actor, button = command
    chat = place_of(connection, actor, now)
    activity = activity_here(connection, chat, button.activity)
    before = quick_poll.vote_of(connection, activity.id, actor.person)
    return _cast(connection, actor, chat, activity, before, pressed(before, button.sign))


def vote(connection: Connection, command: TypedVote, now: int) -> Answer | None:
    """A vote by a message; None for ordinary talk. Raises DomainError when it can't be counted."""
    chat = place_of(connection, command.actor, now)
    found = _addressee(connection, chat, command)
    if found is None:
        return None
    return _typed(connection, command, chat, *found)


def edit(connection: Connection, command: TypedVote, now: int) -> Answer | None:
    """A message was edited: the vote that came from it follows; one to a non-vote withdraws it."""
    actor = command.actor
    chat = place_of(connection, actor, now)
    voted = quick_poll.typed_in(connection, chat.id, command.source, actor.person)
    if voted is None:
        return _vote_by_edit(connection, chat, command)
    activity = activity_here(connection, chat, voted)
    if not activity.is_open:
        raise closed_error(connection, activity, chat)
    reading = command.alone if command.reply_to is None else command.addressed
    if reading is None:
        quick_poll.withdraw_vote(connection, activity.id, actor.person)
        cards.mark_stale(connection, KIND, activity.id)
        return Answer(mark=Mark.WITHDRAWN)
    before = quick_poll.vote_of(connection, activity.id, actor.person)
    after = Vote(reading.sign, reading.explanation, command.source)
    return _cast(connection, actor, chat, activity, before, after)


def _vote_by_edit(connection: Connection, chat: Chat, command: TypedVote) -> Answer | None:
    """An edit made a vote of a message that was none: it counts unless it is older than the poll."""
    found = _addressee(connection, chat, command)
    if found is None:
        return None
    activity, reading = found
    already = quick_poll.vote_of(connection, activity.id, command.actor.person)
    if already or command.sent_at // SECOND < activity.opened_at // SECOND or not activity.is_open:
        return None
    return _typed(connection, command, chat, activity, reading)


def _addressee(connection: Connection, chat: Chat, command: TypedVote) -> tuple[Activity, Reading] | None:
    """The poll that the message answers, and how it reads there."""
    if command.reply_to is None:
        polls = activities.open_in(connection, chat.id, command.actor.thread, KIND)
        return (polls[0], command.alone) if len(polls) == 1 and command.alone else None
    if not command.to_bot or command.addressed is None:
        return None
    activity = _replied_to(connection, chat, command.actor, command.reply_to)
    return (activity, command.addressed) if activity else None


def _replied_to(connection: Connection, chat: Chat, actor: Actor, message: str) -> Activity | None:
    card = cards.at_message(connection, actor.bot_id, chat.address, message)
    if card is not None:
        return activities.get(connection, chat.space.id, card.subject) if card.kind == KIND else None
    if outbox.has_message(connection, actor.bot_id, chat.address, message):
        return None
    # The reply can arrive before the card's message is on record.
    newest = activities.open_in(connection, chat.id, actor.thread, KIND)
    return newest[0] if newest else None


def _typed(
    connection: Connection, command: TypedVote, chat: Chat, activity: Activity, reading: Reading
) -> Answer:
    actor = command.actor
    if actor.faceless:
        raise DomainError("quick-poll-press-the-button")
    before = quick_poll.vote_of(connection, activity.id, actor.person)
    return _cast(connection, actor, chat, activity, before, typed(before, reading, command.source))


def _cast(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, before: Vote | None, after: Vote
) -> Answer:
    if not activity.is_open:
        raise closed_error(connection, activity, chat)
    if before != after:
        quick_poll.put_vote(connection, activity.id, actor.person, after, actor.sequence)
    if before is None or before.sign is not after.sign:
        cards.mark_stale(connection, KIND, activity.id)
    return Answer(Text(_said(before, after), {"sign": after.sign.name.lower()}), Mark.TAKEN)


def _said(before: Vote | None, after: Vote) -> str:
    if before is None:
        return "quick-poll-counted"
    return "quick-poll-counted-already" if before.sign is after.sign else "quick-poll-changed"
