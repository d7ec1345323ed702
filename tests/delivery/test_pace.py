from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.budgets import Bucket, Window
from bot.delivery.clock import MINUTE, SECOND
from bot.delivery.pace import (
    ALL_A_MINUTE,
    ALONE_EVERY,
    BETWEEN_AWAITED_EDITS,
    BETWEEN_REPAINTS,
    BETWEEN_REPAINTS_BESIDE_PANELS,
    PANELS_IN_USE,
    PRIVATE_EVERY,
    REPAINTS_A_MINUTE,
    ChatPace,
    GroupPace,
    Paces,
    PrivatePace,
    Step,
)

START = 1_773_216_000_000
ANNA, BORIS = 1, 2


@dataclass(frozen=True)
class Wish:
    """Something to be done, so many milliseconds after the wish before; it is done as soon as it may."""

    pause: int
    step: Step
    person: int | None = None


@dataclass(frozen=True)
class Done:
    at: int
    wish: Wish


PAUSES = st.one_of(st.just(0), st.integers(0, 2 * SECOND), st.integers(0, 2 * MINUTE))
STEPS = st.sampled_from(Step)
FOR_ALL = st.lists(st.builds(Wish, PAUSES, STEPS), min_size=1, max_size=80)
FOR_ANNA = st.lists(st.builds(Wish, PAUSES, STEPS, st.just(ANNA)), min_size=1, max_size=80)
MIXED = st.lists(
    st.builds(Wish, PAUSES, STEPS, st.sampled_from([None, ANNA, BORIS])), min_size=1, max_size=80
)


def carried_out(wishes: Sequence[Wish], pace: ChatPace) -> list[Done]:
    now, done = START, []
    for wish in wishes:
        now = pace.free_at(wish.step, wish.person, now + wish.pause)
        pace.count(wish.step, wish.person, now)
        done.append(Done(now, wish))
    return done


def most_in(span: int, done: Sequence[Done], *steps: Step) -> int:
    instants = [each.at for each in done if each.wish.step in steps]
    return max((sum(at <= other < at + span for other in instants) for at in instants), default=0)


def waits(pace: ChatPace, step: Step, person: int | None, pause: int, times: int) -> list[int]:
    """How long each of so many waits that are wished for with this pause between them."""
    now, waited = START, []
    for _ in range(times):
        at = pace.free_at(step, person, now)
        pace.count(step, person, at)
        waited.append(at - now)
        now = max(at, now + pause)
    return waited


COUNTED = (Step.MESSAGE, Step.AWAITED_EDIT, Step.REPAINT)


@given(FOR_ALL)
def test_no_minute_of_a_group_holds_more_than_telegram_takes(wishes: list[Wish]) -> None:
    done = carried_out(wishes, GroupPace())
    assert most_in(MINUTE, done, *COUNTED) <= ALL_A_MINUTE == 18
    assert most_in(MINUTE, done, Step.REPAINT) <= REPAINTS_A_MINUTE == 12


@given(FOR_ANNA)
def test_what_one_person_sees_in_a_group_would_stay_below_its_limit_even_if_it_counted(
    wishes: list[Wish],
) -> None:
    done = carried_out(wishes, GroupPace())
    assert most_in(MINUTE, done, Step.MESSAGE, Step.AWAITED_EDIT) <= 19


@given(MIXED)
def test_an_edit_keeps_its_distance_from_the_edit_before(wishes: list[Wish]) -> None:
    done = [each for each in carried_out(wishes, GroupPace()) if each.wish.step is not Step.MESSAGE]
    for_all = [
        each for each in done
        if each.wish.step is Step.REPAINT or (each.wish.step is Step.AWAITED_EDIT and not each.wish.person)
    ]  # fmt: skip
    for before, after in pairwise(for_all):
        distance = BETWEEN_REPAINTS if after.wish.step is Step.REPAINT else BETWEEN_AWAITED_EDITS
        assert after.at - before.at >= distance
    assert (BETWEEN_AWAITED_EDITS, BETWEEN_REPAINTS) == (SECOND, 5 * SECOND)


@given(MIXED, st.integers(0, 5 * MINUTE), st.sampled_from([GroupPace, PrivatePace]))
def test_nothing_goes_before_the_instant_that_the_messenger_named(
    wishes: list[Wish], wait: int, kind: type[ChatPace]
) -> None:
    pace = kind()
    pace.hold(START + wait)
    pace.hold(START + wait // 2)
    assert carried_out(wishes, pace)[0].at >= START + wait


@given(MIXED)
def test_nothing_waits_longer_than_a_minute_and_a_quiet_chat_does_not_wait(wishes: list[Wish]) -> None:
    pace = GroupPace()
    now = carried_out(wishes, pace)[-1].at
    for step in Step:
        assert pace.free_at(step, None, now) <= now + MINUTE
        assert pace.free_at(step, ANNA, now) <= now + (
            MINUTE if step is Step.REPAINT else max(ALONE_EVERY, BETWEEN_AWAITED_EDITS)
        )
        assert pace.free_at(step, None, now + 2 * MINUTE) == now + 2 * MINUTE


def test_the_first_edit_goes_at_once_after_the_post() -> None:
    pace = GroupPace()
    pace.count(Step.MESSAGE, None, START)
    assert pace.free_at(Step.REPAINT, None, START) == START


def test_repaints_leave_room_for_what_somebody_waits_for() -> None:
    pace = GroupPace()
    last = carried_out([Wish(0, Step.REPAINT)] * REPAINTS_A_MINUTE, pace)[-1].at
    assert pace.free_at(Step.MESSAGE, None, last) == last
    assert pace.free_at(Step.AWAITED_EDIT, None, last) == last + BETWEEN_AWAITED_EDITS


def test_names_are_ticked_in_a_panel_of_a_group_without_waiting() -> None:
    """The panel is opened and turned, then twelve names in half a minute."""
    assert set(waits(GroupPace(), Step.AWAITED_EDIT, ANNA, 2 * SECOND + 200, 14)) == {0}
    quick = waits(GroupPace(), Step.AWAITED_EDIT, ANNA, SECOND, 60)
    assert max(quick) <= ALONE_EVERY, "who goes on as quickly sees it a little later, and never stands still"


def test_panels_and_the_cards_of_a_group_take_nothing_from_each_other() -> None:
    pace = GroupPace()
    carried_out([Wish(0, Step.MESSAGE)] * ALL_A_MINUTE, pace)
    assert pace.free_at(Step.AWAITED_EDIT, ANNA, START) == START
    waits(pace, Step.AWAITED_EDIT, ANNA, 0, 20)
    assert pace.free_at(Step.AWAITED_EDIT, BORIS, START) == START
    assert pace.free_at(Step.MESSAGE, None, START + MINUTE) == START + MINUTE


def test_while_somebody_works_with_a_panel_repaints_are_rarer() -> None:
    pace = GroupPace()
    pace.count(Step.REPAINT, None, START)
    waits(pace, Step.AWAITED_EDIT, ANNA, SECOND, PANELS_IN_USE)
    assert pace.free_at(Step.REPAINT, BORIS, START) == START + BETWEEN_REPAINTS_BESIDE_PANELS
    later = START + MINUTE + PANELS_IN_USE * SECOND
    pace.count(Step.REPAINT, None, later)
    assert pace.free_at(Step.REPAINT, BORIS, later) == later + BETWEEN_REPAINTS


def test_a_private_chat_knows_no_minute() -> None:
    pace = Paces()[ANNA]
    assert set(waits(pace, Step.AWAITED_EDIT, None, SECOND, 200)) == {0}
    assert max(waits(Paces()[ANNA], Step.MESSAGE, None, 0, 200)) <= PRIVATE_EVERY == SECOND


def test_deletions_count_for_nothing() -> None:
    pace = Paces()[-ANNA]
    carried_out([Wish(0, Step.DELETION)] * 100, pace)
    assert pace.free_at(Step.MESSAGE, None, START) == START


@given(st.lists(st.integers(0, 400), min_size=1, max_size=120), st.integers(1, 25))
def test_a_window_holds_no_more_than_its_limit_and_is_never_slower_than_it_must(
    pauses: list[int], limit: int
) -> None:
    window, now, gone = Window(limit, SECOND), START, list[int]()
    for pause in pauses:
        now += pause
        at = window.free_at(now)
        recent = [before for before in gone if before > now - SECOND]
        assert at == now if len(recent) < limit else at > now
        now = at
        window.count(now)
        gone.append(now)
    assert all(sum(at <= other < at + SECOND for other in gone) <= limit for at in gone)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=120), st.integers(1, 12), st.integers(1, SECOND))
def test_a_bucket_gives_so_many_at_once_and_never_makes_anybody_wait_for_more_than_one(
    pauses: list[int], at_once: int, every: int
) -> None:
    bucket, now, gone = Bucket(at_once, every), START, list[int]()
    for pause in pauses:
        now += pause
        at = bucket.free_at(now)
        assert at - now <= (0 if len(gone) < at_once else every)
        now = at
        bucket.count(now)
        gone.append(now)
    for start, at in enumerate(gone):
        for number, other in enumerate(gone[start:], 1):
            assert number <= at_once + (other - at) // every
