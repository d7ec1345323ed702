"""Paints who has not answered, and what reminds them: each looks again who that is by now."""

from collections.abc import Mapping
from typing import Any

from bot.activity.entry import Contents
from bot.activity.look import Look
from bot.activity.model import Activity
from bot.activity.nudge import Silence
from bot.activity.nudge_view import in_chat_card, names_card, naming_card, private_card, silent_card
from bot.activity.silence import silence_of
from bot.card import Card
from bot.dates import moment
from bot.people.model import Chat, Role
from bot.texts import Texts
from storage import activities, nudges, people, rosters
from storage.connection import Connection


def paint_silent(connection: Connection, look: Look, contents: Contents) -> Card | None:
    """Who has not answered; nothing for who may not see it any more."""
    if not _leads(connection, look):
        return None
    activity, zone = look.activity, look.chat.space.time_zone
    due = nudges.waiting_for(connection, activity.id) if activity.is_open else None
    last = activity.nudged_at
    return silent_card(
        look,
        silence_of(connection, look.chat, activity, contents),
        last=None if last is None else moment(last, zone, look.language, last),
        waiting=None if due is None else moment(due, zone, look.language, due),
    )


def paint_naming(connection: Connection, look: Look, contents: Contents) -> Card | None:
    """The question whether all are to read the names; nothing where there is nobody to name any more."""
    silence = silence_of(connection, look.chat, look.activity, contents)
    if not _leads(connection, look) or not look.activity.is_open or not silence.people:
        return None
    return naming_card(look, len(silence.people))


def paint_private(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents
) -> Card | None:
    """The reminder for one person; nothing for who has answered meanwhile, has left or wants none."""
    found, person = _asking(connection, arguments, contents), arguments["person"]
    if found is None:
        return None
    chat, activity, silence = found
    if all(each.id != person for each in silence.people) or not nudges.wants(connection, person):
        return None
    language = people.language_of(connection, person) or chat.space.language
    say, due = texts.of(language), activity.deadline_at
    until = None if due is None else moment(due, chat.space.time_zone, language, activity.opened_at)
    asked = contents[activity.kind].asked(connection, activity.id, say)
    return private_card(asked, chat.space.name, until, say)


def paint_in_chat(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents
) -> Card | None:
    """One line for those who are not reminded in private; nothing when all of them have answered."""
    found = _asking(connection, arguments, contents)
    if found is None:
        return None
    chat, _, silence = found
    if silence.is_reached(arguments["reached"]):
        return None
    return in_chat_card(silence, texts.of(chat.space.language))


def paint_names(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents
) -> Card | None:
    """Those who have not answered, by name; who wants no reminders is named and not called."""
    found = _asking(connection, arguments, contents)
    if found is None or not found[2].people:
        return None
    chat, _, silence = found
    unwilling = nudges.unwilling(connection, chat.space.id)
    return names_card(silence.people, unwilling, texts.of(chat.space.language))


def _asking(
    connection: Connection, arguments: Mapping[str, Any], contents: Contents
) -> tuple[Chat, Activity, Silence] | None:
    """The activity that a reminder speaks of, and who has not answered; nothing once it is over."""
    activity = activities.by_id(connection, arguments["subject"])
    chat = people.chat(connection, activity.chat_id) if activity else None
    if activity is None or chat is None or not activity.is_open:
        return None
    return chat, activity, silence_of(connection, chat, activity, contents)


def _leads(connection: Connection, look: Look) -> bool:
    role = rosters.role_of(connection, look.chat.space.id, look.panel.person_id)
    return look.manages or role is Role.MENTOR
