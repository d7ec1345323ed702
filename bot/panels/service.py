"""Use cases of panels: opened for one person, turned, closed."""

from collections.abc import Mapping
from typing import Any

from bot.panels.model import Panel
from bot.people.model import Actor
from bot.words import DomainError
from storage import cards, outbox, panels, people
from storage.cards import CardPlace
from storage.connection import Connection
from storage.outbox import Fallback


def open_panel(
    connection: Connection, actor: Actor, kind: str, subject: int, now: int, *,
    face: str = "", note: Mapping[str, Any] | None = None, fallback: Fallback = "private",
) -> int:  # fmt: skip
    """Show the person a panel where they are; an earlier one about the same leaves. Gives its id.

    Nobody else sees it, unless `fallback` is "public": then all may where the chat can't whisper.
    """
    panel_id = panels.put(
        connection, actor.bot_id, actor.person_id, kind, subject, actor.address, face=face, note=note, now=now
    )
    _withdraw(connection, actor.bot_id, actor.address, kind, panel_id, now)
    cards.place(
        connection, actor.bot_id, actor.address, actor.thread, kind, panel_id,
        only_for=None if actor.is_private else actor.person_id, press=actor.press, fallback=fallback,
    )  # fmt: skip
    return panel_id


def panel_of(connection: Connection, actor: Actor, panel_id: int, kind: str) -> Panel:
    """The person's own panel, whose button they have pressed. Raises DomainError for any other."""
    panel = panels.get(connection, panel_id)
    if panel is None or panel.person_id != actor.person_id or panel.kind != kind:
        raise DomainError("error-stale-button")
    return panel


def need_own_panel(connection: Connection, actor: Actor, message_ref: str, panel_id: int | None) -> None:
    """The message, which all see, is the person's own panel of this id. Raises DomainError for any other."""
    panel = panels.get(connection, panel_id) if panel_id else None
    shown = cards.at_message(connection, actor.bot_id, actor.address, message_ref)
    if panel is None or shown != CardPlace(panel.kind, panel.id):
        raise DomainError("error-stale-button")
    if panel.person_id != actor.person_id:
        raise DomainError("panel-of-another", person=people.name_of(connection, panel.person_id))


def turn(connection: Connection, panel: Panel, face: str, page: int = 0) -> None:
    """Show another face of the panel, or another page."""
    panels.turn(connection, panel.id, face, page)
    refresh(connection, panel)


def refresh(connection: Connection, panel: Panel) -> None:
    """Show the panel as things are now."""
    cards.mark_stale(connection, panel.kind, panel.id, urgent=True)


def refresh_all(connection: Connection, kind: str, subject: int, waiting: int | None) -> None:
    """Show all panels of a kind about one thing as things are now; who is `waiting` sees theirs at once."""
    for panel in panels.about(connection, kind, subject):
        cards.mark_stale(connection, kind, panel.id, urgent=panel.person_id == waiting)


def close_panel(connection: Connection, panel: Panel, now: int) -> None:
    """The panel leaves."""
    _withdraw(connection, panel.bot_id, panel.address, panel.kind, panel.id, now)
    cards.remove(connection, panel.kind, panel.id)
    panels.drop(connection, panel.id)


def _withdraw(connection: Connection, bot_id: int, address: int, kind: str, panel_id: int, now: int) -> None:
    message = cards.message_of(connection, kind, panel_id)
    if message:
        outbox.put_deletion(connection, bot_id, address, message, now)
