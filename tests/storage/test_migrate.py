import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import migrate as module
from storage.database import connect, prepare
from storage.errors import StorageUnusable
from storage.migrate import Migration, known_migrations, migrate
from tests.storage.conftest import NOW


def taken(path: Path) -> list[tuple[int, int]]:
    with closing(connect(path)) as raw:
        return [
            (row["number"], row["applied_at"])
            for row in raw.execute("SELECT * FROM migration ORDER BY number")
        ]


def tables(path: Path) -> set[str]:
    with closing(connect(path)) as raw:
        return {row["name"] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_steps_are_numbered_without_a_gap_and_each_has_a_name_of_its_own() -> None:
    steps = known_migrations()
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert len({step.name for step in steps}) == len(steps)


def test_a_new_file_gets_every_table_and_a_second_start_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "staffroom.db"
    prepare(path, NOW)
    first = taken(path)
    assert first == [(step.number, NOW) for step in known_migrations()]
    assert {"journal", "outbox", "card", "chat", "activity"} <= tables(path)
    prepare(path, NOW + 1)
    assert taken(path) == first


def test_every_table_is_strict(tmp_path: Path) -> None:
    prepare(tmp_path / "staffroom.db", NOW)
    with closing(connect(tmp_path / "staffroom.db")) as raw:
        rows = raw.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        )
        assert {row["name"] for row in rows if not row["strict"]} <= {"sqlite_schema", "sqlite_sequence"}


def test_an_older_file_gets_the_steps_that_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, steps = tmp_path / "staffroom.db", known_migrations()
    monkeypatch.setattr(module, "known_migrations", lambda: steps[:2])
    prepare(path, NOW)
    assert "activity" not in tables(path)
    monkeypatch.setattr(module, "known_migrations", lambda: steps)
    with closing(connect(path)) as raw:
        assert migrate(raw, NOW + 1) == steps[2:]
    assert taken(path) == [(step.number, NOW if step.number <= 2 else NOW + 1) for step in steps]


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(path: Path) -> None:
    with closing(connect(path)) as raw:
        raw.execute("INSERT INTO migration VALUES (9999, 'from_tomorrow', 1)")
    before = tables(path)
    with pytest.raises(StorageUnusable) as refused:
        prepare(path, NOW)
    assert refused.value.key == "program-database-too-new"
    assert tables(path) == before


def test_a_step_that_fails_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Migration(
        9_000, "broken", "CREATE TABLE half (id INTEGER) STRICT;\nCREATE TABLE half (id INTEGER);\n"
    )
    steps = known_migrations()
    monkeypatch.setattr(module, "known_migrations", lambda: [*steps, broken])
    before = tables(path)
    with closing(connect(path)) as raw, pytest.raises(sqlite3.OperationalError):
        migrate(raw, NOW)
    assert tables(path) == before
    assert len(taken(path)) == len(steps)


def test_an_sqlite_that_is_too_old_is_told_by_its_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")
    with pytest.raises(StorageUnusable) as refused:
        prepare(path, NOW)
    assert (refused.value.key, refused.value.details) == ("program-sqlite-too-old", {"version": "3.36.0"})
