"""Names of sheets and files, made of whatever people called their things."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from bot.tables.cleaning import clean, cut

_SHEET_LENGTH = 31
"""UTF-16 units. This and the signs below: «Rename a worksheet», support.microsoft.com."""
_NOT_IN_SHEET = re.compile(r"[\[\]:*?/\\\s]+")
_RESERVED = "history"

_FILE_LENGTH = 60
"""Characters that Telegram keeps of a name without its ending (clean_filename of TDLib)."""
_NOT_IN_FILE = re.compile(r"[^\w ,.()+-]+")


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each sheet that Excel takes, no two the same; a title without any letter is its number."""
    taken = {_RESERVED}
    names: list[str] = []
    for number, title in enumerate(titles, start=1):
        wanted = cut(_NOT_IN_SHEET.sub(" ", clean(title)).strip(" '"), _SHEET_LENGTH).strip(" '")
        name = _free(wanted or str(number), taken)
        taken.add(name.casefold())
        names.append(name)
    return names


def _free(wanted: str, taken: set[str]) -> str:
    name, count = wanted, 1
    while name.casefold() in taken:
        count += 1
        name = cut(wanted, _SHEET_LENGTH - len(f" {count}")) + f" {count}"
    return name


def file_name(name: str, kind: str) -> str:
    """The name of a file of this kind, which every system takes and Telegram leaves as it is."""
    stem = _NOT_IN_FILE.sub(" ", normalize("NFC", clean(name)))
    stem = " ".join(stem.split())[:_FILE_LENGTH].strip(" .")
    return f"{stem or 'table'}.{kind}"
