"""The schedule calls each job at the instant that it has asked for, on a clock that may be set."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot.delivery.clock import HOUR, SECOND, SystemClock
from bot.delivery.schedule import Job, Schedule, new_scheduler
from tests.delivery.conftest import NOW
from tests.kit.clock import TurnedClock
from tests.kit.scheduler import TurnedScheduler

LOOK = 10 * SECOND
SOON = 30  # milliseconds of the machine's own clock


class SetClock(TurnedClock):
    """It can be set back, too; as with the machine's clock, that wakes whoever waits by it."""

    def set(self, milliseconds: int) -> None:
        self.jump(milliseconds)
        if milliseconds < 0:
            for _, _, sleeper in self._sleepers:
                if not sleeper.done():
                    sleeper.set_result(None)


class Worker:
    """A job that notes when it is called and asks to be called again a while later."""

    def __init__(self, every: int, pause: Callable[[], Awaitable[object]] | None = None) -> None:
        self.every = every
        self.calls: list[int] = []
        self._pause = pause

    async def __call__(self, now: int) -> int:
        self.calls.append(now - NOW)
        if self._pause:
            await self._pause()
        return now + self.every


class Office:
    """A schedule on the turned clock."""

    def __init__(self, **jobs: Job) -> None:
        self.clock = SetClock(NOW)
        self.schedule = Schedule(TurnedScheduler(self.clock), self.clock, jobs)

    async def passes(self, milliseconds: int) -> None:
        await self.clock.turn(milliseconds, self.settle)

    async def settle(self) -> None:
        for _ in range(20):  # more steps of the loop than from an instant to the job and back
            await asyncio.sleep(0)


@asynccontextmanager
async def serving(schedule: Schedule) -> AsyncIterator["asyncio.Task[None]"]:
    running = asyncio.create_task(schedule.run())
    try:
        yield running
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError, ZeroDivisionError):
            await running
        await asyncio.sleep(0)


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not happened():
            await asyncio.sleep(0.002)


async def fail(now: int) -> int:
    return now // 0


async def test_a_job_is_called_at_once_and_then_at_the_instants_that_it_asks_for() -> None:
    worker = Worker(every=700)
    office = Office(worker=worker)
    async with serving(office.schedule):
        await office.passes(0)
        assert worker.calls == [0]
        await office.passes(699)
        assert worker.calls == [0]
        await office.passes(1)
        assert worker.calls == [0, 700]
        worker.every = 5
        await office.passes(710)
        assert worker.calls == [0, 700, 1_400, 1_405, 1_410]


async def test_two_jobs_do_not_hinder_each_other() -> None:
    free = asyncio.Event()
    slow, quick = Worker(every=SECOND, pause=free.wait), Worker(every=SECOND)
    office = Office(slow=slow, quick=quick)
    async with serving(office.schedule):
        await office.passes(3 * SECOND)
        assert (slow.calls, quick.calls) == ([0], [0, 1_000, 2_000, 3_000])
        assert office.schedule.busy()
        slow.every = 4 * SECOND
        free.set()
        await office.passes(SECOND)
        assert not office.schedule.busy()
        assert (slow.calls, quick.calls[-1]) == ([0, 4_000], 4_000)


async def test_a_job_that_fails_ends_it_with_its_error() -> None:
    office = Office(worker=Worker(every=SECOND), failing=fail)
    async with serving(office.schedule) as running:
        await office.passes(1)
        with pytest.raises(ZeroDivisionError):
            await running
    assert not office.schedule.busy()


@pytest.mark.parametrize("leap", [HOUR, -HOUR])
async def test_a_clock_that_is_set_has_all_jobs_called_again(leap: int) -> None:
    first, second = Worker(every=20 * SECOND), Worker(every=2 * HOUR)
    office = Office(first=first, second=second)
    async with serving(office.schedule):
        await office.passes(SECOND)
        office.clock.set(leap)
        await office.passes(LOOK)
        assert (len(first.calls), len(second.calls)) == (2, 2), "at the next look at the clock"
        assert leap <= first.calls[1] - SECOND <= leap + LOOK
        await office.passes(20 * SECOND)
        assert first.calls[2] == first.calls[1] + 20 * SECOND, "and it goes on by the new time"
        assert len(second.calls) == 2


async def test_a_clock_that_is_not_set_has_nobody_called() -> None:
    worker = Worker(every=2 * HOUR)
    office = Office(worker=worker)
    async with serving(office.schedule):
        await office.passes(HOUR)
        assert worker.calls == [0]


async def test_a_job_that_was_slept_through_is_called_once() -> None:
    worker = Worker(every=HOUR)
    office = Office(worker=worker)
    async with serving(office.schedule):
        await office.passes(SECOND)
        office.clock.set(5 * HOUR)
        await office.passes(LOOK)
        assert len(worker.calls) == 2


@pytest.mark.parametrize("asked", [0, -1, -HOUR])
async def test_a_job_that_asks_for_an_instant_that_is_over_is_called_at_once(asked: int) -> None:
    calls: list[int] = []

    async def worker(now: int) -> int:
        calls.append(now - NOW)
        return now + (asked if len(calls) == 1 else HOUR)

    office = Office(worker=worker)
    async with serving(office.schedule):
        await office.passes(SECOND)
        assert calls == [0, 0]


async def test_whoever_is_cancelled_calls_nobody_any_more() -> None:
    worker = Worker(every=SECOND)
    office = Office(worker=worker)
    async with serving(office.schedule):
        await office.passes(SECOND)
    await office.passes(60 * SECOND)
    assert worker.calls == [0, 1_000]


async def test_on_the_machines_clock_a_job_is_called_again_and_again_and_never_early() -> None:
    due = [SystemClock().now()]
    early: list[int] = []

    async def worker(now: int) -> int:
        if SystemClock().now() < due[-1]:
            early.append(now)
        due.append(now + SOON)
        return due[-1]

    async with serving(Schedule(new_scheduler(), SystemClock(), {"worker": worker})):
        await until(lambda: len(due) > 5)
    assert not early


async def test_on_the_machines_clock_a_job_that_took_longer_than_it_thought_is_called_again() -> None:
    """A slow disk: what was to be next is over when the job ends."""
    worker = Worker(every=1, pause=lambda: asyncio.sleep(SOON / 1_000))
    async with serving(Schedule(new_scheduler(), SystemClock(), {"worker": worker})):
        await until(lambda: len(worker.calls) > 3)


async def test_on_the_machines_clock_a_job_is_called_late_once_when_the_program_was_held_up() -> None:
    worker = Worker(every=SOON)
    async with serving(Schedule(new_scheduler(), SystemClock(), {"worker": worker})):
        await until(lambda: len(worker.calls) == 2)
        hold_up(10 * SOON)
        worker.every = HOUR
        await until(lambda: len(worker.calls) == 3)
        before, late = worker.calls[-2:]
        assert late - before >= 10 * SOON
        await asyncio.sleep(3 * SOON / 1_000)
        assert len(worker.calls) == 3


def hold_up(milliseconds: int) -> None:
    time.sleep(milliseconds / 1_000)


async def test_on_the_machines_clock_a_job_that_fails_ends_it_with_its_error() -> None:
    async with serving(Schedule(new_scheduler(), SystemClock(), {"failing": fail})) as running:
        with pytest.raises(ZeroDivisionError):
            await asyncio.wait_for(running, 10)
