"""Use cases of linking a school of a network to its own space: asked for there, confirmed by the network."""

from bot.network.actions import DecideLink, PressOurNetwork, PressOurs, PressOurSchools
from bot.network.model import School
from bot.panels import service as panels
from bot.panels.faces import face_of, read_face
from bot.panels.model import Panel
from bot.people.leading import chat_for_leader, need_lead
from bot.people.model import Actor, Chat, Role, Space
from bot.roster.service import chat_of_panel
from bot.words import Answer, DomainError, Text
from storage import cards, networks, outbox, people, rosters, spaces
from storage.connection import Connection

OURS = "network.ours"
"""The kind of the panel in which a school finds itself; its subject is the school's chat."""

LINK, LINK_DECIDED = "network.link", "network.link.decided"
"""The card that asks the network, and the message that tells the school."""

NETWORKS, IN_NETWORK = "networks", "schools"
"""The faces of the panel: the networks, and the schools of one."""


def open_ours(connection: Connection, actor: Actor, button: PressOurNetwork, now: int) -> Answer:
    """Show the networks in which the person is, to who leads the school."""
    chat = chat_for_leader(connection, actor, now)
    if chat.space.is_network:
        raise DomainError("error-stale-button")
    if not networks_of(connection, actor.person_id):
        raise DomainError("network-none-known")
    panels.open_panel(connection, actor, OURS, chat.id, now, face=face_of(NETWORKS))
    return Answer()


def show_schools(connection: Connection, actor: Actor, button: PressOurSchools, now: int) -> Answer:
    """Show a page of the schools of a network; without one the networks."""
    panel, _ = _led(connection, actor, button.panel_id)
    if not button.network_id:
        panels.turn(connection, panel, face_of(NETWORKS))
        return Answer()
    network = _network(connection, actor, button.network_id)
    panels.turn(connection, panel, face_of(IN_NETWORK, network.id), button.page)
    return Answer()


def ask(connection: Connection, actor: Actor, button: PressOurs, now: int) -> Answer:
    """«This is our school»: the network is asked whether it is. Raises DomainError where it has its space."""
    panel, chat = _led(connection, actor, button.panel_id)
    network = _network(connection, actor, read_face(panel.face)[1])
    school = networks.school(connection, network.id, button.school_id)
    if school is None:
        raise DomainError("network-school-is-gone")
    if school.space_id is not None:
        raise DomainError("network-linked-already")
    homes = people.chats_of(connection, network.id)
    if not homes:
        raise DomainError("error-stale-button")
    request = networks.ask_link(connection, school.id, chat.space.id, actor.person_id, now)
    cards.place(connection, actor.bot_id, homes[0].address, None, LINK, request)
    panels.close_panel(connection, panel, now)
    return Answer(Text("network-link-asked", {"school": network.name}))


def decide(connection: Connection, actor: Actor, button: DecideLink, now: int) -> Answer:
    """Who coordinates the network confirms it, or not. Raises DomainError for anybody else."""
    home = chat_for_leader(connection, actor, now)
    request = networks.school_link(connection, button.link_id)
    if request is None or request.school.network_id != home.space.id or request.decision:
        raise DomainError("error-stale-button")
    if button.answer == "yes" and request.school.space_id is not None:
        raise DomainError("network-linked-already")
    networks.decide_link(connection, request.id, button.answer)
    cards.mark_stale(connection, LINK, request.id, urgent=True)
    if button.answer == "yes":
        networks.link(connection, request.school.id, request.space.id)
    for chat in people.chats_of(connection, request.space.id)[:1]:
        outbox.put(connection, chat.bot_id, chat.address, LINK_DECIDED, {"subject": request.id}, due_at=now)
    return Answer(Text(f"network-link-{button.answer}"))


def networks_of(connection: Connection, person: int) -> list[Space]:
    """The networks in whose chats the person is, by name."""
    return [each for each in spaces.spaces_of(connection, person, without=0) if each.is_network]


def seen_schools(connection: Connection, network_id: int, person: int) -> list[School]:
    """The schools whose answers the person may see, with names; in no order.

    All for who coordinates the network, else those whose own space the person coordinates.
    """
    found = networks.schools(connection, network_id)
    if rosters.role_of(connection, network_id, person) is Role.COORDINATOR:
        return found
    return [
        school
        for school in found
        if school.space_id is not None
        and rosters.role_of(connection, school.space_id, person) is Role.COORDINATOR
    ]


def _led(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat]:
    panel, chat = chat_of_panel(connection, actor, panel_id, OURS)
    need_lead(connection, actor, chat)
    if chat.space.is_network:
        raise DomainError("error-stale-button")
    return panel, chat


def _network(connection: Connection, actor: Actor, network_id: int) -> Space:
    found = next((each for each in networks_of(connection, actor.person_id) if each.id == network_id), None)
    if found is None:
        raise DomainError("error-stale-button")
    return found
