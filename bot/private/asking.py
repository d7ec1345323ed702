"""Use cases of asking from the private chat: in which chat, and then what. Each activity says how it asks."""

from collections.abc import Callable
from dataclasses import replace

from bot.activity.drafting import begin, need_may_begin
from bot.activity.entry import Contents
from bot.panels import service as panel_service
from bot.panels.model import Panel
from bot.people.meeting import reach
from bot.people.model import Actor, Chat
from bot.private.model import MENU, Face, PressAskChat, PressChat
from bot.private.schools import chats_with, chosen_school, may_ask_in, menu_of, reached, schools_of
from bot.private.service import open_menu, remember
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Text
from storage import people, private_texts
from storage.connection import Connection

Admin = Callable[[int], bool | None]
"""`is_admin(chat_id)`: whether the person is an admin of the chat; None where the messenger did not say."""


def ask(
    connection: Connection, actor: Actor, button: PressAskChat, kind: str, administers: Admin, now: int
) -> Answer:
    """Ask the person for the question, or first for the chat. Raises DomainError for who may not ask."""
    panel = panel_service.panel_of(connection, actor, button.panel_id, MENU)
    school = chosen_school(connection, actor.person_id, panel)
    if school is None:
        raise DomainError("error-stale-button")
    chats = _askable(connection, actor, school.id, administers)
    if len(chats) == 1:
        return _ask_in(connection, actor, panel, chats[0], kind, now)
    remember(connection, panel, chats=[chat.id for chat in chats])
    panel_service.turn(connection, panel, Face.CHATS.value)
    return Answer()


def ask_in(
    connection: Connection, actor: Actor, button: PressChat, kind: str, administers: Admin,
    contents: Contents, now: int,
) -> Answer:  # fmt: skip
    """Ask in this chat. Raises DomainError for who may not."""
    panel = panel_service.panel_of(connection, actor, button.panel_id, MENU)
    chat = reached(connection, actor, button.chat_id)
    acting = replace(actor, is_admin=administers(chat.id))
    need_may_begin(connection, acting, chat)
    asked = private_texts.get(connection, (panel.note or {}).get("text") or 0, actor.person_id)
    if asked is None:
        return _ask_in(connection, actor, panel, chat, kind, now)
    begin(connection, acting, chat, kind, asked.text, contents, asked.kept_at, now)
    private_texts.drop(connection, asked.id)
    _rest(connection, panel)
    return Answer()


def open_from_private(
    connection: Connection, actor: Actor, text: str, kind: str, administers: Admin, contents: Contents,
    username: str, written_at: int, now: int,
) -> None:  # fmt: skip
    """The command with a question, in private: a draft at once where one chat is meant, else by the menu."""
    reach(connection, actor, now)
    chosen = chosen_school(connection, actor.person_id, menu_of(connection, actor.person_id))
    schools = [chosen] if chosen else schools_of(connection, actor.person_id)
    chats = [
        chat
        for school in schools
        for chat in _askable(connection, actor, school.id, administers, refuses=False)
    ]
    if len(chats) == 1 and text:
        acting = replace(actor, is_admin=administers(chats[0].id))
        begin(connection, acting, chats[0], kind, text, contents, written_at, now)
        return
    if not chats:
        for school in schools:  # who is in none is shown how to begin
            _askable(connection, actor, school.id, administers)
        open_menu(connection, actor, username, now)
        return
    kept = private_texts.keep(connection, actor.bot_id, actor.person_id, text, written_at) if text else None
    note = {"chats": [chat.id for chat in chats], "text": kept}
    open_menu(connection, actor, username, now, Face.CHATS, note)


def asked_chat(connection: Connection, subject: int | None) -> Chat | None:
    """The chat for which a question was asked in private."""
    return people.chat(connection, subject) if subject is not None else None


def _ask_in(connection: Connection, actor: Actor, panel: Panel, chat: Chat, kind: str, now: int) -> Answer:
    prompts.ask(connection, actor, f"{kind}.ask", now, subject=chat.id, space=chat.space)
    _rest(connection, panel)
    return Answer(Text("private-write-question"))


def _rest(connection: Connection, panel: Panel) -> None:
    """The menu is its main face again."""
    remember(connection, panel)
    panel_service.turn(connection, panel, Face.MAIN.value)


def _askable(
    connection: Connection, actor: Actor, space_id: int, administers: Admin, *, refuses: bool = True
) -> list[Chat]:
    """The chats of the school in which the person may ask. Raises DomainError for none, if it `refuses`."""
    chats = chats_with(connection, actor.person_id, space_id)
    found = [
        chat for chat in chats
        if may_ask_in(connection, chat, actor.person_id, is_admin=bool(administers(chat.id)))
    ]  # fmt: skip
    if found or not refuses:
        return found
    for chat in chats:
        need_may_begin(connection, replace(actor, is_admin=administers(chat.id)), chat)
    raise DomainError("error-stale-button")
