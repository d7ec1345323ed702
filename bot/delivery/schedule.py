"""The schedule: APScheduler calls what is due, on the program's one clock.

It holds no truth: what is due stands in rows. Its jobs live in memory and are made anew at each start.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bot.delivery.clock import SECOND, Clock

Job = Callable[[int], Awaitable[int]]
"""`job(now)` does what is due and gives the instant at which it wants to be called again."""

_LOOK_AT_CLOCK_EVERY = 10 * SECOND


def new_scheduler() -> AsyncIOScheduler:
    """APScheduler as the program uses it: a job that is late runs all the same, and once."""
    late = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    return AsyncIOScheduler(timezone=UTC, job_defaults=late)


class Schedule:
    """A few jobs by name, each of which tells when it is due next."""

    def __init__(self, scheduler: AsyncIOScheduler, clock: Clock, jobs: Mapping[str, Job]) -> None:
        self._scheduler = scheduler
        self._clock = clock
        self._jobs = jobs
        self._running = 0
        self._failure: Exception | None = None
        self._failed = asyncio.Event()

    def busy(self) -> bool:
        """Whether a job runs."""
        return self._running > 0

    async def run(self) -> None:
        """Serve until cancelled. Raises what a job raises."""
        self._scheduler.start()
        self._call_all()
        try:
            while not await self._time_leaps():
                self._call_all()
        finally:
            self._scheduler.shutdown(wait=False)
        if self._failure:
            raise self._failure

    async def _time_leaps(self) -> bool:
        """Return when the clock was set, for the scheduler sleeps by the old one; True when a job failed."""
        while not self._failed.is_set():
            before = self._clock.now()
            await self._clock.wait(self._failed, before + _LOOK_AT_CLOCK_EVERY)
            if not before <= self._clock.now() <= before + _LOOK_AT_CLOCK_EVERY + SECOND:
                break
        return self._failed.is_set()

    def _call_all(self) -> None:
        for name in self._jobs:
            self._call(name, self._clock.now())

    def _call(self, name: str, instant: int) -> None:
        at = DateTrigger(datetime.fromtimestamp(instant / 1_000, UTC))
        self._scheduler.add_job(self._do, at, args=(name,), id=name, replace_existing=True)

    async def _do(self, name: str) -> None:
        self._running += 1
        try:
            next_at = await self._jobs[name](self._clock.now())
        except asyncio.CancelledError:
            return  # APScheduler would tell it as an error
        except Exception as error:  # noqa: BLE001 - it ends the program, which tells it
            self._failure = error
            self._failed.set()
        else:
            # Not before it has ended: what still runs when it is due is skipped, and not called again.
            asyncio.get_running_loop().call_soon(self._call, name, next_at)
        finally:
            self._running -= 1
