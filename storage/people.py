"""Spaces, chats, persons, memberships."""

from typing import Any

from bot.people.model import Abilities, Chat, Face, JoinRequest, Person, Space
from storage.connection import Connection

_CHAT = (
    "SELECT chat.id, chat.bot_id, chat.address, chat.title, chat.present, chat.is_admin, chat.may_delete,"
    " chat.may_pin, chat.may_react, chat.sees_all, chat.members, chat.face, chat.face_for,"
    " space.id AS space_id, space.name, space.time_zone, space.language"
    " FROM chat JOIN space ON space.id = chat.space_id"
)


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


def add_chat(connection: Connection, bot_id: int, address: int, space_id: int, title: str, now: int) -> int:
    """Make a chat of the space; gives its id."""
    row = connection.row(
        "INSERT INTO chat (bot_id, space_id, address, title, met_at)"
        " VALUES (:bot_id, :space_id, :address, :title, :now) RETURNING id",
        bot_id=bot_id, space_id=space_id, address=address, title=title, now=now,
    )  # fmt: skip
    add_alias(connection, bot_id, address, row["id"])
    return int(row["id"])


def add_alias(connection: Connection, bot_id: int, address: int, chat_id: int) -> None:
    """From now on the address means this chat."""
    connection.run(
        "INSERT INTO chat_alias (bot_id, address, chat_id) VALUES (:bot_id, :address, :chat_id)"
        " ON CONFLICT (bot_id, address) DO UPDATE SET chat_id = excluded.chat_id",
        bot_id=bot_id, address=address, chat_id=chat_id,
    )  # fmt: skip


def chat_at(connection: Connection, bot_id: int, address: int) -> Chat | None:
    """The chat that is, or once was, known under this address."""
    row = connection.row(
        f"{_CHAT} JOIN chat_alias ON chat_alias.chat_id = chat.id"
        " WHERE chat_alias.bot_id = :bot_id AND chat_alias.address = :address",
        bot_id=bot_id, address=address,
    )  # fmt: skip
    return _chat(row) if row else None


def chat(connection: Connection, chat_id: int) -> Chat | None:
    """The chat of this id."""
    row = connection.row(f"{_CHAT} WHERE chat.id = :id", id=chat_id)
    return _chat(row) if row else None


def chats_of(connection: Connection, space_id: int) -> list[Chat]:
    """The chats of a space that the bot is in, in the order in which it met them."""
    rows = connection.rows(
        f"{_CHAT} WHERE chat.space_id = :space_id AND chat.present = 1 ORDER BY chat.id", space_id=space_id
    )
    return [_chat(row) for row in rows]


def change_address(connection: Connection, chat_id: int, address: int) -> None:
    """The chat lives at another address now."""
    connection.run("UPDATE chat SET address = :address WHERE id = :id", id=chat_id, address=address)


def absorb(connection: Connection, kept: Chat, doubled: Chat) -> None:
    """Two rows turned out to be one chat: what was begun in the second belongs to the first."""
    for statement in (
        "UPDATE chat_alias SET chat_id = :kept WHERE chat_id = :doubled",
        "UPDATE activity SET chat_id = :kept, space_id = :space WHERE chat_id = :doubled",
        "DELETE FROM join_request WHERE chat_id = :doubled AND EXISTS"
        " (SELECT 1 FROM join_request AS other WHERE other.chat_id = :kept)",
        "UPDATE join_request SET chat_id = :kept WHERE chat_id = :doubled",
        "DELETE FROM chat WHERE id = :doubled",
    ):
        connection.run(statement, kept=kept.id, doubled=doubled.id, space=kept.space.id)


def move_to_space(connection: Connection, chat_id: int, space_id: int) -> None:
    """The chat, with all that was begun in it, belongs to another space from now on."""
    connection.run(
        "INSERT INTO membership (space_id, person_id, since)"
        " SELECT :space_id, membership.person_id, membership.since FROM membership"
        " JOIN chat ON chat.space_id = membership.space_id WHERE chat.id = :id"
        " ON CONFLICT (space_id, person_id) DO NOTHING",
        id=chat_id, space_id=space_id,
    )  # fmt: skip
    connection.run("UPDATE chat SET space_id = :space_id WHERE id = :id", id=chat_id, space_id=space_id)
    connection.run(
        "UPDATE activity SET space_id = :space_id WHERE chat_id = :id", id=chat_id, space_id=space_id
    )


def set_presence(connection: Connection, chat_id: int, *, present: bool) -> None:
    """Whether the bot is in the chat."""
    connection.run("UPDATE chat SET present = :present WHERE id = :id", id=chat_id, present=int(present))


def set_abilities(connection: Connection, chat_id: int, abilities: Abilities) -> None:
    """What the bot can do in the chat."""
    connection.run(
        "UPDATE chat SET is_admin = :is_admin, may_delete = :may_delete, may_pin = :may_pin,"
        " may_react = :may_react, sees_all = :sees_all WHERE id = :id",
        id=chat_id, is_admin=int(abilities.is_admin), may_delete=int(abilities.may_delete),
        may_pin=int(abilities.may_pin), may_react=int(abilities.may_react), sees_all=int(abilities.sees_all),
    )  # fmt: skip


def set_title(connection: Connection, chat_id: int, title: str) -> None:
    """The chat's title as its members see it."""
    connection.run("UPDATE chat SET title = :title WHERE id = :id", id=chat_id, title=title)


def set_members(connection: Connection, chat_id: int, members: int) -> None:
    """How many people are in the chat, the bot not counted."""
    connection.run("UPDATE chat SET members = :members WHERE id = :id", id=chat_id, members=members)


def set_face(connection: Connection, chat_id: int, face: Face, person: int | None = None) -> None:
    """Which face the chat's card shows, and to whose question it is an answer."""
    connection.run(
        "UPDATE chat SET face = :face, face_for = :person WHERE id = :id",
        id=chat_id, face=face.value, person=person,
    )  # fmt: skip


def meet(connection: Connection, person: int, name: str, language: str | None) -> None:
    """Remember a person as the messenger names them now."""
    connection.run(
        "INSERT INTO person (id, name, language) VALUES (:id, :name, :language)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language"
        " WHERE person.name <> excluded.name OR coalesce(person.language, '') <> coalesce(excluded.language, '')",
        id=person, name=name, language=language,
    )  # fmt: skip


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


def name_of(connection: Connection, person: int) -> str:
    """How the person is called; empty when unknown."""
    row = connection.row("SELECT name FROM person WHERE id = :id", id=person)
    return row["name"] if row else ""


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
    return JoinRequest(request_id, row["chat_id"], row["title"], _space(row), asker, row["decision"])


def decide_join_request(connection: Connection, request_id: int, decision: str) -> None:
    """The request is decided; it stays, for its card to say so."""
    connection.run(
        "UPDATE join_request SET decision = :decision WHERE id = :id", id=request_id, decision=decision
    )


def chats_that_see_little(connection: Connection) -> int:
    """In how many chats the bot sees only commands and replies."""
    row = connection.row("SELECT count(*) AS n FROM chat WHERE present = 1 AND sees_all = 0 AND is_admin = 0")
    return int(row["n"])


def _space(row: Any) -> Space:
    return Space(row["space_id"], row["name"], row["time_zone"], row["language"])


def _chat(row: Any) -> Chat:
    abilities = Abilities(
        bool(row["is_admin"]), bool(row["may_delete"]), bool(row["may_pin"]), bool(row["may_react"]),
        bool(row["sees_all"]),
    )  # fmt: skip
    return Chat(
        row["id"], row["bot_id"], row["address"], row["title"], bool(row["present"]), abilities,
        row["members"], Face(row["face"]), row["face_for"], _space(row),
    )  # fmt: skip
