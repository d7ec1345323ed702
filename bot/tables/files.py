"""The bytes of a document."""

from bot.card import Document
from bot.tables.comma import csv_bytes
from bot.tables.model import Table, Workbook
from bot.tables.xlsx import xlsx


def written(document: Document) -> bytes:
    """The file. Raises ValueError for several tables in one CSV."""
    data = document.data
    if document.kind == "xlsx":
        return xlsx(Workbook((data,)) if isinstance(data, Table) else data)
    if isinstance(data, Workbook):
        raise ValueError("a CSV holds one table")
    return csv_bytes(data)
