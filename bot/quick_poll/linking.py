"""Use cases of links to a poll, which open it in the private chat."""

from bot.activity.service import activity_for
from bot.panels.service import open_panel
from bot.people.model import Actor
from bot.quick_poll.asking import KIND
from bot.words import DomainError
from storage.connection import Connection

PRIVATE = f"{KIND}.private"
"""The kind of the panel that shows a poll in private; its subject is the poll."""


def open_link(connection: Connection, actor: Actor, activity_id: int, now: int) -> None:
    """Show the poll in private. Raises DomainError for one that the person has no part in."""
    _, activity = activity_for(connection, actor, activity_id)
    if activity.kind != KIND or activity.is_draft:
        raise DomainError("error-stale-button")
    open_panel(connection, actor, PRIVATE, activity.id, now)
