"""A file of SQLite: how it is opened, what is left on the disk, and what happens when it says no."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.connection import Connection
from storage.database import looking_at, prepare
from storage.errors import StorageUnavailable, StorageUnusable, Trouble
from storage.sqlite.connection import SqliteConnection, connect
from storage.sqlite.database import SqliteDatabase
from tests.storage.conftest import NOW
from tests.storage.units import naming


@pytest.fixture
async def database(path: Path) -> AsyncIterator[SqliteDatabase]:
    database = SqliteDatabase(path)
    await database.open()
    yield database
    await database.close()


def raw_of(connection: Connection) -> sqlite3.Connection:
    assert isinstance(connection, SqliteConnection)
    return connection.raw


def setting(which: str) -> Callable[[Connection], Any]:
    return lambda connection: raw_of(connection).execute(f"PRAGMA {which}").fetchone()[0]


async def test_commits_are_durable_and_erased_text_is_overwritten(database: SqliteDatabase) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "query_only": 0}
    assert {which: await database.write(setting(which)) for which in wanted} == wanted
    assert await database.read(setting("query_only")) == 1


async def test_scrubbing_leaves_nothing_of_what_was_erased(database: SqliteDatabase, path: Path) -> None:
    secret = "Петя снова плакал"
    await database.write(
        lambda connection: connection.run("INSERT INTO person (id, name) VALUES (1, :name)", name=secret)
    )
    assert any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())
    await database.write(lambda connection: connection.run("DELETE FROM person"))
    assert await database.scrub() is True
    assert not any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())


async def test_scrubbing_while_somebody_reads_waits_for_the_next_time(
    database: SqliteDatabase, path: Path
) -> None:
    await database.write(lambda connection: raw_of(connection).execute("PRAGMA busy_timeout = 20").fetchone())
    await database.write(naming(1))
    with closing(connect(path, read_only=True)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM person").fetchall()
        await database.write(naming(2))
        assert await database.scrub() is False
    assert await database.write(naming(3)) == 3
    assert await database.scrub() is True


@pytest.mark.parametrize("begun", [1, 0])
async def test_what_is_written_and_erased_while_scrubbing_is_gone_after_the_next_time(
    database: SqliteDatabase, path: Path, begun: int
) -> None:
    """So many units are on their way when the scrubbing begins."""
    secret = "Петя снова плакал"
    units: list[Callable[[Connection], Any]] = [
        lambda connection: connection.run("INSERT INTO person (id, name) VALUES (1, :name)", name=secret),
        lambda connection: connection.run("DELETE FROM person WHERE id = 1"),
    ]
    await database.write(naming(2))
    doing = [database.write(unit) for unit in units[:begun]]
    scrubbing = asyncio.ensure_future(database.scrub())
    await asyncio.sleep(0)  # it has begun
    doing += [database.write(unit) for unit in units[begun:]]
    await asyncio.gather(scrubbing, *doing)
    assert any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())
    assert await database.scrub() is True
    assert not any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_BUSY, Trouble.LOCKED),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Trouble.LOCKED),
        (sqlite3.SQLITE_FULL, Trouble.FULL),
        (sqlite3.SQLITE_READONLY_DBMOVED, Trouble.READ_ONLY),
        (sqlite3.SQLITE_IOERR_FSYNC, Trouble.BROKEN),
        (sqlite3.SQLITE_CORRUPT, Trouble.BROKEN),
        (sqlite3.SQLITE_CANTOPEN, Trouble.UNREACHABLE),
    ],
)
async def test_what_is_wrong_with_the_file_is_told_by_its_kind(
    database: SqliteDatabase, code: int, trouble: Trouble
) -> None:
    def unit(connection: Connection) -> None:
        error = sqlite3.OperationalError("…")
        error.sqlite_errorcode = code
        raise error

    for run in (database.write, database.read):
        with pytest.raises(StorageUnavailable) as unavailable:
            await run(unit)
        assert unavailable.value.trouble is trouble


@pytest.mark.parametrize("content", [b"not a database, but long enough to be read as one" * 100])
def test_a_file_that_is_no_database_is_told_with_its_path(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "staffroom.db"
    path.write_bytes(content)
    with pytest.raises(StorageUnusable) as unusable:
        prepare(f"sqlite:///{path}", NOW)
    assert (unusable.value.key, unusable.value.details) == ("program-database-unusable", {"path": str(path)})
    with pytest.raises(StorageUnusable), looking_at(f"sqlite:///{path}"):
        pass


def test_a_path_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnusable):
        prepare(f"sqlite:///{tmp_path}/file/staffroom.db", NOW)


def test_an_sqlite_that_is_too_old_is_told_by_its_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")
    with pytest.raises(StorageUnusable) as refused:
        prepare(f"sqlite:///{path}", NOW)
    assert (refused.value.key, refused.value.details) == ("program-sqlite-too-old", {"version": "3.36.0"})


def test_every_table_is_strict(path: Path) -> None:
    with closing(connect(path)) as raw:
        rows = raw.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        )
        assert {row["name"] for row in rows if not row["strict"]} <= {"sqlite_schema", "sqlite_sequence"}
