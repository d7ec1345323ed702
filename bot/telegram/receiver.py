"""Receives updates by long polling: they are on disk before Telegram is told that they came.

The library's own polling confirms updates before their handlers end, loses them in a crash, and stops
for good at one that it can't parse (see `docs/decisions/`).
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import structlog

from bot.delivery.clock import MINUTE, SECOND, Clock
from bot.delivery.messenger import Unreachable
from bot.telegram.edge import KINDS, kind_of
from bot.telegram.http import ApiRefusal, BotApi, TokenRefused
from storage import journal
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.journal import Entry

LONG_POLL = 50  # seconds; the server caps it there
_BATCH = 100
_MOST_WAITING = 2_000
_LONGEST_BACKOFF = 30 * SECOND

_log = structlog.get_logger()


class AnotherInstance(Exception):
    """Another program receives with the same token; the newcomer leaves."""


class Receiver:
    """Polls, journals, hands over; `waiting` and `storage_is_well` tell whether more can be taken now."""

    def __init__(
        self, bot_id: int, api: BotApi, database: Database, clock: Clock,
        hand_over: Callable[[Entry], None], waiting: Callable[[], int], storage_is_well: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._bot_id = bot_id
        self._api = api
        self._database = database
        self._clock = clock
        self._hand_over = hand_over
        self._waiting = waiting
        self._storage_is_well = storage_is_well
        self._offset: int | None = None
        self._backoff = SECOND
        self._waits = False

    def busy(self) -> bool:
        """Whether it is journaling what came, rather than waiting for more or for better times."""
        return not self._waits

    async def run(self) -> None:
        """Receive until cancelled. Raises TokenRefused or AnotherInstance."""
        started = self._clock.now()
        while True:
            try:
                await self._receive()
                self._backoff = SECOND
            except (Unreachable, StorageUnavailable) as error:
                _log.warning("receiving is interrupted", reason=str(error))
                await self._pause(self._backoff)
            except ApiRefusal as refusal:
                await self._refused(refusal, self._clock.now() - started)

    async def _receive(self) -> None:
        while self._waiting() > _MOST_WAITING or not self._storage_is_well():
            await self._rest(SECOND // 10)
        raws = await self._poll()
        now = self._clock.now()
        updates = [(raw["update_id"], kind_of(raw), raw) for raw in raws]
        record = partial(journal.record, bot_id=self._bot_id, updates=updates, now=now)
        for entry in await self._database.write(record):
            self._hand_over(entry)
        # An empty answer has confirmed all that came. Ids become random after a week of silence
        # (https://core.telegram.org/bots/api#update), and what is below the offset counts as confirmed.
        self._offset = max((update_id + 1 for update_id, _, _ in updates), default=None)

    async def _poll(self) -> list[dict[str, Any]]:
        parameters: dict[str, Any] = {"timeout": LONG_POLL, "limit": _BATCH, "allowed_updates": KINDS}
        if self._offset is not None:
            parameters["offset"] = self._offset
        self._waits = True
        try:
            raws = await self._api.call("getUpdates", parameters, patience=LONG_POLL + 15)
        finally:
            self._waits = False
        return [raw for raw in raws if isinstance(raw, dict) and isinstance(raw.get("update_id"), int)]

    async def _refused(self, refusal: ApiRefusal, age: int) -> None:
        if refusal.code in (401, 404):
            raise TokenRefused from None
        if refusal.code == 409 and age < MINUTE:
            raise AnotherInstance from None
        _log.warning("receiving is refused", code=refusal.code)
        await self._pause(max(refusal.wait, self._backoff))

    async def _pause(self, milliseconds: int) -> None:
        await self._rest(milliseconds)
        self._backoff = min(2 * self._backoff, _LONGEST_BACKOFF)

    async def _rest(self, milliseconds: int) -> None:
        self._waits = True
        try:
            await self._clock.sleep_until(self._clock.now() + milliseconds)
        finally:
            self._waits = False
