"""What is kept of people themselves: how they are called, where they are, what they are trusted with."""

from bot.activity.entry import Keeps
from bot.handover.service import look_for_coordinator
from bot.network.linking import LINK
from bot.people.joining import JOIN_CARD
from bot.people.model import Person
from bot.people.service import CHAT_CARD
from storage import cards, people
from storage.connection import Connection
from storage.keeping import people as rows
from storage.keeping.mentions import NAMELESS
from storage.keeping.rows import NOBODY


def _erase(connection: Connection, person: int, now: int) -> None:
    """The admins are asked for another coordinator where this was the only one."""
    led, here = rows.coordinated(connection, person), rows.chats_of(connection, person)
    asked = rows.requests_of(connection, person)
    links = rows.links_of(connection, person)
    rows.KEEPING.erase(connection, person)
    for link in links:
        cards.mark_stale(connection, LINK, link)
    for request in asked:
        cards.mark_stale(connection, JOIN_CARD, request)
    for chat_id in {*led, *here}:
        chat = people.chat(connection, chat_id)
        if chat is None:
            continue
        if chat_id in led:
            look_for_coordinator(connection, chat, Person(NOBODY, NAMELESS), now)
        cards.mark_stale(connection, CHAT_CARD, chat_id)
        cards.refresh_open(connection, chat.bot_id, chat.address)


KEEPS = Keeps("privacy-kept-people", rows.KEEPING.tables, rows.KEEPING.export, _erase)
