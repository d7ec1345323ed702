"""Ending an activity by hand: what can't be taken up again is asked about first, on the panel «more»."""

from bot.activity import service
from bot.activity.actions import PressEnd
from bot.activity.entry import Results
from bot.activity.model import PressClose
from bot.activity.more import own_panel, refresh_more, turn_more
from bot.activity.service import managed
from bot.people.model import Actor
from bot.words import Answer
from storage.connection import Connection

END = "activity.end"
"""The face of the panel «more» that asks."""


def close(
    connection: Connection, actor: Actor, button: PressClose, members: int | None, results: Results, now: int
) -> Answer:
    """End the activity, or ask first where that is for good. Raises DomainError as `service.close` does."""
    _, activity = managed(connection, actor, button.activity_id, now)
    if not (activity.is_open and activity.anonymous):
        return service.close(connection, actor, button, members, results, now)
    is_new = own_panel(connection, actor, activity.id) is None
    turn_more(connection, actor, activity, END, now)
    return Answer(opens=is_new)


def end(
    connection: Connection, actor: Actor, button: PressEnd, members: int | None, results: Results, now: int
) -> Answer:
    """End it after all. Raises DomainError as `service.close` does."""
    closed = service.close(connection, actor, PressClose(button.activity_id), members, results, now)
    _, activity = managed(connection, actor, button.activity_id, now)
    refresh_more(connection, actor, activity)
    return closed
