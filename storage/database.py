"""The database behind two calls, `write` and `read`, whichever it is.

A unit is a plain function of a connection. It runs whole, in a thread of storage's own; it may run more
than once, so it changes nothing but the database.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from storage.connection import Connection
from storage.errors import StorageUnusable
from storage.migrate import Dialect, Migration, missing_steps
from storage.sqlite import database as sqlite

T = TypeVar("T")

_SQLITE = "sqlite:///"
_POSTGRES = "postgresql://"


class Database(Protocol):
    """What runs units. Its tables are up to date (see `prepare`)."""

    async def open(self) -> None:
        """Connect. Raises StorageUnavailable."""

    async def close(self) -> None:
        """Let what waits finish, then disconnect."""

    def busy(self) -> bool:
        """Whether a unit waits or runs, or a query runs."""

    def write(self, unit: Callable[[Connection], T]) -> asyncio.Future[T]:
        """Run the unit durably; gives what it returned.

        Raises StorageUnavailable, or whatever the unit raised; its changes are undone then.
        """

    async def read(self, query: Callable[[Connection], T]) -> T:
        """Run the query in one snapshot. Raises StorageUnavailable."""

    async def scrub(self) -> bool:
        """Let what was erased be gone from the database's log too; False while somebody hinders it."""


def is_database(url: str) -> bool:
    """Whether the address names a database of a kind that the program knows."""
    if url.startswith(_POSTGRES):
        return _can_be_split(url)
    return sqlite_file(url) is not None and url != _SQLITE


def _can_be_split(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc or parts.path)


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database; None for another."""
    return Path(url.removeprefix(_SQLITE)) if url.startswith(_SQLITE) else None


def dialect_of(url: str) -> Dialect:
    """Which kind of tables the database has."""
    return "postgres" if sqlite_file(url) is None else "sqlite"


def database_at(url: str) -> Database:
    """The database at this address; it is not open yet."""
    path = sqlite_file(url)
    if path is not None:
        return sqlite.SqliteDatabase(path)
    from storage.postgres.database import PostgresDatabase  # who has no PostgreSQL need not load its driver

    return PostgresDatabase(url)


def prepare(url: str, now: int) -> list[Migration]:
    """Bring the database's tables up to date; gives the steps taken. Raises StorageUnusable."""
    path = sqlite_file(url)
    if path is not None:
        return sqlite.prepare(path, now)
    from storage.postgres import database as postgres

    return postgres.prepare(url, now)


@contextmanager
def looking_at(url: str) -> Iterator[Connection]:
    """A connection that only reads, beside a bot that may run. Raises StorageUnusable."""
    with _connected(url) as connection:
        if missing_steps(connection, dialect_of(url)):
            raise StorageUnusable("program-database-too-old")
        yield connection


def write_once(url: str, unit: Callable[[Connection], T]) -> T:
    """Run one unit, for a program that has no loop. Raises StorageUnavailable."""

    async def write() -> T:
        database = database_at(url)
        await database.open()
        try:
            return await database.write(unit)
        finally:
            await database.close()

    return asyncio.run(write())


def _connected(url: str) -> AbstractContextManager[Connection]:
    path = sqlite_file(url)
    if path is not None:
        return sqlite.looking_at(path)
    from storage.postgres import database as postgres

    return postgres.looking_at(url)
