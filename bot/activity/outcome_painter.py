"""Paints what is said of an outcome."""

from collections.abc import Mapping
from typing import Any

from bot.activity.actions import LookAgain, PressLookAgain
from bot.activity.entry import Contents
from bot.activity.painter import panel_about, say_to
from bot.card import Button, Card, bold, lines, plain
from bot.texts import Texts
from bot.words import cut
from storage import activities, outcomes, people
from storage.connection import Connection

_ROOM = 200
_ROWS = ((LookAgain.WEEK, LookAgain.MONTH), (LookAgain.OTHER, LookAgain.NEVER))


def paint_told(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents, key: str
) -> Card | None:
    """What was decided, under what had been asked."""
    activity = activities.by_id(connection, arguments["subject"])
    outcome = outcomes.of(connection, arguments["subject"])
    chat = people.chat(connection, activity.chat_id) if activity else None
    if activity is None or outcome is None or chat is None:
        return None
    say = texts.of(chat.space.language)
    title = cut(contents[activity.kind].title(connection, activity.id), _ROOM)
    return Card(lines(bold(say(key, title=title)), plain(outcome.text)))


def paint_when(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """Asks who has written it when to look again."""
    found = panel_about(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat, _ = found
    say = say_to(connection, panel, chat, texts)
    rows = tuple(
        tuple(Button(say(f"activity-again-{after.value}"), PressLookAgain(panel.id, after)) for after in row)
        for row in _ROWS
    )
    return Card((plain(say("activity-when-again")),), rows)
