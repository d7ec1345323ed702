"""What is done now and then: toasts struck out or given again, old rows forgotten."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from bot.delivery.clock import DAY, HOUR, MINUTE, SECOND, Clock
from storage import journal, outbox
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable

# Update ids become random after a week of silence (https://core.telegram.org/bots/api#update): an id
# kept for longer could hide a new update.
KEEP_DONE = 6 * DAY
KEEP_SET_ASIDE = 7 * DAY
KEEP_OUTBOX = 30 * DAY
SCRUB_EVERY = MINUTE
"""Scrubbed text stays in the database's log for so long at most: the card of a chat promises it."""

_PAUSE = 10 * SECOND


class Housekeeping:
    """Runs beside the rest.

    `given` tells which toasts were given since it last asked; `give_owed` gives those that are still owed.
    """

    def __init__(
        self, database: Database, clock: Clock,
        given: Callable[[], list[int]], give_owed: Callable[[], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._given = given
        self._give_owed = give_owed
        self._forgotten_at = 0
        self._scrubbed_at = 0

    async def run(self) -> None:
        """Keep house until cancelled."""
        while True:
            with suppress(StorageUnavailable):  # the lanes have said so; there is time
                await self.once()
            await self._clock.sleep_until(self._clock.now() + _PAUSE)

    async def once(self) -> None:
        """Do what is due."""
        given, now = self._given(), self._clock.now()
        if given:
            await self._database.write(partial(journal.settle, sequences=given))
        await self._give_owed()
        if now - self._scrubbed_at >= SCRUB_EVERY:
            await self._database.scrub()
            self._scrubbed_at = now
        if now - self._forgotten_at >= HOUR:
            await self._database.write(partial(_forget, now=now))
            self._forgotten_at = now


def _forget(connection: Connection, now: int) -> None:
    journal.forget(connection, done_before=now - KEEP_DONE, aside_before=now - KEEP_SET_ASIDE)
    outbox.forget(connection, before=now - KEEP_OUTBOX)
