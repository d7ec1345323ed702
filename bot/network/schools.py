"""Use cases of a network and its schools: named, renamed, removed by who coordinates it."""

from bot.network.actions import (
    PressAddSchools,
    PressKindOfSpace,
    PressNetwork,
    PressRemoveSchool,
    PressRenameSchool,
    PressSchools,
    PressUnlink,
)
from bot.network.model import NetworkFace, School
from bot.network.names import read_school_names
from bot.panels import service as panels
from bot.panels.faces import face_of
from bot.panels.model import Panel
from bot.people.leading import chat_for_leader, need_lead
from bot.people.model import LONGEST_SCHOOL_NAME, Actor, Chat, Kind, Space, clean_name
from bot.people.names import fold
from bot.people.service import CHAT_CARD, chat_for_admin
from bot.prompts import service as prompts
from bot.roster.service import ask_in_private, chat_of_panel
from bot.words import Answer, DomainError, Mark, Text
from storage import cards, networks, people, spaces
from storage import panels as panel_rows
from storage.connection import Connection
from storage.prompts import Prompt

SCHOOLS = "network.schools"
"""The kind of the panel with the schools of a network; its subject is the chat."""

ASK_SCHOOLS, ASK_SCHOOL_NAME = "network.ask_schools", "network.ask_school_name"


def choose_kind(connection: Connection, actor: Actor, button: PressKindOfSpace, now: int) -> Answer:
    """The chat is a network of schools, or a school after all, as long as no school was named.

    Raises DomainError for who does not lead; in a network without schools an admin may, too.
    """
    kind = Kind(button.kind)
    may_undo = kind is Kind.SCHOOL and actor.is_admin
    chat = (chat_for_admin if may_undo else chat_for_leader)(connection, actor, now)
    if chat.space.kind is kind:
        raise DomainError("error-stale-button")
    if networks.has_schools(connection, chat.space.id):
        raise DomainError("network-has-schools")
    networks.set_kind(connection, chat.space.id, kind)
    _refresh(connection, chat.space)
    return Answer(Text(f"network-now-{kind.value}"))


def open_schools(connection: Connection, actor: Actor, button: PressSchools, now: int) -> Answer:
    """Show the schools to who coordinates the network. Raises DomainError for anybody else."""
    chat = chat_for_leader(connection, actor, now)
    if not chat.space.is_network:
        raise DomainError("error-stale-button")
    panels.open_panel(connection, actor, SCHOOLS, chat.id, now, face=face_of(NetworkFace.LIST))
    return Answer()


def show(connection: Connection, actor: Actor, button: PressNetwork, now: int) -> Answer:
    """Show another face, or another page."""
    panel, chat = _led(connection, actor, button.panel_id)
    if button.face is NetworkFace.SCHOOL:
        _school(connection, chat.space, button.school_id)
    panels.turn(connection, panel, face_of(button.face, button.school_id), button.page)
    return Answer()


def ask_schools(connection: Connection, actor: Actor, button: PressAddSchools, now: int) -> Answer:
    """Ask for a list of names, in private where the bot may."""
    _, chat = _led(connection, actor, button.panel_id)
    return ask_in_private(connection, actor, ASK_SCHOOLS, now, subject=chat.space.id, space=chat.space)


def take_schools(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Add the schools that the network has not got yet. Raises DomainError where there is no name."""
    network = _writer(connection, actor, prompt.subject)
    names = read_school_names(text)
    if not names:
        raise DomainError("network-no-names")
    known = {fold(school.name) for school in networks.schools(connection, network.id)}
    new = [name for name in names if fold(name) not in known]
    added = [networks.add_school(connection, network.id, name) for name in new]
    done = Text("network-added", {"schools": len(added)})
    return _taken(connection, actor, network, prompt, done, now, made=",".join(map(str, added)))


def untake_schools(connection: Connection, actor: Actor, prompt: Prompt, made: str, now: int) -> None:
    """The list was meant for something else. Raises DomainError once anybody is of one of its schools."""
    network = _writer(connection, actor, prompt.subject)
    added = [networks.school(connection, network.id, int(number)) for number in made.split(",") if number]
    for school in added:
        if school is None or school.people or school.space_id is not None:
            raise DomainError("private-cannot-move")
        networks.remove_school(connection, school.id)
    _refresh(connection, network)


def ask_name(connection: Connection, actor: Actor, button: PressRenameSchool, now: int) -> Answer:
    """Ask for another name of the school."""
    _, chat = _led(connection, actor, button.panel_id)
    school = _school(connection, chat.space, button.school_id)
    return ask_in_private(connection, actor, ASK_SCHOOL_NAME, now, subject=school.id, space=chat.space)


def take_name(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Give the school another name. Raises DomainError for what is none, and for another school's."""
    network, name = _writer(connection, actor, prompt.space_id), clean_name(text)
    school = _school(connection, network, prompt.subject or 0)
    if not 1 <= len(name) <= LONGEST_SCHOOL_NAME:
        raise DomainError("people-name-length", limit=LONGEST_SCHOOL_NAME)
    others = [each for each in networks.schools(connection, network.id) if each.id != school.id]
    if any(fold(each.name) == fold(name) for each in others):
        raise DomainError("network-name-taken")
    networks.rename_school(connection, school.id, name)
    done = Text("network-renamed", {"school": name})
    return _taken(connection, actor, network, prompt, done, now)


def remove(connection: Connection, actor: Actor, button: PressRemoveSchool, now: int) -> Answer:
    """The school is in the network no more. Raises DomainError while anybody is of it."""
    panel, chat = _led(connection, actor, button.panel_id)
    school = _school(connection, chat.space, button.school_id)
    if school.people:
        raise DomainError("network-school-has-people")
    networks.remove_school(connection, school.id)
    panels.turn(connection, panel, face_of(NetworkFace.LIST))
    _refresh(connection, chat.space)
    return Answer(Text("network-school-removed"))


def unlink(connection: Connection, actor: Actor, button: PressUnlink, now: int) -> Answer:
    """The school's coordinator sees its answers no more."""
    _, chat = _led(connection, actor, button.panel_id)
    school = _school(connection, chat.space, button.school_id)
    networks.link(connection, school.id, None)
    _refresh(connection, chat.space)
    return Answer(Text("network-unlinked"))


def _led(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat]:
    panel, chat = chat_of_panel(connection, actor, panel_id, SCHOOLS)
    need_lead(connection, actor, chat)
    if not chat.space.is_network:
        raise DomainError("error-stale-button")
    return panel, chat


def _school(connection: Connection, network: Space, school_id: int) -> School:
    school = networks.school(connection, network.id, school_id)
    if school is None:
        raise DomainError("network-school-is-gone")
    return school


def _writer(connection: Connection, actor: Actor, space_id: int | None) -> Space:
    """The network for which somebody writes, who coordinates it still. Raises DomainError for others."""
    network = spaces.space(connection, space_id or 0)
    chat = next(iter(people.chats_of(connection, network.id)), None) if network else None
    if network is None or chat is None or not network.is_network:
        raise DomainError("error-stale-button")
    need_lead(connection, actor, chat)
    return network


def _taken(
    connection: Connection, actor: Actor, network: Space, prompt: Prompt, done: Text, now: int, *,
    made: str | None = None,
) -> Answer:  # fmt: skip
    prompts.end(connection, actor, prompt, now)
    _refresh(connection, network)
    return Answer(done, Mark.TAKEN, made=made)


def _refresh(connection: Connection, network: Space) -> None:
    """Cards and panels that show the schools show them as they are now."""
    for chat in people.chats_of(connection, network.id):
        cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
        cards.refresh_open(connection, chat.bot_id, chat.address)
        for panel in panel_rows.about(connection, SCHOOLS, chat.id):
            panels.refresh(connection, panel)
