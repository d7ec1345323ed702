"""Reads what the panel of how things are shows."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card
from bot.dates import day_and_time
from bot.panels.model import Panel
from bot.people.model import Chat, Space
from bot.status.findings import chat_status, has_coordinator, is_known_zone, led_by
from bot.status.model import Status
from bot.status.service import CHECKED_AT, about, space_at
from bot.status.view import status_card
from bot.texts import Texts
from storage import panels, people
from storage.connection import Connection


def paint_status(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The panel; None once the person coordinates no school any more."""
    panel = panels.get(connection, arguments["subject"])
    if panel is None:
        return None
    chat = about(connection, panel)
    if chat is not None:
        return _card(connection, panel, chat.space, [chat], 1, texts)
    led = led_by(connection, panel.person_id)
    space = space_at(led, panel.page)
    if space is None:
        return None
    return _card(connection, panel, space, people.chats_of(connection, space.id), len(led), texts)


def _card(
    connection: Connection, panel: Panel, space: Space, chats: list[Chat], pages: int, texts: Texts
) -> Card:
    now = (panel.note or {}).get(CHECKED_AT, panel.opened_at)
    language = people.language_of(connection, panel.person_id) or space.language
    zone_known = is_known_zone(space.time_zone)
    status = Status(
        panel=panel.id,
        space=space,
        chats=[chat_status(connection, chat, now) for chat in chats],
        has_coordinator=has_coordinator(connection, space),
        zone_known=zone_known,
        of_school=panel.subject == panel.person_id,
        when=day_and_time(now, space.time_zone if zone_known else "UTC", language),
        page=min(panel.page, pages - 1),
        pages=pages,
    )
    return status_card(status, texts.of(language))
