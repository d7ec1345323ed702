"""A server of PostgreSQL: units that meet, connections that are lost, and what its errors mean."""

import asyncio
import secrets
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from storage import cards
from storage.connection import Connection
from storage.database import database_at, prepare
from storage.errors import StorageUnavailable, StorageUnusable, Trouble
from storage.postgres import connection as postgres
from storage.postgres import database as module
from storage.postgres.connection import named, translated
from storage.postgres.database import PostgresDatabase
from storage.postgres.traffic import Traffic
from tests.kit.databases import DATABASES, fresh_database
from tests.storage.conftest import BOT, NOW, connected
from tests.storage.units import count, name, names, naming, outcomes

pytestmark = pytest.mark.skipif("postgres" not in DATABASES, reason="needs TEST_POSTGRES_URL")

NOBODY_THERE = "postgresql://anna:s3cr3t@127.0.0.1:1/staffroom"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A schema with all tables; who connects is known by a name of its own."""
    with fresh_database("postgres", tmp_path) as url:
        prepare(url, NOW)
        yield f"{url}&application_name=test_{secrets.token_hex(6)}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[PostgresDatabase]:
    database = PostgresDatabase(url)
    await database.open()
    yield database
    await database.close()


def raising(code: str) -> Callable[[Connection], int]:
    """The unit in which the server says this error."""
    return lambda connection: connection.run(f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$")


def cut_off(url: str) -> int:
    """The server ends all connections of this name; gives how many."""
    with connected(url) as connection:
        rows = connection.rows(
            "SELECT pg_terminate_backend(pid, 5000) AS ended FROM pg_stat_activity"
            " WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()"
        )
        assert all(row["ended"] for row in rows)
        return len(rows)


async def test_five_places_are_given_to_five_of_twelve(database: PostgresDatabase, url: str) -> None:
    def taking(number: int) -> Callable[[Connection], bool]:
        def unit(connection: Connection) -> bool:
            if count(connection) >= 5:
                return False
            name(connection, number)
            return True

        return unit

    became = await outcomes(database, [taking(number) for number in range(12)])
    assert [became.count(True), became.count(False)] == [5, 7]
    assert len(names(url)) == 5


async def test_the_last_place_is_given_to_one_of_four_who_all_saw_it_free(
    database: PostgresDatabase, url: str
) -> None:
    began: set[int] = set()
    all_have_looked = threading.Barrier(4)

    def taking(number: int) -> Callable[[Connection], bool]:
        def unit(connection: Connection) -> bool:
            is_free = count(connection) < 1
            if number not in began:
                began.add(number)
                assert is_free
                all_have_looked.wait(10)
            return is_free and name(connection, number) == number

        return unit

    became = await outcomes(database, [taking(number) for number in range(4)])
    assert sorted(became) == [False, False, False, True]
    assert names(url) == [became.index(True)]


async def test_five_places_are_given_to_five_though_two_programs_give_them(
    database: PostgresDatabase, url: str
) -> None:
    def taking(number: int) -> Callable[[Connection], bool]:
        return lambda connection: count(connection) < 5 and name(connection, number) == number

    other = PostgresDatabase(url)
    await other.open()
    halves = (outcomes(each, [taking(10 * half + number) for number in range(6)])
              for half, each in enumerate((database, other)))  # fmt: skip
    one, two = await asyncio.gather(*halves)
    await other.close()
    assert [[*one, *two].count(True), [*one, *two].count(False)] == [5, 7]
    assert len(names(url)) == 5


async def test_a_unit_that_met_another_is_run_again_and_its_effect_is_there_once(
    database: PostgresDatabase, url: str
) -> None:
    runs: list[tuple[int, int]] = []
    both_have_looked = threading.Barrier(2)

    def unit(number: int) -> Callable[[Connection], int]:
        def look_and_write(connection: Connection) -> int:
            is_first = number not in [each for each, _ in runs]
            seen = count(connection)
            runs.append((number, seen))
            if is_first:
                both_have_looked.wait(10)
            name(connection, 10 * number + seen)
            return seen

        return look_and_write

    became = await outcomes(database, [unit(1), unit(2)])
    assert sorted(became) == [0, 1], "as if one had come after the other"
    assert len(runs) == 3
    again = runs[2][0]
    assert names(url) == sorted([10 * (3 - again), 10 * again + 1])


async def test_a_row_that_all_change_at_once_misses_no_change(database: PostgresDatabase, url: str) -> None:
    await database.write(lambda connection: cards.place(connection, BOT, -10, None, "poll", 1))

    def increment(connection: Connection) -> int:
        before = connection.row("SELECT attempts FROM card WHERE subject = 1")["attempts"]
        connection.run("UPDATE card SET attempts = :after WHERE subject = 1", after=before + 1)
        return int(before)

    became = await outcomes(database, [increment] * 200)
    assert sorted(became) == list(range(200)), "nobody is told that it is locked"
    with connected(url) as connection:
        assert connection.row("SELECT attempts FROM card")["attempts"] == 200


@pytest.mark.parametrize("code", ["40001", "40P01"])
async def test_a_unit_is_run_again_until_it_meets_nobody(
    database: PostgresDatabase, url: str, code: str
) -> None:
    runs: list[int] = []

    def unit(connection: Connection) -> int:
        runs.append(1)
        name(connection, len(runs))
        if len(runs) < 4:
            raising(code)(connection)
        return len(runs)

    assert await database.write(unit) == 4
    assert names(url) == [4]


async def test_a_unit_that_always_meets_another_is_given_up_and_holds_nobody_up(
    database: PostgresDatabase, url: str
) -> None:
    runs: list[int] = []

    def unit(connection: Connection) -> None:
        runs.append(1)
        name(connection, 1)
        raising("40001")(connection)

    given_up, two = await outcomes(database, [unit, naming(2)])
    assert isinstance(given_up, StorageUnavailable)
    assert given_up.trouble is Trouble.LOCKED
    assert len(runs) == module._RUNS
    assert two == 2
    assert await database.write(naming(3)) == 3
    assert names(url) == [2, 3]


async def test_a_query_that_met_somebody_is_run_again_or_is_trouble(database: PostgresDatabase) -> None:
    runs: list[int] = []

    def query(connection: Connection) -> int:
        runs.append(1)
        if len(runs) == 1:
            raising("40P01")(connection)
        return count(connection)

    [became] = await asyncio.gather(database.read(query), return_exceptions=True)
    assert became == 0 or isinstance(became, StorageUnavailable)
    assert await database.read(count) == 0


async def test_a_unit_whose_waiter_is_gone_runs_to_its_end_and_stops_nobody(
    database: PostgresDatabase, url: str
) -> None:
    begun, going_on = threading.Event(), threading.Event()

    def slow(connection: Connection) -> int:
        begun.set()
        assert going_on.wait(10)
        return name(connection, 1)

    waiting = [asyncio.ensure_future(database.write(unit)) for unit in (slow, *map(naming, range(2, 12)))]
    await asyncio.to_thread(begun.wait, 10)
    for each in (waiting[0], waiting[5], waiting[10]):
        each.cancel()
    await asyncio.sleep(0)
    going_on.set()
    done = await asyncio.gather(*waiting, return_exceptions=True)
    assert [each for each in done if isinstance(each, int)] == [
        number for number in range(1, 12) if not isinstance(done[number - 1], asyncio.CancelledError)
    ]
    assert await database.write(naming(99)) == 99
    async with asyncio.timeout(10):
        while database.busy():
            await asyncio.sleep(0)
    found = set(names(url))
    assert {1, 99} | {each for each in done if isinstance(each, int)} <= found


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        ("53100", Trouble.FULL),
        ("25006", Trouble.READ_ONLY),
        ("55P03", Trouble.LOCKED),
        ("57014", Trouble.LOCKED),
        ("57P01", Trouble.UNREACHABLE),
        ("57P03", Trouble.UNREACHABLE),
        ("08006", Trouble.UNREACHABLE),
        ("53200", Trouble.BROKEN),
        ("53300", Trouble.BROKEN),
        ("58030", Trouble.BROKEN),
        ("XX001", Trouble.BROKEN),
    ],
)
async def test_what_is_wrong_with_the_server_is_told_by_its_kind(
    database: PostgresDatabase, code: str, trouble: Trouble
) -> None:
    for run in (database.write, database.read):
        with pytest.raises(StorageUnavailable) as unavailable:
            await run(raising(code))
        assert unavailable.value.trouble is trouble
    assert await database.write(naming(1)) == 1


@pytest.mark.parametrize("code", ["42P01", "22P02", "23505", "23503", "42501"])
async def test_what_is_wrong_with_a_statement_is_raised_as_it_is(
    database: PostgresDatabase, code: str
) -> None:
    for run in (database.write, database.read):
        with pytest.raises(psycopg.Error) as mistake:
            await run(raising(code))
        assert mistake.value.sqlstate == code
    assert await database.write(naming(1)) == 1


async def test_a_server_that_takes_no_writes_is_told(database: PostgresDatabase) -> None:
    def unit(connection: Connection) -> int:
        connection.run("SET TRANSACTION READ ONLY")
        return name(connection, 1)

    with pytest.raises(StorageUnavailable) as unavailable:
        await database.write(unit)
    assert unavailable.value.trouble is Trouble.READ_ONLY
    assert await database.write(naming(1)) == 1


async def test_connections_that_were_cut_off_are_trouble_at_most_and_then_forgotten(
    database: PostgresDatabase, url: str
) -> None:
    together = threading.Barrier(4)

    def meet(connection: Connection) -> int:
        return together.wait(10)

    assert sorted(await asyncio.gather(*(database.write(meet) for _ in range(4)))) == [0, 1, 2, 3]
    cut = cut_off(url)
    assert cut >= 4, "a connection for each writer"
    became = []
    for number in range(cut + 5):
        [one] = await asyncio.gather(database.write(naming(number)), return_exceptions=True)
        became.append(one)
    failed = [each for each in became if isinstance(each, BaseException)]
    assert all(isinstance(each, StorageUnavailable) for each in failed)
    assert {each.trouble for each in failed if isinstance(each, StorageUnavailable)} <= {Trouble.UNREACHABLE}
    assert len(failed) <= cut
    assert became[-5:] == list(range(cut, cut + 5)), "it goes on by itself"
    assert names(url) == [each for each in became if isinstance(each, int)]
    assert await database.read(count) == len(names(url))


async def test_a_unit_whose_connection_is_cut_off_is_trouble_and_leaves_nothing(
    database: PostgresDatabase, url: str
) -> None:
    def cut_itself_off(connection: Connection) -> None:
        name(connection, 1)
        connection.run("SELECT pg_terminate_backend(pg_backend_pid())")

    for run in (database.write, database.read):
        with pytest.raises(StorageUnavailable):
            await run(cut_itself_off)
    with pytest.raises(StorageUnavailable) as unavailable:
        await database.write(cut_itself_off)
    assert unavailable.value.trouble is Trouble.UNREACHABLE
    assert await database.write(naming(2)) == 2
    assert names(url) == [2]


async def test_a_server_that_is_not_there_is_told_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(StorageUnusable) as unusable:
        prepare(NOBODY_THERE, NOW)
    assert unusable.value.key == "program-server-unusable"
    assert unusable.value.details == {"database": "127.0.0.1:1/staffroom"}
    assert unusable.value.__suppress_context__

    monkeypatch.setattr(module, "CONNECT_SECONDS", 0.1)
    database = database_at(NOBODY_THERE)
    with pytest.raises(StorageUnavailable) as unavailable:
        await database.open()
    assert unavailable.value.trouble is Trouble.UNREACHABLE
    await database.close()


def test_a_server_that_refuses_to_make_tables_is_told(tmp_path: Path) -> None:
    with fresh_database("postgres", tmp_path) as url, pytest.raises(StorageUnusable) as unusable:
        prepare(f"{url}%20-cdefault_transaction_read_only%3Don", NOW)
    assert unusable.value.key == "program-server-unusable"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("postgresql://anna:s3cr3t@db.example:5433/staffroom", "db.example:5433/staffroom"),
        ("postgresql://anna:s3cr3t@db.example/staffroom", "db.example:5432/staffroom"),
        ("postgresql://db.example/staffroom?user=anna&password=s3cr3t", "db.example:5432/staffroom"),
        ("postgresql:///staffroom?host=/run/postgresql&password=s3cr3t", "/run/postgresql:5432/staffroom"),
        ("postgresql://anna:s3cr3t@/staffroom", "localhost:5432/staffroom"),
        ("postgresql://anna:s3cr3t%40%2F%3A@[::1]:5432/staffroom?sslmode=require", "::1:5432/staffroom"),
        ("postgresql://anna:s3cr3t@one:5433,two:5434/staffroom", "one,two:5433,5434/staffroom"),
        ("postgresql://anna:s3cr3t@[::1/staffroom", "PostgreSQL"),
        ("postgresql://anna:s3cr3t%zz@db.example/staffroom", "PostgreSQL"),
        ("postgresql://db.example/staffroom?nonsense=s3cr3t", "PostgreSQL"),
    ],
)
def test_a_database_is_named_without_its_password(url: str, name: str) -> None:
    assert named(url) == name
    assert "s3cr3t" not in f"{postgres.unusable(url)!r} {postgres.unusable(url).details}"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("SELECT 1", "SELECT 1"),
        ("WHERE id = :id AND bot_id=:bot_id", "WHERE id = %(id)s AND bot_id=%(bot_id)s"),
        ("VALUES (:a, :b_2)", "VALUES (%(a)s, %(b_2)s)"),
        ("SELECT :value::text, now()::date", "SELECT %(value)s::text, now()::date"),
        ("SELECT 7 % 2, name LIKE '%s'", "SELECT 7 %% 2, name LIKE '%%s'"),
        ("SELECT '12:30'", "SELECT '12:30'"),
        ("SELECT part[1:2]", "SELECT part[1:2]"),
    ],
)
def test_parameters_are_translated_and_nothing_else(ours: str, theirs: str) -> None:
    assert translated(ours) == theirs.encode()


async def test_a_statement_means_what_it_says(database: PostgresDatabase) -> None:
    def unit(connection: Connection) -> list[object]:
        row = connection.row(
            "SELECT :text::text AS said, 7 % :two AS rest, '100%' LIKE '1%\\%' AS is_like", text="50%", two=4
        )
        return [row["said"], row["rest"], row["is_like"]]

    assert await database.write(unit) == ["50%", 3, True]


def until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_who_met_another_goes_alone_and_before_newcomers() -> None:
    traffic, order = Traffic(), list[str]()
    leave, is_alone, end = threading.Event(), threading.Event(), threading.Event()
    entered = threading.Event()

    def first() -> None:
        with traffic.together():
            entered.set()
            assert leave.wait(10)
            order.append("first leaves")

    def alone() -> None:
        with traffic.alone():
            order.append("alone")
            is_alone.set()
            assert end.wait(10)
            order.append("alone leaves")

    def newcomer() -> None:
        with traffic.together():
            order.append("newcomer")

    threads = [threading.Thread(target=target, daemon=True) for target in (first, alone, newcomer)]
    threads[0].start()
    assert entered.wait(10)
    threads[1].start()
    until(lambda: traffic._waiting == 1)
    threads[2].start()
    leave.set()
    assert is_alone.wait(10)
    end.set()
    for thread in threads:
        thread.join(10)
    assert order == ["first leaves", "alone", "alone leaves", "newcomer"]


def test_a_road_is_free_again_when_somebody_failed_on_it() -> None:
    traffic = Traffic()
    for enter in (traffic.together, traffic.alone):
        with pytest.raises(RuntimeError), enter():
            raise RuntimeError
        with traffic.together(), traffic.together():
            pass
        with traffic.alone():
            pass
