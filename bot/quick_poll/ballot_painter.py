"""Paints what one person alone sees of an answer without names; the answer itself stands in no row."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card
from bot.quick_poll.ballot_view import counted_card, proposed_card
from bot.texts import Texts
from storage import activities, quick_poll
from storage.connection import Connection


def paint_proposed(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The answer, to be confirmed."""
    activity = activities.by_id(connection, arguments["subject"])
    if activity is None:
        return None
    content = quick_poll.content(connection, activity.id)
    return proposed_card(activity, content, arguments["marks"], texts.of(arguments["language"]))


def paint_counted(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """That the answer is counted."""
    content = quick_poll.content(connection, arguments["subject"])
    say = texts.of(arguments["language"])
    return counted_card(content, arguments["right"], arguments["username"], say)
