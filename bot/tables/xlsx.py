"""Workbooks as Excel reads them.

Every text is written as text, whatever it begins with: nothing that people wrote becomes a formula or a link.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from bot.tables.cleaning import clean, cut
from bot.tables.model import Table, Value, Workbook
from bot.tables.names import sheet_names
from bot.tables.widths import widths

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # of no file: the same data give the same bytes
_OPTIONS = {"in_memory": True, "remove_timezone": True}

# Excel specifications and limits, support.microsoft.com: characters in a cell, digits, the first date.
_LONGEST_TEXT = 32_767
_EXACT_BELOW = 10**15
_FIRST_YEAR = 1901  # in 1900 it counts a day that never was

# The formats whose look follows the language of whoever opens the file.
_DATE, _DATE_AND_TIME = 14, 22
_A4 = 9
_FORMULA = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True, slots=True)
class _Looks:
    """How cells look."""

    header: Any
    text: Any
    formula_like: Any
    number: Any
    date: Any
    instant: Any


def xlsx(workbook: Workbook) -> bytes:
    """The file: a sheet a table, its header always in sight, with filters, printed on pages as wide as A4.

    A number that Excel would round and a date that it does not know are written as text.
    """
    file = BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties({"created": _CREATED})
    looks = _looks(book)
    names = sheet_names(table.title for table in workbook.tables)
    for name, table in zip(names, workbook.tables, strict=True):
        _fill(book.add_worksheet(name), table, looks)
    book.close()
    return file.getvalue()


def _looks(book: Any) -> _Looks:
    plain = {"valign": "top"}
    wrapped = plain | {"text_wrap": True}
    return _Looks(
        header=book.add_format(wrapped | {"bold": True, "bottom": 1}),
        text=book.add_format(wrapped),
        # Stays a text even when somebody edits the cell.
        formula_like=book.add_format(wrapped | {"quote_prefix": True}),
        number=book.add_format(plain),
        date=book.add_format(plain | {"num_format": _DATE, "align": "left"}),
        instant=book.add_format(plain | {"num_format": _DATE_AND_TIME, "align": "left"}),
    )


def _fill(sheet: Any, table: Table, looks: _Looks) -> None:
    for column, heading in enumerate(table.columns):
        sheet.write_string(0, column, _text(heading), looks.header)
    for number, row in enumerate(table.rows, start=1):
        for column, value in enumerate(row):
            _write(sheet, number, column, _held(value), looks)
    for column, width in enumerate(widths(table)):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if table.columns:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _held(value: Value) -> Value:
    """The value as Excel can hold it."""
    match value:
        case str():
            return _text(value)
        case date():
            return value if value.year >= _FIRST_YEAR else value.isoformat()
        case int() | float():
            return value if abs(value) < _EXACT_BELOW else str(value)
    return None


def _text(text: str) -> str:
    return cut(clean(text), _LONGEST_TEXT)


def _write(sheet: Any, row: int, column: int, value: Value, looks: _Looks) -> None:
    match value:
        case str():
            look = looks.formula_like if value.startswith(_FORMULA) else looks.text
            sheet.write_string(row, column, value, look)
        case datetime():
            sheet.write_datetime(row, column, value, looks.instant)
        case date():
            sheet.write_datetime(row, column, value, looks.date)
        case int() | float():
            sheet.write_number(row, column, value, looks.number)
