"""Reads what the shared panels of activities show."""

from datetime import datetime

from bot.activity.draft import Choice, Draft, Face
from bot.activity.model import Activity
from bot.dates import instant_of, moment
from bot.panels.model import Panel
from bot.people.model import Chat
from bot.private.goals import text_of_draft
from bot.texts import Texts
from bot.words import Say
from storage import activities, panels, people, rosters, teams
from storage.connection import Connection


def say_to(connection: Connection, panel: Panel, chat: Chat, texts: Texts) -> Say:
    """The words of the person who sees the panel: in their own language, if they have one of ours."""
    return texts.of(people.language_of(connection, panel.person_id) or chat.space.language)


def panel_about(connection: Connection, panel_id: int) -> tuple[Panel, Chat, Activity] | None:
    """The panel with the activity that it is about; None where one of them is gone."""
    panel = panels.get(connection, panel_id)
    activity = activities.by_id(connection, panel.subject) if panel else None
    chat = people.chat(connection, activity.chat_id) if activity else None
    return None if panel is None or activity is None or chat is None else (panel, chat, activity)


def drafted(connection: Connection, panel_id: int) -> tuple[Panel, Chat, Activity] | None:
    """The panel of a draft with its activity; None once it is posted or thrown away."""
    found = panel_about(connection, panel_id)
    return found if found and found[2].is_draft else None


def draft_data(connection: Connection, panel: Panel, chat: Chat, activity: Activity, language: str) -> Draft:
    """What the panel of a draft shows."""
    groups = teams.teams_of(connection, chat.space.id)
    places = [
        Choice(each.id, each.title)
        for each in people.chats_of(connection, chat.space.id)
        if rosters.is_seen(connection, each.id, panel.person_id)
    ]
    return Draft(
        panel=panel.id,
        activity=activity,
        face=Face(panel.face or Face.MAIN.value),
        place=_place(panel, chat),
        planned=_said(activity.planned, chat, language, activity.opened_at),
        until=_said(activity.deadline, chat, language, activity.opened_at),
        team=next((group.name for group in groups if group.id == activity.team_id), None),
        teams=[Choice(group.id, group.name) for group in groups],
        places=places,
        is_weekly=activity.series_id is not None,
        text=text_of_draft(connection, panel, activity),
        is_seen_by_all=panel.address == chat.address and not chat.abilities.is_admin,
    )


def _place(panel: Panel, chat: Chat) -> str:
    """Where it will be posted; in private, where many schools meet, with the school."""
    is_plain = panel.address != panel.person_id or chat.title == chat.space.name
    return chat.title if is_plain else f"{chat.title} · {chat.space.name}"


def _said(local: str | None, chat: Chat, language: str, now: int) -> str | None:
    if local is None:
        return None
    zone = chat.space.time_zone
    return moment(instant_of(datetime.fromisoformat(local), zone), zone, language, now)
