"""Timers: what is due is claimed, waits for its turn in its chat, and ends together with its effect."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial

import structlog

from bot.delivery.clock import MINUTE, SECOND, Clock
from bot.delivery.faults import describe
from storage import timers
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.timers import Timer

HEARTBEAT = 20 * SECOND
"""So often the rows are looked at: whoever arms a timer arms it longer ahead than this."""

TRIES = 3
_LEASE = MINUTE
_MOST_AT_ONCE = 50
_BREATH = SECOND // 20

Ring = Callable[[Connection, Timer, int], None]
"""`ring(connection, timer, now)`: do what is due; a plain unit of work."""

_log = structlog.get_logger()


class Timers:
    """What is due is done.

    `rings` tells by kind who does it; `in_turn(address, work)` runs work after all that has arrived in that
    chat; `all_is_read` tells whether what arrived while nobody received is known; `committed` is called
    after each effect. `before` may ask the messenger what the effect needs to know.
    """

    def __init__(
        self, bot_id: int, database: Database, clock: Clock, rings: Mapping[str, Ring],
        in_turn: Callable[[int | None, Callable[[], Awaitable[None]]], None],
        all_is_read: Callable[[], bool], committed: Callable[[], None],
        before: Callable[[Timer], Awaitable[None]] | None = None,
    ) -> None:  # fmt: skip
        self._bot_id = bot_id
        self._database = database
        self._clock = clock
        self._rings = rings
        self._in_turn = in_turn
        self._all_is_read = all_is_read
        self._committed = committed
        self._before = before
        self._flying: set[int] = set()

    async def start(self) -> None:
        """Give back what a process that died had claimed. Raises StorageUnavailable."""
        await self._database.write(partial(timers.release_leases, bot_id=self._bot_id))

    async def wake(self, now: int) -> int:
        """Begin what is due; gives the instant at which to be woken again at the latest."""
        if not self._all_is_read():
            return now + SECOND
        if len(self._flying) >= _MOST_AT_ONCE:
            return now + _BREATH
        try:
            claimed = await self._database.write(partial(self._claim, now=now))
            next_due = await self._database.read(
                partial(timers.next_due, bot_id=self._bot_id, now=now + _BREATH)
            )
        except StorageUnavailable:
            return now + SECOND
        for timer in claimed:
            if timer.id not in self._flying:
                self._flying.add(timer.id)
                self._in_turn(timer.address, partial(self._do, timer))
        return min(now + HEARTBEAT, next_due or now + HEARTBEAT)

    def _claim(self, connection: Connection, now: int) -> list[Timer]:
        expired = timers.expire(connection, self._bot_id, now)
        if expired:
            _log.warning("timers came too late", number=expired)
        room = _MOST_AT_ONCE - len(self._flying)
        return timers.claim(connection, self._bot_id, now, now + _LEASE, room)

    async def _do(self, timer: Timer) -> None:
        try:
            if self._before:
                await self._before(timer)
            await self._database.write(partial(self._ring, timer=timer, now=self._clock.now()))
        except StorageUnavailable:
            _log.warning("a timer is left to its lease", kind=timer.kind)
        except Exception as error:  # noqa: BLE001 - whatever fails, the other timers go on
            await self._failed(timer, describe(error))
        finally:
            self._flying.discard(timer.id)
        self._committed()

    def _ring(self, connection: Connection, timer: Timer, now: int) -> None:
        if timers.end(connection, timer, now):
            self._rings[timer.kind](connection, timer, now)

    async def _failed(self, timer: Timer, reason: str) -> None:
        _log.error("a timer failed", kind=timer.kind, reason=reason)
        now = self._clock.now()
        with suppress(StorageUnavailable):  # then this time does not count
            await self._database.write(
                partial(timers.count_failure, timer=timer, reason=reason, tries=TRIES, now=now)
            )
