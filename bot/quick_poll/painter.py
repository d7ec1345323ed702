"""Paints a poll's messages: reads one snapshot, hands plain data to the views."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.activity.draft_view import draft_card
from bot.activity.names import seen_by
from bot.activity.painter import draft_data, drafted, say_to
from bot.activity.repeating import next_one
from bot.activity.service import reaches
from bot.activity.turnout import turnout_of
from bot.card import Card
from bot.dates import date, day, instant_of, moment
from bot.people.model import Chat
from bot.quick_poll.draft_view import body, switches
from bot.quick_poll.model import Poll, Result
from bot.quick_poll.private_view import private_card
from bot.quick_poll.result_view import result_card
from bot.quick_poll.standing import reasons_of, tally_of
from bot.quick_poll.view import asked_card, poll_card
from bot.texts import Texts
from bot.words import Say
from storage import activities, outcomes, panels, people, quick_poll, teams
from storage.connection import Connection


def paint_card(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The card."""
    found = poll_of(connection, arguments["subject"])
    if found is None:
        return None
    poll, chat = found
    return poll_card(poll, texts.of(chat.space.language))


def asked(connection: Connection, activity_id: int, say: Say) -> Card:
    """The question with its buttons, for one person. Raises LookupError for what is no poll."""
    found = poll_of(connection, activity_id)
    if found is None:
        raise LookupError("a poll without a row")
    return asked_card(found[0], say)


def paint_draft(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The panel of a draft; nothing once it is posted or thrown away."""
    found = drafted(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat, activity = found
    content = quick_poll.content(connection, activity.id)
    if activity.anonymous:  # then nobody knows whose school has answered
        content = replace(content, per_school=False)
    language = people.language_of(connection, panel.person_id) or chat.space.language
    draft, say = (
        draft_data(connection, panel, chat, activity, language),
        say_to(connection, panel, chat, texts),
    )
    return draft_card(draft, body(content, say), switches(panel.id, content, chat.space, say), say)


def paint_private(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The poll in somebody's private chat, as long as they have a part in it."""
    panel = panels.get(connection, arguments["subject"])
    if panel is None:
        return None
    language = people.language_of(connection, panel.person_id)
    found = poll_of(connection, panel.subject, language)
    if found is None or not reaches(connection, panel.person_id, found[0].activity):
        return None
    poll, chat = found
    return private_card(poll, chat, say_to(connection, panel, chat, texts))


def paint_result(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The picture with its caption; nothing when the poll was opened again meanwhile."""
    found = _result(connection, arguments)
    return result_card(found[0], texts.of(found[1].space.language)) if found else None


def _result(connection: Connection, arguments: Mapping[str, Any]) -> tuple[Result, Chat] | None:
    """The result of this closing, unless the poll was opened again meanwhile."""
    activity_id = arguments["subject"]
    found = poll_of(connection, activity_id)
    if found is None:
        return None
    poll, chat = found
    space, closed_at = chat.space, poll.activity.closed_at
    if closed_at is None or poll.activity.closings != arguments["closing"]:
        return None
    explained = {choice: _explained(connection, poll, choice) for choice in poll.content.choices}
    footer = f"{space.name} · {date(closed_at, space.time_zone, space.language)}"
    return Result(poll, explained, footer), chat


def _explained(connection: Connection, poll: Poll, choice: str) -> list[str]:
    """What was explained to this choice; what speaks of several stands at the first."""
    told = reasons_of(connection, poll.activity.id)
    return [explanation for chosen, explanation in told if chosen.split(",")[0] == choice]


def poll_of(
    connection: Connection, activity_id: int, language: str | None = None
) -> tuple[Poll, Chat] | None:
    """The poll as its card shows it, and its chat; with days in the school's language unless in this one."""
    activity = activities.by_id(connection, activity_id)
    chat = people.chat(connection, activity.chat_id) if activity else None
    if activity is None or chat is None:
        return None
    space, closed_at, due = chat.space, activity.closed_at, activity.deadline_at
    language = language or space.language
    team = teams.get(connection, space.id, activity.team_id) if activity.team_id is not None else None
    again = next_one(connection, chat, activity)
    decided = outcomes.of(connection, activity_id)
    tally = tally_of(connection, activity_id)
    turnout = turnout_of(connection, chat, activity, quick_poll.answered(connection, activity_id))
    poll = Poll(
        activity=activity,
        content=quick_poll.content(connection, activity_id),
        tally=tally,
        turnout=replace(turnout, answered=max(turnout.answered, tally.all)),  # names may be forgotten
        sees_all=chat.abilities.sees_all,
        seen_by=seen_by(connection, chat, activity),
        until=None if due is None else moment(due, space.time_zone, language, activity.opened_at),
        closed_on=None if closed_at is None else day(closed_at, space.time_zone, language),
        team=team.name if team else None,
        outcome=decided.text if decided else None,
        look_again=_day(decided.look_again, chat) if decided else None,
        again=None if again is None else moment(again, space.time_zone, language, activity.opened_at),
    )
    return poll, chat


def _day(local: str | None, chat: Chat) -> str | None:
    if local is None:
        return None
    zone = chat.space.time_zone
    return day(instant_of(datetime.fromisoformat(local), zone), zone, chat.space.language)
