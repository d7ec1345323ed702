"""Chats and persons."""

from typing import Any

from bot.people.model import Abilities, Chat, Face
from storage.connection import Connection
from storage.spaces import bring_people, space_in

_CHAT = (
    "SELECT chat.id, chat.bot_id, chat.address, chat.title, chat.present, chat.is_admin, chat.may_delete,"
    " chat.may_pin, chat.may_react, chat.privacy_off, chat.members, chat.face, chat.face_for,"
    " chat.roster_confirmed_at, space.id AS space_id, space.name, space.time_zone, space.language,"
    " space.kind, space.anyone_asks FROM chat JOIN space ON space.id = chat.space_id"
)


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
    """Two rows turned out to be one chat: what was begun in the second, and its people, belong to the first.

    Where the list of the first is whole, nobody new is expected to answer.
    """
    bring_people(connection, doubled.id, kept.space.id, unlisted_count=kept.roster_confirmed_at is None)
    for statement in (
        "UPDATE chat_alias SET chat_id = :kept WHERE chat_id = :doubled",
        "UPDATE activity SET chat_id = :kept, space_id = :space,"
        " team_id = CASE WHEN space_id = :space THEN team_id END WHERE chat_id = :doubled",
        "UPDATE timer SET chat_id = :kept WHERE chat_id = :doubled",
        "UPDATE series SET chat_id = :kept, space_id = :space WHERE chat_id = :doubled",
        "UPDATE membership SET listed_in = :kept WHERE listed_in = :doubled",
        "INSERT INTO chat_member (chat_id, person_id, since, left_at)"
        " SELECT :kept, person_id, since, left_at FROM chat_member WHERE chat_id = :doubled"
        " ON CONFLICT (chat_id, person_id) DO NOTHING",
        "DELETE FROM chat_member WHERE chat_id = :doubled",
        "DELETE FROM overheard WHERE chat_id = :doubled",
        "DELETE FROM join_request WHERE chat_id = :doubled AND EXISTS"
        " (SELECT 1 FROM join_request AS other WHERE other.chat_id = :kept)",
        "UPDATE join_request SET chat_id = :kept WHERE chat_id = :doubled",
        "UPDATE handover SET chat_id = :kept WHERE chat_id = :doubled",
        "DELETE FROM chat WHERE id = :doubled",
    ):
        connection.run(statement, kept=kept.id, doubled=doubled.id, space=kept.space.id)


def set_presence(connection: Connection, chat_id: int, *, present: bool) -> None:
    """Whether the bot is in the chat."""
    connection.run("UPDATE chat SET present = :present WHERE id = :id", id=chat_id, present=int(present))


def set_abilities(connection: Connection, chat_id: int, abilities: Abilities) -> None:
    """What the bot can do in the chat."""
    connection.run(
        "UPDATE chat SET is_admin = :is_admin, may_delete = :may_delete, may_pin = :may_pin,"
        " may_react = :may_react, privacy_off = :privacy_off WHERE id = :id",
        id=chat_id, is_admin=int(abilities.is_admin), may_delete=int(abilities.may_delete),
        may_pin=int(abilities.may_pin), may_react=int(abilities.may_react),
        privacy_off=int(abilities.privacy_off),
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


def meet(connection: Connection, person: int, name: str, language: str | None) -> bool:
    """Remember a person as the messenger names them now; whether that is news."""
    return 1 == connection.run(
        "INSERT INTO person (id, name, language) VALUES (:id, :name, :language)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
        " language = coalesce(excluded.language, person.language)"
        " WHERE person.name <> excluded.name OR coalesce(person.language, '')"
        " <> coalesce(excluded.language, person.language, '')",
        id=person, name=name, language=language,
    )  # fmt: skip


def language_of(connection: Connection, person: int) -> str | None:
    """The language that the person's messenger speaks, if it is one of ours."""
    row = connection.row("SELECT language FROM person WHERE id = :id", id=person)
    return row["language"] if row else None


def set_reachable(connection: Connection, person: int, *, reachable: bool) -> None:
    """Whether the bot may write to the person in private."""
    connection.run(
        "UPDATE person SET reachable = :reachable WHERE id = :id", id=person, reachable=int(reachable)
    )


def is_reachable(connection: Connection, person: int) -> bool:
    """Whether the bot may write to the person in private."""
    row = connection.row("SELECT reachable FROM person WHERE id = :id", id=person)
    return bool(row and row["reachable"])


def name_of(connection: Connection, person: int) -> str:
    """How the person is called; empty when unknown."""
    row = connection.row("SELECT name FROM person WHERE id = :id", id=person)
    return row["name"] if row else ""


def present_chats(connection: Connection) -> list[Chat]:
    """The chats that the bot is in, in the order in which it met them."""
    return [_chat(row) for row in connection.rows(f"{_CHAT} WHERE chat.present = 1 ORDER BY chat.id")]


def _chat(row: Any) -> Chat:
    abilities = Abilities(
        bool(row["is_admin"]), bool(row["may_delete"]), bool(row["may_pin"]), bool(row["may_react"]),
        bool(row["privacy_off"]),
    )  # fmt: skip
    return Chat(
        row["id"], row["bot_id"], row["address"], row["title"], bool(row["present"]), abilities,
        row["members"], Face(row["face"]), row["face_for"], space_in(row), row["roster_confirmed_at"],
    )  # fmt: skip
