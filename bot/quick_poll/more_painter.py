"""Reads what polls show on the panel «more»."""

from bot.activity.look import Look
from bot.card import Card
from bot.quick_poll.model import shows_answers
from bot.quick_poll.more_view import people_card, said_card, why_card
from bot.quick_poll.speaking import entered, speakable, spoken_for
from bot.quick_poll.standing import reasons_of
from storage import quick_poll, rosters
from storage.connection import Connection


def paint_why(connection: Connection, look: Look) -> Card | None:
    """What people have explained; nothing where it may not be shown."""
    activity = look.activity
    answered = len(quick_poll.answered(connection, activity.id))
    if activity.is_cancelled or not shows_answers(activity, answered):
        return None
    content = quick_poll.content(connection, activity.id)
    return why_card(look, content, reasons_of(connection, activity.id))


def paint_people(connection: Connection, look: Look) -> Card | None:
    """For whom the person may answer."""
    if not look.activity.is_open:
        return None
    spoken = quick_poll.answered(connection, look.activity.id)
    return people_card(look, speakable(connection, look.activity), spoken)


def paint_said(connection: Connection, look: Look) -> Card | None:
    """What the person may say for a colleague."""
    person = spoken_for(look.panel, look.activity)
    if not look.activity.is_open or person is None:
        return None
    content = quick_poll.content(connection, look.activity.id)
    vote = entered(connection, look.activity, person, look.panel.person_id)
    return said_card(look, rosters.name_in(connection, look.chat.space.id, person), content, vote)
