"""What the local Telegram asks of a clock: instants are milliseconds since 1970-01-01 UTC."""

import asyncio
from typing import Protocol

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Clock(Protocol):
    """Tells the time and wakes those who wait for it."""

    def now(self) -> int:
        """The instant: milliseconds since 1970, UTC."""

    async def sleep_until(self, instant: int) -> None:
        """Return once `now()` has reached the instant."""

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        """Wait for the event, at most until the instant; tells whether the event is set."""
