"""Paints what one person alone sees of an answer without names; the answer itself stands in no row."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card, RichText
from bot.quick_poll.ballot_view import counted_card, explained, proposed_card
from bot.texts import Texts
from bot.words import Say
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


def about_poll(connection: Connection, activity_id: int | None, say: Say) -> RichText | None:
    """What somebody is asked to explain."""
    if activity_id is None or not quick_poll.is_asked(connection, activity_id):
        return None
    return explained(quick_poll.content(connection, activity_id), say)
