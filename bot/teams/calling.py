"""Use cases of a group's name: asked for, given, changed."""

from bot.panels.faces import face_of
from bot.people.leading import need_lead
from bot.people.model import Actor, Chat, clean_name
from bot.prompts import service as prompts
from bot.roster.service import ask_in_private
from bot.teams.model import (
    LONGEST_TEAM_NAME,
    PressNewTeam,
    PressRenameTeam,
    TeamFace,
    as_chat_and_team,
    as_subject,
)
from bot.teams.service import TEAMS, led_teams, refresh_teams, team_of
from bot.words import Answer, DomainError, Mark, Text
from storage import panels, people, teams
from storage.connection import Connection
from storage.prompts import Prompt

ASK_NEW = "people.ask_team"
ASK_OTHER = "people.ask_team_name"


def ask_new(connection: Connection, actor: Actor, button: PressNewTeam, now: int) -> Answer:
    """Ask for the name of a new group, in private where the bot may."""
    _, chat = led_teams(connection, actor, button.panel_id)
    return _ask(connection, actor, chat, ASK_NEW, chat.id, now)


def ask_other(connection: Connection, actor: Actor, button: PressRenameTeam, now: int) -> Answer:
    """Ask for another name of the group."""
    _, chat = led_teams(connection, actor, button.panel_id)
    team = team_of(connection, chat, button.team_id)
    return _ask(connection, actor, chat, ASK_OTHER, as_subject(chat.id, team.id), now)


def take_new(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Make a group of this name and show whom to put into it. Raises DomainError for what is no name."""
    chat = people.chat(connection, prompt.subject or 0)
    if chat is None:
        raise DomainError("error-stale-button")
    need_lead(connection, actor, chat)
    name = _name(connection, chat, text)
    team_id = teams.add(connection, chat.space.id, name)
    for panel in panels.about(connection, TEAMS, chat.id):
        if panel.person_id == actor.person_id:
            panels.turn(connection, panel.id, face_of(TeamFace.MEMBERS, team_id))
    done = Text("teams-made", {"team": name})
    return _taken(connection, actor, chat, prompt, done, now, made=str(team_id))


def untake_new(connection: Connection, actor: Actor, prompt: Prompt, made: str, now: int) -> None:
    """The name was meant for something else. Raises DomainError once the group has members."""
    chat = people.chat(connection, prompt.subject or 0)
    team = teams.get(connection, chat.space.id, int(made)) if chat else None
    if chat is None or team is None or team.mentor_id or teams.members(connection, team):
        raise DomainError("private-cannot-move")
    teams.remove(connection, team.id)
    refresh_teams(connection, chat, actor)


def take_other(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Give the group another name. Raises DomainError for what is no name, and when the group is gone."""
    chat = chat_of_team(connection, prompt.subject)
    if chat is None:
        raise DomainError("teams-is-gone")
    need_lead(connection, actor, chat)
    team = team_of(connection, chat, as_chat_and_team(prompt.subject or 0)[1])
    name = _name(connection, chat, text)
    teams.rename(connection, team.id, name)
    done = Text("teams-renamed", {"team": name})
    return _taken(connection, actor, chat, prompt, done, now)


def chat_of_team(connection: Connection, subject: int | None) -> Chat | None:
    """The chat for which another name is asked: what somebody is there decides whether they may."""
    return people.chat(connection, as_chat_and_team(subject or 0)[0])


def _ask(connection: Connection, actor: Actor, chat: Chat, kind: str, subject: int, now: int) -> Answer:
    need_lead(connection, actor, chat)
    return ask_in_private(connection, actor, kind, now, subject=subject, space=chat.space)


def _name(connection: Connection, chat: Chat, text: str) -> str:
    name = clean_name(text)
    if not 1 <= len(name) <= LONGEST_TEAM_NAME:
        raise DomainError("teams-name-length", limit=LONGEST_TEAM_NAME)
    if any(team.name == name for team in teams.teams_of(connection, chat.space.id)):
        raise DomainError("teams-name-taken", team=name)
    return name


def _taken(
    connection: Connection, actor: Actor, chat: Chat, prompt: Prompt, done: Text, now: int, *,
    made: str | None = None,
) -> Answer:  # fmt: skip
    prompts.end(connection, actor, prompt, now)
    refresh_teams(connection, chat, actor)
    return Answer(done, Mark.TAKEN, made=made)
