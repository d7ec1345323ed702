"""Use cases of a school's settings, changed by admins through the card of a chat."""

from bot.activity.deadlines import settle_deadlines
from bot.people.model import (
    LONGEST_SCHOOL_NAME,
    ZONES,
    Actor,
    Chat,
    ChooseLanguage,
    ChooseZone,
    Face,
    Rename,
    ShowFace,
    clean_name,
)
from bot.people.service import CHAT_CARD, chat_for_admin
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Mark, Text
from storage import cards, people, spaces
from storage.connection import Connection

ASK_NAME = "people.ask_name"


def show_face(connection: Connection, actor: Actor, button: ShowFace, now: int) -> Answer:
    """Turn the chat's card to another face. Raises DomainError for who is no admin."""
    chat = chat_for_admin(connection, actor, now)
    if button.face is Face.JOIN and not spaces.spaces_of(connection, actor.person_id, without=chat.space.id):
        raise DomainError("people-no-other-school")
    people.set_face(connection, chat.id, button.face, actor.person_id)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
    return Answer()


def choose_language(connection: Connection, actor: Actor, button: ChooseLanguage, now: int) -> Answer:
    """Speak another language in the space. Raises DomainError for who is no admin."""
    chat = chat_for_admin(connection, actor, now)
    spaces.change_space(connection, chat.space.id, language=button.language)
    _refresh_space(connection, chat)
    return Answer(Text("people-language-chosen"))


def choose_zone(connection: Connection, actor: Actor, button: ChooseZone, now: int) -> Answer:
    """Live in another time zone. Raises DomainError for who is no admin."""
    chat = chat_for_admin(connection, actor, now)
    if button.zone >= len(ZONES):
        raise DomainError("error-stale-button")
    spaces.change_space(connection, chat.space.id, time_zone=ZONES[button.zone])
    settle_deadlines(connection, chat.bot_id, now, chat.space.id)
    people.set_face(connection, chat.id, Face.SETTINGS, actor.person_id)
    _refresh_space(connection, chat)
    return Answer(Text("people-zone-chosen"))


def ask_name(connection: Connection, actor: Actor, button: Rename, now: int) -> Answer:
    """Ask an admin for the school's name. Raises DomainError for who is none."""
    chat = chat_for_admin(connection, actor, now)
    prompts.ask(connection, chat, actor, ASK_NAME, now)
    return Answer(Text("people-write-name"))


def name_space(connection: Connection, actor: Actor, text: str, now: int) -> Answer:
    """Give the school its name. Raises DomainError when it is empty or too long, or for who is no admin."""
    chat, name = chat_for_admin(connection, actor, now), clean_name(text)
    if not 1 <= len(name) <= LONGEST_SCHOOL_NAME:
        raise DomainError("people-name-length", limit=LONGEST_SCHOOL_NAME)
    spaces.change_space(connection, chat.space.id, name=name)
    prompts.withdraw(connection, chat, actor, ASK_NAME, now)
    _refresh_space(connection, chat)
    return Answer(mark=Mark.TAKEN)


def _refresh_space(connection: Connection, chat: Chat) -> None:
    for each in people.chats_of(connection, chat.space.id):
        cards.refresh_chat(connection, each.bot_id, each.address)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
