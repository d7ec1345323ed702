"""Buttons that nobody was given: of every kind that the program knows, with what others own in them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin, get_type_hints

from bot.activities import ACTIONS
from tests.kit.buttons import BUTTONS


def forged(numbers: Sequence[int], count: int, chance: random.Random) -> Iterator[str]:
    """The data of so many presses, each kind of button as often as any other."""
    kinds = sorted(ACTIONS)
    for place in range(count):
        action = ACTIONS[kinds[place % len(kinds)]]
        hints = get_type_hints(action)
        values = [_value(hints[field.name], numbers, chance) for field in fields(action)]
        yield BUTTONS.pack(action(*values))


def broken(data: str, chance: random.Random) -> str:
    """Data that no program would have made of it."""
    place = chance.randrange(len(data) + 1)
    return chance.choice(
        [
            data[:place],
            data + ":1",
            data.replace(":", "::", 1),
            data[:place] + chance.choice("-٣x\u0000 é") + data[place:],
            data.upper(),
            "9" * 60,
        ]
    )[:60]


def _value(kind: Any, numbers: Sequence[int], chance: random.Random) -> Any:
    if kind is int:
        return chance.choice([*numbers, 0, 10**15 - 1])
    if get_origin(kind) is Literal:
        return chance.choice(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return chance.choice(list(kind))
    raise TypeError(f"a button can't carry a {kind}")
