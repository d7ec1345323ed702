"""Use cases of who leads, who sets a list right: whose name it is, whose it is not, who is not on it."""

from bot.panels import service as panels
from bot.panels.faces import face_of
from bot.people.model import Actor
from bot.roster.claiming import claim, give_up, refresh_roster, show_unnamed
from bot.roster.model import PressMatch, PressUnlist, PressUnmatch, RosterFace
from bot.roster.service import entry_of, led_roster
from bot.words import Answer, DomainError, Text
from storage import listed
from storage.connection import Connection


def match(connection: Connection, actor: Actor, button: PressMatch, now: int) -> Answer:
    """Who leads knows whose name it is."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    entry, known = (entry_of(connection, chat, number) for number in (button.listed, button.known))
    if not entry.is_listed_only or known.is_listed_only or known.is_listed:
        raise DomainError("error-stale-button")
    claim(connection, chat, entry.id, known.id, now)
    panels.turn(connection, panel, face_of(RosterFace.PERSON, known.id))
    return Answer(Text("roster-matched"))


def unmatch(connection: Connection, actor: Actor, button: PressUnmatch, now: int) -> Answer:
    """The name was not that person's: it is nobody's again."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    entry = entry_of(connection, chat, button.person)
    if entry.is_listed_only or not entry.is_listed:
        raise DomainError("error-stale-button")
    name = give_up(connection, chat, entry.id, now)
    panels.turn(connection, panel, face_of(RosterFace.PERSON, name))
    return Answer(Text("roster-unmatched"))


def unlist(connection: Connection, actor: Actor, button: PressUnlist, now: int) -> Answer:
    """Take a name off that nobody has, or who has left. Raises DomainError for who is in the chat."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    entry = entry_of(connection, chat, button.person)
    if not entry.may_be_removed:
        raise DomainError("roster-is-here")
    listed.unlist(connection, chat.space.id, entry.id)
    panels.turn(connection, panel, face_of(RosterFace.LIST))
    show_unnamed(connection, chat, None, now)
    refresh_roster(connection, chat)
    return Answer(Text("roster-removed"))
