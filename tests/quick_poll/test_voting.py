"""How a vote follows from the one before: what is entered for a colleague, and what they say after it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.quick_poll.model import Change, Vote
from bot.quick_poll.voting import A_DOUBLE_TAP, change, pressed, said_vote, toggled

LATER = A_DOUBLE_TAP


def test_a_word_is_entered_with_who_has_heard_it() -> None:
    assert said_vote(None, "+", several=False, by=7, now=1) == Vote("+", said_by=7, changed_at=1)


def test_another_word_takes_the_place_of_the_first() -> None:
    before = Vote("+", said_by=7)
    assert said_vote(before, "-", several=False, by=8, now=LATER) == Vote("-", said_by=8, changed_at=LATER)


def test_the_same_word_again_takes_it_back_but_no_double_tap_does() -> None:
    before = Vote("+", said_by=7, changed_at=10)
    assert said_vote(before, "+", several=False, by=7, now=11) == before
    assert said_vote(before, "+", several=False, by=7, now=10 + LATER) is None


def test_where_the_clock_was_set_back_a_tap_is_a_second_thought() -> None:
    assert toggled(Vote("1,2", changed_at=3_600_000), 1, 1_000) == Vote("2", changed_at=1_000)
    said = Vote("+", said_by=7, changed_at=3_600_000)
    assert said_vote(said, "+", several=False, by=7, now=1_000) is None


@given(st.sets(st.integers(1, 20), min_size=1))
def test_several_options_are_kept_in_their_order(numbers: set[int]) -> None:
    vote = None
    for now, number in enumerate(numbers):
        vote = said_vote(vote, str(number), several=True, by=7, now=now)
    assert vote is not None
    assert vote.choice == ",".join(map(str, sorted(numbers)))


def test_ones_own_press_takes_the_place_of_what_was_said() -> None:
    said = Vote("+", said_by=7)
    own = pressed(said, "+")
    assert own == Vote("+")
    assert change(said, own) is Change.COUNTED


def test_ones_own_choice_of_several_begins_anew() -> None:
    assert toggled(Vote("1,2", said_by=7), 1, LATER) == Vote("1", changed_at=LATER)
