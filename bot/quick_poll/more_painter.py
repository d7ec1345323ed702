"""Reads what polls show on the panel «more»."""

from bot.activity.look import Look
from bot.card import Card
from bot.quick_poll.correcting import read_correction
from bot.quick_poll.correction import is_other_poll
from bot.quick_poll.model import shows_answers
from bot.quick_poll.more_view import correct_card, people_card, said_card, why_card
from bot.quick_poll.speaking import speakable
from bot.quick_poll.standing import reasons_of
from bot.words import DomainError
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


def paint_correct(connection: Connection, look: Look) -> Card | None:
    """What a correction would do; nothing once that is decided, or too late."""
    note = look.panel.note or {}
    if not look.activity.is_open or "text" not in note:
        return None
    try:
        found = read_correction(connection, look.chat, look.activity, note["text"], note["written_at"])
    except DomainError:  # what it asks was changed meanwhile
        return None
    answers = len(quick_poll.answered(connection, look.activity.id))
    return correct_card(look, found.asked, answers, is_other=is_other_poll(found.before, found.asked))


def paint_people(connection: Connection, look: Look) -> Card | None:
    """For whom the person may answer."""
    if not look.activity.is_open:
        return None
    spoken = quick_poll.answered(connection, look.activity.id)
    return people_card(look, speakable(connection, look.activity), spoken)


def paint_said(connection: Connection, look: Look) -> Card | None:
    """What the person may say for a colleague."""
    person = (look.panel.note or {}).get("person")
    if not look.activity.is_open or not isinstance(person, int):
        return None
    content = quick_poll.content(connection, look.activity.id)
    vote = quick_poll.vote_of(connection, look.activity.id, person)
    return said_card(look, rosters.name_in(connection, look.chat.space.id, person), content, vote)
