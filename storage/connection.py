"""The one way in which the program speaks SQL: named parameters, rows by column name."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol


class Connection(Protocol):
    """A connection inside a transaction that somebody else began and will end.

    Queries are written in the dialect that SQLite and PostgreSQL share, with `:name` parameters.
    """

    def rows(self, sql: str, **values: Any) -> list[Any]:
        """All rows of a query."""

    def row(self, sql: str, **values: Any) -> Any:
        """The first row of a query, or None."""

    def stream(self, sql: str) -> Iterator[Mapping[str, Any]]:
        """The rows of a query one after the other, however many there are."""

    def run(self, sql: str, **values: Any) -> int:
        """Run a statement; gives the number of rows it touched."""


Unit = Callable[[Connection], Any]
"""What runs in one transaction. It may run more than once, so it changes nothing but the database."""
