"""Use cases of a school's settings, changed by its leaders through the card of a chat."""

from bot.activity.settling import settle_times
from bot.delivery.clock import MINUTE
from bot.people.leading import chat_for_leader
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
from bot.people.service import CHAT_CARD, chat_here, enrol, place_card
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Mark, Text
from storage import cards, people, spaces
from storage.connection import Connection
from storage.prompts import Prompt

ASK_NAME = "people.ask_name"


def show_card(connection: Connection, actor: Actor, face: Face, now: int) -> None:
    """Post the chat's card anew, at the end of the chat; the earlier one leaves.

    Raises DomainError where the face is for leaders and the person is none, and when the card stands there.
    """
    is_open_to_all = face is Face.WELCOME
    chat = chat_here(connection, actor) if is_open_to_all else chat_for_leader(connection, actor, now)
    if cards.posted_since(connection, CHAT_CARD, chat.id, now - MINUTE) and chat.face is face:
        raise DomainError("people-card-above")
    enrol(connection, chat, actor, now)
    people.set_face(connection, chat.id, face, actor.person_id)
    place_card(connection, chat, actor.thread, now)


def show_face(connection: Connection, actor: Actor, button: ShowFace, now: int) -> Answer:
    """Turn the chat's card to another face. Raises DomainError for who may not lead."""
    chat = chat_for_leader(connection, actor, now)
    if button.face is Face.JOIN and chat.space.is_network:
        raise DomainError("error-stale-button")
    if button.face is Face.JOIN and not spaces.schools_of(connection, actor.person_id, without=chat.space.id):
        raise DomainError("people-no-other-school")
    people.set_face(connection, chat.id, button.face, actor.person_id)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
    return Answer()


def choose_language(connection: Connection, actor: Actor, button: ChooseLanguage, now: int) -> Answer:
    """Speak another language in the space. Raises DomainError for who may not lead."""
    chat = chat_for_leader(connection, actor, now)
    spaces.change_space(connection, chat.space.id, language=button.language)
    _refresh_space(connection, chat)
    return Answer(Text("people-language-chosen"))


def choose_zone(connection: Connection, actor: Actor, button: ChooseZone, now: int) -> Answer:
    """Live in another time zone. Raises DomainError for who may not lead."""
    chat = chat_for_leader(connection, actor, now)
    if button.zone >= len(ZONES):
        raise DomainError("error-stale-button")
    spaces.change_space(connection, chat.space.id, time_zone=ZONES[button.zone])
    settle_times(connection, chat.bot_id, now, chat.space.id)
    people.set_face(connection, chat.id, Face.SETTINGS, actor.person_id)
    _refresh_space(connection, chat)
    return Answer(Text("people-zone-chosen"))


def ask_name(connection: Connection, actor: Actor, button: Rename, now: int) -> Answer:
    """Ask for the school's name. Raises DomainError for who may not lead."""
    chat_for_leader(connection, actor, now)
    prompts.ask(connection, actor, ASK_NAME, now)
    return Answer(Text("people-write-name"))


def name_space(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Give the school its name. Raises DomainError when it is empty or too long, or for who may not lead."""
    chat, name = chat_for_leader(connection, actor, now), clean_name(text)
    if not 1 <= len(name) <= LONGEST_SCHOOL_NAME:
        raise DomainError("people-name-length", limit=LONGEST_SCHOOL_NAME)
    spaces.change_space(connection, chat.space.id, name=name)
    prompts.end(connection, actor, prompt, now)
    _refresh_space(connection, chat)
    return Answer(mark=Mark.TAKEN)


def _refresh_space(connection: Connection, chat: Chat) -> None:
    for each in people.chats_of(connection, chat.space.id):
        cards.refresh_chat(connection, each.bot_id, each.address)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
