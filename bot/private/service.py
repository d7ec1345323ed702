"""Use cases of the menu in the private chat."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.activity.drafting import show_draft
from bot.activity.entry import Link
from bot.panels import service as panel_service
from bot.panels.model import Panel
from bot.people.meeting import reach
from bot.people.model import Actor
from bot.private.model import ADMIN_IN, MENU, WAITING, Face, PressDraft, PressMenu, PressSchool
from bot.private.schools import chosen_school, menu_of, schools_of
from bot.words import Answer, DomainError
from storage import activities, panels, prompts
from storage.connection import Connection

_LASTING = ("username", "space", ADMIN_IN, WAITING)


def open_menu(
    connection: Connection, actor: Actor, username: str, now: int, face: Face = Face.MAIN,
    note: Mapping[str, Any] | None = None,
) -> None:  # fmt: skip
    """Show the menu at the end of the private chat; an earlier one leaves. `username` is the bot's own.

    What was asked waits on, and can be cancelled from here.
    """
    reach(connection, actor, now)
    earlier = menu_of(connection, actor.person_id)
    school = chosen_school(connection, actor.person_id, earlier)
    waiting = prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id)
    told = {
        "username": username,
        "space": school.id if school else None,
        ADMIN_IN: (earlier.note or {}).get(ADMIN_IN, []) if earlier else [],
        WAITING: [each.id for each in waiting],
        **(note or {}),
    }
    panel_service.open_panel(connection, actor, MENU, actor.person_id, now, face=face.value, note=told)


def show_menu(
    connection: Connection, actor: Actor, username: str, admin_in: Sequence[int] | None, now: int
) -> None:
    """As `open_menu`, where it was found out of which chats the person is an admin; None: it was not."""
    open_menu(connection, actor, username, now, note=None if admin_in is None else {ADMIN_IN: admin_in})


def follow(connection: Connection, actor: Actor, link: Link, number: int, now: int) -> Answer | None:
    """Open what a link leads to."""
    reach(connection, actor, now)
    return link(connection, actor, number, now)


def show_face(connection: Connection, actor: Actor, button: PressMenu, now: int) -> Answer:
    """Show another face of the menu."""
    panel = _menu(connection, actor, button.panel_id)
    remember(connection, panel)
    panel_service.turn(connection, panel, button.face.value)
    return Answer()


def choose_school(connection: Connection, actor: Actor, button: PressSchool, now: int) -> Answer:
    """Speak of another school. Raises DomainError for one in whose chats the person is not."""
    panel = _menu(connection, actor, button.panel_id)
    if all(school.id != button.space_id for school in schools_of(connection, actor.person_id)):
        raise DomainError("error-stale-button")
    remember(connection, panel, space=button.space_id)
    panel_service.turn(connection, panel, Face.MAIN.value)
    return Answer()


def open_draft(connection: Connection, actor: Actor, button: PressDraft, now: int) -> Answer:
    """Show one of the person's drafts. Raises DomainError for anybody else's, and once it was posted."""
    panel = _menu(connection, actor, button.panel_id)
    activity = activities.by_id(connection, button.activity_id)
    if activity is None or not activity.is_draft or activity.author_id != actor.person_id:
        raise DomainError("error-stale-button")
    show_draft(connection, actor, activity, now)
    panel_service.turn(connection, panel, Face.MAIN.value)
    return Answer()


def remember(connection: Connection, panel: Panel, **changes: Any) -> None:
    """Keep in the menu's note what lasts, with these changes; a question that waited there is forgotten."""
    lasting = {name: value for name, value in (panel.note or {}).items() if name in _LASTING}
    panels.annotate(connection, panel.id, {**lasting, **changes})


def _menu(connection: Connection, actor: Actor, panel_id: int) -> Panel:
    return panel_service.panel_of(connection, actor, panel_id, MENU)
