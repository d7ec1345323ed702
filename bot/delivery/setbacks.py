"""Setbacks: what becomes of a message that the messenger did not take."""

import random
from collections.abc import Callable

import structlog

from bot.delivery.clock import MINUTE, SECOND, Clock
from bot.delivery.errands import Errand
from bot.delivery.messenger import (
    ChatClosed,
    ChatMoved,
    MessageGone,
    MessageRefused,
    MessengerError,
    NotNow,
    TryLater,
    Unreachable,
)
from bot.delivery.pace import Paces
from storage import card_queue, cards, outbox_queue
from storage.connection import Connection
from storage.database import Database

_LONGEST_BACKOFF = 2 * MINUTE
_LONGEST_PAUSE = 30 * MINUTE
"""Between tries where the bot may not write for the time being."""
MOST_TRIES = 200
"""There, some three days: a result of Friday is still news on Monday."""

_log = structlog.get_logger()

Moved = Callable[[Connection, int, int], None]
Closed = Callable[[Connection, int, str, int], None]


class Setbacks:
    """Kept in the rows, so that a restart knows of them.

    `moved(connection, old, new)` and `closed(connection, address, reason, now)` tell the rest of the
    program what the messenger said of a chat.
    """

    def __init__(self, bot_id: int, database: Database, clock: Clock, moved: Moved, closed: Closed) -> None:
        self._bot_id = bot_id
        self._database = database
        self._clock = clock
        self._moved = moved
        self._closed = closed

    async def met(self, errand: Errand, error: MessengerError, paces: Paces) -> None:
        """Do what the messenger's word for it asks for."""
        now = self._clock.now()
        match error:
            case TryLater():
                address, until = error.address or errand.address, now + error.wait
                paces[address].hold(until, errand.place[1] if address == errand.address else None)
                await self._hold(errand, address, until)
            case ChatMoved():
                await self._database.write(
                    lambda connection: self._move(connection, errand, error.address, now)
                )
            case ChatClosed():
                await self._database.write(
                    lambda connection: self._close(connection, errand, error.reason, now)
                )
            case MessageGone():
                await self.refuse(errand, error.reason)  # somebody deleted it, and may
            case MessageRefused():
                _log.error("the messenger refused a message", reason=error.reason)
                await self.refuse(errand, error.reason)
            case NotNow() if errand.attempts >= MOST_TRIES:
                await self.refuse(errand, cards.SHUT)
            case NotNow():
                await self._put_off(errand, now, _LONGEST_PAUSE)
            case Unreachable():
                await self._put_off(errand, now, _LONGEST_BACKOFF)

    async def _put_off(self, errand: Errand, now: int, longest: int) -> None:
        """Try again, more and more seldom."""
        backoff = min(SECOND * 2 ** min(errand.attempts, 12), longest)
        until = now + random.randint(backoff // 2, backoff)
        await self._database.write(lambda connection: errand.postpone(connection, until))

    async def _hold(self, errand: Errand, address: int, until: int) -> None:
        """Kept in the rows, so that it is obeyed after a restart too."""

        def unit(connection: Connection) -> None:
            errand.postpone(connection, until)
            outbox_queue.postpone_chat(connection, self._bot_id, address, until)
            card_queue.postpone_chat(connection, self._bot_id, address, until)

        await self._database.write(unit)

    def _move(self, connection: Connection, errand: Errand, new: int, now: int) -> None:
        errand.postpone(connection, now)
        self._moved(connection, errand.address, new)

    def _close(self, connection: Connection, errand: Errand, reason: str, now: int) -> None:
        self._closed(connection, errand.address, reason, now)
        errand.refused(connection, reason, now)

    async def refuse(self, errand: Errand, reason: str) -> None:
        """It will never be taken."""
        now = self._clock.now()
        await self._database.write(lambda connection: errand.refused(connection, reason, now))
