"""Use case of reactions: to a card, or to the message that is the question, they can be an answer."""

from bot.activity.entry import Readers, Results
from bot.activity.model import Activity
from bot.activity.reaction import Reaction
from bot.activity.service import activity_here, renew_results
from bot.people.model import Actor, Chat
from bot.people.service import chat_here, enrol
from storage import cards
from storage.connection import Connection


def react(
    connection: Connection, actor: Actor, reaction: Reaction, readers: Readers, results: Results, now: int
) -> None:
    """Somebody's reactions to a message changed: nothing is said to that, the card follows."""
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)
    activity = _shown_in(connection, chat, reaction, readers)
    if activity is None or activity.is_draft:
        return
    if not activity.takes(reaction.given_at) or not activity.is_meant(reaction.given_at):
        return
    is_news = readers[activity.kind].react(connection, actor, chat, activity, reaction, now)
    if is_news and not activity.is_open:
        renew_results(connection, chat, activity, results, now)


def _shown_in(connection: Connection, chat: Chat, reaction: Reaction, readers: Readers) -> Activity | None:
    card = cards.at_message(connection, chat.bot_id, reaction.address, reaction.message)
    if card is not None:
        return activity_here(connection, chat, card.subject) if card.kind in readers else None
    for reader in readers.values():
        asked = reader.asked_in(connection, chat.id, reaction.message_source)
        if asked is not None:
            return activity_here(connection, chat, asked)
    return None
