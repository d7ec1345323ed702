"""What is kept of people themselves: how they are called, where they are, what they are trusted with."""

from collections.abc import Mapping

from bot.activity.doubt import REMEMBERED_FOR
from bot.activity.entry import Keeps
from bot.activity.model import NAMED_FOR
from bot.handover.vacancies import look_for_coordinator
from bot.network.linking import LINK
from bot.people.joining import JOIN_CARD
from bot.people.model import Person
from bot.people.service import CHAT_CARD
from storage import cards, people
from storage.connection import Connection
from storage.keeping import people as rows
from storage.keeping.mentions import NAMELESS
from storage.keeping.rows import NOBODY

_CARDS: Mapping[rows.Requests, str] = {"join_request": JOIN_CARD, "school_link": LINK}
"""What asks for it, and later says what was decided."""


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


def _forget(connection: Connection, now: int) -> None:
    """Who asked others something; what was asked for a chat or a school, and decided: its card says how."""
    rows.forget_questions(connection, before=now - REMEMBERED_FOR)
    for table, card in _CARDS.items():
        for request in rows.decided(connection, table, before=now - NAMED_FOR):
            if not cards.is_behind(connection, card, request):
                rows.forget(connection, table, request)
                cards.remove(connection, card, request)


KEEPS = Keeps("privacy-kept-people", rows.KEEPING.tables, rows.KEEPING.export, _erase, _forget)
