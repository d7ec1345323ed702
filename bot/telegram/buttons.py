"""Packs a button's action into the 64 bytes of callback data and back.

What comes back is input, not state: it can be forged or stem from an older program. Every field is
bounded here; rights and state are checked by the use case at each press.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin, get_type_hints

LONGEST_DATA = 64  # bytes, https://core.telegram.org/bots/api#inlinekeyboardbutton

_NUMBER = re.compile(r"[0-9]{1,15}", re.ASCII)

Parse = Callable[[str], Any]


class Buttons:
    """The actions that buttons can carry, by their prefix (a name and a version, as 'vote1')."""

    def __init__(self, actions: Mapping[str, type]) -> None:
        self._prefixes = {action: prefix for prefix, action in actions.items()}
        self._parsers = {prefix: (action, _field_parsers(action)) for prefix, action in actions.items()}

    def pack(self, action: Any) -> str:
        """The callback data of an action. Raises ValueError when it does not fit."""
        values = [getattr(action, field.name) for field in fields(action)]
        data = ":".join((self._prefixes[type(action)], *(str(value) for value in values)))
        if len(data.encode()) > LONGEST_DATA:
            raise ValueError(f"the data of {type(action).__name__} does not fit into a button")
        return data

    def unpack(self, data: str | None) -> Any:
        """The action, or None for data that no button of this program carries."""
        prefix, *values = (data or "").split(":")
        if prefix not in self._parsers:
            return None
        action, parsers = self._parsers[prefix]
        if len(values) != len(parsers):
            return None
        try:
            return action(*(parse(value) for parse, value in zip(parsers, values, strict=True)))
        except ValueError:
            return None


def _field_parsers(action: type) -> list[Parse]:
    hints = get_type_hints(action)
    return [_parser(hints[field.name]) for field in fields(action)]


def _parser(kind: Any) -> Parse:
    if kind is int:
        return _number
    if get_origin(kind) is Literal:
        return lambda value: _one_of(value, get_args(kind))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    raise TypeError(f"a button can't carry a {kind}")


def _number(value: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise ValueError("not a number")
    return int(value)


def _one_of(value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError("not on offer")
    return value
