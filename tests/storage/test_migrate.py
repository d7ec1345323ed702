import sqlite3
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage import migrate as module
from storage.database import dialect_of, prepare
from storage.errors import StorageUnusable
from storage.migrate import Dialect, Migration, known_migrations, migrate
from tests.storage.conftest import NOW, connected

DIALECTS: tuple[Dialect, ...] = ("sqlite", "postgres")
TABLES: dict[Dialect, str] = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    "postgres": "SELECT table_name AS name FROM information_schema.tables"
    " WHERE table_schema = current_schema()",
}


def rows(url: str, query: str) -> list[Any]:
    """What is there, whichever program's tables they are."""
    with connected(url) as connection:
        return connection.rows(query)


def taken(url: str) -> list[tuple[int, int]]:
    found = rows(url, "SELECT * FROM migration ORDER BY number")
    return [(row["number"], row["applied_at"]) for row in found]


def tables(url: str) -> set[str]:
    return {row["name"] for row in rows(url, TABLES[dialect_of(url)])}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_steps_are_numbered_without_a_gap_and_each_has_a_name_of_its_own(dialect: Dialect) -> None:
    steps = known_migrations(dialect)
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert len({step.name for step in steps}) == len(steps)


def test_a_new_database_gets_every_table_and_a_second_start_changes_nothing(database_url: str) -> None:
    steps = known_migrations(dialect_of(database_url))
    assert prepare(database_url, NOW) == steps
    first = taken(database_url)
    assert first == [(step.number, NOW) for step in steps]
    assert {"journal", "outbox", "card", "chat", "activity", "timer"} <= tables(database_url)
    assert prepare(database_url, NOW + 1) == []
    assert taken(database_url) == first


def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/folder/staffroom.db"
    prepare(url, NOW)
    assert "journal" in tables(url)


def test_an_older_database_gets_the_steps_that_it_lacks(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialect = dialect_of(database_url)
    steps = known_migrations(dialect)
    monkeypatch.setattr(module, "known_migrations", lambda dialect: steps[:2])
    prepare(database_url, NOW)
    assert "activity" not in tables(database_url)
    monkeypatch.setattr(module, "known_migrations", lambda dialect: steps)
    with connected(database_url) as connection:
        assert migrate(connection, dialect, NOW + 1) == steps[2:]
    assert taken(database_url) == [(step.number, NOW if step.number <= 2 else NOW + 1) for step in steps]


def test_what_is_on_record_stays_when_a_step_is_taken(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Activities got their deadlines in a later step."""
    steps = known_migrations(dialect_of(database_url))
    monkeypatch.setattr(module, "known_migrations", lambda dialect: steps[:4])
    prepare(database_url, NOW)
    with connected(database_url) as connection:
        for statement in (
            "INSERT INTO space (name, time_zone, language, created_at) VALUES ('Школа', 'UTC', 'ru', 1)",
            "INSERT INTO chat (bot_id, space_id, address, title, met_at) VALUES (1, 1, -10, 'Школа', 1)",
            "INSERT INTO person (id, name) VALUES (7, 'Анна')",
            "INSERT INTO activity (space_id, chat_id, kind, author_id, opened_at)"
            " VALUES (1, 1, 'poll', 7, 1)",
        ):
            connection.run(statement)
    monkeypatch.undo()
    prepare(database_url, NOW)
    [activity] = rows(database_url, "SELECT kind, deadline, deadline_at FROM activity")
    assert dict(activity) == {"kind": "poll", "deadline": None, "deadline_at": None}


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ("INSERT INTO migration VALUES (9999, 'from_tomorrow', 1)", "program-database-too-new"),
        ("UPDATE migration SET name = 'users' WHERE number = 2", "program-database-foreign"),
    ],
)
def test_a_database_of_a_newer_program_or_of_another_is_refused_and_left_as_it_is(
    url: str, change: str, key: str
) -> None:
    with connected(url) as connection:
        connection.run(change)
    before = tables(url), taken(url)
    with pytest.raises(StorageUnusable) as refused:
        prepare(url, NOW + 1)
    assert refused.value.key == key
    assert (tables(url), taken(url)) == before


def test_a_step_that_fails_leaves_nothing_behind(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Migration(9_000, "broken", "CREATE TABLE half (id INTEGER);\nCREATE TABLE half (id INTEGER);\n")
    dialect = dialect_of(url)
    steps = known_migrations(dialect)
    monkeypatch.setattr(module, "known_migrations", lambda dialect: [*steps, broken])
    before = tables(url)
    with (
        connected(url) as connection,
        pytest.raises((sqlite3.OperationalError, psycopg.errors.DuplicateTable)),
    ):
        migrate(connection, dialect, NOW)
    assert tables(url) == before
    assert len(taken(url)) == len(steps)
