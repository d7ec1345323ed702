"""The one clock that pace, leases, waiting and the local Telegram obey, so that tests can turn it.

Instants are whole milliseconds since 1970-01-01 UTC everywhere in the program.
"""

import asyncio
import time
from contextlib import suppress
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
        """Return once `now()` has reached the instant, or when the clock was set back."""

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        """Wait for the event, at most until the instant or until the clock is set back.

        Tells whether the event is set.
        """


class SystemClock:
    """The machine's clock. It compares wall time but sleeps by the monotonic clock.

    A nap is never longer than a second, so a clock that was set is noticed within one. Who sleeps while it
    is set back is woken: an instant that was a minute away may be an hour and a minute away now.
    """

    def now(self) -> int:
        return time.time_ns() // 1_000_000

    async def sleep_until(self, instant: int) -> None:
        await self.wait(asyncio.Event(), instant)

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        if until is None:
            return await event.wait()
        now = self.now()
        while not event.is_set() and now < until:
            before = now
            with suppress(TimeoutError):
                async with asyncio.timeout(min(until - now, _LONGEST_NAP) / 1_000):
                    await event.wait()
            now = self.now()
            if now < before:
                break
        return event.is_set()
