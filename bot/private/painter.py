"""Paints the panels of the private chat."""

from collections.abc import Mapping
from typing import Any

from bot.activity.entry import Contents
from bot.card import Card
from bot.panels.model import Panel
from bot.people.model import Chat, Space
from bot.private.goals import goals, question_of
from bot.private.model import Face, Goal, Menu, Named, School, TextFace
from bot.private.schools import chats_with, chosen_school, schools_of
from bot.private.view import menu_card, where_card, written_card
from bot.prompts.painter import heading_of
from bot.prompts.service import Forms
from bot.texts import Texts
from bot.words import LANGUAGES, Say
from storage import drafts, panels, people, private_texts
from storage.connection import Connection
from storage.prompts import Prompt


def paint_menu(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents
) -> Card | None:
    """The menu."""
    panel = panels.get(connection, arguments["subject"])
    if panel is None:
        return None
    schools = schools_of(connection, panel.person_id)
    chosen = chosen_school(connection, panel.person_id, panel)
    note = panel.note or {}
    menu = Menu(
        panel=panel.id,
        face=Face(panel.face or Face.MAIN.value),
        username=note.get("username", ""),
        schools=[School(school, _titles(connection, panel, school)) for school in schools],
        chosen=chosen,
        chats=_chats(connection, chosen, note.get("chats") or []),
        drafts=_drafts(connection, panel, chosen, contents) if chosen else [],
    )
    return menu_card(menu, _say(connection, panel, texts, chosen))


def paint_text(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, forms: Forms
) -> Card | None:
    """Where a text goes, or went."""
    panel = panels.get(connection, arguments["subject"])
    text = private_texts.get(connection, panel.subject, panel.person_id) if panel else None
    if panel is None or text is None:
        return None
    say = _say(connection, panel, texts)
    others = goals(connection, panel.bot_id, panel.person_id, without=text, forms=forms)
    if TextFace(panel.face) is TextFace.WHERE or text.kind is None:
        named = [
            Goal("prompt" if source == "prompt" else "text", number, _heading(connection, prompt, forms, say))
            for (source, number), prompt in others.items()
        ]
        return where_card(panel.id, text.text, named, text.kind is not None, say)
    where = _heading(connection, question_of(text), forms, say)
    return written_card(text.id, where, text.can_move and bool(others), say)


def _heading(connection: Connection, prompt: Prompt, forms: Forms, say: Say) -> str:
    return heading_of(connection, forms[prompt.kind], prompt.subject, prompt.space_id, say)


def _titles(connection: Connection, panel: Panel, school: Space) -> list[str]:
    return [chat.title for chat in chats_with(connection, panel.person_id, school.id)]


def _chats(connection: Connection, chosen: Space | None, ids: list[int]) -> list[Named]:
    """Those in which the person may ask: which, was found out when they wanted to."""
    found = [people.chat(connection, chat_id) for chat_id in ids]
    return [Named(chat.id, _name(chat, chosen)) for chat in found if chat is not None]


def _name(chat: Chat, chosen: Space | None) -> str:
    is_clear = chosen is not None or chat.title == chat.space.name
    return chat.title if is_clear else f"{chat.title} · {chat.space.name}"


def _drafts(connection: Connection, panel: Panel, school: Space, contents: Contents) -> list[Named]:
    return [
        Named(activity, content.title(connection, activity))
        for kind, content in contents.items()
        for activity in drafts.drafts_of(connection, school.id, panel.person_id, kind)
    ]


def _say(connection: Connection, panel: Panel, texts: Texts, school: Space | None = None) -> Say:
    """The words of the person, whose language may be unknown."""
    language = people.language_of(connection, panel.person_id)
    return texts.of(language or (school.language if school else LANGUAGES[0]))
