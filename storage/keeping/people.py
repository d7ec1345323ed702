"""People, their places in spaces and chats."""

from typing import Literal

from storage.connection import Connection
from storage.keeping.mentions import Sought
from storage.keeping.rows import Keeping, Query

Requests = Literal["join_request", "school_link"]
"""What is asked for a chat, and for a school, by its table."""

KEEPING = Keeping(
    tables={
        "person": ("id",),
        "membership": ("person_id",),
        "chat_member": ("person_id",),
        "overheard": ("asked_by",),
        "join_request": ("asked_by",),
        "school_link": ("asked_by",),
        "chat": ("face_for",),
    },
    sheets={
        "person": Query(
            ("number", "name", "language", "private", "reminders"),
            "SELECT id AS number, name, language, reachable AS private, wants_nudges AS reminders FROM person"
            " WHERE id = :person",
        ),
        "schools": Query(
            ("school", "since", "listed", "counts", "role", "place"),
            "SELECT space.name AS school, membership.since, membership.listed_name AS listed,"
            " membership.counts, membership.role, network_school.name AS place FROM membership"
            " JOIN space ON space.id = membership.space_id"
            " LEFT JOIN network_school ON network_school.id = membership.school_id"
            " WHERE membership.person_id = :person ORDER BY membership.since",
        ),
        "chats": Query(
            ("school", "chat", "since", "gone"),
            "SELECT space.name AS school, chat.title AS chat, chat_member.since, chat_member.left_at AS gone"
            " FROM chat_member JOIN chat ON chat.id = chat_member.chat_id"
            " JOIN space ON space.id = chat.space_id WHERE chat_member.person_id = :person"
            " ORDER BY chat_member.since",
        ),
        "overheard": Query(
            ("chat", "at"),
            "SELECT chat.title AS chat, overheard.asked_at AS at FROM overheard"
            " JOIN chat ON chat.id = overheard.chat_id WHERE overheard.asked_by = :person ORDER BY 2",
        ),
        "requests": Query(
            ("chat", "school", "at"),
            "SELECT chat.title AS chat, space.name AS school, join_request.asked_at AS at FROM join_request"
            " JOIN chat ON chat.id = join_request.chat_id JOIN space ON space.id = join_request.space_id"
            " WHERE join_request.asked_by = :person ORDER BY 3",
        ),
        "links": Query(
            ("place", "school", "at"),
            "SELECT network_school.name AS place, space.name AS school, school_link.asked_at AS at"
            " FROM school_link JOIN network_school ON network_school.id = school_link.school_id"
            " JOIN space ON space.id = school_link.space_id"
            " WHERE school_link.asked_by = :person ORDER BY 3",
        ),
    },
    erasing=(
        "DELETE FROM membership WHERE person_id = :person",
        "DELETE FROM chat_member WHERE person_id = :person",
        "DELETE FROM overheard WHERE asked_by = :person",
        "UPDATE join_request SET asked_by = :nobody WHERE asked_by = :person",
        "UPDATE school_link SET asked_by = :nobody WHERE asked_by = :person",
        "UPDATE chat SET face_for = NULL, face = 'welcome' WHERE face_for = :person",
    ),
)
"""The person's own row goes last of all, when no table refers to it: see `erasures.leave`."""


def coordinated(connection: Connection, person: int) -> list[int]:
    """A chat of each space that the person coordinates, being in a chat of it."""
    rows = connection.rows(
        "SELECT min(chat.id) AS chat_id FROM membership JOIN chat ON chat.space_id = membership.space_id"
        " JOIN chat_member ON chat_member.chat_id = chat.id"
        " AND chat_member.person_id = membership.person_id AND chat_member.left_at IS NULL"
        " WHERE membership.person_id = :person AND membership.role = 'coordinator'"
        " GROUP BY membership.space_id ORDER BY 1",
        person=person,
    )
    return [row["chat_id"] for row in rows]


def chats_of(connection: Connection, person: int) -> list[int]:
    """The chats in which the person is, or is listed."""
    rows = connection.rows(
        "SELECT chat_id FROM chat_member WHERE person_id = :person"
        " UNION SELECT listed_in FROM membership WHERE person_id = :person AND listed_in IS NOT NULL",
        person=person,
    )
    return [row["chat_id"] for row in rows]


def requests_of(connection: Connection, person: int) -> list[int]:
    """What the person has asked for a chat: to join a space."""
    rows = connection.rows("SELECT id FROM join_request WHERE asked_by = :person", person=person)
    return [row["id"] for row in rows]


def links_of(connection: Connection, person: int) -> list[int]:
    """What the person has asked for a school: to be known in its network."""
    rows = connection.rows("SELECT id FROM school_link WHERE asked_by = :person", person=person)
    return [row["id"] for row in rows]


def decided(connection: Connection, requests: Requests, before: int) -> list[int]:
    """What was asked before the instant, and decided."""
    rows = connection.rows(
        f"SELECT id FROM {requests} WHERE decision IS NOT NULL AND asked_at < :before ORDER BY id",
        before=before,
    )
    return [row["id"] for row in rows]


def forget(connection: Connection, requests: Requests, request_id: int) -> None:
    """Forget the request."""
    connection.run(f"DELETE FROM {requests} WHERE id = :id", id=request_id)


def forget_questions(connection: Connection, before: int) -> None:
    """Forget who had asked the others something before the instant."""
    connection.run("DELETE FROM overheard WHERE asked_at < :before", before=before)


def sought(connection: Connection, person: int) -> Sought:
    """The person, to be looked for in what is said to others."""
    rows = connection.rows(
        "SELECT name FROM person WHERE id = :person"
        " UNION SELECT listed_name FROM membership WHERE person_id = :person AND listed_name IS NOT NULL",
        person=person,
    )
    return Sought(person, frozenset(row["name"] for row in rows), _places(connection, person))


def _places(connection: Connection, person: int) -> frozenset[int]:
    """The addresses of the chats of the person's spaces, and of everybody who is in these."""
    rows = connection.rows(
        "WITH own AS (SELECT space_id FROM membership WHERE person_id = :person UNION SELECT chat.space_id"
        " FROM chat JOIN chat_member ON chat_member.chat_id = chat.id WHERE chat_member.person_id = :person),"
        " place AS (SELECT id, address FROM chat WHERE space_id IN (SELECT space_id FROM own))"
        " SELECT address FROM place"
        " UNION SELECT address FROM chat_alias WHERE chat_id IN (SELECT id FROM place)"
        " UNION SELECT person_id FROM chat_member WHERE chat_id IN (SELECT id FROM place)"
        " UNION SELECT person_id FROM membership WHERE space_id IN (SELECT space_id FROM own)",
        person=person,
    )
    return frozenset(row["address"] for row in rows)
