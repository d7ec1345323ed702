"""APScheduler on another clock than the machine's."""

import asyncio
from datetime import UTC, datetime, tzinfo
from unittest import mock

from apscheduler.schedulers import base
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.delivery.clock import Clock
from bot.delivery.schedule import new_scheduler


class TurnedScheduler(AsyncIOScheduler):  # type: ignore[misc]
    """It asks the clock what time it is, and sleeps by it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sleeper: asyncio.Task[None] | None = None
        super().__init__(timezone=UTC, job_defaults=new_scheduler()._job_defaults)

    def _process_jobs(self) -> float | None:
        with mock.patch.object(base, "datetime", _Now(self._clock)):
            wait: float | None = super()._process_jobs()
            return wait

    def _real_add_job(self, *arguments: object) -> None:
        with mock.patch.object(base, "datetime", _Now(self._clock)):
            super()._real_add_job(*arguments)

    def _start_timer(self, wait_seconds: float | None) -> None:
        self._stop_timer()
        if wait_seconds is not None:
            until = self._clock.now() + max(round(wait_seconds * 1_000), 0)
            self._sleeper = asyncio.create_task(self._sleep(until))

    def _stop_timer(self) -> None:
        if self._sleeper and self._sleeper is not asyncio.current_task():
            self._sleeper.cancel()
        self._sleeper = None

    async def _sleep(self, until: int) -> None:
        await self._clock.sleep_until(until)
        self._start_timer(self._process_jobs())


class _Now:
    """Stands for `datetime` where only `now` is asked of it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self, zone: tzinfo) -> datetime:
        return datetime.fromtimestamp(self._clock.now() / 1_000, zone)
