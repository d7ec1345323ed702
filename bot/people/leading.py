"""Who leads a space: its coordinators, and in a school the admins of a chat."""

from bot.people.model import Actor, Chat, Role
from bot.people.service import chat_here, enrol
from bot.rights.model import may_lead
from bot.words import DomainError
from storage import rosters
from storage.connection import Connection


def chat_for_leader(connection: Connection, actor: Actor, now: int) -> Chat:
    """The chat where a leader of its space acts, who is enrolled. Raises DomainError for anybody else."""
    chat = chat_here(connection, actor)
    need_lead(connection, actor, chat)
    enrol(connection, chat, actor, now)
    return chat


def leads(connection: Connection, actor: Actor, chat: Chat) -> bool:
    """Whether somebody leads the space of the chat: `is_admin` speaks of this chat."""
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    return may_lead(role, is_admin=bool(actor.is_admin), is_network=chat.space.is_network)


def need_lead(connection: Connection, actor: Actor, chat: Chat) -> None:
    """Raises DomainError for who does not lead the space of the chat."""
    if leads(connection, actor, chat):
        return
    if actor.is_admin is None:
        raise DomainError("error-try-later")
    leaders = rosters.leaders(connection, chat.space.id, Role.COORDINATOR)
    if chat.space.is_network and not leaders:
        raise DomainError("rights-network-needs-coordinator")
    if chat.space.is_network:
        raise DomainError("rights-network-coordinators-only", leader=leaders[0].name)
    if leaders:
        raise DomainError("rights-leaders-only", leader=leaders[0].name)
    raise DomainError("error-admins-only")
