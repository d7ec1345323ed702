"""Use cases of chats: the bot meets one, is placed, moves with it, leaves; the card of a chat."""

from dataclasses import dataclass

from bot.handover.vacancies import give_up_vacancies
from bot.people.model import Abilities, Actor, Chat, Role, default_name
from bot.roster.claiming import recognise
from bot.words import DomainError
from storage import cards, outbox, outbox_queue, panels, people, prompts, rosters, spaces
from storage.connection import Connection

CHAT_CARD = "chat"
ABSENT = "the bot is not in the chat"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a new school begins with."""

    time_zone: str
    language: str


@dataclass(frozen=True, slots=True)
class NewChat:
    """A group that may be new."""

    bot_id: int
    address: int
    title: str
    defaults: Defaults
    privacy_off: bool = False


def chat_here(connection: Connection, actor: Actor) -> Chat:
    """The chat where somebody acts. Raises DomainError in a private chat, which belongs to no space."""
    chat = people.chat_at(connection, actor.bot_id, actor.address)
    if chat is None:
        raise DomainError("error-group-only")
    return chat


def enrol(connection: Connection, chat: Chat, actor: Actor, now: int) -> None:
    """Who acts is met: by the name of today, as a member of the space, in the chat where they act."""
    is_news = people.meet(connection, actor.person_id, actor.name, actor.language)
    if actor.anonymous or actor.is_private:
        return
    if rosters.is_seen(connection, chat.id, actor.person_id):
        if is_news:  # by another name the list may know them
            recognise(connection, chat, actor.person_id, now)
        return
    is_on_list = chat.roster_confirmed_at is None  # of a list that is whole nobody was forgotten
    spaces.join(connection, chat.space.id, actor.person_id, now, counts=is_on_list)
    see(connection, chat, actor.person_id, now)
    cards.refresh_open(connection, chat.bot_id, chat.address)


def see(connection: Connection, chat: Chat, person: int, now: int) -> None:
    """The person, a member of the space, is in the chat. Who had coordinated it does so again.

    Who stands on the list of the chat is known by it.
    """
    rosters.see(connection, chat.id, person, now)
    recognise(connection, chat, person, now)
    if rosters.role_of(connection, chat.space.id, person) is Role.COORDINATOR:
        find_coordinated(connection, chat.space.id, now)


def find_coordinated(connection: Connection, space_id: int, now: int) -> None:
    """Somebody may coordinate the space again: then nobody is looked for, and its cards say who leads."""
    give_up_vacancies(connection, space_id, now)
    for chat in people.chats_of(connection, space_id):
        cards.mark_stale(connection, CHAT_CARD, chat.id)


def chat_for_admin(connection: Connection, actor: Actor, now: int) -> Chat:
    """The chat where an admin acts, who is enrolled. Raises DomainError for who is none."""
    chat = chat_here(connection, actor)
    if actor.is_admin is None:
        raise DomainError("error-try-later")
    if not actor.is_admin:
        raise DomainError("error-admins-only")
    enrol(connection, chat, actor, now)
    return chat


def known(chat: Chat | None) -> Chat:
    """The chat, of which a row of its own speaks: there is one. Raises LookupError when there is none."""
    if chat is None:
        raise LookupError("a chat without a row")
    return chat


def meet_chat(connection: Connection, new: NewChat, now: int) -> Chat:
    """The chat at this address; a new one gets a school of its own and a card."""
    chat = people.chat_at(connection, new.bot_id, new.address)
    if chat is not None:
        return chat
    defaults = new.defaults
    space_id = spaces.add_space(
        connection, default_name(new.title), defaults.time_zone, defaults.language, now
    )
    chat_id = people.add_chat(connection, new.bot_id, new.address, space_id, new.title, now)
    people.set_abilities(connection, chat_id, Abilities(privacy_off=new.privacy_off))
    cards.place(connection, new.bot_id, new.address, None, CHAT_CARD, chat_id)
    return known(people.chat(connection, chat_id))


def place_bot(
    connection: Connection,
    actor: Actor,
    abilities: Abilities,
    members: int | None,
    defaults: Defaults,
    now: int,
) -> None:
    """The bot was added to a chat, or its rights changed: its cards there speak accordingly."""
    new = NewChat(actor.bot_id, actor.address, actor.chat_title, defaults)
    chat = meet_chat(connection, new, now)
    enrol(connection, chat, actor, now)
    people.set_title(connection, chat.id, actor.chat_title)
    if members is not None:
        people.set_members(connection, chat.id, members)
    if chat.abilities != abilities:
        people.set_abilities(connection, chat.id, abilities)
        cards.refresh_chat(connection, actor.bot_id, actor.address)
    if not chat.present:
        people.set_presence(connection, chat.id, present=True)
        cards.restore_chat(connection, actor.bot_id, actor.address, ABSENT)
        place_card(connection, chat, None, now)


def leave(connection: Connection, actor: Actor, now: int) -> None:
    """The bot was removed from the chat."""
    close_chat(connection, actor.bot_id, actor.address, ABSENT, now)


def close_chat(connection: Connection, bot_id: int, address: int, reason: str, now: int) -> None:
    """The bot is out of the chat: nothing is sent there until it comes back."""
    chat = people.chat_at(connection, bot_id, address)
    if chat is not None and chat.address != address:
        return  # the old address of a chat that moved
    if chat is not None:
        people.set_presence(connection, chat.id, present=False)
    elif address > 0:  # a private chat, which has the id of its person
        people.set_reachable(connection, address, reachable=False)
    outbox.refuse_chat(connection, bot_id, address, reason, now)
    cards.drop_chat(connection, bot_id, address, ABSENT)


def move_chat(connection: Connection, bot_id: int, old: int, new: int, now: int) -> None:
    """A group became a supergroup: one chat, a new address, its cards posted anew. Safe to repeat."""
    chat = people.chat_at(connection, bot_id, old)
    if chat is not None and chat.address != new:
        _settle_at(connection, chat, new, now)
    # Again each time: what was put in for the old address after the move would never arrive.
    outbox.move(connection, bot_id, old, new)
    cards.move(connection, bot_id, old, new)
    prompts.move(connection, bot_id, old, new)
    panels.move(connection, bot_id, old, new)


def _settle_at(connection: Connection, chat: Chat, new: int, now: int) -> None:
    doubled = people.chat_at(connection, chat.bot_id, new)
    if doubled is not None and doubled.id != chat.id:  # met there before it was known to be this one
        _withdraw_card(connection, doubled, now)
        met = rosters.present(connection, doubled.space.id, doubled.id)
        people.absorb(connection, chat, doubled)
        spaces.drop_empty_space(connection, doubled.space.id)
        for person in met:
            see(connection, chat, person.id, now)
    people.add_alias(connection, chat.bot_id, new, chat.id)
    people.change_address(connection, chat.id, new)
    people.set_presence(connection, chat.id, present=True)


def open_topic(connection: Connection, actor: Actor, now: int) -> None:
    """A topic is open again: what waits for it goes there at once."""
    chat = chat_here(connection, actor)
    outbox_queue.try_again(connection, chat.bot_id, chat.address, actor.thread, now)
    cards.try_again(connection, chat.bot_id, chat.address, actor.thread)


def rename_chat(connection: Connection, actor: Actor, now: int) -> None:
    """The chat has another title."""
    people.set_title(connection, chat_here(connection, actor).id, actor.chat_title)


def note_members(connection: Connection, bot_id: int, address: int, members: int) -> None:
    """The chat has so many people now, the bot not counted; the cards of what is open there say so."""
    chat = people.chat_at(connection, bot_id, address)
    if chat is not None and chat.members != members:
        people.set_members(connection, chat.id, members)
        cards.refresh_open(connection, bot_id, chat.address)


def place_card(connection: Connection, chat: Chat, thread: str | None, now: int) -> None:
    """Post the card of the chat, in place of an earlier one."""
    _withdraw_card(connection, chat, now)
    cards.place(connection, chat.bot_id, chat.address, thread, CHAT_CARD, chat.id)


def _withdraw_card(connection: Connection, chat: Chat, now: int) -> None:
    message = cards.message_of(connection, CHAT_CARD, chat.id)
    cards.remove(connection, CHAT_CARD, chat.id)
    if message:
        outbox.put_deletion(connection, chat.bot_id, chat.address, message, now)
