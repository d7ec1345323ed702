"""Tables that somebody downloads: plain data, in the readers' language."""

from dataclasses import dataclass
from datetime import date, datetime

Value = str | int | float | date | datetime | None
"""What stands in a cell. A datetime is told as its clock shows it, so it is in the readers' time."""


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and the rows under them. Raises ValueError where a row is not as long as the header."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row is not as long as the header")


@dataclass(frozen=True, slots=True)
class Workbook:
    """Tables, each on a sheet of its own."""

    tables: tuple[Table, ...]
