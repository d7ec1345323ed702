"""Empties the log of the database: now and then, and before something is told that it would give away."""

import asyncio

import structlog

from bot.delivery.clock import MINUTE, SECOND, Clock
from storage.database import Database

EVERY = MINUTE // 2
"""Scrubbed text stays in the database's log for a minute at most, which the card of a chat promises."""

_PATIENCE = 2 * SECOND
_PAUSE = SECOND // 10

_log = structlog.get_logger()


class Scrubbing:
    """One scrubbing serves all who wait for it: what is committed together is scrubbed together."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._under_way = asyncio.Lock()
        self._begun = 0
        self._is_done = False
        self._done_at = 0

    async def now_and_then(self) -> None:
        """Scrub if that is due; somebody may hinder it, then it is due still."""
        if not 0 <= self._clock.now() - self._done_at < EVERY:
            await self.at_once()

    async def at_once(self) -> bool:
        """Scrub; False while somebody hinders it.

        Who comes while one is under way shares the next one: theirs may be a later commit.
        """
        begun_before = self._begun
        async with self._under_way:
            if self._begun == begun_before:
                self._begun += 1
                self._is_done = False
                self._is_done = await self._database.scrub()
                self._done_at = self._clock.now() if self._is_done else 0
            return self._is_done

    async def before_telling(self) -> None:
        """Scrub, and wait for who reads just now; of one who reads for long the end is not waited for."""
        began = self._clock.now()
        while not await self.at_once():
            if not 0 <= self._clock.now() - began < _PATIENCE:
                _log.warning("somebody reads for long: the database's log is emptied later")
                return
            await self._clock.sleep_until(self._clock.now() + _PAUSE)
