"""Paints the panels of doubts."""

from collections.abc import Mapping
from typing import Any

from bot.activity.doubt_view import doubt_card
from bot.activity.entry import Contents
from bot.activity.painter import panel_about, say_to
from bot.card import Card
from bot.texts import Texts
from storage.connection import Connection


def paint_doubt(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents
) -> Card | None:
    """Asks the writer; nothing once they have answered."""
    found = panel_about(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat, activity = found
    if panel.note is None:
        return None
    title = contents[activity.kind].title(connection, activity.id)
    return doubt_card(panel.id, panel.note["text"], title, say_to(connection, panel, chat, texts))
