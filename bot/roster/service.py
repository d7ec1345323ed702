"""Use cases of a roster's panel: who is on it, who counts, whether it is whole."""

from dataclasses import replace

from bot.delivery.clock import HOUR
from bot.panels import service as panels
from bot.panels.faces import face_of
from bot.panels.model import Panel
from bot.people.leading import need_lead
from bot.people.model import Actor, Chat, Space
from bot.people.service import chat_here, enrol, known
from bot.prompts import service as prompts
from bot.roster.claiming import ROSTER, refresh_roster
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
from bot.words import Answer, DomainError, Text, Whisper
from storage import listed, people
from storage.connection import Connection

DOOR = "people.door"
"""What shows the way to the private chat."""


def open_roster(connection: Connection, actor: Actor, button: PressPeople, now: int) -> Answer:
    """Show the roster of this chat to who leads it. Raises DomainError for who does not."""
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)
    need_lead(connection, actor, chat, mentors=True)
    panels.open_panel(connection, actor, ROSTER, chat.id, now, face=face_of(RosterFace.LIST))
    return Answer()


def open_in_private(connection: Connection, actor: Actor, button: PressInPrivate, now: int) -> Answer:
    """Show the roster in the private chat. Whom the bot may not write to is shown the way there."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    alone = in_private(connection, actor)
    if not alone.is_private:
        otherwise = Text("roster-open-private-first")
        return Answer(whisper=Whisper(DOOR, {"panel": panel.id}, otherwise=otherwise))
    _open_alone(connection, alone, panel, chat, now)
    return Answer(Text("roster-opened-in-private"))


def follow_link(connection: Connection, actor: Actor, panel_id: int, now: int) -> None:
    """The way to the private chat was taken: the roster of that panel is shown there.

    Raises DomainError where it is not the person's own. Who opened it not long ago has led the chat then;
    whether they do as its admin is asked with each press.
    """
    panel = panels.panel_of(connection, actor, panel_id, ROSTER)
    chat = known(people.chat(connection, panel.subject))
    if panel.opened_at < now - HOUR:
        need_lead(connection, actor, chat, mentors=True)
    _open_alone(connection, actor, panel, chat, now)


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
    refresh_roster(connection, chat, actor.person_id)
    return Answer(Text("roster-is-whole" if is_whole else "roster-is-not-whole"))


def toggle_counts(connection: Connection, actor: Actor, button: PressCounts, now: int) -> Answer:
    """Expect the person's answers, or not any more: a guest's, a director's."""
    _, chat = led_roster(connection, actor, button.panel_id)
    entry = entry_of(connection, chat, button.person)
    listed.set_counts(connection, chat.space.id, entry.id, counts=not entry.counts)
    refresh_roster(connection, chat, actor.person_id)
    return Answer(Text("roster-not-expected" if entry.counts else "roster-expected"))


def close_roster(connection: Connection, actor: Actor, button: PressCloseRoster, now: int) -> Answer:
    """Put the panel away."""
    panels.close_panel(connection, panels.panel_of(connection, actor, button.panel_id, ROSTER), now)
    return Answer()


def led_roster(connection: Connection, actor: Actor, panel_id: int, kind: str = ROSTER) -> tuple[Panel, Chat]:
    """The person's own panel and the chat that they lead. Raises DomainError for any other."""
    panel, chat = chat_of_panel(connection, actor, panel_id, kind)
    need_lead(connection, actor, chat, mentors=True)
    return panel, chat


def chat_of_panel(connection: Connection, actor: Actor, panel_id: int, kind: str) -> tuple[Panel, Chat]:
    """The person's own panel and its chat: this one, or in private any. Raises DomainError for any other."""
    panel = panels.panel_of(connection, actor, panel_id, kind)
    chat = known(people.chat(connection, panel.subject))
    if not actor.is_private and chat_here(connection, actor).id != chat.id:
        raise DomainError("error-stale-button")
    return panel, chat


def chat_of_list(connection: Connection, subject: int | None) -> Chat | None:
    """The chat that an answer in private is about: what somebody is there decides whether they may."""
    return people.chat(connection, subject or 0)


def ask_in_private(
    connection: Connection, actor: Actor, kind: str, now: int, *, subject: int, space: Space,
    alone: bool = False,
) -> Answer:  # fmt: skip
    """Ask the person in their private chat, where the bot may: there it disturbs nobody.

    `alone`: in the group nobody else is to see it, nor the answer.
    """
    asked = in_private(connection, actor)
    prompts.ask(connection, asked, kind, now, subject=subject, space=space, alone=alone)
    return Answer(Text("roster-write-in-private" if asked.address != actor.address else "roster-write-here"))


def in_private(connection: Connection, actor: Actor) -> Actor:
    """The person in their private chat, where the bot may write to them there; else where they are."""
    if actor.is_private or not people.is_reachable(connection, actor.person_id):
        return actor
    return replace(actor, address=actor.person_id, is_private=True, thread=None, press=None)


def _open_alone(connection: Connection, actor: Actor, panel: Panel, chat: Chat, now: int) -> None:
    panels.open_panel(connection, actor, ROSTER, chat.id, now, face=face_of(RosterFace.LIST))
    if panel.address != actor.address:
        panels.close_panel(connection, panel, now)


def entry_of(connection: Connection, chat: Chat, number: int) -> Entry:
    """Whom a button speaks of. Raises DomainError for who is not on the roster."""
    entry = listed.entry(connection, chat.id, as_person(number))
    if entry is None:
        raise DomainError("error-stale-button")
    return entry
