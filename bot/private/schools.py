"""Which schools and chats somebody reaches from their private chat. Reads, and changes nothing."""

from bot.activity.model import may_begin
from bot.panels.model import Panel
from bot.people.model import Actor, Chat, Space
from bot.private.model import MENU
from bot.words import DomainError
from storage import panels, people, rosters, spaces
from storage.connection import Connection

_NONE = 0  # no space has this number


def schools_of(connection: Connection, person: int) -> list[Space]:
    """The schools in whose chats the person is, by name."""
    return spaces.spaces_of(connection, person, without=_NONE)


def menu_of(connection: Connection, person: int) -> Panel | None:
    """The menu in the person's private chat, if it was opened."""
    return next(iter(panels.about(connection, MENU, person)), None)


def chosen_school(connection: Connection, person: int, menu: Panel | None) -> Space | None:
    """The school that the menu speaks of: the one that was chosen, or the only one."""
    schools = schools_of(connection, person)
    if len(schools) == 1:
        return schools[0]
    chosen = menu.note.get("space") if menu and menu.note else None
    return next((each for each in schools if each.id == chosen), None)


def chats_with(connection: Connection, person: int, space_id: int) -> list[Chat]:
    """The chats of a school in which the person and the bot are."""
    chats = people.chats_of(connection, space_id)
    return [chat for chat in chats if rosters.is_seen(connection, chat.id, person)]


def reached(connection: Connection, actor: Actor, chat_id: int | None) -> Chat:
    """The chat for which somebody acts in private. Raises DomainError where they or the bot have left."""
    chat = people.chat(connection, chat_id) if chat_id is not None else None
    if chat is None:
        raise DomainError("error-stale-button")
    if not can_act_for(connection, actor.person_id, chat.id):
        raise DomainError("activity-left-chat", chat=chat.title)
    return chat


def can_act_for(connection: Connection, person: int, chat_id: int | None) -> bool:
    """Whether somebody can act in private for this chat: they and the bot are in it."""
    chat = people.chat(connection, chat_id or 0)
    return chat is not None and chat.present and rosters.is_seen(connection, chat.id, person)


def may_ask_in(connection: Connection, chat: Chat, person: int, *, is_admin: bool = False) -> bool:
    """Whether the person may begin an activity in the chat."""
    role = rosters.role_of(connection, chat.space.id, person)
    return may_begin(role, is_admin=is_admin, anyone=chat.space.anyone_asks)


def chats_to_confirm(connection: Connection, person: int) -> list[Chat]:
    """The chats in which the person may ask only as an admin, which the messenger alone knows."""
    return [
        chat
        for school in schools_of(connection, person)
        for chat in chats_with(connection, person, school.id)
        if not may_ask_in(connection, chat, person)
    ]
