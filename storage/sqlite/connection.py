"""Connections to a file of SQLite, and what its errors mean."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from storage.errors import Trouble

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

# Primary result codes that speak of the database's state, not of a wrong statement
# (https://www.sqlite.org/rescode.html).
_TROUBLES = {
    5: Trouble.LOCKED,  # busy
    6: Trouble.LOCKED,
    7: Trouble.BROKEN,  # nomem
    8: Trouble.READ_ONLY,
    9: Trouble.BROKEN,  # interrupt
    10: Trouble.BROKEN,  # ioerr
    11: Trouble.BROKEN,  # corrupt
    13: Trouble.FULL,
    14: Trouble.UNREACHABLE,  # cantopen
    15: Trouble.LOCKED,  # protocol
    26: Trouble.BROKEN,  # notadb
}


class SqliteConnection:
    """`Connection` over the standard library's SQLite, in the thread that owns it."""

    __slots__ = ("raw",)

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw

    def rows(self, sql: str, **values: Any) -> list[Any]:
        return self.raw.execute(sql, values).fetchall()

    def row(self, sql: str, **values: Any) -> Any:
        # All rows are fetched: a statement left half-read would keep its RETURNING unfinished.
        rows = self.raw.execute(sql, values).fetchall()
        return rows[0] if rows else None

    def stream(self, sql: str) -> Iterator[Mapping[str, Any]]:
        return map(dict, self.raw.execute(sql))

    def run(self, sql: str, **values: Any) -> int:
        return self.raw.execute(sql, values).rowcount


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with the program's settings and no transaction control of its own."""
    raw = sqlite3.connect(path, isolation_level=None, cached_statements=512)
    raw.row_factory = sqlite3.Row
    for setting in _SETTINGS:
        raw.execute(setting)
    if read_only:
        raw.execute("PRAGMA query_only=ON")
    return raw


def trouble_of(error: BaseException) -> Trouble | None:
    """What is wrong with the database; None for a mistake in a statement and for any other error."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _TROUBLES.get(code & 0xFF)
