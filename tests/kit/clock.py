"""A clock that stands still until a test turns it."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from itertools import count


class TurnedClock:
    """Time passes only by `turn`, which stops at every instant somebody sleeps until."""

    def __init__(self, start: int) -> None:
        self._now = start
        self._order = count()
        self._sleepers: list[tuple[int, int, asyncio.Future[None]]] = []

    def now(self) -> int:
        return self._now

    async def sleep_until(self, instant: int) -> None:
        if instant <= self._now:
            await asyncio.sleep(0)
            return
        await self._sleeper(instant)

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        if event.is_set() or until is None:
            return await event.wait()
        if until <= self._now:
            return False
        sleeper = self._sleeper(until)
        happened = asyncio.ensure_future(event.wait())
        try:
            await asyncio.wait((sleeper, happened), return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeper.cancel()
            happened.cancel()
        return event.is_set()

    async def turn(self, milliseconds: int, settle: Callable[[], Awaitable[None]]) -> None:
        """Let time pass; `settle` is awaited at every stop, so that what was woken can finish."""
        end = self._now + milliseconds
        await settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            instant, _, sleeper = heapq.heappop(self._sleepers)
            if sleeper.done():
                continue
            self._now = max(self._now, instant)
            sleeper.set_result(None)
            await settle()
        self._now = end
        await settle()

    def jump(self, milliseconds: int) -> None:
        """Set the clock forward without waking anybody: the time in which nothing ran."""
        self._now += milliseconds

    def set_back(self, milliseconds: int) -> None:
        """Set the clock back; whoever sleeps is woken, as by the machine's clock."""
        self._now -= milliseconds
        sleepers, self._sleepers = self._sleepers, []
        for _, _, sleeper in sleepers:
            if not sleeper.done():
                sleeper.set_result(None)

    def _sleeper(self, instant: int) -> asyncio.Future[None]:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (instant, next(self._order), future))
        return future
