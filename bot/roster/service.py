"""Use cases of a roster's panel: who is on it, who counts, whether it is whole."""

from dataclasses import replace

from bot.panels import service as panels
from bot.panels.faces import face_of
from bot.panels.model import Panel
from bot.people.leading import leads, need_lead
from bot.people.model import Actor, Chat, Role
from bot.people.service import chat_here, enrol, known
from bot.roster.model import (
    Entry,
    PressCloseRoster,
    PressCounts,
    PressInPrivate,
    PressPeople,
    PressRoster,
    PressWhole,
    RosterFace,
    as_person,
)
from bot.words import Answer, DomainError, Text
from storage import cards, listed, people, rosters, spaces
from storage import panels as panel_rows
from storage.connection import Connection

ROSTER = "people.roster"


def open_roster(connection: Connection, actor: Actor, button: PressPeople, now: int) -> Answer:
    """Show the roster of this chat to who leads it. Raises DomainError for who does not."""
    chat = chat_here(connection, actor)
    need_leader(connection, actor, chat)
    enrol(connection, chat, actor, now)
    panels.open_panel(connection, actor, ROSTER, chat.id, now, face=face_of(RosterFace.LIST))
    return Answer()


def open_in_private(connection: Connection, actor: Actor, button: PressInPrivate, now: int) -> Answer:
    """Show the roster in the private chat. Raises DomainError where the bot may not write to the person."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    alone = in_private(connection, actor)
    if not alone.is_private:
        raise DomainError("roster-open-private-first")
    panels.open_panel(connection, alone, ROSTER, chat.id, now, face=face_of(RosterFace.LIST))
    if panel.address != alone.address:
        panels.close_panel(connection, panel, now)
    return Answer(Text("roster-opened-in-private"))


def show_roster(connection: Connection, actor: Actor, button: PressRoster, now: int) -> Answer:
    """Show another face, or another page."""
    panel, _ = led_roster(connection, actor, button.panel_id)
    panels.turn(connection, panel, face_of(button.face, as_person(button.person)), button.page)
    return Answer()


def toggle_whole(connection: Connection, actor: Actor, button: PressWhole, now: int) -> Answer:
    """Nobody is missing on the list: cards count up to it; or perhaps somebody is, again."""
    _, chat = led_roster(connection, actor, button.panel_id)
    is_whole = chat.roster_confirmed_at is None
    listed.confirm(connection, chat.id, now if is_whole else None)
    refresh_roster(connection, chat)
    return Answer(Text("roster-is-whole" if is_whole else "roster-is-not-whole"))


def toggle_counts(connection: Connection, actor: Actor, button: PressCounts, now: int) -> Answer:
    """Expect the person's answers, or not any more: a guest's, a director's."""
    _, chat = led_roster(connection, actor, button.panel_id)
    entry = entry_of(connection, chat, button.person)
    listed.set_counts(connection, chat.space.id, entry.id, counts=not entry.counts)
    refresh_roster(connection, chat)
    return Answer(Text("roster-not-expected" if entry.counts else "roster-expected"))


def close_roster(connection: Connection, actor: Actor, button: PressCloseRoster, now: int) -> Answer:
    """Put the panel away."""
    panels.close_panel(connection, panels.panel_of(connection, actor, button.panel_id, ROSTER), now)
    return Answer()


def led_roster(connection: Connection, actor: Actor, panel_id: int, kind: str = ROSTER) -> tuple[Panel, Chat]:
    """The person's own panel and the chat that they lead. Raises DomainError for any other."""
    panel, chat = chat_of_panel(connection, actor, panel_id, kind)
    need_leader(connection, actor, chat)
    return panel, chat


def chat_of_panel(connection: Connection, actor: Actor, panel_id: int, kind: str) -> tuple[Panel, Chat]:
    """The person's own panel and its chat: this one, or in private any. Raises DomainError for any other."""
    panel = panels.panel_of(connection, actor, panel_id, kind)
    chat = known(people.chat(connection, panel.subject))
    if not actor.is_private and chat_here(connection, actor).id != chat.id:
        raise DomainError("error-stale-button")
    return panel, chat


def need_leader(connection: Connection, actor: Actor, chat: Chat, *, mentors: bool = True) -> None:
    """Raises DomainError for who does not lead the space of the chat, and is no mentor there either."""
    if not mentors:
        need_lead(connection, actor, chat)
        return
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    if role is Role.MENTOR or leads(connection, actor, chat):
        return
    raise DomainError("error-try-later" if actor.is_admin is None else "roster-leaders-only")


def need_writer(connection: Connection, actor: Actor, chat: Chat) -> None:
    """As `need_leader` without mentors, for who answers what the bot has asked.

    In private nobody tells who is an admin: there the right was seen when the question was asked.
    """
    if not actor.is_private:
        need_leader(connection, actor, chat, mentors=False)
    elif not spaces.is_member(connection, chat.space.id, actor.person_id):
        raise DomainError("roster-leaders-only")


def chat_of_list(connection: Connection, subject: int | None) -> Chat | None:
    """The chat that an answer in private is about: what somebody is there decides whether they may."""
    return people.chat(connection, subject or 0)


def in_private(connection: Connection, actor: Actor) -> Actor:
    """The person in their private chat, where the bot may write to them there; else where they are."""
    if actor.is_private or not people.is_reachable(connection, actor.person_id):
        return actor
    return replace(actor, address=actor.person_id, is_private=True, thread=None, press=None)


def entry_of(connection: Connection, chat: Chat, number: int) -> Entry:
    """Whom a button speaks of. Raises DomainError for who is not on the roster."""
    entry = listed.entry(connection, chat.id, as_person(number))
    if entry is None:
        raise DomainError("error-stale-button")
    return entry


def refresh_roster(connection: Connection, chat: Chat) -> None:
    """Cards and panels that count the chat's people show them as they are now."""
    cards.refresh_open(connection, chat.bot_id, chat.address)
    for panel in panel_rows.about(connection, ROSTER, chat.id):
        panels.refresh(connection, panel)
