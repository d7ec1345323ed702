"""Paints a poll's messages: reads one snapshot, hands plain data to the views."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card
from bot.dates import date, day, moment
from bot.people.model import Chat
from bot.quick_poll.model import Poll, Result, Sign
from bot.quick_poll.view import explanations_card, poll_card, result_card
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
    found = _result(connection, arguments)
    return result_card(found[0], texts.of(found[1].space.language)) if found else None


def paint_details(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The explanations, when the caption of the picture could not hold them all."""
    found = _result(connection, arguments)
    return explanations_card(found[0], texts.of(found[1].space.language)) if found else None


def _result(connection: Connection, arguments: Mapping[str, Any]) -> tuple[Result, Chat] | None:
    """The result of this closing, unless the poll was opened again meanwhile."""
    activity_id = arguments["subject"]
    found = _poll(connection, activity_id)
    if found is None:
        return None
    poll, chat = found
    space, closed_at = chat.space, poll.activity.closed_at
    if closed_at is None or poll.activity.closings != arguments["closing"]:
        return None
    explanations = {sign: quick_poll.explanations(connection, activity_id, sign) for sign in Sign}
    footer = f"{space.name} · {date(closed_at, space.time_zone, space.language)}"
    return Result(poll, explanations, footer), chat


def _poll(connection: Connection, activity_id: int) -> tuple[Poll, Chat] | None:
    activity = activities.by_id(connection, activity_id)
    chat = people.chat(connection, activity.chat_id) if activity else None
    if activity is None or chat is None:
        return None
    space, closed_at, due = chat.space, activity.closed_at, activity.deadline_at
    poll = Poll(
        activity=activity,
        question=quick_poll.question(connection, activity_id),
        tally=quick_poll.tally(connection, activity_id),
        sees_all=chat.abilities.sees_all,
        members=chat.members,
        until=None if due is None else moment(due, space.time_zone, space.language, activity.opened_at),
        closed_on=None if closed_at is None else day(closed_at, space.time_zone, space.language),
    )
    return poll, chat
