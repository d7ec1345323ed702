"""Use cases of typed answers: which activity a message answers, and what an edit of it means."""

from bot.activity.entry import Readers, Results, Take
from bot.activity.model import Activity, Typed
from bot.activity.service import activity_here, closed_error, renew_results
from bot.delivery.clock import SECOND
from bot.people.model import Actor, Chat
from bot.people.service import chat_here
from bot.words import Answer
from storage import activities, cards, outbox
from storage.cards import CardPlace
from storage.connection import Connection
from storage.outbox import SentMessage


def answer(
    connection: Connection, actor: Actor, typed: Typed, readers: Readers, results: Results, now: int
) -> Answer | None:
    """Give the message to the activity it answers; None for ordinary talk.

    Raises DomainError when it is an answer that can't be taken.
    """
    chat = chat_here(connection, actor)
    activity = _addressee(connection, chat, actor, typed, readers)
    if activity is None:
        return None
    reader = readers[activity.kind]
    return _taken(connection, actor, chat, activity, typed, reader.answer, results, now)


def edit(
    connection: Connection, actor: Actor, typed: Typed, readers: Readers, results: Results, now: int
) -> Answer | None:
    """A message was changed: the answer that came from it follows.

    A message that was no answer becomes one, unless it is older than the activity.
    """
    chat = chat_here(connection, actor)
    for reader in readers.values():
        answered = reader.typed_in(connection, chat.id, typed.source, actor.person_id)
        if answered is not None:
            activity = activity_here(connection, chat, answered)
            return _taken(connection, actor, chat, activity, typed, reader.edit, results, now)
    found = _addressee(connection, chat, actor, typed, readers)
    if found is None or not found.takes(typed.written_at):
        return None
    # The messenger tells the instant of a message in whole seconds.
    if typed.sent_at // SECOND < found.opened_at // SECOND:
        return None
    return _taken(connection, actor, chat, found, typed, readers[found.kind].answer, results, now)


def _taken(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed,
    take: Take, results: Results, now: int,
) -> Answer | None:  # fmt: skip
    """What is typed is judged by its date: what was written in time counts, however late it arrives.

    Raises DomainError for what was written after the end, even if nobody has come to close.
    """
    if not activity.takes(typed.written_at):
        raise closed_error(activity, chat, actor)
    answer = take(connection, actor, chat, activity, typed, now)
    if answer is not None and answer.is_news and not activity.is_open:
        renew_results(connection, chat, activity, results, now)
    return answer


def _addressee(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, readers: Readers
) -> Activity | None:
    """The activity that the message answers.

    A reply to a card means that card. What stands on its own counts when exactly one activity that
    understands it is open in the topic.
    """
    kinds = [kind for kind, reader in readers.items() if reader.reads(typed.text, typed.addressed)]
    if not kinds or (typed.reply_to is not None and not typed.to_bot):
        return None
    if typed.reply_to is not None:
        return _replied_to(connection, chat, actor, typed, kinds)
    found = _open_here(connection, chat, actor, typed, kinds)
    # What is over but not closed yet, as nobody was there to do it, stands in the way of nobody.
    meant = [each for each in found if each.takes(typed.written_at)] or found
    return meant[0] if len(meant) == 1 else None


def _replied_to(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, kinds: list[str]
) -> Activity | None:
    message = typed.reply_to or ""
    card = cards.at_message(connection, actor.bot_id, chat.address, message)
    sent = outbox.at_message(connection, actor.bot_id, chat.address, message)
    if card is not None or sent is not None:
        return _shown_by(connection, chat, card or sent, kinds)
    # The reply can arrive before the card's message is on record.
    newest = _open_here(connection, chat, actor, typed, kinds)
    return next((each for each in newest if cards.message_of(connection, each.kind, each.id) is None), None)


def _shown_by(
    connection: Connection, chat: Chat, shown: CardPlace | SentMessage | None, kinds: list[str]
) -> Activity | None:
    """The activity of a card, or of a message about it, whose kind begins with the activity's."""
    if shown is None or shown.subject is None or shown.kind.partition(".")[0] not in kinds:
        return None
    return activities.get(connection, chat.space.id, shown.subject)


def _open_here(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, kinds: list[str]
) -> list[Activity]:
    """The activities of these kinds in the topic that are open, or were when it was written, newest first."""
    thread = actor.thread
    found = [each for kind in kinds for each in activities.open_in(connection, chat.id, thread, kind)]
    for kind in kinds:
        found += activities.ended_after(connection, chat.id, thread, kind, typed.written_at)
    return sorted(found, key=lambda activity: -activity.id)
