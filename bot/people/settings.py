"""Use cases of a school's settings, changed by admins through the card of a chat."""

from dataclasses import dataclass

from bot.activity import prompt
from bot.people.model import (
    LONGEST_NAME,
    ZONES,
    Actor,
    Chat,
    ChooseLanguage,
    ChooseZone,
    Face,
    ShowFace,
    clean_name,
)
from bot.people.service import CHAT_CARD, place_for_admin
from bot.words import Answer, DomainError, Text
from storage import cards, people, spaces
from storage.connection import Connection

ASK_NAME = "people.ask_name"


@dataclass(frozen=True, slots=True)
class Named:
    """An admin wrote the school's name."""

    actor: Actor
    name: str


def show_face(connection: Connection, command: tuple[Actor, ShowFace], now: int) -> Answer:
    """Turn the chat's card to another face. Raises DomainError for who is no admin."""
    actor, wish = command
    chat = place_for_admin(connection, actor, now)
    if wish.face is Face.JOIN and not spaces.spaces_of(connection, actor.person, without=chat.space.id):
        raise DomainError("people-no-other-school")
    people.set_face(connection, chat.id, wish.face, actor.person)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
    return Answer()


def choose_language(connection: Connection, command: tuple[Actor, ChooseLanguage], now: int) -> Answer:
    """Speak another language in the space."""
    actor, wish = command
    chat = place_for_admin(connection, actor, now)
    spaces.change_space(connection, chat.space.id, language=wish.language)
    _refresh_space(connection, chat)
    return Answer(Text("people-language-chosen"))


def choose_zone(connection: Connection, command: tuple[Actor, ChooseZone], now: int) -> Answer:
    """Live in another time zone."""
    actor, wish = command
    chat = place_for_admin(connection, actor, now)
    if wish.zone >= len(ZONES):
        raise DomainError("error-stale-button")
    spaces.change_space(connection, chat.space.id, time_zone=ZONES[wish.zone])
    people.set_face(connection, chat.id, Face.SETTINGS, actor.person)
    _refresh_space(connection, chat)
    return Answer(Text("people-zone-chosen"))


def ask_name(connection: Connection, actor: Actor, now: int) -> Answer:
    """Ask an admin for the school's name."""
    place_for_admin(connection, actor, now)
    prompt.ask(connection, actor, ASK_NAME, now)
    return Answer(Text("people-write-name"))


def name_space(connection: Connection, command: Named, now: int) -> None:
    """Give the school its name. Raises DomainError when it is empty or too long."""
    chat = place_for_admin(connection, command.actor, now)
    name = clean_name(command.name)
    if not 1 <= len(name) <= LONGEST_NAME:
        raise DomainError("people-name-length", limit=LONGEST_NAME)
    spaces.change_space(connection, chat.space.id, name=name)
    prompt.withdraw(connection, command.actor, ASK_NAME, now)
    _refresh_space(connection, chat)


def _refresh_space(connection: Connection, chat: Chat) -> None:
    for each in people.chats_of(connection, chat.space.id):
        cards.refresh_chat(connection, each.bot_id, each.address)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
