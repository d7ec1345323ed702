"""A clock that is turned while a story is told, and goes by itself afterwards."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from itertools import count

from bot.delivery.clock import Clock, SystemClock


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
        happened = asyncio.ensure_future(event.wait())  # noqa: TID251 - it ends with this call
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

    def wake_all(self) -> None:
        """Wake whoever sleeps, as the machine's clock does when it is set."""
        sleepers, self._sleepers = self._sleepers, []
        for _, _, sleeper in sleepers:
            if not sleeper.done():
                sleeper.set_result(None)

    def _sleeper(self, instant: int) -> asyncio.Future[None]:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (instant, next(self._order), future))
        return future


class StoryClock(TurnedClock):
    """A turned clock that `goes_on` as another one: the machine's."""

    def __init__(self, start: int, machine: Clock | None = None) -> None:
        super().__init__(start)
        self.machine = machine or SystemClock()
        self._goes = False

    def goes_on(self) -> None:
        """From now on it tells what the machine tells."""
        self._goes = True
        self.wake_all()

    def now(self) -> int:
        return self.machine.now() if self._goes else super().now()

    async def sleep_until(self, instant: int) -> None:
        if self._goes:
            await self.machine.sleep_until(instant)
        else:
            await super().sleep_until(instant)

    async def wait(self, event: asyncio.Event, until: int | None) -> bool:
        if self._goes:
            return await self.machine.wait(event, until)
        return await super().wait(event, until)
