"""Paints the messages of chats and schools: reads one snapshot, hands plain data to the views."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.activity.model import Start
from bot.card import Card
from bot.people.model import Face, Space
from bot.people.quieting import quiet_of
from bot.people.view import chat_card, join_card
from bot.rights.painter import leaders_of
from bot.texts import Texts
from storage import networks, people, spaces
from storage.connection import Connection


def paint_chat(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, starts: Sequence[Start]
) -> Card | None:
    """The card of a chat."""
    chat = people.chat(connection, arguments["subject"])
    if chat is None:
        return None
    schools: list[Space] = []
    if chat.face is Face.JOIN and chat.face_for is not None:
        schools = spaces.schools_of(connection, chat.face_for, without=chat.space.id)
    leaders = leaders_of(connection, chat.space.id)
    return chat_card(
        chat, schools, starts, texts.of(chat.space.language), leaders, quiet_of(connection, chat.space.id),
        has_schools=chat.space.is_network and networks.has_schools(connection, chat.space.id),
    )  # fmt: skip


def paint_join(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The question whether a chat may join a school."""
    request = spaces.join_request(connection, arguments["subject"])
    return join_card(request, texts.of(request.space.language)) if request else None
