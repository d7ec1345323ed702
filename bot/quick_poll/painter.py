"""Paints a poll's messages: reads one snapshot, hands plain data to the views."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card
from bot.dates import date, day
from bot.people.model import Chat
from bot.quick_poll.model import Poll, Sign
from bot.quick_poll.view import explanations_card, explanations_fit, poll_card, result_card
from bot.texts import Texts
from storage import activities, people, quick_poll
from storage.connection import Connection


def paint_card(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The card."""
    found = _poll(connection, arguments["subject"])
    if found is None:
        return None
    poll, chat = found
    return poll_card(poll, texts.of(chat.space.language))


def paint_result(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The picture with its caption; nothing when the poll was opened again meanwhile."""
    found = _poll(connection, arguments["subject"])
    if found is None or found[0].activity.is_open:
        return None
    poll, chat = found
    say, space = texts.of(chat.space.language), chat.space
    closed_at = poll.activity.closed_at or 0
    footer = f"{space.name} · {date(closed_at, space.time_zone, space.language)}"
    return result_card(poll, *_explanations(connection, poll), footer, say)


def paint_details(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The explanations, when the caption of the picture could not hold them all."""
    found = _poll(connection, arguments["subject"])
    if found is None or found[0].activity.is_open:
        return None
    poll, chat = found
    say, explanations = texts.of(chat.space.language), _explanations(connection, poll)
    return None if explanations_fit(poll, *explanations, say) else explanations_card(*explanations, say)


def _poll(connection: Connection, activity_id: int) -> tuple[Poll, Chat] | None:
    activity = activities.by_id(connection, activity_id)
    chat = people.chat(connection, activity.chat_id) if activity else None
    if activity is None or chat is None:
        return None
    space, closed_at = chat.space, activity.closed_at
    poll = Poll(
        activity=activity,
        question=quick_poll.question(connection, activity_id),
        tally=quick_poll.tally(connection, activity_id),
        sees_all=chat.abilities.is_admin or chat.abilities.sees_all,
        members=chat.members,
        closed_on=None if closed_at is None else day(closed_at, space.time_zone, space.language),
    )
    return poll, chat


def _explanations(connection: Connection, poll: Poll) -> tuple[list[str], list[str]]:
    plus, minus = (quick_poll.explanations(connection, poll.activity.id, sign) for sign in Sign)
    return plus, minus
