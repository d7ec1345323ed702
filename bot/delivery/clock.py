"""The one clock that pace, leases, waiting and the local Telegram obey, so that tests can turn it.

Instants are whole milliseconds since 1970-01-01 UTC everywhere in the program.
"""

import asyncio
import time
from typing import Protocol

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_LONGEST_NAP = SECOND


class Clock(Protocol):
    """What tells the time and wakes those who wait for it."""

    def now(self) -> int:
        """The instant: milliseconds since 1970, UTC."""

    async def sleep_until(self, instant: int) -> None:
        """Return once `now()` has reached the instant."""

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        """Wait for the event, at most until the instant; tells whether the event is set."""


class SystemClock:
    """The machine's clock. It compares wall time but sleeps by the monotonic clock.

    A nap is never longer than a second, so a clock that was set forward is noticed within one.
    """

    def now(self) -> int:
        return time.time_ns() // 1_000_000

    async def sleep_until(self, instant: int) -> None:
        while (left := instant - self.now()) > 0:
            await asyncio.sleep(min(left, _LONGEST_NAP) / 1_000)

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        if until is None:
            return await event.wait()
        while not event.is_set() and (left := until - self.now()) > 0:
            try:
                async with asyncio.timeout(min(left, _LONGEST_NAP) / 1_000):
                    await event.wait()
            except TimeoutError:
                continue
        return event.is_set()
