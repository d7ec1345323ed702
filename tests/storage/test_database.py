"""One writer that gathers units, readers with snapshots, and what happens when a disk says no."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.connection import Connection, SqliteConnection
from storage.database import Database, connect, looking_at, prepare
from storage.errors import StorageUnavailable, StorageUnusable
from tests.storage.conftest import NOW


def name(connection: Connection, number: int) -> int:
    connection.run("INSERT INTO person (id, name) VALUES (:id, :name)", id=number, name=f"Имя {number}")
    return number


def naming(number: int) -> Callable[[Connection], int]:
    return lambda connection: name(connection, number)


def failing(number: int) -> Callable[[Connection], int]:
    def unit(connection: Connection) -> int:
        name(connection, number)
        raise RuntimeError(f"unit {number}")

    return unit


def raw_of(connection: Connection) -> sqlite3.Connection:
    assert isinstance(connection, SqliteConnection)
    return connection.raw


async def outcomes(database: Database, units: list[Callable[[Connection], Any]]) -> list[Any]:
    """What became of units that wait together: while the first one runs, which does nothing."""
    waiting = [database.write(unit) for unit in (lambda connection: None, *units)]
    _, *became = await asyncio.gather(*waiting, return_exceptions=True)
    return became


def names(path: Path) -> list[int]:
    """What another process would find on the disk."""
    with closing(connect(path, read_only=True)) as raw:
        return [row["id"] for row in raw.execute("SELECT id FROM person ORDER BY id")]


async def test_what_was_written_is_on_the_disk_when_it_is_told(database: Database, path: Path) -> None:
    assert await database.write(naming(1)) == 1
    assert names(path) == [1]


async def test_commits_are_durable_and_erased_text_is_overwritten(database: Database) -> None:
    def setting(which: str) -> Callable[[Connection], Any]:
        return lambda connection: raw_of(connection).execute(f"PRAGMA {which}").fetchone()[0]

    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "query_only": 0}
    assert {which: await database.write(setting(which)) for which in wanted} == wanted
    assert await database.read(setting("query_only")) == 1


async def test_a_unit_that_fails_undoes_itself_alone(database: Database, path: Path) -> None:
    one, two, three = await outcomes(database, [naming(1), failing(2), naming(3)])
    assert (one, three) == (1, 3)
    assert isinstance(two, RuntimeError)
    assert names(path) == [1, 3]


async def test_a_unit_that_breaks_a_rule_of_the_tables_undoes_itself_alone(
    database: Database, path: Path
) -> None:
    one, again, two = await outcomes(database, [naming(1), naming(1), naming(2)])
    assert isinstance(again, sqlite3.IntegrityError)
    assert (one, two) == (1, 2)
    assert names(path) == [1, 2]


async def test_units_that_wait_together_share_a_transaction(database: Database) -> None:
    """The version of the data that another connection sees moves once a commit."""
    before = await database.read(data_version)
    await outcomes(database, [naming(number) for number in range(200)])
    assert await database.read(data_version) == before + 1


def data_version(connection: Connection) -> int:
    return int(raw_of(connection).execute("PRAGMA data_version").fetchone()[0])


async def test_more_units_than_a_batch_holds_are_all_written_in_order(database: Database, path: Path) -> None:
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


async def test_a_waiter_that_was_cancelled_stops_nobody(database: Database, path: Path) -> None:
    units = [asyncio.ensure_future(database.write(naming(number))) for number in range(5)]
    units[0].cancel()
    units[3].cancel()
    await asyncio.sleep(0)
    done = await asyncio.gather(*units, return_exceptions=True)
    assert [each for each in done if isinstance(each, int)] == [1, 2, 4]
    assert await database.write(naming(9)) == 9
    assert {1, 2, 4, 9} <= set(names(path))


async def test_a_transaction_that_vanished_is_run_again_one_by_one(database: Database, path: Path) -> None:
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
    database: Database, path: Path
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
    assert names(path) == [1, 3]
    await database.write(limit(1_000_000))
    assert await database.write(large) == 1, "when there is room again, it goes on without a restart"


async def test_a_locked_file_is_trouble_and_passes(database: Database, path: Path) -> None:
    await database.write(lambda connection: raw_of(connection).execute("PRAGMA busy_timeout = 20").fetchone())
    with closing(connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        locked = await outcomes(database, [naming(1), naming(2)])
        assert [type(each) for each in locked] == [StorageUnavailable, StorageUnavailable]
        assert await database.read(count) == 0, "reading goes on"
        other.execute("ROLLBACK")
    assert await outcomes(database, [naming(1), naming(2)]) == [1, 2]


def count(connection: Connection) -> int:
    return int(connection.row("SELECT count(*) AS number FROM person")["number"])


async def test_a_mistake_in_a_statement_is_no_trouble(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        await database.write(lambda connection: connection.run("SELECT nothing FROM nowhere"))
    with pytest.raises(sqlite3.OperationalError):
        await database.read(lambda connection: connection.row("SELECT nothing FROM nowhere"))


async def test_a_query_sees_one_snapshot(database: Database, path: Path) -> None:
    def look_twice(connection: Connection) -> tuple[int, int]:
        before = count(connection)
        with closing(connect(path)) as other:
            other.execute("INSERT INTO person (id, name) VALUES (5, 'Вера')")
        return before, count(connection)

    assert await database.read(look_twice) == (0, 0)
    assert await database.read(count) == 1


async def test_a_query_can_not_write_and_leaves_the_reader_usable(database: Database) -> None:
    with pytest.raises((StorageUnavailable, sqlite3.OperationalError)):
        await database.read(naming(1))
    assert await database.read(count) == 0


async def test_closing_lets_what_waits_finish(path: Path) -> None:
    database = Database(path)
    await database.open()
    waiting = [asyncio.ensure_future(database.write(naming(number))) for number in range(300)]
    await asyncio.sleep(0)
    await database.close()
    assert [await each for each in waiting] == list(range(300))
    assert len(names(path)) == 300
    assert not database.busy()


async def test_scrubbing_leaves_nothing_of_what_was_erased(database: Database, path: Path) -> None:
    secret = "Петя снова плакал"
    await database.write(
        lambda connection: connection.run("INSERT INTO person VALUES (1, :name, NULL)", name=secret)
    )
    assert any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())
    await database.write(lambda connection: connection.run("DELETE FROM person"))
    await database.scrub()
    assert not any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())


async def test_scrubbing_while_somebody_reads_waits_for_the_next_time(database: Database, path: Path) -> None:
    await database.write(lambda connection: raw_of(connection).execute("PRAGMA busy_timeout = 20").fetchone())
    await database.write(naming(1))
    with closing(connect(path, read_only=True)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM person").fetchall()
        await database.write(naming(2))
        await database.scrub()
    assert await database.write(naming(3)) == 3


@pytest.mark.parametrize("content", [b"not a database, but long enough to be read as one" * 100])
def test_a_file_that_is_no_database_is_told_with_its_path(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "staffroom.db"
    path.write_bytes(content)
    with pytest.raises(StorageUnusable) as unusable:
        prepare(path, NOW)
    assert (unusable.value.key, unusable.value.details) == ("program-database-unusable", {"path": str(path)})
    with pytest.raises(StorageUnusable), looking_at(path):
        pass


def test_a_path_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnusable):
        prepare(tmp_path / "file" / "staffroom.db", NOW)
