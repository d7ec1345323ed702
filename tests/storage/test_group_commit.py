"""Units that wait together share a transaction of SQLite, and what becomes of them when it breaks."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.connection import Connection
from storage.errors import StorageUnavailable, Trouble
from storage.sqlite.connection import SqliteConnection, connect
from storage.sqlite.database import SqliteDatabase
from storage.sqlite.group_commit import commit_together
from tests.storage import units
from tests.storage.units import count, name, naming, outcomes


@pytest.fixture
async def database(path: Path) -> AsyncIterator[SqliteDatabase]:
    database = SqliteDatabase(path)
    await database.open()
    yield database
    await database.close()


def raw_of(connection: Connection) -> sqlite3.Connection:
    assert isinstance(connection, SqliteConnection)
    return connection.raw


def names(path: Path) -> list[int]:
    return units.names(f"sqlite:///{path}")


async def wait_briefly(database: SqliteDatabase) -> None:
    await database.write(lambda connection: raw_of(connection).execute("PRAGMA busy_timeout = 20").fetchone())


async def test_units_that_wait_together_share_a_transaction(database: SqliteDatabase) -> None:
    """The version of the data that another connection sees moves once a commit."""
    before = await database.read(data_version)
    await outcomes(database, [naming(number) for number in range(200)])
    assert await database.read(data_version) == before + 1


def data_version(connection: Connection) -> int:
    return int(raw_of(connection).execute("PRAGMA data_version").fetchone()[0])


async def test_more_units_than_a_batch_holds_are_all_written_in_order(
    database: SqliteDatabase, path: Path
) -> None:
    order: list[int] = []

    def unit(number: int) -> Callable[[Connection], int]:
        def append(connection: Connection) -> int:
            order.append(number)
            return name(connection, number)

        return append

    numbers = list(range(1_000))
    assert await outcomes(database, [unit(number) for number in numbers]) == numbers
    assert order == numbers
    assert names(path) == numbers


async def test_of_units_that_can_not_all_be_the_earliest_is(database: SqliteDatabase, path: Path) -> None:
    one, again, two = await outcomes(database, [naming(1), naming(1), naming(2)])
    assert isinstance(again, sqlite3.IntegrityError)
    assert (one, two) == (1, 2)
    assert names(path) == [1, 2]


async def test_a_transaction_that_vanished_is_run_again_one_by_one(
    database: SqliteDatabase, path: Path
) -> None:
    """After some errors SQLite has rolled back by itself, and the next statement would commit alone."""
    runs: list[int] = []

    def vanishing(connection: Connection) -> int:
        runs.append(2)
        name(connection, 2)
        raw_of(connection).execute("ROLLBACK")
        raise RuntimeError("vanished")

    def counted(number: int) -> Callable[[Connection], int]:
        def unit(connection: Connection) -> int:
            runs.append(number)
            return name(connection, number)

        return unit

    one, two, three = await outcomes(database, [counted(1), vanishing, counted(3)])
    assert (one, three) == (1, 3)
    assert isinstance(two, RuntimeError)
    assert names(path) == [1, 3]
    assert runs == [1, 2, 1, 2, 3]
    assert await database.write(naming(4)) == 4, "the writer goes on"


async def test_a_full_disk_is_trouble_for_who_needs_room_and_for_nobody_else(
    database: SqliteDatabase, path: Path
) -> None:
    def limit(pages: int) -> Callable[[Connection], Any]:
        return lambda connection: raw_of(connection).execute(f"PRAGMA max_page_count = {pages}").fetchone()[0]

    def large(connection: Connection) -> int:
        return connection.run("INSERT INTO person (id, name) VALUES (99, :name)", name="я" * 2_000_000)

    pages = await database.read(
        lambda connection: raw_of(connection).execute("PRAGMA page_count").fetchone()[0]
    )
    await database.write(limit(pages + 2))
    one, full, three = await outcomes(database, [naming(1), large, naming(3)])
    assert (one, three) == (1, 3)
    assert isinstance(full, StorageUnavailable)
    assert full.trouble is Trouble.FULL
    assert names(path) == [1, 3]
    await database.write(limit(1_000_000))
    assert await database.write(large) == 1, "when there is room again, it goes on without a restart"


async def test_a_locked_file_is_trouble_and_passes(database: SqliteDatabase, path: Path) -> None:
    await wait_briefly(database)
    with closing(connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        locked = await outcomes(database, [naming(1), naming(2)])
        assert [type(each) for each in locked] == [StorageUnavailable, StorageUnavailable]
        assert {each.trouble for each in locked} == {Trouble.LOCKED}
        assert await database.read(count) == 0, "reading goes on"
        other.execute("ROLLBACK")
    assert await outcomes(database, [naming(1), naming(2)]) == [1, 2]


def test_many_units_wait_for_a_locked_file_about_as_long_as_one(path: Path) -> None:
    """Each attempt to begin waits as long as `busy_timeout` says."""
    runs: list[int] = []

    def counted(connection: Connection) -> None:
        runs.append(1)

    with closing(connect(path)) as other, closing(connect(path)) as raw:
        raw.execute("PRAGMA busy_timeout = 1")
        asked: list[str] = []
        raw.set_trace_callback(asked.append)
        other.execute("BEGIN IMMEDIATE")
        became = commit_together(raw, [counted] * 50)
        other.execute("ROLLBACK")
    assert [type(each.error) for each in became] == [StorageUnavailable] * 50
    assert 1 <= asked.count("BEGIN IMMEDIATE") <= 2
    assert not runs


async def test_all_who_wait_for_a_locked_file_are_told_and_nothing_is_left_behind(
    database: SqliteDatabase, path: Path
) -> None:
    await wait_briefly(database)
    with closing(connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        locked = await outcomes(database, [naming(number) for number in range(50)])
        other.execute("ROLLBACK")
    assert [each.trouble for each in locked] == [Trouble.LOCKED] * 50
    assert names(path) == []
    assert await outcomes(database, [naming(number) for number in range(50)]) == list(range(50))
