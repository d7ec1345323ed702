"""Reads a workbook as far as tests look at it."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from hypothesis import strategies as st

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

any_text = st.text(st.characters(), max_size=40)
"""Control characters and lone surrogates too."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and the properties of its format."""

    value: str | float
    format: dict[str, str]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its cells by «B2», its parts as they are in the file."""

    name: str
    cells: dict[str, Cell]
    xml: ElementTree.Element

    def part(self, name: str) -> dict[str, str]:
        """The attributes of the first part of this name."""
        found = next(self.xml.iter(_MAIN + name))
        return dict(found.attrib)

    def widths(self) -> list[float]:
        """The widths of its columns, in digits."""
        return [float(column.attrib["width"]) for column in self.xml.iter(f"{_MAIN}col")]

    def row(self, number: int) -> list[str | float]:
        """The values of a row, from the left; empty cells are left out."""
        return [cell.value for place, cell in self.cells.items() if place.lstrip("ABCDEFGHIJ") == str(number)]


def read(file: bytes) -> list[Sheet]:
    """The sheets of the workbook."""
    with ZipFile(BytesIO(file)) as parts:
        names = [each.attrib["name"] for each in _part(parts, "workbook").iter(f"{_MAIN}sheet")]
        shared = [
            "".join(_text(each.text or "") for each in item.iter(f"{_MAIN}t"))
            for item in (_part(parts, "sharedStrings") if "xl/sharedStrings.xml" in parts.namelist() else ())
        ]
        formats = [dict(each.attrib) for each in next(_part(parts, "styles").iter(f"{_MAIN}cellXfs"))]
        return [
            _sheet(name, _part(parts, f"worksheets/sheet{number}"), shared, formats)
            for number, name in enumerate(names, start=1)
        ]


def instant(cell: Cell) -> datetime:
    """The cell's number as the instant that Excel shows, to the millisecond."""
    assert isinstance(cell.value, float)
    return datetime(1899, 12, 30) + timedelta(milliseconds=round(cell.value * 86_400_000))  # noqa: DTZ001 - local


def _part(parts: ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(parts.read(f"xl/{name}.xml"))


def _text(written: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), written)


def _sheet(name: str, xml: ElementTree.Element, shared: list[str], formats: list[dict[str, str]]) -> Sheet:
    cells: dict[str, Cell] = {}
    for cell in xml.iter(f"{_MAIN}c"):
        assert cell.find(f"{_MAIN}f") is None, "a formula"
        written = cell.findtext(f"{_MAIN}v")
        if written is not None:
            value = shared[int(written)] if cell.get("t") == "s" else float(written)
            cells[cell.attrib["r"]] = Cell(value, formats[int(cell.get("s", 0))])
    return Sheet(name, cells, xml)
