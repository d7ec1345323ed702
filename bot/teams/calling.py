"""Use cases of a group's name: asked for, given, changed."""

from bot.panels.faces import face_of
from bot.people.model import Actor, Chat, clean_name
from bot.people.service import known
from bot.prompts import service as prompts
from bot.roster.service import in_private, need_leader, need_writer
from bot.teams.model import LONGEST_TEAM_NAME, PressNewTeam, PressRenameTeam, TeamFace
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
    return _ask(connection, actor, chat, ASK_OTHER, team.id, now)


def take_new(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Make a group of this name and show whom to put into it. Raises DomainError for what is no name."""
    chat = people.chat(connection, prompt.subject or 0)
    if chat is None:
        raise DomainError("error-stale-button")
    need_leader(connection, actor, chat, mentors=False)
    team_id = teams.add(connection, chat.space.id, _name(connection, chat, text))
    for panel in panels.about(connection, TEAMS, chat.id):
        if panel.person_id == actor.person_id:
            panels.turn(connection, panel.id, face_of(TeamFace.MEMBERS, team_id))
    return _taken(connection, actor, chat, prompt, now)


def take_other(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Give the group another name. Raises DomainError for what is no name, and when the group is gone."""
    team = teams.get(connection, prompt.space_id or 0, prompt.subject or 0)
    chat = next(iter(people.chats_of(connection, team.space_id)), None) if team else None
    if team is None or chat is None:
        raise DomainError("teams-is-gone")
    need_writer(connection, actor, _here(connection, actor, chat))
    teams.rename(connection, team.id, _name(connection, chat, text))
    return _taken(connection, actor, chat, prompt, now)


def _ask(connection: Connection, actor: Actor, chat: Chat, kind: str, subject: int, now: int) -> Answer:
    need_leader(connection, actor, chat, mentors=False)
    asked = in_private(connection, actor)
    prompts.ask(connection, asked, kind, now, subject=subject, space=chat.space)
    return Answer(Text("roster-write-in-private" if asked.address != actor.address else "roster-write-here"))


def _here(connection: Connection, actor: Actor, chat: Chat) -> Chat:
    """The chat of the school where somebody writes; in private any. Raises DomainError in another's."""
    if actor.is_private:
        return chat
    here = known(people.chat_at(connection, actor.bot_id, actor.address))
    if here.space.id != chat.space.id:
        raise DomainError("error-stale-button")
    return here


def _name(connection: Connection, chat: Chat, text: str) -> str:
    name = clean_name(text)
    if not 1 <= len(name) <= LONGEST_TEAM_NAME:
        raise DomainError("teams-name-length", limit=LONGEST_TEAM_NAME)
    if any(team.name == name for team in teams.teams_of(connection, chat.space.id)):
        raise DomainError("teams-name-taken", team=name)
    return name


def _taken(connection: Connection, actor: Actor, chat: Chat, prompt: Prompt, now: int) -> Answer:
    prompts.end(connection, actor, prompt, now)
    refresh_teams(connection, chat)
    return Answer(mark=Mark.TAKEN)
