"""Paints the panels of the private chat."""

from collections.abc import Mapping
from typing import Any

from bot.activity.entry import Contents
from bot.card import Card
from bot.panels.model import Panel
from bot.people.model import Chat, Space
from bot.private.goals import goals, question_of
from bot.private.model import (
    ADMIN_IN,
    DONE,
    WAITING,
    Face,
    Goal,
    Menu,
    Named,
    School,
    TextFace,
    Written,
)
from bot.private.schools import chats_with, chosen_school, may_ask_in, schools_of
from bot.private.view import menu_card, where_card, written_card
from bot.prompts.painter import heading_of
from bot.prompts.service import Forms
from bot.texts import Texts
from bot.words import LANGUAGES, Say
from storage import drafts, panels, people, private_texts, prompts
from storage.connection import Connection
from storage.prompts import Prompt


def paint_menu(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, contents: Contents, forms: Forms
) -> Card | None:
    """The menu."""
    panel = panels.get(connection, arguments["subject"])
    if panel is None:
        return None
    schools = schools_of(connection, panel.person_id)
    chosen = chosen_school(connection, panel.person_id, panel)
    note, say = panel.note or {}, _say(connection, panel, texts, chosen)
    menu = Menu(
        panel=panel.id,
        face=Face(panel.face or Face.MAIN.value),
        username=note.get("username", ""),
        schools=[School(school, _titles(connection, panel, school)) for school in schools],
        chosen=chosen,
        may_ask=chosen is not None and _may_ask(connection, panel, chosen),
        chats=_chats(connection, chosen, note.get("chats") or []),
        drafts=_drafts(connection, panel, chosen, contents) if chosen else [],
        waiting=_waiting(connection, panel, forms, say),
    )
    return menu_card(menu, say)


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
    done = (panel.note or {}).get(DONE)
    written = Written(
        text=text.id,
        where=where,
        done=say(done["key"], **done["arguments"]) if done else None,
        can_move=text.can_move and bool(others),
        is_final=bool(others) and forms[text.kind].undo is None,
    )
    return written_card(written, say)


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


def _may_ask(connection: Connection, panel: Panel, school: Space) -> bool:
    """Whether the person may ask there; of which chats they are an admin was found out for the menu."""
    admin_in = (panel.note or {}).get(ADMIN_IN, ())
    return any(
        may_ask_in(connection, chat, panel.person_id, is_admin=chat.id in admin_in)
        for chat in chats_with(connection, panel.person_id, school.id)
    )


def _waiting(connection: Connection, panel: Panel, forms: Forms, say: Say) -> list[Named]:
    """The questions that can be cancelled; a secret one by its own button alone: nothing else tells of it."""
    offered = (panel.note or {}).get(WAITING, ())
    waiting = prompts.waiting(connection, panel.bot_id, panel.address, panel.person_id)
    return [
        Named(each.id, _heading(connection, each, forms, say))
        for each in waiting
        if each.id in offered and not forms[each.kind].secret
    ]


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
