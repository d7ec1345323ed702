"""One program at a time on a database."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.database import sqlite_file
from storage.errors import StorageUnusable

Hold = Callable[[], None]
"""Looks whether the database is held, and takes it again. Raises StorageUnusable when another has it."""


@contextmanager
def only_instance(url: str) -> Iterator[Hold]:
    """Hold the database, and give what sees to it later. Raises StorageUnusable when another has it."""
    path = sqlite_file(url)
    with _holding_file(path) if path is not None else _holding_server(url) as hold:
        yield hold


@contextmanager
def _holding_file(database: Path) -> Iterator[Hold]:
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
        yield lambda: None  # the file's lock lasts as long as the process


@contextmanager
def _holding_server(url: str) -> Iterator[Hold]:
    """The server gives the lock back when the connection ends, however it ends."""
    from storage.postgres.instance import ServerLock

    with closing(ServerLock(url)) as lock:
        lock.take()
        yield lock.renew
