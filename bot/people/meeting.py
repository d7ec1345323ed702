"""Use cases of meeting people: who writes, comes, goes, opens the private chat; never what they write."""

from collections.abc import Sequence

from bot.handover.vacancies import look_for_coordinator
from bot.people.model import Actor, Person, Role
from bot.people.service import ABSENT, CHAT_CARD, chat_here, enrol, note_members, see
from storage import cards, people, rosters, spaces
from storage.connection import Connection


def hear(connection: Connection, actor: Actor, asked_at: int | None, now: int) -> None:
    """Somebody has written to the others, or reacted: who that is; never what.

    `asked_at` is the instant at which they asked the others something, if they did.
    """
    chat = chat_here(connection, actor)
    if not actor.anonymous:
        enrol(connection, chat, actor, now)
    if asked_at is not None:
        rosters.note_question(connection, chat.id, actor.thread, actor.person_id, asked_at)


def welcome(
    connection: Connection, actor: Actor, newcomers: Sequence[Person], members: int | None, now: int
) -> None:
    """People came into the chat, which has so many `members` now, if known."""
    chat = chat_here(connection, actor)
    for person in newcomers:
        people.meet(connection, person.id, person.name, None)
        spaces.join(connection, chat.space.id, person.id, now, counts=chat.roster_confirmed_at is None)
        see(connection, chat, person.id, now)
    _count(connection, actor, members)


def miss(connection: Connection, actor: Actor, person_id: int, members: int | None, now: int) -> None:
    """Somebody has left the chat, or was removed. Where the only coordinator did, the admins are asked."""
    chat = chat_here(connection, actor)
    role = rosters.role_of(connection, chat.space.id, person_id)
    if rosters.part(connection, chat.id, person_id, now) and role is Role.COORDINATOR:
        if not spaces.is_member(connection, chat.space.id, person_id):
            gone = Person(person_id, rosters.name_in(connection, chat.space.id, person_id))
            look_for_coordinator(connection, chat, gone, now)
        cards.mark_stale(connection, CHAT_CARD, chat.id)
    _count(connection, actor, members)


def reach(connection: Connection, actor: Actor, now: int) -> None:
    """Somebody has opened the private chat: the bot may write there."""
    people.meet(connection, actor.person_id, actor.name, actor.language)
    if people.is_reachable(connection, actor.person_id):
        return
    people.set_reachable(connection, actor.person_id, reachable=True)
    cards.restore_chat(connection, actor.bot_id, actor.address, ABSENT)


def _count(connection: Connection, actor: Actor, members: int | None) -> None:
    """The cards of what is open say who is expected, and how many are there."""
    if members is not None:
        note_members(connection, actor.bot_id, actor.address, members)
    cards.refresh_open(connection, actor.bot_id, actor.address)
