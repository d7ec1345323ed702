"""A table as CSV, the way Excel reads it where a comma stands before decimals.

UTF-8 with a byte order mark, semicolons, CRLF, decimal commas, ISO dates: a double click shows it right.

A text that a spreadsheet would take for a formula gets an apostrophe in front, as people themselves type such
a text (OWASP, CSV Injection). A sign alone is no formula: a column of «+» and «-» stays as it is, and «−»
starts none. `read_text` takes the apostrophe off again.
"""

import csv
import re
from datetime import date, datetime
from io import StringIO

from bot.tables.cleaning import clean
from bot.tables.model import Table, Value

# With the apostrophes that stand there already, so that reading knows which of them is ours.
_FORMULA = re.compile(r"'*[=+\-@\t\n＝＋－＠]")
_QUOTED = re.compile(r"'+[=+\-@\t\n＝＋－＠]")


def csv_bytes(table: Table) -> bytes:
    """The file; the title stands nowhere in it. Instants are told to the second."""
    file = StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(map(_written, table.columns))
    writer.writerows(map(_written, row) for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def read_text(written: str) -> str:
    """The text that stands in a cell of the file, clean as it was written."""
    return written[1:] if _QUOTED.match(written) else written


def _written(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return _defused(clean(value))
        case datetime():
            return value.replace(tzinfo=None).isoformat(" ", "seconds")
        case date():
            return value.isoformat()
    return str(value).replace(".", ",")


def _defused(text: str) -> str:
    return f"'{text}" if len(text) > 1 and _FORMULA.match(text) else text
