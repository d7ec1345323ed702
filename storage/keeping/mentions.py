"""Whether data that a row carries as JSON speaks of a person, and the same data without them."""

from typing import Any

from storage.keeping.rows import NOBODY

NAMELESS = "—"
"""What stands in place of a name that was erased, in every language."""

_PEOPLE = ("person", "reached")
"""Under these names the data hold ids of people; other numbers are ids of other things."""


def mentions(data: Any, person: int, names: frozenset[str]) -> bool:
    """Whether the person's id or a name of theirs is in the data."""
    return bool(without(data, person, names) != data)


def without(data: Any, person: int, names: frozenset[str]) -> Any:
    """The data with nobody in the person's place."""
    match data:
        case dict():
            return {key: _under(key, value, person, names) for key, value in data.items()}
        case list():
            return [without(value, person, names) for value in data]
        case str():
            return NAMELESS if data in names else data
    return data


def _under(key: str, value: Any, person: int, names: frozenset[str]) -> Any:
    if key in _PEOPLE and value == person:
        return NOBODY
    if key in _PEOPLE and isinstance(value, list):
        return [each for each in value if each != person]
    return without(value, person, names)
