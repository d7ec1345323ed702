"""Reads who leads a space."""

from collections.abc import Mapping
from typing import Any

from bot.activity.painter import say_to
from bot.card import Card
from bot.panels.paging import page_of
from bot.people.model import Role
from bot.rights.model import Colleague, Leaders, Roles
from bot.rights.view import roles_card
from bot.texts import Texts
from storage import panels, people, rosters
from storage.connection import Connection


def leaders_of(connection: Connection, space_id: int) -> Leaders:
    """Those who are trusted with the space."""
    coordinators = rosters.leaders(connection, space_id, Role.COORDINATOR)
    return Leaders(coordinators, rosters.leaders(connection, space_id, Role.MENTOR))


def paint_roles(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The panel of one role. A coordinator needs not be a mentor, so none is among those."""
    panel = panels.get(connection, arguments["subject"])
    chat = people.chat(connection, panel.subject) if panel else None
    if panel is None or chat is None:
        return None
    role = Role(panel.face)
    leaders = leaders_of(connection, chat.space.id)
    coordinators = {each.id for each in leaders.coordinators}
    having = coordinators if role is Role.COORDINATOR else {each.id for each in leaders.mentors}
    known = [
        Colleague(each, each.id in having)
        for each in rosters.present(connection, chat.space.id)
        if role is Role.COORDINATOR or each.id not in coordinators
    ]
    page = page_of(known, panel.page)
    roles = Roles(panel.id, chat.space.name, role, page.items, page.number, page.pages)
    return roles_card(roles, say_to(connection, panel, chat, texts))
