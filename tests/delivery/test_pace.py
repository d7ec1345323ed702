from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.clock import MINUTE, SECOND
from bot.delivery.pace import (
    ALL_A_MINUTE,
    BETWEEN_EDITS,
    BETWEEN_URGENT_EDITS,
    EDITS_A_MINUTE,
    ChatPace,
    Window,
)

START = 1_773_216_000_000
Kind = Literal["send", "edit", "urgent edit"]


@dataclass(frozen=True)
class Wish:
    """Something to be sent, so many milliseconds after the wish before; it goes as soon as it may."""

    pause: int
    kind: Kind


@dataclass(frozen=True)
class Gone:
    at: int
    kind: Kind


PAUSES = st.one_of(st.just(0), st.integers(0, 2 * SECOND), st.integers(0, 2 * MINUTE))
WISHES = st.lists(
    st.builds(Wish, PAUSES, st.sampled_from(["send", "edit", "urgent edit"])), min_size=1, max_size=80
)


def carried_out(wishes: Sequence[Wish], pace: ChatPace) -> list[Gone]:
    now, gone = START, []
    for wish in wishes:
        now += wish.pause
        if wish.kind == "send":
            now = pace.send_at(now)
            pace.sent(now)
        else:
            now = pace.edit_at(now, urgent=wish.kind == "urgent edit")
            pace.edited(now)
        gone.append(Gone(now, wish.kind))
    return gone


def most_in_a_minute(instants: Sequence[int]) -> int:
    return max((sum(at <= other < at + MINUTE for other in instants) for at in instants), default=0)


@given(WISHES)
def test_no_minute_holds_more_messages_or_edits_than_telegram_takes(wishes: list[Wish]) -> None:
    gone = carried_out(wishes, ChatPace())
    assert most_in_a_minute([each.at for each in gone]) <= ALL_A_MINUTE == 18
    assert most_in_a_minute([each.at for each in gone if each.kind != "send"]) <= EDITS_A_MINUTE == 12


@given(WISHES)
def test_an_edit_keeps_its_distance_from_the_edit_before(wishes: list[Wish]) -> None:
    edits = [each for each in carried_out(wishes, ChatPace()) if each.kind != "send"]
    for before, after in pairwise(edits):
        distance = BETWEEN_URGENT_EDITS if after.kind == "urgent edit" else BETWEEN_EDITS
        assert after.at - before.at >= distance
    assert (BETWEEN_URGENT_EDITS, BETWEEN_EDITS) == (SECOND, 5 * SECOND)


@given(WISHES, st.integers(0, 5 * MINUTE))
def test_nothing_goes_before_the_instant_that_the_messenger_named(wishes: list[Wish], wait: int) -> None:
    pace = ChatPace()
    pace.hold(START + wait)
    pace.hold(START + wait // 2)
    assert carried_out(wishes, pace)[0].at >= START + wait


@given(WISHES)
def test_nothing_waits_longer_than_a_minute_and_a_quiet_chat_does_not_wait(wishes: list[Wish]) -> None:
    pace = ChatPace()
    now = carried_out(wishes, pace)[-1].at
    assert pace.send_at(now) <= now + MINUTE
    assert pace.edit_at(now, urgent=False) <= now + MINUTE
    later = now + MINUTE
    assert pace.send_at(later) == pace.edit_at(later, urgent=False) == later


def test_the_first_edit_goes_at_once_after_the_post() -> None:
    pace = ChatPace()
    pace.sent(START)
    assert pace.edit_at(START, urgent=False) == START


def test_edits_leave_room_for_messages() -> None:
    gone = carried_out([Wish(0, "urgent edit")] * EDITS_A_MINUTE, pace := ChatPace())
    last = gone[-1].at
    assert pace.edit_at(last, urgent=True) == START + MINUTE
    assert pace.send_at(last) == last


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
