"""What every database promises: units that run whole, queries with snapshots."""

import asyncio
import sqlite3
import threading
from typing import Any

import psycopg
import pytest

from storage.connection import Connection
from storage.database import Database, database_at, is_database, looking_at, sqlite_file, write_once
from storage.errors import StorageUnavailable, StorageUnusable, Trouble
from tests.storage.conftest import connected
from tests.storage.units import count, failing, name, names, naming, outcomes

AGAINST_RULES = (sqlite3.IntegrityError, psycopg.IntegrityError)
MISTAKEN = (sqlite3.OperationalError, psycopg.ProgrammingError)


async def test_what_was_written_is_there_for_others_when_it_is_told(database: Database, url: str) -> None:
    assert await database.write(naming(1)) == 1
    assert names(url) == [1]


async def test_a_unit_that_fails_undoes_itself_alone(database: Database, url: str) -> None:
    one, two, three = await outcomes(database, [naming(1), failing(2), naming(3)])
    assert (one, three) == (1, 3)
    assert isinstance(two, RuntimeError)
    assert names(url) == [1, 3]


async def test_a_unit_that_breaks_a_rule_of_the_tables_undoes_itself_alone(
    database: Database, url: str
) -> None:
    def twice(connection: Connection) -> None:
        name(connection, 3)
        name(connection, 1)

    assert await database.write(naming(1)) == 1
    again, two, more = await outcomes(database, [naming(1), naming(2), twice])
    assert two == 2
    assert isinstance(again, AGAINST_RULES)
    assert isinstance(more, AGAINST_RULES)
    assert names(url) == [1, 2]


async def test_of_two_units_that_can_not_both_be_one_is(database: Database, url: str) -> None:
    became = await outcomes(database, [naming(1), naming(1), naming(2)])
    assert became[2] == 2
    assert [type(each) for each in became[:2]].count(int) == 1
    assert [isinstance(each, AGAINST_RULES) for each in became[:2]].count(True) == 1
    assert names(url) == [1, 2]


async def test_a_unit_that_refers_to_nothing_is_refused(database: Database) -> None:
    def orphan(connection: Connection) -> int:
        return connection.run("INSERT INTO membership (space_id, person_id, since) VALUES (1, 1, 1)")

    with pytest.raises(AGAINST_RULES):
        await database.write(orphan)


async def test_as_many_units_as_come_at_once_are_all_written(database: Database, url: str) -> None:
    numbers = list(range(600))
    assert await outcomes(database, [naming(number) for number in numbers]) == numbers
    assert names(url) == numbers


async def test_a_waiter_that_was_cancelled_stops_nobody(database: Database, url: str) -> None:
    units = [asyncio.ensure_future(database.write(naming(number))) for number in range(5)]
    units[0].cancel()
    units[3].cancel()
    await asyncio.sleep(0)
    done = await asyncio.gather(*units, return_exceptions=True)
    assert [each for each in done if isinstance(each, int)] == [1, 2, 4]
    assert await database.write(naming(9)) == 9
    assert {1, 2, 4, 9} <= set(names(url))


async def test_it_is_busy_while_a_unit_or_a_query_runs(database: Database) -> None:
    async def quiet() -> None:
        async with asyncio.timeout(10):
            while database.busy():
                await asyncio.sleep(0)

    assert not database.busy()
    for begin in (database.write, database.read):
        going_on = threading.Event()

        def wait(connection: Connection, going_on: threading.Event = going_on) -> bool:
            return going_on.wait(10)

        running = asyncio.ensure_future(begin(wait))
        await asyncio.sleep(0)
        assert database.busy()
        going_on.set()
        assert await running
        await quiet()


async def test_a_mistake_in_a_statement_is_no_trouble(database: Database) -> None:
    with pytest.raises(MISTAKEN):
        await database.write(lambda connection: connection.run("SELECT nothing FROM nowhere"))
    with pytest.raises(MISTAKEN):
        await database.read(lambda connection: connection.row("SELECT nothing FROM nowhere"))
    assert await database.write(naming(1)) == 1
    assert await database.read(count) == 1


async def test_a_query_sees_one_snapshot(database: Database, url: str) -> None:
    def look_twice(connection: Connection) -> tuple[int, int]:
        before = count(connection)
        with connected(url) as other:
            other.run("INSERT INTO person (id, name) VALUES (5, 'Вера')")
        return before, count(connection)

    assert await database.read(look_twice) == (0, 0)
    assert await database.read(count) == 1


async def test_a_query_can_not_write_and_leaves_the_reader_usable(database: Database) -> None:
    with pytest.raises(StorageUnavailable) as refused:
        await database.read(naming(1))
    assert refused.value.trouble is Trouble.READ_ONLY
    assert await database.read(count) == 0


async def test_what_a_query_raises_is_raised_and_leaves_the_reader_usable(database: Database) -> None:
    def fail(connection: Connection) -> None:
        count(connection)
        raise RuntimeError("query")

    with pytest.raises(RuntimeError, match="query"):
        await database.read(fail)
    assert await database.read(count) == 0


async def test_closing_lets_what_waits_finish(url: str) -> None:
    database = database_at(url)
    await database.open()
    waiting = [asyncio.ensure_future(database.write(naming(number))) for number in range(300)]
    await asyncio.sleep(0)
    await database.close()
    assert [await each for each in waiting] == list(range(300))
    assert len(names(url)) == 300
    assert not database.busy()


async def test_scrubbing_is_done_until_something_is_written_again(database: Database, url: str) -> None:
    await database.write(naming(1))
    await database.write(lambda connection: connection.run("DELETE FROM person"))
    assert await database.scrub() is True
    assert await database.scrub() is True
    assert await database.write(naming(2)) == 2
    assert await database.scrub() is True
    assert names(url) == [2]


async def test_rows_are_streamed_one_after_the_other(database: Database) -> None:
    await outcomes(database, [naming(number) for number in range(500)])

    def stream(connection: Connection) -> list[int]:
        return [int(row["id"]) for row in connection.stream("SELECT id, name FROM person ORDER BY id")]

    assert await database.read(stream) == list(range(500))


async def test_values_come_back_as_they_were_put(database: Database) -> None:
    """What looks like a parameter or a placeholder of either dialect is text like any other."""
    for text in ("", "ёж 🦔", ":name %(name)s %s ? $1 ::text", "'; --", "\\", "я" * 100_000):
        for number in (None, 0, -1, 2**53, -(2**63), 2**63 - 1):

            def put_and_get(connection: Connection, text: str = text, number: int | None = number) -> Any:
                return connection.row(
                    "SELECT CAST(:text AS TEXT) || '%' AS said, CAST(:number AS BIGINT) AS number",
                    text=text, number=number,
                )  # fmt: skip

            found = await database.write(put_and_get)
            assert (found["said"], found["number"]) == (text + "%", number)


def test_who_looks_sees_all_tables_and_changes_nothing(url: str) -> None:
    with connected(url) as connection:
        name(connection, 1)
    with looking_at(url) as looking:
        assert count(looking) == 1
    with pytest.raises(StorageUnusable), looking_at(url) as looking:
        name(looking, 2)
    assert names(url) == [1]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ("DELETE FROM migration WHERE number = 5", "program-database-too-old"),
        ("INSERT INTO migration VALUES (9999, 'from_tomorrow', 1)", "program-database-too-new"),
        ("UPDATE migration SET name = 'users' WHERE number = 2", "program-database-foreign"),
    ],
)
def test_who_looks_at_tables_of_another_time_is_told(url: str, change: str, key: str) -> None:
    with connected(url) as connection:
        connection.run(change)
    with pytest.raises(StorageUnusable) as refused, looking_at(url):
        pass
    assert refused.value.key == key


def test_who_looks_at_a_database_without_tables_is_told(database_url: str) -> None:
    with pytest.raises(StorageUnusable), looking_at(database_url):
        pass


def test_one_unit_can_be_run_where_there_is_no_loop(url: str) -> None:
    assert write_once(url, naming(1)) == 1
    with pytest.raises(RuntimeError, match="unit 2"):
        write_once(url, failing(2))
    assert names(url) == [1]


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("sqlite:///staffroom.db", True),
        ("sqlite:////var/lib/staffroom.db", True),
        ("sqlite:///", False),
        ("postgresql://anna@localhost/staffroom", True),
        ("postgres://localhost/staffroom", False),
        ("mysql://localhost/staffroom", False),
        ("staffroom.db", False),
        ("", False),
    ],
)
def test_an_address_names_a_database_that_the_program_knows_or_not(url: str, is_one: bool) -> None:
    assert is_database(url) is is_one


def test_only_an_address_of_sqlite_names_a_file() -> None:
    assert str(sqlite_file("sqlite:////var/lib/staffroom.db")) == "/var/lib/staffroom.db"
    assert str(sqlite_file("sqlite:///var/staffroom.db")) == "var/staffroom.db"
    assert sqlite_file("postgresql://localhost/staffroom") is None
