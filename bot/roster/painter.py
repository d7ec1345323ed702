"""Reads what the roster's panels and its card show."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.activity.painter import say_to
from bot.card import Card
from bot.panels.faces import read_face
from bot.panels.model import Panel
from bot.people.likeness import best_matches
from bot.people.model import Chat, Person
from bot.people.names import fold
from bot.roster.matching import likeliest
from bot.roster.model import Entry, Roster, RosterFace, Unnamed
from bot.roster.view import me_card, roster_card, unnamed_card
from bot.texts import Texts
from storage import listed, panels, people, rosters
from storage.connection import Connection


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
    names = _likeliest_first(listed.unnamed(connection, chat.id), people.name_of(connection, panel.person_id))
    return me_card(Unnamed(panel, names), say_to(connection, panel, chat, texts))


def panel_and_chat(connection: Connection, panel_id: int) -> tuple[Panel, Chat] | None:
    """A panel about a chat, and the chat; None once either is gone."""
    panel = panels.get(connection, panel_id)
    chat = people.chat(connection, panel.subject) if panel else None
    return (panel, chat) if panel and chat else None


def _roster(connection: Connection, panel: Panel, chat: Chat) -> Roster:
    name, about = read_face(panel.face)
    entries = sorted(listed.entries(connection, chat.id), key=lambda each: (fold(each.name), each.id))
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


def _likeliest_first(names: Sequence[Person], person: str) -> list[Person]:
    best = [names[index] for index in best_matches(person, [each.name for each in names])]
    rest = sorted((each for each in names if each not in best), key=lambda each: fold(each.name))
    return [*best, *rest]
