"""How a button carries an answer without a name."""

from hypothesis import given
from hypothesis import strategies as st

from bot.quick_poll.ballots import choice_of, marks_of
from bot.quick_poll.model import Content, Kind, Option
from bot.quick_poll.voting import joined

SIGNS = Content("Идём?")
NOTICE = Content("Ознакомьтесь", Kind.NOTICE)
TOWNS = Content("Куда?", Kind.CHOICE, tuple(Option(number, f"город {number}") for number in range(1, 21)))
SOME_TOWNS = Content(TOWNS.question, TOWNS.kind, TOWNS.options, several=True)


def test_every_single_answer_comes_back() -> None:
    for content in (SIGNS, NOTICE, TOWNS, SOME_TOWNS):
        assert [choice_of(content, marks_of(content, choice)) for choice in content.choices] == [
            *content.choices
        ]


def test_two_answers_are_none_where_one_is_asked_for() -> None:
    assert choice_of(SIGNS, 0b11) is None
    assert choice_of(TOWNS, 0b101) is None
    assert choice_of(SOME_TOWNS, 0b101) == "1,3"


def test_no_mark_is_no_answer() -> None:
    assert [choice_of(content, 0) for content in (SIGNS, NOTICE, TOWNS, SOME_TOWNS)] == [None] * 4


@given(st.sets(st.integers(1, 20), min_size=1))
def test_several_options_come_back(numbers: set[int]) -> None:
    marks = sum(marks_of(SOME_TOWNS, str(number)) for number in numbers)
    assert choice_of(SOME_TOWNS, marks) == joined(sorted(numbers))


@given(st.integers(0, 10**15 - 1))
def test_marks_of_any_size_are_an_answer_of_the_poll_or_none(marks: int) -> None:
    for content in (SIGNS, NOTICE, TOWNS, SOME_TOWNS):
        choice = choice_of(content, marks)
        assert choice is None or set(choice.split(",")) <= set(content.choices)
