"""Use cases of spaces and chats: meeting a chat, its settings, joining a school that exists."""

from dataclasses import dataclass

from bot.activity import prompt
from bot.delivery.clock import MINUTE
from bot.people.model import (
    LONGEST_NAME,
    ZONES,
    Abilities,
    Actor,
    AskToJoin,
    Chat,
    ChooseLanguage,
    ChooseZone,
    DecideJoin,
    Face,
    ShowFace,
    clean_name,
    default_name,
)
from bot.words import LANGUAGES, Answer, DomainError, Text
from storage import cards, outbox, people, prompts
from storage.connection import Connection

CHAT_CARD = "chat"
JOIN_CARD = "join_request"
ASK_NAME = "people.ask_name"
HELLO = "people.hello"
ABSENT = "the bot is not in the chat"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a new school begins with."""

    time_zone: str
    language: str


@dataclass(frozen=True, slots=True)
class MeetChat:
    """A group that may be new."""

    bot_id: int
    address: int
    title: str
    defaults: Defaults
    sees_all: bool = False


@dataclass(frozen=True, slots=True)
class BotPlaced:
    """The bot was added to a chat, or its rights there changed."""

    actor: Actor
    abilities: Abilities
    defaults: Defaults
    members: int | None


@dataclass(frozen=True, slots=True)
class Named:
    """An admin wrote the school's name."""

    actor: Actor
    name: str


def place_of(connection: Connection, actor: Actor, now: int) -> Chat:
    """The chat where somebody acted; the person is remembered as a member of its space.

    Raises DomainError in a private chat, which belongs to no space.
    """
    chat = people.chat_at(connection, actor.bot_id, actor.address)
    if chat is None:
        raise DomainError("error-group-only")
    people.meet(connection, actor.person, actor.name, actor.language)
    if not actor.faceless:
        people.join(connection, chat.space.id, actor.person, now)
    return chat


def meet_chat(connection: Connection, command: MeetChat, now: int) -> Chat:
    """The chat at this address; a new one gets a school of its own and a card."""
    chat = people.chat_at(connection, command.bot_id, command.address)
    if chat is not None:
        return chat
    defaults = command.defaults
    space_id = people.add_space(
        connection, default_name(command.title), defaults.time_zone, defaults.language, now
    )
    chat_id = people.add_chat(connection, command.bot_id, command.address, space_id, command.title, now)
    people.set_abilities(connection, chat_id, Abilities(sees_all=command.sees_all))
    cards.place(connection, command.bot_id, command.address, None, CHAT_CARD, chat_id)
    return _known(people.chat(connection, chat_id))


def place_bot(connection: Connection, command: BotPlaced, now: int) -> None:
    """Know what the bot can do in the chat; where that changed, its cards say so."""
    actor = command.actor
    chat = meet_chat(
        connection, MeetChat(actor.bot_id, actor.address, actor.chat_title, command.defaults), now
    )
    place_of(connection, actor, now)
    people.set_title(connection, chat.id, actor.chat_title)
    if command.members is not None:
        people.set_members(connection, chat.id, command.members)
    if chat.abilities != command.abilities:
        people.set_abilities(connection, chat.id, command.abilities)
        cards.refresh_chat(connection, actor.bot_id, actor.address)
    if not chat.present:
        people.set_presence(connection, chat.id, present=True)
        cards.restore_chat(connection, actor.bot_id, actor.address, ABSENT)


def close_chat(connection: Connection, bot_id: int, address: int, reason: str, now: int) -> None:
    """The bot is out of the chat: nothing is sent there until it comes back."""
    chat = people.chat_at(connection, bot_id, address)
    if chat is not None and chat.address != address:
        return  # the old address of a chat that moved
    if chat is not None:
        people.set_presence(connection, chat.id, present=False)
    outbox.refuse_chat(connection, bot_id, address, reason, now)
    cards.drop_chat(connection, bot_id, address, ABSENT)


def move_chat(connection: Connection, bot_id: int, old: int, new: int) -> None:
    """A group became a supergroup: one chat, a new address, its cards posted anew. Safe to repeat."""
    chat = people.chat_at(connection, bot_id, old)
    if chat is None or chat.address == new:
        return
    doubled = people.chat_at(connection, bot_id, new)  # met at the new address before it was known as this
    if doubled is not None and doubled.id != chat.id:
        _withdraw_card(connection, doubled)
        people.absorb(connection, chat, doubled)
        people.drop_empty_space(connection, doubled.space.id)
    people.add_alias(connection, bot_id, new, chat.id)
    people.change_address(connection, chat.id, new)
    people.set_presence(connection, chat.id, present=True)
    outbox.move(connection, bot_id, old, new)
    cards.move(connection, bot_id, old, new)
    prompts.move(connection, bot_id, old)


def leave(connection: Connection, actor: Actor, now: int) -> None:
    """The bot was removed from the chat."""
    close_chat(connection, actor.bot_id, actor.address, ABSENT, now)


def migrate(connection: Connection, command: tuple[int, int, int], now: int) -> None:
    """A group became a supergroup: (bot, old address, new address)."""
    move_chat(connection, *command)


def rename_chat(connection: Connection, actor: Actor, now: int) -> None:
    """The chat has another title."""
    chat = place_of(connection, actor, now)
    people.set_title(connection, chat.id, actor.chat_title)


def show_card(connection: Connection, command: tuple[Actor, Face], now: int) -> None:
    """Post the chat's card anew, at the end of the chat; the earlier one leaves."""
    actor, face = command
    chat = place_of(connection, actor, now)
    if face is not Face.WELCOME:
        _for_admin(connection, actor, now)
    if cards.posted_since(connection, CHAT_CARD, chat.id, now - MINUTE) and chat.face is face:
        return
    _withdraw_card(connection, chat)
    people.set_face(connection, chat.id, face, actor.person)
    cards.place(connection, actor.bot_id, chat.address, actor.thread, CHAT_CARD, chat.id)


def greet(connection: Connection, actor: Actor, now: int) -> None:
    """Say hello to a person in private."""
    outbox.put(
        connection, actor.bot_id, actor.address, HELLO,
        {"language": actor.language or LANGUAGES[0]}, due_at=now,
    )  # fmt: skip


def show_face(connection: Connection, command: tuple[Actor, ShowFace], now: int) -> Answer:
    """Turn the chat's card to another face. Raises DomainError for who is no admin."""
    actor, wish = command
    chat = _for_admin(connection, actor, now)
    if wish.face is Face.JOIN and not people.spaces_of(connection, actor.person, without=chat.space.id):
        raise DomainError("people-no-other-school")
    people.set_face(connection, chat.id, wish.face, actor.person)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
    return Answer()


def choose_language(connection: Connection, command: tuple[Actor, ChooseLanguage], now: int) -> Answer:
    """Speak another language in the space."""
    actor, wish = command
    chat = _for_admin(connection, actor, now)
    people.change_space(connection, chat.space.id, language=wish.language)
    _refresh_space(connection, chat)
    return Answer(Text("people-language-chosen"))


def choose_zone(connection: Connection, command: tuple[Actor, ChooseZone], now: int) -> Answer:
    """Live in another time zone."""
    actor, wish = command
    chat = _for_admin(connection, actor, now)
    if wish.zone >= len(ZONES):
        raise DomainError("error-stale-button")
    people.change_space(connection, chat.space.id, time_zone=ZONES[wish.zone])
    people.set_face(connection, chat.id, Face.SETTINGS, actor.person)
    _refresh_space(connection, chat)
    return Answer(Text("people-zone-chosen"))



def ask_name(connection: Connection, actor: Actor, now: int) -> Answer:
    """Ask an admin for the school's name."""
    _for_admin(connection, actor, now)
    prompt.ask(connection, actor, ASK_NAME, now)
    return Answer(Text("people-write-name"))


def name_space(connection: Connection, command: Named, now: int) -> None:
    """Give the school its name. Raises DomainError when it is empty or too long."""
    chat = _for_admin(connection, command.actor, now)
    name = clean_name(command.name)
    if not 1 <= len(name) <= LONGEST_NAME:
        raise DomainError("people-name-length", limit=LONGEST_NAME)
    people.change_space(connection, chat.space.id, name=name)
    prompt.withdraw(connection, command.actor, now)
    _refresh_space(connection, chat)


def ask_to_join(connection: Connection, command: tuple[Actor, AskToJoin], now: int) -> Answer:
    """Ask the admins of a school that exists whether this chat may join it."""
    actor, wish = command
    chat = _for_admin(connection, actor, now)
    space = people.space(connection, wish.space)
    if space is None or not people.is_member(connection, wish.space, actor.person):
        raise DomainError("error-stale-button")
    homes = people.chats_of(connection, space.id)
    if not homes or space.id == chat.space.id:
        raise DomainError("people-school-has-no-chat")
    request = people.ask_to_join(connection, chat.id, space.id, actor.person, now)
    cards.place(connection, actor.bot_id, homes[0].address, None, JOIN_CARD, request)
    people.set_face(connection, chat.id, Face.WELCOME)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
    return Answer(Text("people-join-asked", {"school": space.name}))


def decide_join(connection: Connection, command: tuple[Actor, DecideJoin], now: int) -> Answer:
    """An admin of the school lets the chat join, or not."""
    actor, wish = command
    home = _for_admin(connection, actor, now)
    request = people.join_request(connection, wish.request)
    if request is None or request.space.id != home.space.id or request.decision:
        raise DomainError("error-stale-button")
    people.decide_join_request(connection, wish.request, wish.answer)
    cards.mark_stale(connection, JOIN_CARD, wish.request, urgent=True)
    if wish.answer == "yes":
        _join(connection, _known(people.chat(connection, request.chat_id)), home.space.id)
    return Answer(Text(f"people-join-{wish.answer}"))


def _join(connection: Connection, chat: Chat, space_id: int) -> None:
    people.move_to_space(connection, chat.id, space_id)
    people.drop_empty_space(connection, chat.space.id)
    cards.refresh_chat(connection, chat.bot_id, chat.address)


def _for_admin(connection: Connection, actor: Actor, now: int) -> Chat:
    chat = place_of(connection, actor, now)
    if not actor.is_admin:
        raise DomainError("error-admins-only")
    return chat


def _refresh_space(connection: Connection, chat: Chat) -> None:
    for each in people.chats_of(connection, chat.space.id):
        cards.refresh_chat(connection, each.bot_id, each.address)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)


def _withdraw_card(connection: Connection, chat: Chat) -> None:
    message = cards.message_of(connection, CHAT_CARD, chat.id)
    cards.remove(connection, CHAT_CARD, chat.id)
    if message:
        outbox.put(connection, chat.bot_id, chat.address, outbox.DELETE, {}, due_at=0, reply_to=message)


def _known(chat: Chat | None) -> Chat:
    if chat is None:
        raise LookupError("the chat has no row")
    return chat
