"""The panels of people and groups fit where they are shown, whatever people are called."""

from collections.abc import Iterator

import pytest

from bot.card import Card, length
from bot.panels.model import Panel
from bot.people.model import Abilities, Chat, Face, Person, Space
from bot.roster.model import Entry, Roster, RosterFace, Unnamed
from bot.roster.view import me_card, roster_card, unnamed_card
from bot.teams.model import LONGEST_TEAM_NAME, Group, TeamFace, Teams
from bot.teams.view import teams_card
from bot.texts import Texts
from bot.words import LANGUAGES, Say

TEXTS = Texts(strict=True)
LONGEST_PANEL = 1024
LETTERS_ACROSS = 36
HOSTILE = ("🌷" * 64, "Ж" * 64, "<b>&$", "\u202eАнна", "Ли")

every_language = pytest.mark.parametrize("language", LANGUAGES)


def panel(face: str, page: int = 0) -> Panel:
    return Panel(10**9, 1, 10**10, "people.roster", 1, -1, face, page, None, 0)


def entries() -> list[Entry]:
    """Everybody that can stand on a roster, under every name."""
    return [
        each
        for name in HOSTILE
        for each in (
            Entry(10**10, name, name, True),
            Entry(-(10**9), name, name, True),
            Entry(5, name, name, False, counts=False),
            Entry(6, name, name, True, has_left=True),
        )
    ]


def cards(language: str, say: Say) -> Iterator[Card]:
    space = Space(1, "Ш" * 100, "Europe/Moscow", language)
    chat = Chat(1, 1, -1, "Ч" * 128, True, Abilities(), 290, Face.SETTINGS, 1, space)
    people = entries()
    yield unnamed_card(300, say)
    named = [Person(each.id, each.name) for each in people]
    yield me_card(Unnamed(panel(""), named), say)
    yield me_card(Unnamed(panel(""), named, taken=HOSTILE[:3], leader="Ж" * 64, team="🌷" * 40), say)
    yield me_card(Unnamed(panel(""), [], taken=HOSTILE[:1]), say)
    yield me_card(Unnamed(panel(""), named, is_guess=True), say)
    yield me_card(Unnamed(panel(""), [], mine=HOSTILE[0]), say)
    for page in range(3):
        yield roster_card(Roster(panel("", page), chat, RosterFace.LIST, people, 299), say)
    for each in people:
        for face in (RosterFace.PERSON, RosterFace.MATCH):
            yield roster_card(Roster(panel(""), chat, face, people, 299, each, people), say)
    members = [Person(number, HOSTILE[0]) for number in range(30)]
    names = ("🌷" * LONGEST_TEAM_NAME, "Математики")
    groups = [Group(1, name, Person(1, "🌷" * 64), crowd) for name in names for crowd in ([], members)]
    yield teams_card(Teams(panel(""), TeamFace.LIST, [], None, [], True), say)
    for group in groups:
        for shown in TeamFace:
            about = None if shown is TeamFace.LIST else group
            yield teams_card(Teams(panel(""), shown, groups, about, people, True), say)


@every_language
def test_every_panel_fits_into_what_one_person_sees_alone(language: str) -> None:
    for card in cards(language, TEXTS.of(language)):
        assert 0 < length(card.text) <= LONGEST_PANEL


@every_language
def test_the_buttons_fit_on_a_phone_but_for_names(language: str) -> None:
    """A name may take a row for itself, and is cut there."""
    rows = [row for card in cards(language, TEXTS.of(language)) for row in card.buttons]
    several = [(button.text, LETTERS_ACROSS // len(row)) for row in rows if len(row) > 1 for button in row]
    assert not [text for text, room in several if len(text) > room]
    alone = [row[0].text for row in rows if len(row) == 1]
    assert not [text for text in alone if len(text) > LETTERS_ACROSS + 20]
