"""Reads what the roster's panels and its card show."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.activity.painter import say_to
from bot.card import Card, italic
from bot.panels.faces import read_face
from bot.panels.model import Panel
from bot.people.likeness import best_matches
from bot.people.model import Chat, Person, Role
from bot.roster.asking import GUESS, TEAM
from bot.roster.matching import likeliest, taken_from
from bot.roster.model import Entry, Roster, RosterFace, Unnamed
from bot.roster.view import door_card, me_card, roster_card, unnamed_card
from bot.texts import Texts
from bot.words import alphabetical
from storage import listed, panels, people, rosters
from storage.connection import Connection

_MOST_TAKEN = 3


def paint_roster(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The roster, for who leads the chat."""
    found = panel_and_chat(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat = found
    return roster_card(_roster(connection, panel, chat), say_to(connection, panel, chat, texts))


def paint_unnamed(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """How many names nobody has yet; nothing when there are none."""
    chat = people.chat(connection, arguments["subject"])
    unknown = len(listed.unnamed(connection, chat.id)) if chat else 0
    return unnamed_card(unknown, texts.of(chat.space.language)) if chat and unknown else None


def paint_me(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The names that nobody has yet, for one person."""
    found = panel_and_chat(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat = found
    card = me_card(_unnamed(connection, panel, chat), say_to(connection, panel, chat, texts))
    return replace(card, above=(italic(chat.space.name),))


def paint_door(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card:
    """The way from the group to the private chat, where the roster is opened."""
    return door_card(arguments["username"], arguments["panel"], texts.of(arguments["language"]))


def panel_and_chat(connection: Connection, panel_id: int) -> tuple[Panel, Chat] | None:
    """A panel about a chat, and the chat; None once either is gone."""
    panel = panels.get(connection, panel_id)
    chat = people.chat(connection, panel.subject) if panel else None
    return (panel, chat) if panel and chat else None


def _unnamed(connection: Connection, panel: Panel, chat: Chat) -> Unnamed:
    entries = listed.entries(connection, chat.id)
    own = next((each for each in entries if each.id == panel.person_id), None)
    known_as = own.known_as if own else people.name_of(connection, panel.person_id)
    best, rest = _likeliest(listed.unnamed(connection, chat.id), known_as)
    leaders = rosters.leaders(connection, chat.space.id, Role.COORDINATOR)
    return Unnamed(
        panel=panel,
        names=[*best, *rest],
        mine=own.name if own and own.is_listed else None,
        is_guess=panel.face == GUESS and len(best) == 1,
        taken=taken_from(own, entries)[:_MOST_TAKEN] if own else (),
        leader=leaders[0].name if leaders else None,
        team=(panel.note or {}).get(TEAM),
    )


def _roster(connection: Connection, panel: Panel, chat: Chat) -> Roster:
    name, about = read_face(panel.face)
    entries = sorted(listed.entries(connection, chat.id), key=lambda each: (alphabetical(each.name), each.id))
    shown = next((each for each in entries if each.id == about), None)
    return Roster(
        panel=panel,
        chat=chat,
        face=RosterFace(name or RosterFace.LIST),
        entries=entries,
        expected=len(rosters.expected(connection, chat.id)),
        about=shown,
        candidates=_candidates(entries, shown) if shown else (),
    )


def _candidates(entries: Sequence[Entry], listed_as: Entry) -> list[Entry]:
    """Who in the chat may be the listed one: those whom no list names yet."""
    free = [each for each in entries if not each.is_listed and not each.has_left]
    return likeliest(listed_as.name, free) if listed_as.is_listed_only else []


def _likeliest(names: Sequence[Person], person: str) -> tuple[list[Person], list[Person]]:
    """The names that the person may have, the likeliest first; all the others."""
    best = [names[index] for index in best_matches(person, [each.name for each in names])]
    return best, [each for each in names if each not in best]
