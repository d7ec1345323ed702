from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.activities import ACTIONS
from bot.quick_poll.actions import PressVote
from bot.quick_poll.model import Sign
from bot.telegram.buttons import LONGEST_DATA, Buttons

BUTTONS = Buttons(ACTIONS)
LARGEST_ID = 10**15 - 1


def values(kind: Any) -> list[Any]:
    """What a field can hold: for a number the least and the largest, else everything."""
    if kind is int:
        return [0, LARGEST_ID]
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    assert issubclass(kind, StrEnum)
    return list(kind)


def actions(kind: type) -> list[Any]:
    """Actions of a kind that between them hold every value of every field."""
    hints = get_type_hints(kind)
    columns = [values(hints[field.name]) for field in fields(kind)]
    longest = max((len(column) for column in columns), default=1)
    return [kind(*(column[min(row, len(column) - 1)] for column in columns)) for row in range(longest)]


@pytest.mark.parametrize("prefix", ACTIONS)
def test_an_action_comes_back_from_its_button(prefix: str) -> None:
    for action in actions(ACTIONS[prefix]):
        data = BUTTONS.pack(action)
        assert data.split(":")[0] == prefix
        assert BUTTONS.unpack(data) == action


@pytest.mark.parametrize("kind", ACTIONS.values())
def test_the_largest_ids_fit_into_a_button(kind: type) -> None:
    hints = get_type_hints(kind)
    longest = kind(
        *(max(values(hints[field.name]), key=lambda value: len(str(value))) for field in fields(kind))
    )
    assert len(BUTTONS.pack(longest).encode()) <= LONGEST_DATA


@given(st.text())
@example("vote1:\ud800:+")
@example("vote1:" + "9" * 5_000 + ":+")
def test_what_people_forge_never_raises(data: str) -> None:
    action = BUTTONS.unpack(data)
    assert action is None or type(action) in ACTIONS.values()


@given(st.sampled_from(sorted(ACTIONS)), st.lists(st.text(max_size=20) | st.integers().map(str), max_size=5))
def test_forged_fields_of_a_real_button_never_raise(prefix: str, forged: list[str]) -> None:
    action = BUTTONS.unpack(":".join([prefix, *forged]))
    assert action is None or type(action) is ACTIONS[prefix]


@pytest.mark.parametrize("data", [None, "", ":", "vote1", "vote1:1", "vote1:1:+:1", "vote0:1:+", "VOTE1:1:+"])
def test_what_no_button_carries_is_no_action(data: str | None) -> None:
    assert BUTTONS.unpack(data) is None


@pytest.mark.parametrize(
    "number", ["", "-1", "+1", " 1", "1 ", "1_000", "1.0", "1e3", "0x1", "١", "²", "1" * 16]
)
def test_a_number_is_written_in_one_way_and_bounded(number: str) -> None:
    assert BUTTONS.unpack(f"vote1:{number}:+") is None


@pytest.mark.parametrize("sign", ["", "*", "−", "++", "PLUS"])
def test_only_a_choice_on_offer_is_taken(sign: str) -> None:
    assert BUTTONS.unpack(f"vote1:1:{sign}") is None
    assert BUTTONS.unpack("vote1:1:-") == PressVote(1, Sign.MINUS)


@dataclass(frozen=True)
class Long:
    first: int
    second: int
    third: int
    fourth: int


def test_an_action_that_does_not_fit_is_refused_when_its_button_is_made() -> None:
    with pytest.raises(ValueError, match="Long does not fit"):
        Buttons({"long1": Long}).pack(Long(*[LARGEST_ID] * 4))


@dataclass(frozen=True)
class Loose:
    text: str


def test_a_field_that_could_hold_anything_is_refused_at_the_start() -> None:
    with pytest.raises(TypeError, match="can't carry"):
        Buttons({"loose1": Loose})
