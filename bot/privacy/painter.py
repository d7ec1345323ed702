"""Reads what somebody sees of what is kept of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.activity.entry import Keeps
from bot.card import Card
from bot.privacy.model import Face
from bot.privacy.view import door_card, erased_card, file_card, panel_card, sure_card
from bot.privacy.wording import Titles
from bot.texts import Texts
from bot.words import LANGUAGES
from storage import panels, people, spaces
from storage.connection import Connection

_NONE = 0  # no space has this number
_NO_ZONE = "UTC"


def paint_panel(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, keeps: Sequence[Keeps]
) -> Card | None:
    """The panel."""
    panel = panels.get(connection, arguments["subject"])
    if panel is None:
        return None
    say = texts.of(_language(people.language_of(connection, panel.person_id)))
    if panel.face == Face.SURE.value:
        return sure_card(panel.id, say)
    return panel_card(panel.id, [each.told for each in reversed(keeps)], say)


def paint_file(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, keeps: Sequence[Keeps], titles: Titles
) -> Card | None:
    """The person's own data; `titles` are those of questions to one person."""
    person = arguments["person"]
    sheets = [sheet for each in reversed(keeps) for sheet in each.export(connection, person)]
    schools = spaces.spaces_of(connection, person, without=_NONE)
    zone = schools[0].time_zone if schools else _NO_ZONE
    return file_card(sheets, titles, zone, texts.of(_language(arguments["language"])))


def paint_door(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card:
    """The way from a group to the private chat."""
    return door_card(arguments["username"], texts.of(_language(arguments["language"])))


def paint_erased(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card:
    """Nothing is left."""
    return erased_card(texts.of(_language(arguments["language"])))


def _language(language: str | None) -> str:
    return language or LANGUAGES[0]
