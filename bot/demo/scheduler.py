"""What stands for APScheduler where time is turned: it calls what is due by the program's own clock."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.delivery.clock import Clock
from bot.delivery.tasks import Tasks


class _At(Protocol):
    run_date: datetime


class StoryScheduler:
    """Each job runs once, at its date; a job that is added again takes the place of the one that waits."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tasks = Tasks()
        self._newest: Counter[str] = Counter()
        self._running: set[str] = set()

    def start(self) -> None:
        """There is nothing to start: jobs wait from the moment they are added."""

    def add_job(
        self, do: Callable[..., Awaitable[None]], at: _At, *, args: Sequence[Any],
        id: str, replace_existing: bool,  # noqa: A002 - APScheduler calls it so
    ) -> None:  # fmt: skip
        """Call it at that time, unless it is replaced before."""
        assert replace_existing
        self._newest[id] += 1
        due = round(at.run_date.timestamp() * 1_000)
        self._tasks.start(self._call(id, self._newest[id], due, lambda: do(*args)))

    def shutdown(self, *, wait: bool) -> None:
        """Nothing that waits is called any more."""
        self._newest.clear()

    async def _call(self, name: str, number: int, due: int, do: Callable[[], Awaitable[None]]) -> None:
        while self._clock.now() < due:
            await self._clock.sleep_until(due)
        if self._newest[name] != number or name in self._running:
            return
        self._running.add(name)
        try:
            await do()
        finally:
            self._running.discard(name)
