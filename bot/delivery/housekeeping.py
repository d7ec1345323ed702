"""What is done now and then: toasts struck out or given again, old rows forgotten."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

import structlog

from bot.delivery.clock import DAY, HOUR, SECOND
from bot.delivery.scrubbing import Scrubbing
from storage import journal, outbox, timers, toasts
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable

# Update ids become random after a week of silence (https://core.telegram.org/bots/api#update): an id
# kept for longer could hide a new update.
KEEP_DONE = 6 * DAY
KEEP_SET_ASIDE = 7 * DAY
KEEP_SENT = 30 * DAY
_PAUSE = 10 * SECOND

_log = structlog.get_logger()


class Housekeeping:
    """Called by the schedule.

    `hold` sees to it that no other program has the database; it raises what ends this one.

    `given` tells which toasts were given since it last asked; `give_owed` gives those that are still owed;
    each of `forgets`, as `forget(connection, now)`, forgets what a part of the program keeps for a while;
    `committed` is told of it.
    """

    def __init__(
        self, database: Database, scrubbing: Scrubbing,
        given: Callable[[], list[int]], give_owed: Callable[[], Awaitable[None]],
        hold: Callable[[], None], forgets: Sequence[Callable[[Connection, int], None]] = (),
        committed: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        self._database = database
        self._scrubbing = scrubbing
        self._hold = hold
        self._given = given
        self._give_owed = give_owed
        self._forgets = forgets
        self._committed = committed
        self._forgotten_at = 0

    async def once(self, now: int) -> int:
        """Do what is due; gives the instant at which to come again. Raises what `hold` raises."""
        await asyncio.to_thread(self._hold)
        try:
            await self._keep(now)
        except StorageUnavailable:  # the lanes have said so; there is time
            _log.warning("housekeeping waits for storage")
        return now + _PAUSE

    async def _keep(self, now: int) -> None:
        given = self._given()
        if given:
            await self._database.write(partial(toasts.settle, sequences=given))
        await self._give_owed()
        if not 0 <= now - self._forgotten_at < HOUR:
            await self._database.write(partial(_forget, now=now))
            for forget in self._forgets:
                await self._database.write(partial(_let, forget, now))
            self._committed()
            await self._scrubbing.at_once()
            self._forgotten_at = now
        await self._scrubbing.now_and_then()


def _let(forget: Callable[[Connection, int], None], now: int, connection: Connection) -> None:
    forget(connection, now)


def _forget(connection: Connection, now: int) -> None:
    journal.forget(connection, done_before=now - KEEP_DONE, aside_before=now - KEEP_SET_ASIDE)
    outbox.forget(connection, before=now - KEEP_SENT)
    timers.forget(connection, before=now - KEEP_SENT)
