"""Reads the answers of a network's schools for those who may see them, each time anew."""

from collections.abc import Mapping
from typing import Any

from bot.activity.look import Look
from bot.card import Card
from bot.network.names import in_order
from bot.quick_poll.painter import poll_of
from bot.quick_poll.school_answers import SCHOOL, seen
from bot.quick_poll.school_view import answers_card, schools_card
from bot.quick_poll.standing import said_by
from bot.quick_poll.tables import Answered, Answers, votes_card
from bot.texts import Texts
from storage import networks, people, quick_poll, quick_poll_schools
from storage.connection import Connection


def paint_schools(connection: Connection, look: Look) -> Card | None:
    """Whose answers the person may see; nothing for who may see none."""
    schools = seen(connection, look.chat, look.activity, look.panel.person_id)
    return schools_card(look, in_order(schools)) if schools else None


def paint_answers(connection: Connection, look: Look) -> Card | None:
    """The answers of one school; nothing for who may not see them."""
    about, activity = (look.panel.note or {}).get(SCHOOL), look.activity
    found = seen(connection, look.chat, activity, look.panel.person_id)
    school = next((each for each in found if each.id == about), None)
    if school is None:
        return None
    return answers_card(
        look, school, quick_poll_schools.votes_of(connection, activity.id, school.id),
        quick_poll.content(connection, activity.id),
        counts_last=networks.counts_schools(connection, activity.id),
    )  # fmt: skip


def paint_file(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The answers of one school as a table; nothing for who may not have it any more."""
    found, person = poll_of(connection, arguments["subject"]), arguments["person"]
    if found is None:
        return None
    poll, chat = found
    known = seen(connection, chat, poll.activity, person)
    school = next((each for each in known if each.id == arguments["school"]), None)
    if school is None:
        return None
    answered = [
        Answered(name, vote, said_by(connection, chat, vote), school.name)
        for _, name, vote in quick_poll_schools.votes_of(connection, poll.activity.id, school.id)
    ]
    say = texts.of(people.language_of(connection, person) or chat.space.language)
    return votes_card(Answers(poll, answered), arguments["file"], say)
