"""Rosters: who is in which chat, by which name, with which right; whose answer is expected."""

from bot.people.model import Person, Role, by_name
from storage.connection import Connection

_IS_EXPECTED = (
    "membership.counts = 1 AND (EXISTS (SELECT 1 FROM chat_member WHERE chat_member.chat_id = :chat_id"
    " AND chat_member.person_id = membership.person_id AND chat_member.left_at IS NULL)"
    " OR membership.listed_in = :chat_id AND NOT EXISTS (SELECT 1 FROM chat_member"
    " WHERE chat_member.chat_id = :chat_id AND chat_member.person_id = membership.person_id))"
)


def is_seen(connection: Connection, chat_id: int, person: int) -> bool:
    """Whether the person is known to be in the chat."""
    row = connection.row(
        "SELECT 1 FROM chat_member WHERE chat_id = :chat_id AND person_id = :person AND left_at IS NULL",
        chat_id=chat_id, person=person,
    )  # fmt: skip
    return row is not None


def is_awaited(connection: Connection, chat_id: int, person: int) -> bool:
    """Whether the person is on the list of the chat and was never there."""
    row = connection.row(
        "SELECT 1 FROM membership JOIN chat ON chat.space_id = membership.space_id WHERE chat.id = :chat_id"
        " AND membership.person_id = :person AND membership.listed_in = :chat_id AND NOT EXISTS"
        " (SELECT 1 FROM chat_member WHERE chat_member.chat_id = :chat_id"
        " AND chat_member.person_id = :person)",
        chat_id=chat_id, person=person,
    )  # fmt: skip
    return row is not None


def see(connection: Connection, chat_id: int, person: int, now: int) -> None:
    """The person is in the chat."""
    connection.run(
        "INSERT INTO chat_member (chat_id, person_id, since) VALUES (:chat_id, :person, :now)"
        " ON CONFLICT (chat_id, person_id) DO UPDATE SET left_at = NULL",
        chat_id=chat_id, person=person, now=now,
    )  # fmt: skip


def part(connection: Connection, chat_id: int, person: int, now: int) -> bool:
    """The person has left the chat; False when they were not known to be there."""
    return 1 == connection.run(
        "UPDATE chat_member SET left_at = :now"
        " WHERE chat_id = :chat_id AND person_id = :person AND left_at IS NULL",
        chat_id=chat_id, person=person, now=now,
    )  # fmt: skip


def has_left(connection: Connection, chat_id: int, person: int) -> bool:
    """Whether the person was in the chat and is no more."""
    row = connection.row(
        "SELECT 1 FROM chat_member"
        " WHERE chat_id = :chat_id AND person_id = :person AND left_at IS NOT NULL",
        chat_id=chat_id, person=person,
    )  # fmt: skip
    return row is not None


def present(connection: Connection, space_id: int, chat_id: int | None = None) -> list[Person]:
    """Those who are in a chat of the space, or in this one, by the name that the space has for them."""
    rows = connection.rows(
        "SELECT membership.person_id, coalesce(membership.listed_name, person.name) AS name FROM membership"
        " JOIN person ON person.id = membership.person_id WHERE membership.space_id = :space_id"
        " AND EXISTS (SELECT 1 FROM chat_member JOIN chat ON chat.id = chat_member.chat_id"
        " WHERE chat.space_id = :space_id AND chat.id = coalesce(:chat_id, chat.id)"
        " AND chat_member.person_id = membership.person_id AND chat_member.left_at IS NULL)",
        space_id=space_id, chat_id=chat_id,
    )  # fmt: skip
    return by_name(Person(row["person_id"], row["name"]) for row in rows)


def expected(connection: Connection, chat_id: int, team_id: int | None = None) -> list[Person]:
    """Those whose answers a card in the chat waits for, or those of one group among them, by name.

    They count, and are in the chat, or were listed there and never seen. Nobody who has left.
    """
    of_team = (
        " AND EXISTS (SELECT 1 FROM team_member WHERE team_member.team_id = :team_id"
        " AND team_member.person_id = membership.person_id)"
    )
    rows = connection.rows(
        "SELECT membership.person_id, coalesce(membership.listed_name, person.name) AS name FROM membership"
        " JOIN chat ON chat.space_id = membership.space_id JOIN person ON person.id = membership.person_id"
        f" WHERE chat.id = :chat_id AND {_IS_EXPECTED}{of_team if team_id is not None else ''}",
        chat_id=chat_id, **({} if team_id is None else {"team_id": team_id}),
    )  # fmt: skip
    return by_name(Person(row["person_id"], row["name"]) for row in rows)


def name_in(connection: Connection, space_id: int, person: int) -> str:
    """How the person is called in the space: as listed there, else as the messenger names them."""
    row = connection.row(
        "SELECT coalesce((SELECT membership.listed_name FROM membership WHERE membership.space_id = :space_id"
        " AND membership.person_id = person.id), person.name) AS name FROM person WHERE person.id = :person",
        space_id=space_id, person=person,
    )  # fmt: skip
    return row["name"] if row else ""


def role_of(connection: Connection, space_id: int, person: int) -> Role | None:
    """What the person is trusted with in the space; nothing who is in none of its chats any more."""
    row = connection.row(
        "SELECT role FROM membership WHERE space_id = :space_id AND person_id = :person AND role IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM chat_member JOIN chat ON chat.id = chat_member.chat_id"
        " WHERE chat.space_id = :space_id AND chat_member.person_id = :person"
        " AND chat_member.left_at IS NULL)",
        space_id=space_id, person=person,
    )  # fmt: skip
    return Role(row["role"]) if row else None


def school_of(connection: Connection, network_id: int, person: int) -> str | None:
    """The person's school in a network; None for a guest, and for who has not said it."""
    row = connection.row(
        "SELECT network_school.name FROM membership"
        " JOIN network_school ON network_school.id = membership.school_id"
        " WHERE membership.space_id = :network_id AND membership.person_id = :person",
        network_id=network_id, person=person,
    )  # fmt: skip
    return row["name"] if row else None


def set_role(connection: Connection, space_id: int, person: int, role: Role | None) -> None:
    """Trust the person with this, or with nothing. Raises LookupError for a role of who is no member."""
    changed = connection.run(
        "UPDATE membership SET role = :role WHERE space_id = :space_id AND person_id = :person",
        space_id=space_id, person=person, role=role.value if role else None,
    )  # fmt: skip
    if role and not changed:
        raise LookupError("a role of who is no member of the space")


def leaders(connection: Connection, space_id: int, role: Role) -> list[Person]:
    """Those who have the role and are in a chat of the space, by name."""
    rows = connection.rows(
        "SELECT membership.person_id, coalesce(membership.listed_name, person.name) AS name FROM membership"
        " JOIN person ON person.id = membership.person_id WHERE membership.space_id = :space_id"
        " AND membership.role = :role AND EXISTS (SELECT 1 FROM chat_member"
        " JOIN chat ON chat.id = chat_member.chat_id WHERE chat.space_id = :space_id"
        " AND chat_member.person_id = membership.person_id AND chat_member.left_at IS NULL)",
        space_id=space_id, role=role.value,
    )  # fmt: skip
    return by_name(Person(row["person_id"], row["name"]) for row in rows)


def note_question(connection: Connection, chat_id: int, thread: str | None, person: int, now: int) -> None:
    """Somebody has asked the others something in the topic: of each the last question is remembered."""
    connection.run(
        "INSERT INTO overheard (chat_id, thread, asked_at, asked_by)"
        " VALUES (:chat_id, :thread, :now, :person)"
        " ON CONFLICT (chat_id, thread, asked_by) DO UPDATE SET asked_at = excluded.asked_at"
        " WHERE excluded.asked_at > overheard.asked_at",
        chat_id=chat_id, thread=thread or "", person=person, now=now,
    )  # fmt: skip


def drop_question(connection: Connection, chat_id: int, thread: str | None, asked_at: int) -> None:
    """What was asked in the topic at this instant is asked by a card now: it is no other question."""
    connection.run(
        "DELETE FROM overheard WHERE chat_id = :chat_id AND thread = :thread AND asked_at = :asked_at",
        chat_id=chat_id, thread=thread or "", asked_at=asked_at,
    )  # fmt: skip


def askers(
    connection: Connection, chat_id: int, thread: str | None, since: int, until: int
) -> dict[int, int]:
    """Who has asked the others something in the topic in this time, and when each did last."""
    rows = connection.rows(
        "SELECT asked_by, asked_at FROM overheard WHERE chat_id = :chat_id AND thread = :thread"
        " AND asked_at BETWEEN :since AND :until",
        chat_id=chat_id, thread=thread or "", since=since, until=until,
    )  # fmt: skip
    return {row["asked_by"]: row["asked_at"] for row in rows}
