"""Use cases of working groups: who belongs to them, who is at their side."""

from bot.panels import service as panels
from bot.panels.faces import face_of
from bot.panels.model import Panel
from bot.people.leading import leads, need_lead
from bot.people.model import Actor, Chat, Role
from bot.roster.service import chat_of_panel, entry_of, led_roster
from bot.teams.model import (
    PressCloseTeams,
    PressMember,
    PressMentor,
    PressRemoveTeam,
    PressTeam,
    PressTeams,
    TeamFace,
)
from bot.words import Answer, DomainError, Text
from storage import cards, people, rosters, teams
from storage.connection import Connection
from storage.teams import Team

TEAMS = "people.teams"
SHAPES = "shapes"
"""In the panel's note: whether the person makes groups, not their members only."""


def open_teams(connection: Connection, actor: Actor, button: PressTeams, now: int) -> Answer:
    """Show the groups of the school to who leads it."""
    _, chat = led_roster(connection, actor, button.panel_id)
    note = {SHAPES: leads(connection, actor, chat)}
    panels.open_panel(connection, actor, TEAMS, chat.id, now, face=face_of(TeamFace.LIST), note=note)
    return Answer()


def show_team(connection: Connection, actor: Actor, button: PressTeam, now: int) -> Answer:
    """Show another face, or another page."""
    panel, chat = led_teams(connection, actor, button.panel_id)
    if button.team_id:
        team_of(connection, chat, button.team_id)
    panels.turn(connection, panel, face_of(button.face, button.team_id), button.page)
    return Answer()


def toggle_member(connection: Connection, actor: Actor, button: PressMember, now: int) -> Answer:
    """Put somebody into the group, or take them out. Raises DomainError for another group's mentor."""
    _, chat = led_teams(connection, actor, button.panel_id)
    team = team_of(connection, chat, button.team_id)
    if team.mentor_id != actor.person_id:
        need_lead(connection, actor, chat)
    person = entry_of(connection, chat, button.person).id
    if teams.is_member(connection, team.id, person):
        teams.take_out(connection, team.id, person)
    else:
        teams.put_in(connection, team.id, person)
    cards.refresh_asked(connection, team.id)
    _refresh_panels(connection, chat, actor)
    return Answer()


def set_mentor(connection: Connection, actor: Actor, button: PressMentor, now: int) -> Answer:
    """Put a mentor at the group's side, or nobody; who had no role before is a mentor of the school now."""
    panel, chat = led_teams(connection, actor, button.panel_id)
    need_lead(connection, actor, chat)
    team = team_of(connection, chat, button.team_id)
    person = None
    if button.person:
        entry = entry_of(connection, chat, button.person)
        if entry.is_listed_only:
            raise DomainError("error-stale-button")
        person = entry.id
        if rosters.role_of(connection, chat.space.id, person) is None:
            rosters.set_role(connection, chat.space.id, person, Role.MENTOR)
    teams.set_mentor(connection, team.id, person)
    panels.turn(connection, panel, face_of(TeamFace.TEAM, team.id))
    refresh_teams(connection, chat, actor)
    return Answer()


def remove_team(connection: Connection, actor: Actor, button: PressRemoveTeam, now: int) -> Answer:
    """The group is no more; what it was asked is asked of all."""
    panel, chat = led_teams(connection, actor, button.panel_id)
    need_lead(connection, actor, chat)
    teams.remove(connection, team_of(connection, chat, button.team_id).id)
    panels.turn(connection, panel, face_of(TeamFace.LIST))
    refresh_teams(connection, chat, actor)
    return Answer(Text("teams-removed"))


def close_teams(connection: Connection, actor: Actor, button: PressCloseTeams, now: int) -> Answer:
    """Put the panel away."""
    panels.close_panel(connection, panels.panel_of(connection, actor, button.panel_id, TEAMS), now)
    return Answer()


def led_teams(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat]:
    """The person's own panel and the chat that they lead. Raises DomainError for any other."""
    panel, chat = chat_of_panel(connection, actor, panel_id, TEAMS)
    need_lead(connection, actor, chat, mentors=True)
    return panel, chat


def team_of(connection: Connection, chat: Chat, team_id: int) -> Team:
    """The group of the chat's school. Raises DomainError for any other."""
    team = teams.get(connection, chat.space.id, team_id)
    if team is None:
        raise DomainError("teams-is-gone")
    return team


def refresh_teams(connection: Connection, chat: Chat, actor: Actor) -> None:
    """Cards that count a group's people, and panels that show them, show them as they are now."""
    for each in people.chats_of(connection, chat.space.id):
        cards.refresh_open(connection, each.bot_id, each.address)
    _refresh_panels(connection, chat, actor)


def _refresh_panels(connection: Connection, chat: Chat, actor: Actor) -> None:
    for each in people.chats_of(connection, chat.space.id):
        panels.refresh_all(connection, TEAMS, each.id, actor.person_id)
