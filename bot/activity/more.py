"""Use cases of the panel «more»: what one person may do with an activity, shown to them alone."""

from collections.abc import Mapping
from typing import Any

from bot.activity.actions import PressBack, PressLess
from bot.activity.model import Activity, PressMore
from bot.activity.service import activity_for
from bot.panels import service as panel_service
from bot.panels.model import Panel
from bot.people.model import Actor
from bot.people.service import enrol
from bot.words import Answer, DomainError
from storage import panels
from storage.connection import Connection

MORE = "activity.more"
"""The kind of the panel; its subject is the activity."""

MAIN = ""
"""The face that shows what one can do."""


def open_more(connection: Connection, actor: Actor, button: PressMore, now: int) -> Answer:
    """Show the person what they may do. Raises DomainError for the activity of another chat."""
    chat, activity = activity_for(connection, actor, button.activity_id)
    if activity.is_draft:
        raise DomainError("error-stale-button")
    enrol(connection, chat, actor, now)
    _open(connection, actor, activity, MAIN, {}, now)
    return Answer(opens=True)


def go_back(connection: Connection, actor: Actor, button: PressBack, now: int) -> Answer:
    """Show again what one can do. Raises DomainError for the activity of another chat."""
    _, activity = activity_for(connection, actor, button.activity_id)
    turn_more(connection, actor, activity, MAIN, now)
    return Answer()


def close_more(connection: Connection, actor: Actor, button: PressLess, now: int) -> Answer:
    """The panel leaves. Raises DomainError where it is nobody's, or another person's."""
    panel = own_panel(connection, actor, button.activity_id)
    if panel is None:
        raise DomainError("error-stale-button")
    panel_service.close_panel(connection, panel, now)
    return Answer()


def turn_more(
    connection: Connection, actor: Actor, activity: Activity, face: str, now: int, *,
    page: int = 0, note: Mapping[str, Any] | None = None,
) -> None:  # fmt: skip
    """Show the person another face of their panel about the activity, or a new one that shows it.

    `note` is kept beside what the panel keeps already. Whether the person may is up to the caller.
    """
    panel = own_panel(connection, actor, activity.id)
    if panel is None:
        _open(connection, actor, activity, face, note or {}, now)
        return
    if note:
        panels.annotate(connection, panel.id, {**(panel.note or {}), **note})
    panel_service.turn(connection, panel, face, page)


def refresh_more(connection: Connection, actor: Actor, activity: Activity) -> None:
    """Show the person's panel as things are now, if they have one."""
    panel = own_panel(connection, actor, activity.id)
    if panel is not None:
        panel_service.turn(connection, panel, MAIN)


def own_panel(connection: Connection, actor: Actor, activity_id: int) -> Panel | None:
    """The person's panel about the activity: the one opened here, in private also one sent there instead."""
    about = panels.about(connection, MORE, activity_id)
    own = [panel for panel in about if panel.person_id == actor.person_id]
    here = [panel for panel in own if panel.address == actor.address]
    return next(iter(here or (own if actor.is_private else [])), None)


def _open(
    connection: Connection, actor: Actor, activity: Activity, face: str, note: Mapping[str, Any], now: int
) -> None:
    """Nobody else ever sees it: it tells of the person's own answer, and of who has given none.

    Whether the person is an admin is kept: only the messenger knows it when the panel is painted.
    """
    told = {"admin": bool(actor.is_admin), **note}
    panel_service.open_panel(connection, actor, MORE, activity.id, now, face=face, note=told)
