"""One program at a time on a database."""

import fcntl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.database import sqlite_file
from storage.errors import StorageUnusable

_OURS = 7_782_838  # the first of the two numbers that name a lock of PostgreSQL; the second is the schema's


@contextmanager
def only_instance(url: str) -> Iterator[None]:
    """Hold the database. Raises StorageUnusable when another program holds it."""
    path = sqlite_file(url)
    with _holding_file(path) if path is not None else _holding_server(url):
        yield


@contextmanager
def _holding_file(database: Path) -> Iterator[None]:
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        lock = database.with_name(database.name + ".lock").open("w")
    except OSError:
        raise StorageUnusable("program-database-unusable", path=str(database)) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StorageUnusable("program-file-in-use", path=str(database)) from None
        yield


@contextmanager
def _holding_server(url: str) -> Iterator[None]:
    """The server gives the lock back when the connection ends, however it ends."""
    from storage.postgres.connection import PostgresConnection, connect, named

    with closing(connect(url)) as raw:
        held = PostgresConnection(raw).row(
            "SELECT pg_try_advisory_lock(:ours, hashtext(coalesce(current_schema(), ''))) AS is_held",
            ours=_OURS,
        )
        if not held["is_held"]:
            raise StorageUnusable("program-server-in-use", database=named(url))
        yield
