"""Sentences said to one person by a message."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card, plain
from bot.texts import Texts
from bot.words import from_data
from storage.connection import Connection

SAID = "said"


def paint_said(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """One sentence, in the language of the person it is for."""
    said = texts.said(arguments["language"], from_data(arguments["text"]))
    return Card((plain(said),), asks_reply=bool(arguments.get("asks_reply")))
