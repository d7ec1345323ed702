"""The machine's clock, and the one that tests turn, keep the same promises."""

import asyncio
import time

import pytest

from bot.delivery.clock import MINUTE, SECOND, Clock, SystemClock
from tests.kit.clock import TurnedClock

START = 1_773_216_000_000
SOON = 30


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def turned(clock: Clock, milliseconds: int) -> None:
    """Let time pass, whichever clock it is."""
    if isinstance(clock, TurnedClock):
        await clock.turn(milliseconds, settle)


@pytest.fixture(params=["the machine's", "turned"])
def clock(request: pytest.FixtureRequest) -> Clock:
    return TurnedClock(START) if request.param == "turned" else SystemClock()


async def test_sleeping_ends_no_earlier_than_the_instant(clock: Clock) -> None:
    instant = clock.now() + SOON
    sleeper = asyncio.create_task(clock.sleep_until(instant))
    await settle()
    assert not sleeper.done()
    await turned(clock, SOON)
    await sleeper
    assert clock.now() >= instant


async def test_sleeping_until_the_past_is_no_sleep_but_lets_others_run(clock: Clock) -> None:
    async with asyncio.timeout(1):
        await clock.sleep_until(clock.now() - MINUTE)
        await clock.sleep_until(clock.now())


async def test_an_event_ends_the_waiting(clock: Clock) -> None:
    event = asyncio.Event()
    waiter = asyncio.create_task(clock.wait(event, clock.now() + MINUTE))
    await settle()
    event.set()
    assert await waiter is True


async def test_time_ends_the_waiting(clock: Clock) -> None:
    waiter = asyncio.create_task(clock.wait(asyncio.Event(), clock.now() + SOON))
    await settle()
    assert not waiter.done()
    await turned(clock, SOON)
    assert await waiter is False


async def test_waiting_until_the_past_only_looks(clock: Clock) -> None:
    event = asyncio.Event()
    assert await clock.wait(event, clock.now() - 1) is False
    event.set()
    assert await clock.wait(event, clock.now() - 1) is True


async def test_without_an_instant_only_the_event_ends_the_waiting(clock: Clock) -> None:
    event = asyncio.Event()
    waiter = asyncio.create_task(clock.wait(event, None))
    await turned(clock, 10 * MINUTE)
    assert not waiter.done()
    event.set()
    assert await waiter is True


async def test_who_is_cancelled_while_waiting_ends(clock: Clock) -> None:
    for work in (clock.wait(asyncio.Event(), clock.now() + MINUTE), clock.sleep_until(clock.now() + MINUTE)):
        task = asyncio.create_task(work)
        await settle()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


def test_the_machines_clock_counts_milliseconds_since_1970() -> None:
    assert abs(SystemClock().now() - time.time() * 1_000) < SECOND


async def test_a_clock_that_was_set_forward_is_noticed_within_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, ahead = time.time_ns, 0
    monkeypatch.setattr(time, "time_ns", lambda: real() + ahead)
    clock = SystemClock()
    sleeper = asyncio.create_task(clock.sleep_until(clock.now() + 60 * MINUTE))
    waiter = asyncio.create_task(clock.wait(asyncio.Event(), clock.now() + 60 * MINUTE))
    await settle()
    ahead = 3_600 * 10**9
    async with asyncio.timeout(1.5):
        await sleeper
        assert await waiter is False


async def test_the_turned_clock_stops_at_every_instant_that_somebody_sleeps_until() -> None:
    clock, woken = TurnedClock(START), list[int]()

    async def often() -> None:
        while True:
            await clock.sleep_until(clock.now() + 7 * SECOND)
            woken.append(clock.now() - START)

    task = asyncio.create_task(often())
    await clock.turn(30 * SECOND, settle)
    task.cancel()
    assert woken == [7_000, 14_000, 21_000, 28_000]
    assert clock.now() == START + 30 * SECOND
