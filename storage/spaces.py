"""Spaces (schools): who is a member, which chat asks to join."""

from typing import Any

from bot.people.model import JoinRequest, Kind, Person, Space
from storage.connection import Connection

_SPACE = "space.id AS space_id, space.name, space.time_zone, space.language, space.kind, space.anyone_asks"
_COUNTS = "membership.counts"
_COUNTS_IF_LISTED = "CASE WHEN membership.listed_in IS NULL THEN 0 ELSE membership.counts END"


def add_space(connection: Connection, name: str, time_zone: str, language: str, now: int) -> int:
    """Make a space; gives its id."""
    row = connection.row(
        "INSERT INTO space (name, time_zone, language, anyone_asks, created_at)"
        " VALUES (:name, :time_zone, :language, 0, :now) RETURNING id",
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


def let_anyone_ask(connection: Connection, space_id: int, *, anyone: bool) -> None:
    """Whether all may begin activities, or the leaders of the space alone."""
    connection.run("UPDATE space SET anyone_asks = :anyone WHERE id = :id", id=space_id, anyone=int(anyone))


def drop_empty_space(connection: Connection, space_id: int) -> None:
    """Forget a space that no chat and no activity belongs to."""
    used = connection.row(
        "SELECT 1 FROM chat WHERE space_id = :id UNION ALL SELECT 1 FROM activity WHERE space_id = :id",
        id=space_id,
    )
    if used:
        return
    for statement in (
        "DELETE FROM join_request WHERE space_id = :id",
        "DELETE FROM team_member WHERE team_id IN (SELECT team.id FROM team WHERE team.space_id = :id)",
        "DELETE FROM team WHERE space_id = :id",
        "DELETE FROM membership WHERE space_id = :id",
        "DELETE FROM school_link WHERE space_id = :id OR school_id IN"
        " (SELECT network_school.id FROM network_school WHERE network_school.network_id = :id)",
        "UPDATE network_school SET space_id = NULL WHERE space_id = :id",
        "DELETE FROM network_school WHERE network_id = :id",
        "DELETE FROM day_off WHERE space_id = :id",
        "DELETE FROM prompt WHERE space_id = :id",
        "DELETE FROM private_text WHERE space_id = :id",
        "DELETE FROM space WHERE id = :id",
    ):
        connection.run(statement, id=space_id)


def space(connection: Connection, space_id: int) -> Space | None:
    """The space of this id."""
    row = connection.row(f"SELECT {_SPACE} FROM space WHERE id = :id", id=space_id)
    return space_in(row) if row else None


def spaces_of(connection: Connection, person: int, *, without: int) -> list[Space]:
    """The spaces in whose chats a person is, but one."""
    rows = connection.rows(
        f"SELECT {_SPACE} FROM space WHERE space.id <> :without AND space.id IN"
        " (SELECT chat.space_id FROM chat_member JOIN chat ON chat.id = chat_member.chat_id"
        " WHERE chat_member.person_id = :person AND chat_member.left_at IS NULL)"
        " ORDER BY space.name, space.id",
        person=person, without=without,
    )  # fmt: skip
    return [space_in(row) for row in rows]


def schools_of(connection: Connection, person: int, *, without: int) -> list[Space]:
    """The schools in whose chats a person is, but one; what belongs to a network is no chat of a school."""
    return [each for each in spaces_of(connection, person, without=without) if not each.is_network]


def join(connection: Connection, space_id: int, person: int, now: int, *, counts: bool = True) -> None:
    """The person is a member of the space; a new one `counts` where answers of theirs are expected."""
    connection.run(
        "INSERT INTO membership (space_id, person_id, since, counts)"
        " VALUES (:space_id, :person, :now, :counts)"
        " ON CONFLICT (space_id, person_id) DO NOTHING",
        space_id=space_id, person=person, now=now, counts=int(counts),
    )  # fmt: skip


def is_member(connection: Connection, space_id: int, person: int) -> bool:
    """Whether the person is in a chat of the space."""
    row = connection.row(
        "SELECT 1 FROM chat_member JOIN chat ON chat.id = chat_member.chat_id WHERE chat.space_id = :space_id"
        " AND chat_member.person_id = :person AND chat_member.left_at IS NULL",
        space_id=space_id, person=person,
    )  # fmt: skip
    return row is not None


def move_to_space(connection: Connection, chat_id: int, space_id: int) -> None:
    """The chat, with its people and all that was begun in it, belongs to another space from now on.

    Nobody brings a right along.
    """
    bring_people(connection, chat_id, space_id)
    connection.run(
        "UPDATE series SET space_id = :space_id WHERE chat_id = :id", id=chat_id, space_id=space_id
    )
    connection.run("UPDATE chat SET space_id = :space_id WHERE id = :id", id=chat_id, space_id=space_id)
    connection.run(
        "UPDATE activity SET space_id = :space_id, team_id = NULL WHERE chat_id = :id",
        id=chat_id, space_id=space_id,
    )  # fmt: skip


def bring_people(connection: Connection, chat_id: int, space_id: int, *, unlisted_count: bool = True) -> None:
    """Who was met in the chat, or is listed there, is a member of another space too, without any right.

    `unlisted_count`: whether answers are expected of who is new there and on no list.
    """
    connection.run(
        "INSERT INTO membership (space_id, person_id, since, listed_name, listed_in, counts)"
        " SELECT :space_id, membership.person_id, membership.since, membership.listed_name,"
        " CASE WHEN membership.listed_in = chat.id THEN chat.id END,"
        f" {_COUNTS if unlisted_count else _COUNTS_IF_LISTED} FROM membership"
        " JOIN chat ON chat.space_id = membership.space_id"
        " WHERE chat.id = :id AND (membership.listed_in = :id"
        " OR EXISTS (SELECT 1 FROM chat_member WHERE chat_member.chat_id = chat.id"
        " AND chat_member.person_id = membership.person_id))"
        " ON CONFLICT (space_id, person_id) DO NOTHING",
        id=chat_id, space_id=space_id,
    )  # fmt: skip
    connection.run(
        "UPDATE membership SET listed_in = NULL WHERE listed_in = :id AND space_id <> :space_id",
        id=chat_id, space_id=space_id,
    )  # fmt: skip


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
        f" join_request.decision, {_SPACE} FROM join_request JOIN chat ON chat.id = join_request.chat_id"
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
        space_in(row),
        asker,
        row["decision"],
    )


def decide_join_request(connection: Connection, request_id: int, decision: str) -> None:
    """The request is decided; it stays, for its card to say so."""
    connection.run(
        "UPDATE join_request SET decision = :decision WHERE id = :id", id=request_id, decision=decision
    )


def space_in(row: Any) -> Space:
    """The space of a row with the columns of one."""
    return Space(
        row["space_id"], row["name"], row["time_zone"], row["language"], Kind(row["kind"]),
        bool(row["anyone_asks"]),
    )  # fmt: skip
