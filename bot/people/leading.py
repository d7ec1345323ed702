"""Who leads a space: its coordinators, and in a school the admins of a chat. Some of it mentors do, too."""

from bot.people.model import Actor, Chat, Role
from bot.people.service import chat_here, enrol
from bot.rights.model import may_lead
from bot.words import DomainError
from storage import rosters
from storage.connection import Connection


def chat_for_leader(connection: Connection, actor: Actor, now: int) -> Chat:
    """The chat where a leader of its space acts, who is enrolled. Raises DomainError for anybody else."""
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)  # before the question: who comes back unseen has their right again
    need_lead(connection, actor, chat)
    return chat


def leads(connection: Connection, actor: Actor, chat: Chat, *, mentors: bool = False) -> bool:
    """Whether somebody leads the space of the chat: `is_admin` speaks of this chat."""
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    return may_lead(role, is_admin=bool(actor.is_admin), is_network=chat.space.is_network, mentors=mentors)


def need_lead(connection: Connection, actor: Actor, chat: Chat, *, mentors: bool = False) -> None:
    """Raises DomainError for who does not lead the space of the chat; `mentors`: for who is none, either."""
    if leads(connection, actor, chat, mentors=mentors):
        return
    is_network = chat.space.is_network
    if actor.is_admin is None and not is_network:
        raise DomainError("error-try-later")
    leaders = rosters.leaders(connection, chat.space.id, Role.COORDINATOR)
    if is_network and not leaders:
        raise DomainError("rights-network-needs-coordinator")
    if is_network:
        raise DomainError("rights-network-coordinators-only", leader=leaders[0].name)
    if mentors:
        raise DomainError("rights-list-leaders-only")
    if leaders:
        raise DomainError("rights-leaders-only", leader=leaders[0].name)
    raise DomainError("error-admins-only")
