"""Use case of «why»: what people have explained, without names."""

from bot.activity.more import turn_more
from bot.activity.service import activity_for
from bot.people.model import Actor
from bot.people.service import enrol
from bot.quick_poll.actions import PressWhy
from bot.quick_poll.model import shows_answers
from bot.words import Answer, DomainError
from storage import quick_poll
from storage.connection import Connection

WHY = "quick_poll.why"
"""The face of the panel «more» that shows it."""


def show_why(connection: Connection, actor: Actor, button: PressWhy, now: int) -> Answer:
    """Show a page of it. Raises DomainError where it is not shown yet, or never."""
    chat, activity = activity_for(connection, actor, button.activity_id)
    answered = len(quick_poll.answered(connection, activity.id))
    if activity.is_draft or activity.is_cancelled:
        raise DomainError("error-stale-button")
    if not shows_answers(activity, answered):
        raise DomainError("quick-poll-why-later" if activity.is_open else "quick-poll-why-never")
    enrol(connection, chat, actor, now)
    turn_more(connection, actor, activity, WHY, now, page=button.page)
    return Answer()
