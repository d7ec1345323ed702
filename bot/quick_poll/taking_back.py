"""Use case of taking one's answer back."""

from bot.activity.more import refresh_more
from bot.activity.service import activity_for, closed_error
from bot.people.model import Actor
from bot.quick_poll import service
from bot.quick_poll.actions import PressWithdraw
from bot.words import Answer, DomainError
from storage import quick_poll
from storage.connection import Connection


def take_back(connection: Connection, actor: Actor, button: PressWithdraw, now: int) -> Answer:
    """The person has no answer any more.

    Raises DomainError after the end, and where answers have no names.
    """
    chat, activity = activity_for(connection, actor, button.activity_id)
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    if activity.anonymous:
        raise DomainError("quick-poll-is-final")
    if quick_poll.vote_of(connection, activity.id, actor.person_id) is None:
        raise DomainError("quick-poll-nothing-to-withdraw")
    told = service.withdraw(connection, actor, chat, activity, now)
    refresh_more(connection, actor, activity)
    return told
