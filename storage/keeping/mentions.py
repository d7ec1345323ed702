"""Whether data that a row carries as JSON speaks of a person, and the same data without them."""

from dataclasses import dataclass
from typing import Any

from storage.keeping.rows import NOBODY

NAMELESS = "—"
"""What stands in place of a name that was erased, in every language."""

NAMES = frozenset({"person", "leader", "author", "giver", "successor", "name"})
"""Under these keys texts hold names of people; what is equal to a name elsewhere is something else."""

_IDS = ("person", "reached")
"""Under these keys the data hold ids of people; other numbers are ids of other things."""

_CUT = "…"


@dataclass(frozen=True, slots=True)
class Sought:
    """Somebody who is looked for: anywhere by id, by name only where people know them by it.

    `places` are the addresses of chats where they do; elsewhere a namesake is meant.
    """

    person: int
    names: frozenset[str]
    places: frozenset[int]

    def is_in(self, data: Any, place: int | None) -> bool:
        """Whether the data speak of the person; a `place` of None is one that is not known."""
        return bool(self.without(data, place) != data)

    def without(self, data: Any, place: int | None) -> Any:
        """The data with nobody in the person's place."""
        return self._without(data, is_known=place is None or place in self.places)

    def _without(self, data: Any, *, is_known: bool) -> Any:
        match data:
            case dict():
                return {key: self._under(key, value, is_known=is_known) for key, value in data.items()}
            case list():
                return [self._without(value, is_known=is_known) for value in data]
        return data

    def _under(self, key: str, value: Any, *, is_known: bool) -> Any:
        if key in _IDS and value == self.person:
            return NOBODY
        if key in _IDS and isinstance(value, list):
            return [each for each in value if each != self.person]
        if key in NAMES and isinstance(value, str):
            return NAMELESS if is_known and self._is_name(value) else value
        return self._without(value, is_known=is_known)

    def _is_name(self, value: str) -> bool:
        """Long names are cut where there is no room for them."""
        cut = value.removesuffix(_CUT)
        return value in self.names or (cut != value and any(name.startswith(cut) for name in self.names))
