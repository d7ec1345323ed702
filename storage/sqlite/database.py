"""SQLite behind `Database`: one writer that gathers units, one reader with snapshots of its own.

A unit runs whole, in one hop, in the connection's own thread.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage.connection import Connection, Unit
from storage.errors import StorageUnavailable, StorageUnusable, Trouble
from storage.files import OWNER_ONLY
from storage.migrate import Migration, migrate
from storage.sqlite.connection import SqliteConnection, connect, trouble_of
from storage.sqlite.group_commit import Outcome, commit_together

T = TypeVar("T")

# So many units share a commit at most: it bounds how long the first of them waits.
_LARGEST_BATCH = 256

_PATIENCE_TO_SCRUB = 20  # milliseconds

OLDEST = (3, 37, 0)  # STRICT tables, https://www.sqlite.org/stricttables.html


def prepare(path: Path, now: int) -> list[Migration]:
    """Make the file and bring its tables up to date; gives the steps taken. Raises StorageUnusable."""
    if sqlite3.sqlite_version_info < OLDEST:
        raise StorageUnusable("program-sqlite-too-old", version=sqlite3.sqlite_version)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(OWNER_ONLY)
        with closing(connect(path)) as raw:
            return migrate(SqliteConnection(raw), "sqlite", now)
    except (OSError, sqlite3.DatabaseError):
        raise StorageUnusable("program-database-unusable", path=str(path)) from None


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


class SqliteDatabase:
    """A file of SQLite."""

    def __init__(self, path: Path) -> None:
        self._writer = _HoppingConnection(partial(connect, path), iter_chunk_size=64)
        self._reader = _HoppingConnection(partial(connect, path, read_only=True), iter_chunk_size=64)
        self._waiting: list[tuple[Unit, asyncio.Future[Any]]] = []
        self._flying = False
        self._reading = 0
        self._written = True

    async def open(self) -> None:
        try:
            await self._writer
            await self._reader
        except sqlite3.Error as error:
            await self._writer.close()
            raise StorageUnavailable(trouble_of(error) or Trouble.BROKEN) from None

    async def close(self) -> None:
        if self.busy():
            await self._idle()
        await self._reader.close()
        await self._writer.close()

    def busy(self) -> bool:
        return self._flying or bool(self._waiting) or self._reading > 0

    def write(self, unit: Callable[[Connection], T]) -> asyncio.Future[T]:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((unit, future))
        self._launch()
        return future

    async def read(self, query: Callable[[Connection], T]) -> T:
        self._reading += 1
        try:
            return await self._reader.hop(partial(_in_snapshot, query))
        finally:
            self._reading -= 1

    async def scrub(self) -> bool:
        """Empty the write-ahead log: what was erased stays there until then."""
        if not self._written:
            return True
        self._written = False  # what is written while this is under way comes after it
        is_empty = await self._writer.hop(_truncate)
        self._written = self._written or not is_empty
        return is_empty

    async def _idle(self) -> None:
        """Units are served in order: when this one is done, so are those that waited."""
        await self.write(lambda connection: None)

    def _launch(self) -> None:
        if self._flying or not self._waiting:
            return
        self._flying = self._written = True
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


def _truncate(raw: sqlite3.Connection) -> bool:
    """Whether the log is empty now; not while somebody reads (the first column is 1 then).

    A backup reads for long: who writes must not wait for its end.
    """
    patience = raw.execute("PRAGMA busy_timeout").fetchone()[0]
    raw.execute(f"PRAGMA busy_timeout={_PATIENCE_TO_SCRUB}")
    try:
        return bool(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
    except sqlite3.Error:
        return False
    finally:
        raw.execute(f"PRAGMA busy_timeout={patience}")


def _in_snapshot(query: Callable[[Connection], T], raw: sqlite3.Connection) -> T:
    try:
        raw.execute("BEGIN")
        return query(SqliteConnection(raw))
    except sqlite3.Error as error:
        trouble = trouble_of(error)
        if trouble:
            raise StorageUnavailable(trouble) from None
        raise
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
