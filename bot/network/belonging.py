"""Use cases of one's own school in a network: asked once, written or chosen, changed at any time."""

from bot.network.actions import (
    PressBelong,
    PressCloseNetwork,
    PressGuest,
    PressMine,
    PressMySchool,
    PressWriteSchool,
)
from bot.network.model import MineFace, School
from bot.network.names import in_order
from bot.panels import service as panels
from bot.panels.model import Panel
from bot.people.model import Actor, Chat, Space
from bot.people.school_names import find_schools
from bot.private.model import MENU
from bot.private.schools import chosen_school
from bot.prompts import service as prompts
from bot.roster.service import ask_in_private, in_private
from bot.words import Answer, DomainError, Mark, Text
from storage import cards, networks, people, spaces
from storage import panels as panel_rows
from storage.connection import Connection
from storage.prompts import Prompt

MINE = "network.mine"
"""The kind of the panel about one's own school; its subject is the network."""

ASK_SCHOOL = "network.ask_school"

FOUND, COUNTED = "found", "counted"
"""Of the panel's note: the schools that fit what was written, and whether an answer counts only now."""

_MOST_FOUND = 40


def ask_school(connection: Connection, actor: Actor, chat: Chat, now: int) -> None:
    """Ask the person for their school, and nobody else: in private where the chat can't whisper."""
    network, may_whisper = chat.space, actor.press is not None or chat.abilities.is_admin
    asked = actor if may_whisper else in_private(connection, actor)
    networks.note_asked(connection, network.id, actor.person_id, now)
    panels.open_panel(connection, asked, MINE, network.id, now, face=MineFace.ASK.value)
    _expect_text(connection, asked, network, now)


def open_mine(connection: Connection, actor: Actor, button: PressMySchool, now: int) -> Answer:
    """Show the person their school, from the menu of the private chat."""
    menu = panels.panel_of(connection, actor, button.panel_id, MENU)
    network = chosen_school(connection, actor.person_id, menu)
    if network is None or not network.is_network:
        raise DomainError("error-stale-button")
    own = networks.belonging(connection, network.id, actor.person_id)
    face = MineFace.OWN if own.school or own.is_guest else MineFace.ASK
    panels.open_panel(connection, actor, MINE, network.id, now, face=face.value)
    if face is MineFace.ASK:
        _expect_text(connection, actor, network, now)
    return Answer()


def show_mine(connection: Connection, actor: Actor, button: PressMine, now: int) -> Answer:
    """Show another face, or another page."""
    panel, network = _mine(connection, actor, button.panel_id)
    panels.turn(connection, panel, button.face.value, button.page)
    if button.face is MineFace.ASK:
        _expect_text(connection, actor, network, now)
    elif button.face is MineFace.OWN:
        _expect_no_text(connection, actor, network.id, now)
    return Answer()


def write_school(connection: Connection, actor: Actor, button: PressWriteSchool, now: int) -> Answer:
    """Ask for the school's name or number, in private where the bot may, else so that only they see it."""
    _, network = _mine(connection, actor, button.panel_id)
    return ask_in_private(connection, actor, ASK_SCHOOL, now, subject=network.id, space=network, alone=True)


def take_school(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The person has written their school. Raises DomainError where the network has none like it.

    Where several are, they can choose one, or write again.
    """
    network = _network(connection, actor, prompt.subject)
    known = in_order(networks.schools(connection, network.id))
    found = [known[place] for place in find_schools(text, [each.name for each in known])]
    if not found:
        raise DomainError("network-no-such-school")
    if len(found) == 1:
        _settle(connection, actor, network, found[0], now)
        return Answer(mark=Mark.TAKEN)
    note = {FOUND: [each.id for each in found[:_MOST_FOUND]]}
    panels.open_panel(connection, actor, MINE, network.id, now, face=MineFace.FOUND.value, note=note)
    return Answer()


def belong(connection: Connection, actor: Actor, button: PressBelong, now: int) -> Answer:
    """The person is of this school. Raises DomainError for one of another network."""
    panel, network = _mine(connection, actor, button.panel_id)
    school = networks.school(connection, network.id, button.school_id)
    if school is None:
        raise DomainError("error-stale-button")
    _settle(connection, actor, network, school, now, panel)
    return Answer(Text("network-taken", {"school": school.name}))


def be_guest(connection: Connection, actor: Actor, button: PressGuest, now: int) -> Answer:
    """The person is of no school, and is not asked again."""
    panel, network = _mine(connection, actor, button.panel_id)
    _settle(connection, actor, network, None, now, panel)
    return Answer(Text("network-guest-now"))


def close(connection: Connection, actor: Actor, button: PressCloseNetwork, now: int) -> Answer:
    """Put the person's own panel away, whichever of the network's it is."""
    panel = panel_rows.get(connection, button.panel_id)
    if panel is None or panel.person_id != actor.person_id or not panel.kind.startswith("network."):
        raise DomainError("error-stale-button")
    panels.close_panel(connection, panel, now)
    if panel.kind == MINE:
        _expect_no_text(connection, actor, panel.subject, now)
    return Answer()


def _settle(
    connection: Connection, actor: Actor, network: Space, school: School | None, now: int,
    panel: Panel | None = None,
) -> None:  # fmt: skip
    """Keep it; what they have answered counts as it is now, and the panel says so."""
    before = networks.belonging(connection, network.id, actor.person_id).school
    waits = networks.has_waiting_answer(connection, network.id, actor.person_id)
    networks.belong(connection, network.id, actor.person_id, school.id if school else None)
    for chat in people.chats_of(connection, network.id) if waits else ():
        cards.refresh_open(connection, chat.bot_id, chat.address)
    _expect_no_text(connection, actor, network.id, now)
    note = {COUNTED: waits and school is not None and before is None}
    if panel is None:
        panels.open_panel(connection, actor, MINE, network.id, now, face=MineFace.OWN.value, note=note)
    else:
        panel_rows.annotate(connection, panel.id, note)
        panels.turn(connection, panel, MineFace.OWN.value)


def _expect_text(connection: Connection, actor: Actor, network: Space, now: int) -> None:
    """In private what is written next is the school; in a group it may be meant for the others."""
    if actor.is_private:
        prompts.ask(connection, actor, ASK_SCHOOL, now, subject=network.id, space=network)


def _expect_no_text(connection: Connection, actor: Actor, network_id: int, now: int) -> None:
    """Here and in private the person is asked for no school any more."""
    for place in {actor.address: actor, actor.person_id: in_private(connection, actor)}.values():
        prompts.withdraw(connection, place, ASK_SCHOOL, now, network_id)


def _mine(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Space]:
    panel = panels.panel_of(connection, actor, panel_id, MINE)
    return panel, _network(connection, actor, panel.subject)


def _network(connection: Connection, actor: Actor, space_id: int | None) -> Space:
    """The network that the person is in. Raises DomainError for any other."""
    network = spaces.space(connection, space_id or 0)
    if network is None or not network.is_network:
        raise DomainError("error-stale-button")
    if not spaces.is_member(connection, network.id, actor.person_id):
        raise DomainError("error-stale-button")
    return network
