"""PostgreSQL behind `Database`: each unit is a SERIALIZABLE transaction, run again when it met another.

Under a weaker isolation a rule that a unit has checked can be broken before it commits: five of twelve
people got the last of one place.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

import psycopg
from psycopg import IsolationLevel
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool

from storage.connection import Connection
from storage.copying import TABLES
from storage.errors import StorageUnavailable, StorageUnusable, Trouble
from storage.migrate import Migration, migrate
from storage.postgres.connection import (
    CONNECT_SECONDS,
    PATIENCE,
    PostgresConnection,
    RawConnection,
    connect,
    is_conflict,
    named,
    trouble_of,
    unusable,
)
from storage.postgres.traffic import Traffic

T = TypeVar("T")

_WRITERS = 4
_READERS = 2
_RUNS = 40
"""A unit is run so often at most. Alone on the road it can meet units of other processes only."""

_SCRUB = f"VACUUM {', '.join(TABLES)}"
"""All tables: what somebody erases stands in most of them, and one without dead rows takes no time."""


def prepare(url: str, now: int) -> list[Migration]:
    """Bring the tables up to date; gives the steps taken. Raises StorageUnusable."""
    try:
        with connect(url) as raw:
            return migrate(PostgresConnection(raw), "postgres", now)
    except psycopg.Error:
        raise unusable(url) from None


@contextmanager
def looking_at(url: str) -> Iterator[Connection]:
    """A connection that only reads one snapshot, beside a bot that may run. Raises StorageUnusable."""
    with connect(url) as raw:
        raw.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield PostgresConnection(raw)
        except psycopg.errors.UndefinedTable:
            raise StorageUnusable("doctor-no-database", path=named(url)) from None
        except psycopg.Error:
            raise unusable(url) from None


class PostgresDatabase:
    """A database of PostgreSQL, with a thread for each connection."""

    def __init__(self, url: str) -> None:
        self._pool: ConnectionPool[RawConnection] = ConnectionPool(
            url, min_size=1, max_size=_WRITERS + _READERS, open=False,
            timeout=CONNECT_SECONDS, reconnect_timeout=CONNECT_SECONDS,
            kwargs={"row_factory": dict_row, **PATIENCE}, configure=_limit,
        )  # fmt: skip
        self._writers = ThreadPoolExecutor(_WRITERS, "storage-writer")
        self._readers = ThreadPoolExecutor(_READERS, "storage-reader")
        self._traffic = Traffic()
        self._running = 0
        self._written = True

    async def open(self) -> None:
        try:
            await asyncio.to_thread(self._pool.open, wait=True, timeout=2 * CONNECT_SECONDS)
        except psycopg.Error:
            raise StorageUnavailable(Trouble.UNREACHABLE) from None

    async def close(self) -> None:
        for threads in (self._writers, self._readers):
            await asyncio.to_thread(threads.shutdown)
        await asyncio.to_thread(self._pool.close)

    def busy(self) -> bool:
        return self._running > 0

    def write(self, unit: Callable[[Connection], T]) -> asyncio.Future[T]:
        self._written = True
        return self._in_thread(self._writers, partial(self._run, unit))

    async def read(self, query: Callable[[Connection], T]) -> T:
        return await self._in_thread(self._readers, partial(self._look, query))

    async def scrub(self) -> bool:
        """Let the server take away the rows that hold scrubbed text; its own log is the operator's.

        Those that a transaction still sees stay until the next time.
        """
        if not self._written:
            return True
        self._written = False  # what is written while this is under way comes after it
        is_done = await self._in_thread(self._readers, self._vacuum)  # before units that wait, not after them
        self._written = self._written or not is_done
        return is_done

    def _in_thread(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> asyncio.Future[T]:
        loop = asyncio.get_running_loop()
        self._running += 1
        running = threads.submit(work)
        result = asyncio.wrap_future(running, loop=loop)
        running.add_done_callback(partial(self._told, loop))  # after the result has been told
        return result

    def _told(self, loop: asyncio.AbstractEventLoop, running: Future[Any]) -> None:
        loop.call_soon_threadsafe(self._landed)

    def _landed(self) -> None:
        self._running -= 1

    def _run(self, unit: Callable[[Connection], T]) -> T:
        with self._traffic.together():
            try:
                return self._in_transaction(unit)
            except _Collision:
                pass
        for _ in range(_RUNS - 1):
            with self._traffic.alone():
                try:
                    return self._in_transaction(unit)
                except _Collision:
                    continue
        raise StorageUnavailable(Trouble.LOCKED)

    def _look(self, query: Callable[[Connection], T]) -> T:
        for _ in range(_RUNS):
            try:
                return self._in_transaction(query, read_only=True)
            except _Collision:  # a standby server takes rows away from who reads for long
                continue
        raise StorageUnavailable(Trouble.LOCKED)

    def _in_transaction(self, unit: Callable[[Connection], T], *, read_only: bool = False) -> T:
        try:
            with self._pool.connection() as raw:
                raw.isolation_level = (
                    IsolationLevel.REPEATABLE_READ if read_only else IsolationLevel.SERIALIZABLE
                )
                raw.read_only = read_only
                return unit(PostgresConnection(raw))
        except psycopg.Error as error:
            if is_conflict(error):
                raise _Collision from None
            trouble = trouble_of(error)
            if trouble is None:
                raise
            raise StorageUnavailable(trouble) from None

    def _vacuum(self) -> bool:
        try:
            with self._pool.connection() as raw:
                raw.autocommit = True
                try:
                    raw.execute(_SCRUB.encode())
                finally:
                    raw.autocommit = False
        except psycopg.Error:
            return False
        return True


def _limit(raw: RawConnection) -> None:
    """The server ends a statement that hangs or waits for long: a unit is a matter of milliseconds."""
    raw.execute("SET statement_timeout = '30s'")
    raw.execute("SET lock_timeout = '10s'")
    raw.commit()


class _Collision(Exception):
    """The transaction met another one."""
