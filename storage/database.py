"""The database: one writer that gathers units, one reader with snapshots of its own.

A unit is a plain function of a connection. It runs whole, in one hop, in the connection's own
thread; it may run more than once, so it changes nothing but the database.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage.connection import Connection, SqliteConnection
from storage.errors import StorageUnavailable, StorageUnusable
from storage.group_commit import Outcome, Unit, commit_together, is_trouble
from storage.migrate import migrate

T = TypeVar("T")

# So many units share a commit at most: it bounds how long the first of them waits.
_LARGEST_BATCH = 256

_SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA journal_size_limit=67108864",
)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with the program's settings and no transaction control of its own."""
    raw = sqlite3.connect(path, isolation_level=None, cached_statements=512)
    raw.row_factory = sqlite3.Row
    for setting in _SETTINGS:
        raw.execute(setting)
    if read_only:
        raw.execute("PRAGMA query_only=ON")
    return raw


def prepare(path: Path, now: int) -> None:
    """Make the file and bring its tables up to date. Raises StorageUnusable."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = connect(path)
    except (OSError, sqlite3.Error):
        raise StorageUnusable("program-database-unusable", path=str(path)) from None
    try:
        migrate(raw, now)
    except sqlite3.DatabaseError:
        raise StorageUnusable("program-database-unusable", path=str(path)) from None
    finally:
        raw.close()


@contextmanager
def looking_at(path: Path) -> Iterator[Connection]:
    """A connection that only reads, beside a bot that may run. Raises StorageUnusable."""
    try:
        with closing(connect(path, read_only=True)) as raw:
            yield SqliteConnection(raw)
    except sqlite3.DatabaseError:
        raise StorageUnusable("program-database-unusable", path=str(path)) from None


class _HoppingConnection(aiosqlite.Connection):
    """aiosqlite with one more method: a whole function in one hop to the connection's thread."""

    def hop(self, function: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((future, partial(function, self._conn)))
        return future


class Database:
    """SQLite behind two calls: `write` and `read`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer = _HoppingConnection(partial(connect, path), iter_chunk_size=64)
        self._reader = _HoppingConnection(partial(connect, path, read_only=True), iter_chunk_size=64)
        self._waiting: list[tuple[Unit, asyncio.Future[Any]]] = []
        self._flying = False
        self._reading = 0

    async def open(self) -> None:
        """Open both connections; the file and its tables exist already (see `prepare`)."""
        await self._writer
        await self._reader

    async def close(self) -> None:
        """Let what waits finish, then close."""
        if self.busy():
            await self._idle()
        await self._reader.close()
        await self._writer.close()

    def busy(self) -> bool:
        """Whether a unit waits or runs, or a query runs."""
        return self._flying or bool(self._waiting) or self._reading > 0

    def write(self, unit: Callable[[Connection], T]) -> asyncio.Future[T]:
        """Run the unit durably, together with those that wait; gives what it returned.

        Raises StorageUnavailable, or whatever the unit raised; its changes are undone then.
        """
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((unit, future))
        self._launch()
        return future

    async def read(self, query: Callable[[Connection], T]) -> T:
        """Run the query in one snapshot. Raises StorageUnavailable."""
        self._reading += 1
        try:
            return await self._reader.hop(partial(_in_snapshot, query))
        finally:
            self._reading -= 1

    async def scrub(self) -> None:
        """Empty the write-ahead log, so that what was erased is gone from there too."""
        await self._writer.hop(_truncate)

    async def _idle(self) -> None:
        """Units are served in order: when this one is done, so are those that waited."""
        await self.write(lambda connection: None)

    def _launch(self) -> None:
        if self._flying or not self._waiting:
            return
        self._flying = True
        batch = [(unit, future) for unit, future in self._waiting[:_LARGEST_BATCH] if not future.done()]
        del self._waiting[:_LARGEST_BATCH]
        flight = self._writer.hop(partial(commit_together, units=[unit for unit, _ in batch]))
        flight.add_done_callback(partial(self._land, [future for _, future in batch]))

    def _land(self, futures: list[asyncio.Future[Any]], flight: asyncio.Future[list[Outcome]]) -> None:
        self._flying = False
        error = flight.exception()
        outcomes = [Outcome(error=error)] * len(futures) if error else flight.result()
        for future, outcome in zip(futures, outcomes, strict=True):
            if future.done():  # a waiter that was cancelled does not stop the others
                continue
            if outcome.error is None:
                future.set_result(outcome.value)
            else:
                future.set_exception(outcome.error)
        self._launch()


def _truncate(raw: sqlite3.Connection) -> None:
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError:
        return  # somebody reads just now: next time


def _in_snapshot(query: Callable[[Connection], T], raw: sqlite3.Connection) -> T:
    try:
        raw.execute("BEGIN")
        return query(SqliteConnection(raw))
    except sqlite3.Error as error:
        if is_trouble(error):
            raise StorageUnavailable(type(error).__name__) from None
        raise
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
