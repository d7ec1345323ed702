"""Finds the activity that a typed message answers."""

from bot.activity.audience import is_asked
from bot.activity.entry import Readers
from bot.activity.model import Activity, Typed
from bot.activity.service import activity_here
from bot.people.model import Actor, Chat
from bot.words import DomainError
from storage import activities, cards, outbox
from storage.connection import Connection
from storage.outbox import SentMessage


def given_in(
    connection: Connection, chat: Chat, actor: Actor, source: str | None, readers: Readers
) -> Activity | None:
    """The activity whose answer by this person came from the message."""
    if source is None:
        return None
    for reader in readers.values():
        answered = reader.typed_in(connection, chat.id, source, actor.person_id)
        if answered is not None:
            return activity_here(connection, chat, answered)
    return None


def addressee(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, readers: Readers
) -> Activity | None:
    """The activity that the message answers.

    A reply to a card means that card, one to the message that is a question means that, one to the message of
    one's own answer means the same again. What stands on its own counts when exactly one activity that asks
    the person and understands it is open in the topic. Raises DomainError for an answer to a draft's message.
    """
    kinds = [kind for kind, reader in readers.items() if reader.reads(typed.text, typed.addressed)]
    if not kinds:
        return None
    if typed.reply_to is not None:
        if typed.to_bot:
            return _replied_to(connection, chat, actor, typed, kinds)
        asked = _asked_in(connection, chat, typed, readers, kinds)
        return asked or _answered_again(connection, chat, actor, typed, readers)
    found = [
        each
        for each in _open_here(connection, chat, actor, typed, kinds)
        if readers[each.kind].understands(connection, each, typed)
        and is_asked(connection, each, actor.person_id)
    ]
    # What is over but not closed yet, as nobody was there to do it, stands in the way of nobody.
    meant = [each for each in found if each.takes(typed.written_at)] or found
    return meant[0] if len(meant) == 1 else None


def _asked_in(
    connection: Connection, chat: Chat, typed: Typed, readers: Readers, kinds: list[str]
) -> Activity | None:
    """The activity whose question is the message that this one replies to."""
    for kind in kinds:
        asked = readers[kind].asked_in(connection, chat.id, typed.replied_source or "")
        if asked is not None:
            activity = activity_here(connection, chat, asked)
            if not activity.is_draft:
                return activity
            if readers[kind].understands(connection, activity, typed):
                raise DomainError("activity-not-sent-yet")
    return None


def _answered_again(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, readers: Readers
) -> Activity | None:
    """The activity that the person has answered by the message to which they reply with an answer."""
    own = given_in(connection, chat, actor, typed.replied_source, readers)
    if own is None or not readers[own.kind].understands(connection, own, typed):
        return None
    return own if own.takes(typed.written_at) else None


def _replied_to(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, kinds: list[str]
) -> Activity | None:
    message = typed.reply_to or ""
    card = cards.at_message(connection, actor.bot_id, chat.address, message)
    if card is not None:  # one of another kind shows something else by its subject
        return activities.get(connection, chat.space.id, card.subject) if card.kind in kinds else None
    sent = outbox.at_message(connection, actor.bot_id, chat.address, message)
    if sent is not None:
        return _spoken_of(connection, chat, sent, kinds)
    # The reply can arrive before the card's message is on record.
    newest = _open_here(connection, chat, actor, typed, kinds)
    return next((each for each in newest if cards.message_of(connection, each.kind, each.id) is None), None)


def _spoken_of(connection: Connection, chat: Chat, sent: SentMessage, kinds: list[str]) -> Activity | None:
    """The activity of a message about it, whose kind begins with the activity's."""
    if sent.subject is None or sent.kind.partition(".")[0] not in kinds:
        return None
    return activities.get(connection, chat.space.id, sent.subject)


def _open_here(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, kinds: list[str]
) -> list[Activity]:
    """The activities of these kinds in the topic that are open, or were when it was written, newest first."""
    thread = actor.thread
    found = [each for kind in kinds for each in activities.open_in(connection, chat.id, thread, kind)]
    for kind in kinds:
        found += activities.ended_after(connection, chat.id, thread, kind, typed.written_at)
    return sorted(found, key=lambda activity: -activity.id)
