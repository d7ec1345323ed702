"""Use cases of joining: a chat becomes a chat of a school that exists, once an admin there agrees."""

from bot.activity.settling import settle_times
from bot.people.leading import chat_for_leader
from bot.people.model import Actor, AskToJoin, Chat, DecideJoin, Face
from bot.people.service import CHAT_CARD, chat_for_admin, find_coordinated, known
from bot.words import Answer, DomainError, Text
from storage import cards, outbox, people, spaces
from storage.connection import Connection

JOIN_CARD = "join_request"
JOIN_DECIDED = "join_request.decided"
"""The message that tells the chat that had asked."""


def ask_to_join(connection: Connection, actor: Actor, button: AskToJoin, now: int) -> Answer:
    """Ask the admins of a school that exists whether this chat may join it.

    Raises DomainError for who is no admin here or no member there.
    """
    chat = chat_for_admin(connection, actor, now)
    space = spaces.space(connection, button.space_id)
    if space is None or space.id == chat.space.id or space.is_network or chat.space.is_network:
        raise DomainError("error-stale-button")
    if not spaces.is_member(connection, space.id, actor.person_id):
        raise DomainError("error-stale-button")
    homes = people.chats_of(connection, space.id)
    if not homes:
        raise DomainError("people-school-has-no-chat")
    request = spaces.ask_to_join(connection, chat.id, space.id, actor.person_id, now)
    cards.place(connection, actor.bot_id, homes[0].address, None, JOIN_CARD, request)
    people.set_face(connection, chat.id, Face.WELCOME)
    cards.mark_stale(connection, CHAT_CARD, chat.id, urgent=True)
    return Answer(Text("people-join-asked", {"school": space.name}))


def decide_join(connection: Connection, actor: Actor, button: DecideJoin, now: int) -> Answer:
    """Who leads the school lets the chat join, or not. Raises DomainError for anybody else."""
    home = chat_for_leader(connection, actor, now)
    request = spaces.join_request(connection, button.request_id)
    if request is None or request.space.id != home.space.id or request.decision:
        raise DomainError("error-stale-button")
    chat = known(people.chat(connection, request.chat_id))
    if button.answer == "yes" and (home.space.is_network or chat.space.is_network):
        raise DomainError("error-stale-button")
    spaces.decide_join_request(connection, request.id, button.answer)
    cards.mark_stale(connection, JOIN_CARD, request.id, urgent=True)
    if button.answer == "yes":
        _join(connection, chat, home.space.id, now)
    outbox.put(connection, chat.bot_id, chat.address, JOIN_DECIDED, {"subject": request.id}, due_at=now)
    return Answer(Text(f"people-join-{button.answer}"))


def _join(connection: Connection, chat: Chat, space_id: int, now: int) -> None:
    spaces.move_to_space(connection, chat.id, space_id)
    spaces.drop_empty_space(connection, chat.space.id)
    find_coordinated(connection, space_id, now)
    settle_times(connection, chat.bot_id, now, space_id)  # the school may live in another time zone
    cards.refresh_chat(connection, chat.bot_id, chat.address)
