"""Receives updates by long polling: they are on disk before Telegram is told that they came.

The library's own polling confirms updates before their handlers end, loses them in a crash, and stops
for good at one that it can't parse (see `docs/decisions/`).
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import structlog

from bot.delivery.clock import MINUTE, SECOND, Clock
from bot.delivery.health import Health, Telling
from bot.delivery.messenger import Unreachable
from bot.telegram.edge import KINDS, kind_of
from bot.telegram.http import ApiRefusal, BotApi, TokenRefused
from storage import journal
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.journal import Entry
from storage.sealing import KeyRing

LONG_POLL = 50  # seconds; the server caps it there
_BATCH = 100
_MOST_WAITING = 2_000
_LONGEST_BACKOFF = 30 * SECOND
_SLIP = 2 * SECOND
_TELLINGS = {409: Telling.CONTESTED, 429: Telling.BUSY}

_log = structlog.get_logger()


class AnotherInstance(Exception):
    """Another program receives with the same token; the newcomer leaves."""


class Receiver:
    """Polls, journals, hands over; `waiting` tells how much is not done, `health` whether storage takes more.

    What is handed over may have been handed over before.
    """

    def __init__(
        self, bot_id: int, api: BotApi, database: Database, ring: KeyRing, clock: Clock,
        hand_over: Callable[[Entry], None], waiting: Callable[[], int], health: Health,
    ) -> None:  # fmt: skip
        self._bot_id = bot_id
        self._api = api
        self._database = database
        self._ring = ring
        self._clock = clock
        self._hand_over = hand_over
        self._waiting = waiting
        self._health = health
        self._offset: int | None = None
        self._backoff = SECOND
        self._waits = False
        self._up_to_date = False
        self._journal_is_known = False
        self._is_elder = False
        self._has_received = False

    def is_up_to_date(self) -> bool:
        """Whether Telegram answers, and all that it had was handed over when it last did."""
        return self._up_to_date

    def busy(self) -> bool:
        """Whether it is journaling what came, rather than waiting for more or for better times."""
        return not self._waits

    async def take_up(self) -> None:
        """Hand over what is on record and not done: at the start, and where no answer to a commit arrived."""
        open_entries = partial(journal.open_entries, bot_id=self._bot_id, ring=self._ring)
        for entry in await self._database.read(open_entries):
            self._hand_over(entry)
        self._journal_is_known = True

    async def run(self) -> None:
        """Receive until cancelled. Raises TokenRefused or AnotherInstance."""
        started = self._clock.now()
        while True:
            try:
                await self._receive()
                self._backoff = SECOND
                self._health.messenger(None)
                self._has_received = True
            except StorageUnavailable as error:
                self._health.storage(error.trouble, self)
                await self._pause(self._backoff)
            except Unreachable as error:
                _log.info("receiving is interrupted", reason=error.reason)
                await self._pause_for(Telling.SILENT, self._backoff)
            except ApiRefusal as refusal:
                await self._refused(refusal, self._clock.now() - started)

    async def _receive(self) -> None:
        while self._waiting() > _MOST_WAITING:
            await self._rest(SECOND // 10)
        if not self._journal_is_known:
            await self.take_up()
        raws = await self._poll()
        updates = [(raw["update_id"], kind_of(raw), raw) for raw in raws]
        if updates:
            await self._record(updates)
        elif not self._health.storage_is_well():
            await self._database.write(journal.try_to_write)
        self._health.storage(None, self)
        self._up_to_date = len(raws) < _BATCH
        # An empty answer has confirmed all that came. Ids become random after a week of silence
        # (https://core.telegram.org/bots/api#update), and what is below the offset counts as confirmed.
        self._offset = max((update_id + 1 for update_id, _, _ in updates), default=None)

    async def _record(self, updates: list[tuple[int, str, dict[str, Any]]]) -> None:
        now = self._clock.now()
        record = partial(journal.record, bot_id=self._bot_id, updates=updates, ring=self._ring, now=now)
        self._journal_is_known = False
        for entry in await self._database.write(record):
            self._hand_over(entry)
        self._journal_is_known = True

    async def _poll(self) -> list[dict[str, Any]]:
        timeout = LONG_POLL if self._up_to_date else 0  # nobody waits for what may be there already
        parameters: dict[str, Any] = {"timeout": timeout, "limit": _BATCH, "allowed_updates": KINDS}
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
        # Who has grown old once stays so, though the clock be set back.
        self._is_elder = self._is_elder or (self._has_received and age >= MINUTE)
        if refusal.code == 409 and not self._is_elder:
            raise AnotherInstance from None
        _log.info("receiving is refused", code=refusal.code)
        telling = _TELLINGS.get(refusal.code, Telling.SILENT)
        await self._pause_for(telling, max(refusal.wait, self._backoff))

    async def _pause_for(self, telling: Telling, milliseconds: int) -> None:
        """A slip of the network is nothing to tell."""
        if self._backoff > _SLIP:
            self._health.messenger(telling)
        await self._pause(milliseconds)

    async def _pause(self, milliseconds: int) -> None:
        self._up_to_date = False
        await self._rest(milliseconds)
        self._backoff = min(2 * self._backoff, _LONGEST_BACKOFF)

    async def _rest(self, milliseconds: int) -> None:
        self._waits = True
        try:
            await self._clock.sleep_until(self._clock.now() + milliseconds)
        finally:
            self._waits = False
