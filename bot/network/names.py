"""Reads the names in a list of schools, and puts schools into the order of their names."""

import re
from collections.abc import Sequence

from bot.network.model import School
from bot.people.model import LONGEST_SCHOOL_NAME, clean_name
from bot.people.names import fold
from bot.words import alphabetical

MOST_SCHOOLS = 300
"""So many schools are taken from one list."""

_PARTS = re.compile(r"\d+|\D+")
_MARK = re.compile(r"^(?:[•*–—-]\s+|\d{1,3}[.)]\s+)")


def read_school_names(text: str) -> tuple[str, ...]:
    """The names in a list of schools that has one a line, each once, `MOST_SCHOOLS` at most.

    Numbers and commas belong to the name; a bullet, or the number of the line, does not.
    """
    names: dict[str, str] = {}
    for line in text.splitlines():
        name = _MARK.sub("", clean_name(line))[:LONGEST_SCHOOL_NAME].strip()
        if any(map(str.isalnum, name)):
            names.setdefault(fold(name), name)
        if len(names) == MOST_SCHOOLS:
            break
    return tuple(names.values())


def in_order(schools: Sequence[School]) -> list[School]:
    """By name, with numbers as numbers: «Школа № 3» comes before «Школа № 12». Never by what they answer."""
    return sorted(schools, key=lambda school: (_order(school.name), school.id))


def _order(name: str) -> list[tuple[int, str]]:
    parts = _PARTS.findall(alphabetical(name))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
