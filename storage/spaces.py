"""Spaces (schools): who is a member, which chat asks to join."""

from bot.people.model import JoinRequest, Person, Space
from storage.connection import Connection


def add_space(connection: Connection, name: str, time_zone: str, language: str, now: int) -> int:
    """Make a space; gives its id."""
    row = connection.row(
        "INSERT INTO space (name, time_zone, language, created_at)"
        " VALUES (:name, :time_zone, :language, :now) RETURNING id",
        name=name, time_zone=time_zone, language=language, now=now,
    )  # fmt: skip
    return int(row["id"])


def change_space(
    connection: Connection, space_id: int, *,
    name: str | None = None, time_zone: str | None = None, language: str | None = None,
) -> None:  # fmt: skip
    """Change what is given."""
    connection.run(
        "UPDATE space SET name = coalesce(:name, name), time_zone = coalesce(:time_zone, time_zone),"
        " language = coalesce(:language, language) WHERE id = :id",
        id=space_id, name=name, time_zone=time_zone, language=language,
    )  # fmt: skip


def drop_empty_space(connection: Connection, space_id: int) -> None:
    """Forget a space that no chat and no activity belongs to."""
    used = connection.row(
        "SELECT 1 FROM chat WHERE space_id = :id UNION ALL SELECT 1 FROM activity WHERE space_id = :id",
        id=space_id,
    )
    if used:
        return
    connection.run("DELETE FROM join_request WHERE space_id = :id", id=space_id)
    connection.run("DELETE FROM membership WHERE space_id = :id", id=space_id)
    connection.run("DELETE FROM space WHERE id = :id", id=space_id)


def space(connection: Connection, space_id: int) -> Space | None:
    """The space of this id."""
    row = connection.row("SELECT id, name, time_zone, language FROM space WHERE id = :id", id=space_id)
    return Space(**dict(row)) if row else None


def spaces_of(connection: Connection, person: int, *, without: int) -> list[Space]:
    """The spaces that a person is a member of, but one."""
    rows = connection.rows(
        "SELECT space.id, space.name, space.time_zone, space.language FROM space"
        " JOIN membership ON membership.space_id = space.id"
        " WHERE membership.person_id = :person AND space.id <> :without ORDER BY space.name",
        person=person, without=without,
    )  # fmt: skip
    return [Space(**dict(row)) for row in rows]


def join(connection: Connection, space_id: int, person: int, now: int) -> None:
    """The person is a member of the space."""
    connection.run(
        "INSERT INTO membership (space_id, person_id, since) VALUES (:space_id, :person, :now)"
        " ON CONFLICT (space_id, person_id) DO NOTHING",
        space_id=space_id, person=person, now=now,
    )  # fmt: skip


def is_member(connection: Connection, space_id: int, person: int) -> bool:
    """Whether the person is a member of the space."""
    row = connection.row(
        "SELECT 1 FROM membership WHERE space_id = :space_id AND person_id = :person",
        space_id=space_id, person=person,
    )  # fmt: skip
    return row is not None


def move_to_space(connection: Connection, chat_id: int, space_id: int) -> None:
    """The chat, with all that was begun in it, belongs to another space from now on.

    Its people go along when the space it leaves has no other chat; else they are enrolled when they act.
    """
    connection.run(
        "INSERT INTO membership (space_id, person_id, since)"
        " SELECT :space_id, membership.person_id, membership.since FROM membership"
        " JOIN chat ON chat.space_id = membership.space_id WHERE chat.id = :id AND NOT EXISTS"
        " (SELECT 1 FROM chat AS other WHERE other.space_id = chat.space_id AND other.id <> chat.id)"
        " ON CONFLICT (space_id, person_id) DO NOTHING",
        id=chat_id, space_id=space_id,
    )  # fmt: skip
    connection.run("UPDATE chat SET space_id = :space_id WHERE id = :id", id=chat_id, space_id=space_id)
    connection.run(
        "UPDATE activity SET space_id = :space_id WHERE chat_id = :id", id=chat_id, space_id=space_id
    )


def ask_to_join(connection: Connection, chat_id: int, space_id: int, person: int, now: int) -> int:
    """Keep the chat's request, in place of an earlier one; gives its id."""
    connection.run("DELETE FROM join_request WHERE chat_id = :chat_id", chat_id=chat_id)
    row = connection.row(
        "INSERT INTO join_request (chat_id, space_id, asked_by, asked_at)"
        " VALUES (:chat_id, :space_id, :person, :now) RETURNING id",
        chat_id=chat_id, space_id=space_id, person=person, now=now,
    )  # fmt: skip
    return int(row["id"])


def join_request(connection: Connection, request_id: int) -> JoinRequest | None:
    """The request of this id."""
    row = connection.row(
        "SELECT join_request.chat_id, chat.title, join_request.asked_by, person.name AS asker,"
        " join_request.decision, space.id AS space_id, space.name, space.time_zone, space.language"
        " FROM join_request JOIN chat ON chat.id = join_request.chat_id"
        " JOIN space ON space.id = join_request.space_id JOIN person ON person.id = join_request.asked_by"
        " WHERE join_request.id = :id",
        id=request_id,
    )
    if not row:
        return None
    asker = Person(row["asked_by"], row["asker"])
    return JoinRequest(
        request_id,
        row["chat_id"],
        row["title"],
        Space(row["space_id"], row["name"], row["time_zone"], row["language"]),
        asker,
        row["decision"],
    )


def decide_join_request(connection: Connection, request_id: int, decision: str) -> None:
    """The request is decided; it stays, for its card to say so."""
    connection.run(
        "UPDATE join_request SET decision = :decision WHERE id = :id", id=request_id, decision=decision
    )
