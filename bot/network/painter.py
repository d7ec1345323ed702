"""Reads what the panels of a network show."""

from collections.abc import Mapping
from typing import Any

from bot.activity.painter import say_to
from bot.card import Card
from bot.network.belonging import COUNTED, FOUND
from bot.network.linking import NETWORKS, networks_of
from bot.network.model import Mine, MineFace, NetworkFace, School
from bot.network.names import in_order
from bot.network.view import link_card, mine_card, networks_card, ours_card, school_card, schools_card
from bot.panels.faces import read_face
from bot.panels.model import Panel
from bot.roster.painter import panel_and_chat
from bot.texts import Texts
from storage import networks, panels, people, spaces
from storage.connection import Connection


def paint_schools(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The schools of a network, for who coordinates it."""
    found = panel_and_chat(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat = found
    say, (face, about) = say_to(connection, panel, chat, texts), read_face(panel.face)
    school = networks.school(connection, chat.space.id, about) if face == NetworkFace.SCHOOL else None
    if school is not None:
        own = spaces.space(connection, school.space_id) if school.space_id is not None else None
        return school_card(panel, school, own.name if own else None, say)
    return schools_card(panel, in_order(networks.schools(connection, chat.space.id)), say)


def paint_ours(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The networks, or the schools of one that have no space of their own yet, for who leads a school."""
    found = panel_and_chat(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat = found
    say, (face, about) = say_to(connection, panel, chat, texts), read_face(panel.face)
    known = networks_of(connection, panel.person_id)
    network = next((each for each in known if each.id == about), None)
    if face == NETWORKS or network is None:
        return networks_card(panel, known, say)
    schools = [each for each in networks.schools(connection, network.id) if each.space_id is None]
    return ours_card(panel, network, in_order(schools), say)


def paint_link(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The question whether a space is a school of the network, or what was decided."""
    request = networks.school_link(connection, arguments["subject"])
    network = spaces.space(connection, request.school.network_id) if request else None
    return link_card(request, texts.of(network.language)) if request and network else None


def paint_mine(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """One person's own school in a network."""
    panel = panels.get(connection, arguments["subject"])
    network = spaces.space(connection, panel.subject) if panel else None
    if panel is None or network is None:
        return None
    face = MineFace(panel.face or MineFace.OWN.value)
    mine = Mine(
        panel=panel,
        face=face,
        network=network,
        own=networks.belonging(connection, network.id, panel.person_id),
        offered=_offered(connection, panel, face),
        counted=bool((panel.note or {}).get(COUNTED)),
    )
    return mine_card(mine, texts.of(people.language_of(connection, panel.person_id) or network.language))


def _offered(connection: Connection, panel: Panel, face: MineFace) -> list[School]:
    if face not in (MineFace.LIST, MineFace.FOUND):
        return []
    schools = networks.schools(connection, panel.subject)
    if face is MineFace.FOUND:
        fitting = (panel.note or {}).get(FOUND) or []
        schools = [each for each in schools if each.id in fitting]
    return in_order(schools)
