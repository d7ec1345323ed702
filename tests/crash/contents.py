"""Databases with known rows, made by this program or by an older one, and what is in them."""

from collections.abc import Iterator
from typing import Any

import pytest

import storage.migrate
from storage.connection import Connection, Unit
from storage.copying import TABLES
from storage.database import database_at, dialect_of, looking_at, prepare
from storage.migrate import Dialect, known_migrations
from tests.kit.databases import rows

NOW = 1_773_216_000_000
_PEOPLE = 20

_ROWS = {
    1: (
        "INSERT INTO journal (bot_id, update_id, kind, payload, received_at)"
        " VALUES (1, :number, 'message', :text, :number)",
        "INSERT INTO outbox (bot_id, address, kind, arguments, due_at) VALUES (1, :number, :text, '{}', 0)",
        "INSERT INTO card (bot_id, address, kind, subject) VALUES (1, :number, :text, :number)",
    ),
    2: (
        "INSERT INTO space (id, name, time_zone, language, created_at)"
        " VALUES (:number, :text, 'Europe/Moscow', 'ru', 0)",
        "INSERT INTO chat (id, bot_id, space_id, address, title, met_at)"
        " VALUES (:number, 1, :number, -:number, :text, 0)",
        "INSERT INTO person (id, name) VALUES (:number, :text)",
        "INSERT INTO membership (space_id, person_id, since) VALUES (:number, :number, :number)",
    ),
    3: (
        "INSERT INTO activity (id, space_id, chat_id, kind, author_id, opened_at)"
        " VALUES (:number, :number, :number, 'quick_poll', :number, 0)",
    ),
    4: ("INSERT INTO quick_poll (activity_id, question) VALUES (:number, :text)",),
    6: (
        "UPDATE membership SET listed_name = :text, listed_in = :number WHERE person_id = :number",
        "INSERT INTO chat_member (chat_id, person_id, since) VALUES (:number, :number, :number)",
        "INSERT INTO team (id, space_id, name) VALUES (:number, :number, :text)",
        "INSERT INTO team_member (team_id, person_id) VALUES (:number, :number)",
    ),
    8: (
        "INSERT INTO quick_poll_option (activity_id, number, text) VALUES (:number, 1, :text)",
        "INSERT INTO quick_poll_vote (activity_id, person_id, choice, sequence)"
        " VALUES (:number, :number, '+', :number)",
    ),
    9: (
        "INSERT INTO panel (bot_id, person_id, kind, subject, address, opened_at)"
        " VALUES (1, :number, :text, :number, -:number, 0)",
    ),
    12: (
        "INSERT INTO quick_poll_withdrawal (activity_id, person_id, sequence)"
        " VALUES (:number, :number, :number)",
    ),
}
"""What goes into the tables of each step."""

_ROWS_BEFORE = {
    8: (
        "INSERT INTO quick_poll_vote (activity_id, person_id, sign, sequence)"
        " VALUES (:number, :number, '+', :number)",
    ),
    9: (
        "INSERT INTO prompt (bot_id, address, person_id, kind, outbox_id, asked_at)"
        " VALUES (1, -:number, :number, 'ask', :number, 0)",
    ),
}
"""What goes into the tables that a step replaces, as long as it is not known."""

_SHAPE: dict[Dialect, str] = {
    "sqlite": "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
    "postgres": "SELECT table_name AS name, column_name, data_type, is_nullable, column_default"
    " FROM information_schema.columns WHERE table_schema = current_schema()"
    " UNION ALL SELECT indexname, replace(indexdef, current_schema(), ''), '', '', '' FROM pg_indexes"
    " WHERE schemaname = current_schema()"
    " UNION ALL SELECT conname, pg_get_constraintdef(oid), '', '', '' FROM pg_constraint"
    " WHERE connamespace = current_schema()::regnamespace ORDER BY 1, 2",
}


async def write(url: str, unit: Unit) -> None:
    """Run one unit beside what else runs."""
    database = database_at(url)
    await database.open()
    await database.write(unit)
    await database.close()


async def fill(url: str, mark: str, steps: int | None = None) -> None:
    """Make the tables of the first so many steps and put rows in that carry the mark."""
    known = known_migrations(dialect_of(url))[:steps]

    def unit(connection: Connection) -> None:
        for statement in _statements(len(known)):
            for number in range(1, _PEOPLE + 1):
                connection.run(statement, number=number, text=f"{mark} {number}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(storage.migrate, "known_migrations", lambda dialect: known)
        prepare(url, NOW)
    await write(url, unit)


def _statements(steps: int) -> Iterator[str]:
    """What fills the tables of the first so many steps."""
    for step in range(1, steps + 1):
        yield from _ROWS.get(step, ())
    for step in (8, 9):
        if 4 <= steps < step:
            yield from _ROWS_BEFORE[step]


def content(url: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables at one instant; a file of SQLite is whole."""
    with looking_at(url) as connection:
        if dialect_of(url) == "sqlite":
            assert connection.row("PRAGMA integrity_check")["integrity_check"] == "ok"
            assert not connection.rows("PRAGMA foreign_key_check")
        found = {table: connection.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}
        return {table: [dict(row) for row in of_it] for table, of_it in found.items()}


def shape(url: str) -> list[dict[str, Any]]:
    """The tables, their columns, indexes and rules."""
    return rows(url, _SHAPE[dialect_of(url)])
