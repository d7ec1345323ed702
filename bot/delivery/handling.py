"""From a journal entry to "done": tries, refusals, what is set aside."""

from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from bot.delivery.clock import SECOND, Clock
from bot.delivery.faults import describe
from bot.delivery.health import Health
from bot.delivery.tasks import Tasks
from bot.delivery.turn import Respond, Turn
from bot.words import Answer, DomainError, Text
from storage import journal
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.journal import AlreadyDone, Entry

TRIES = 3
_LONGEST_BACKOFF = 30 * SECOND

_log = structlog.get_logger()


class Unreadable(Exception):
    """The update can't be understood and never will be; `reason` names fields, not their contents."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Handling:
    """Handles entries one by one, as lanes hand them over.

    `scrub` is awaited before somebody is told what leaves no trace.
    """

    def __init__(
        self, database: Database, clock: Clock, tasks: Tasks, respond: Respond,
        feed: Callable[[Entry, Turn], Awaitable[None]], committed: Callable[[], None], health: Health,
        scrub: Callable[[], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._tasks = tasks
        self._respond = respond
        self._feed = feed
        self._committed = committed
        self._health = health
        self._scrub = scrub

    async def handle(self, entry: Entry) -> None:
        """Bring the entry to its end: done or set aside. Waits as long as storage is unavailable."""
        turn = self._turn(entry)
        for tries in range(min(entry.tries + 1, TRIES), TRIES + 1):
            turn = self._turn(entry)
            try:
                await self._patiently(partial(self._attempt, entry, turn))
            except Exception as error:  # noqa: BLE001 - whatever fails, the lane goes on
                reason = describe(error)
                _log.warning("update failed", update=entry.update_id, tries=tries, reason=reason)
                if turn.finished:  # its effect is committed: never again
                    break
                if tries == TRIES:
                    await self._set_aside(entry, turn, reason)
                    break
                await self._write(partial(journal.count_try, sequence=entry.sequence))
            else:
                break
        if turn.answer is not None and turn.answer.traceless:
            await self._scrub()
        self._committed()
        if not turn.was_done_before:  # else its toast stands in the journal, and is given from there
            self._tasks.start(self._respond.deliver(entry, turn.answer))

    def _turn(self, entry: Entry) -> Turn:
        return Turn(entry, self._database, self._respond, self._clock.now())

    async def _attempt(self, entry: Entry, turn: Turn) -> None:
        try:
            await self._bring_to_end(entry, turn)
        except AlreadyDone:  # its commit has happened, and the answer to it was lost
            turn.was_done_before = True
            _log.info("update was done before", update=entry.update_id)

    async def _bring_to_end(self, entry: Entry, turn: Turn) -> None:
        try:
            await self._feed(entry, turn)
            await turn.end()
        except DomainError as error:
            await turn.refuse(error)
        except Unreadable as error:
            await self._set_aside(entry, turn, error.reason)

    async def _set_aside(self, entry: Entry, turn: Turn, reason: str) -> None:
        _log.error("update set aside", update=entry.update_id, kind=entry.kind, reason=reason)
        turn.answer = Answer(Text("error-unexpected"))
        owed = self._respond.owed(entry, turn.answer)
        await self._write(partial(journal.set_aside, sequence=entry.sequence, reason=reason, owed=owed))

    async def _write(self, unit: Callable[[Connection], None]) -> None:
        async def write() -> None:
            await self._database.write(unit)

        await self._patiently(write)

    async def _patiently(self, attempt: Callable[[], Awaitable[None]]) -> None:
        """Try until storage is available; its trouble is nobody's fault and costs no try."""
        backoff = SECOND
        while True:
            try:
                await attempt()
            except StorageUnavailable as error:
                self._health.storage(error.trouble, attempt)
                await self._clock.sleep_until(self._clock.now() + backoff)
                backoff = min(2 * backoff, _LONGEST_BACKOFF)
            except Exception:
                self._health.storage(None, attempt)
                raise
            else:
                self._health.storage(None, attempt)
                return
