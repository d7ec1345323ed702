"""How wide the columns of a sheet are."""

from datetime import date, datetime
from math import ceil

from bot.tables.model import Table, Value

# In widths of a digit, as Excel counts.
_NARROWEST, _WIDEST = 6, 60
_FILTER_BUTTON = 3
_DATE, _DATE_AND_TIME = 11, 17
_LETTER = 1.15  # a Cyrillic letter is wider than a digit


def widths(table: Table) -> list[int]:
    """The width of each column: its longest line, unless that is too long and is wrapped."""
    needed = [_extent(heading) + _FILTER_BUTTON for heading in table.columns]
    for row in table.rows:
        needed = [max(before, _extent(value)) for before, value in zip(needed, row, strict=True)]
    return [min(max(ceil(width), _NARROWEST), _WIDEST) for width in needed]


def _extent(value: Value) -> float:
    match value:
        case datetime():
            return _DATE_AND_TIME
        case date():
            return _DATE
    lines = ("" if value is None else str(value)).split("\n")
    return _LETTER * max(map(len, lines)) + 1
