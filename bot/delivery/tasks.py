"""The one place where tasks are started: none is orphaned, a failure is never silent."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

from bot.delivery.faults import describe

_log = structlog.get_logger()


class Tasks:
    """Tasks of one owner: kept while they run, cancelled together, their failures told."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run the work in the background."""
        task = asyncio.create_task(work)  # noqa: TID251 - this is the helper that the ban names
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def busy(self) -> bool:
        """Whether any of them still runs."""
        return bool(self._running)

    async def close(self) -> None:
        """Cancel what still runs and wait for it."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("background task failed", reason=describe(error))
