"""The one way in which the program speaks SQL: named parameters, rows by column name."""

import sqlite3
from typing import Any, Protocol


class Connection(Protocol):
    """A connection inside a transaction that somebody else began and will end.

    Queries are written in the dialect that SQLite and PostgreSQL share, with `:name` parameters.
    """

    def rows(self, sql: str, **values: Any) -> list[Any]:
        """All rows of a query."""

    def row(self, sql: str, **values: Any) -> Any:
        """The first row of a query, or None."""

    def run(self, sql: str, **values: Any) -> int:
        """Run a statement; gives the number of rows it touched."""


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

    def run(self, sql: str, **values: Any) -> int:
        return self.raw.execute(sql, values).rowcount
