"""Reads what the panel of the working groups shows."""

from collections.abc import Mapping
from typing import Any

from bot.activity.painter import say_to
from bot.card import Card
from bot.panels.faces import read_face
from bot.panels.model import Panel
from bot.people.model import Chat, Person
from bot.roster.model import Entry
from bot.roster.painter import panel_and_chat
from bot.teams.model import Group, TeamFace, Teams
from bot.teams.service import SHAPES
from bot.teams.view import teams_card
from bot.texts import Texts
from bot.words import alphabetical
from storage import listed, rosters, teams
from storage.connection import Connection
from storage.teams import Team


def paint_teams(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The groups, for who leads the chat."""
    found = panel_and_chat(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat = found
    return teams_card(_teams(connection, panel, chat), say_to(connection, panel, chat, texts))


def _teams(connection: Connection, panel: Panel, chat: Chat) -> Teams:
    name, about = read_face(panel.face)
    face = TeamFace(name or TeamFace.LIST)
    groups = [_group(connection, team) for team in teams.teams_of(connection, chat.space.id)]
    return Teams(
        panel=panel,
        face=face,
        groups=groups,
        about=next((each for each in groups if each.id == about), None),
        people=_people(connection, chat, face),
        may_shape=bool((panel.note or {}).get(SHAPES)),
    )


def _group(connection: Connection, team: Team) -> Group:
    mentor = None
    if team.mentor_id is not None:
        mentor = Person(team.mentor_id, rosters.name_in(connection, team.space_id, team.mentor_id))
    return Group(team.id, team.name, mentor, teams.members(connection, team))


def _people(connection: Connection, chat: Chat, face: TeamFace) -> list[Entry]:
    """Who can be put into a group, or at its side: a mentor is somebody who reads."""
    if face not in (TeamFace.MEMBERS, TeamFace.MENTOR):
        return []
    entries = [each for each in listed.entries(connection, chat.id) if not each.has_left]
    if face is TeamFace.MENTOR:
        entries = [each for each in entries if not each.is_listed_only]
    return sorted(entries, key=lambda each: (alphabetical(each.name), each.id))
