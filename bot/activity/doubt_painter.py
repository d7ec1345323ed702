"""Paints the panels of doubts."""

from collections.abc import Mapping
from typing import Any

from bot.activity.doubt_view import doubt_card
from bot.activity.entry import Contents
from bot.activity.painter import say_to
from bot.card import Card
from bot.texts import Texts
from storage import activities, panels, people
from storage.connection import Connection


def paint_doubt(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents
) -> Card | None:
    """Asks the writer; nothing once they have answered."""
    panel = panels.get(connection, arguments["subject"])
    activity = activities.by_id(connection, panel.subject) if panel else None
    chat = people.chat(connection, activity.chat_id) if activity else None
    if panel is None or panel.note is None or activity is None or chat is None:
        return None
    title = contents[activity.kind].title(connection, activity.id)
    return doubt_card(panel.id, panel.note["text"], title, say_to(connection, panel, chat, texts))
