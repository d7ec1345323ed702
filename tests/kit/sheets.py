"""Reads what somebody has downloaded, as the program they open it with does."""

import csv
import re
import zipfile
from io import BytesIO, StringIO
from xml.etree import ElementTree

_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(data: bytes) -> dict[str, list[list[str]]]:
    """The cells of every sheet of an XLSX file, by its name; numbers as their digits."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        shared = _texts(file)
        names = [
            each.attrib["name"]
            for each in ElementTree.fromstring(file.read("xl/workbook.xml")).iter(f"{_SPACE}sheet")
        ]
        return {
            name: _rows(ElementTree.fromstring(file.read(f"xl/worksheets/sheet{place}.xml")), shared)
            for place, name in enumerate(names, 1)
        }


def lines(data: bytes) -> list[list[str]]:
    """The cells of a CSV file."""
    return list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))


def _texts(file: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in file.namelist():
        return []
    root = ElementTree.fromstring(file.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in each.iter(f"{_SPACE}t")) for each in root]


def _rows(sheet: ElementTree.Element, shared: list[str]) -> list[list[str]]:
    rows = []
    for row in sheet.iter(f"{_SPACE}row"):
        cells: dict[int, str] = {}
        for cell in row:
            value = cell.findtext(f"{_SPACE}v") or ""
            column = re.sub(r"\d", "", cell.attrib["r"])
            cells[ord(column) - ord("A")] = shared[int(value)] if cell.attrib.get("t") == "s" else value
        rows.append([cells.get(place, "") for place in range(max(cells, default=-1) + 1)])
    return rows
