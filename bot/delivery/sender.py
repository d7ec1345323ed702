"""The sender: takes what waits in outbox and cards, at the pace the messenger allows."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from functools import partial

import structlog

from bot.delivery.attachments import Draw, attachment
from bot.delivery.budgets import Window
from bot.delivery.clock import MINUTE, SECOND, Clock
from bot.delivery.errands import CardErrand, Errand, Paint, Place, errand_of
from bot.delivery.faults import describe
from bot.delivery.messenger import MessageRefused, Messenger, MessengerError
from bot.delivery.pace import OVERALL_A_SECOND, Paces
from bot.delivery.setbacks import Closed, Moved, Setbacks
from bot.delivery.tasks import Tasks
from storage import card_queue, outbox_queue
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable

LEASE = MINUTE
_MOMENT = 0.2  # seconds

_log = structlog.get_logger()


class Sender:
    """Runs one errand at a time per place: new messages first, then edits in turn.

    `moved(connection, old, new)` and `closed(connection, address, reason, now)` tell the rest of the
    program what the messenger said of a chat; `draw` makes a picture, or None when that fails;
    `answered()` returns when nobody waits for a toast; `opened(press, reference)` is told where stands what a
    press has opened, or that it can't be shown.
    """

    def __init__(
        self, bot_id: int, database: Database, clock: Clock, messenger: Messenger,
        paint: Paint, draw: Draw, moved: Moved, closed: Closed,
        answered: Callable[[], Awaitable[None]] | None = None,
        opened: Callable[[str, str | None], Awaitable[None]] | None = None,
    ) -> None:  # fmt: skip
        self._bot_id = bot_id
        self._database = database
        self._clock = clock
        self._messenger = messenger
        self._paint = paint
        self._draw = draw
        self._setbacks = Setbacks(bot_id, database, clock, moved, closed)
        self._answered = answered
        self._opened = opened
        self._wake = asyncio.Event()
        self._tasks = Tasks()
        self._flying: set[Place] = set()
        self._paces = Paces()
        self._overall = Window(OVERALL_A_SECOND, SECOND)
        self._looking = False
        self._resting_until = 0
        self._looked_at = 0

    def nudge(self) -> None:
        """Something was committed: look again."""
        self._wake.set()

    def busy(self) -> bool:
        """Whether anything can still happen without time passing."""
        return self._looking or self._wake.is_set() or self._tasks.busy()

    async def run(self) -> None:
        """Send until cancelled."""
        await self._database.write(self._release_leases)
        # Where the clock was set back since, what has waited then must not wait for that instant.
        self._looked_at = await self._database.read(partial(card_queue.last_edit, bot_id=self._bot_id))
        held = partial(card_queue.held, bot_id=self._bot_id, now=self._clock.now())
        for address, until in (await self._database.read(held)).items():
            self._paces[address].hold(until)
        try:
            while True:
                self._looking = True
                await self._let_toasts_go_first()
                self._wake.clear()
                soonest = await self._look()
                self._looking = False
                await self._clock.wait(self._wake, soonest)
        finally:
            await self._tasks.close()

    async def _let_toasts_go_first(self) -> None:
        """A card that is shown after a burst shows all of it; but a card waits for a moment only."""
        if self._answered:
            with suppress(TimeoutError):
                async with asyncio.timeout(_MOMENT):
                    await self._answered()

    def _release_leases(self, connection: Connection) -> None:
        outbox_queue.release_leases(connection, self._bot_id)
        card_queue.release_leases(connection, self._bot_id)

    async def _look(self) -> int | None:
        """Start every errand that may go now; gives the instant at which the next one may."""
        now = self._clock.now()
        if now < self._looked_at:
            await self._forget_the_future(now)
        self._looked_at = now
        if now < self._resting_until:
            return self._resting_until
        try:
            waiting, later = await self._database.read(partial(self._waiting, now=now))
        except StorageUnavailable:
            return now + SECOND
        instants = [later] if later is not None else []
        for place, errand in self._turns(waiting).items():
            if place in self._flying:
                continue
            at = max(self._allowed_at(errand, now), self._overall.free_at(now))
            if at > now:
                instants.append(at)
                continue
            self._flying.add(place)
            self._overall.count(now)
            self._tasks.start(self._fly(errand, place))
        return min(instants, default=None)

    async def _forget_the_future(self, now: int) -> None:
        """The clock was set back: what was to wait a moment would wait as long as that."""
        self._paces.clear()
        self._overall = Window(OVERALL_A_SECOND, SECOND)
        self._resting_until = 0

        def unit(connection: Connection) -> None:
            outbox_queue.let_go_now(connection, self._bot_id, now)
            card_queue.let_go_now(connection, self._bot_id)

        try:
            await self._database.write(unit)
        except StorageUnavailable:
            self._resting_until = now + SECOND

    def _waiting(self, connection: Connection, now: int) -> tuple[list[Errand], int | None]:
        """The errands whose turn it is, the first ones first, and when another one becomes due."""
        stale = [CardErrand(card, self._paint) for card in card_queue.stale(connection, self._bot_id, now)]
        heads = outbox_queue.heads(connection, self._bot_id, now)
        parcels = [errand_of(parcel, self._paint) for parcel in heads]
        posts = [errand for errand in stale if errand.is_news]
        others = [errand for errand in stale if not errand.is_news]
        dues = (queue.next_due(connection, self._bot_id, now) for queue in (outbox_queue, card_queue))
        return [*posts, *parcels, *others], min((due for due in dues if due is not None), default=None)

    def _turns(self, waiting: Iterable[Errand]) -> dict[Place, Errand]:
        """The first errand of each place."""
        turns: dict[Place, Errand] = {}
        for errand in waiting:
            is_shared = self._paces[errand.address].is_shared
            turns.setdefault((errand.address, None) if is_shared else errand.place, errand)
        return turns

    def _allowed_at(self, errand: Errand, now: int) -> int:
        address, person = errand.place
        return self._paces[address].free_at(errand.step, person, now)

    async def _fly(self, errand: Errand, place: Place) -> None:
        try:
            await self._run_errand(errand)
        except StorageUnavailable:
            # The lease runs out by itself; what was sent may be sent again.
            _log.error("storage is unavailable, an errand is left to its lease")
            self._resting_until = self._clock.now() + SECOND
        except Exception as error:  # noqa: BLE001 - whatever fails, other messages go on
            _log.error("a message could not be made", reason=describe(error))
            await self._setbacks.refuse(errand, describe(error))
        finally:
            self._flying.discard(place)
            self._wake.set()

    async def _run_errand(self, errand: Errand) -> None:
        now = self._clock.now()
        if not await self._database.write(lambda connection: errand.lease(connection, now, now + LEASE)):
            return
        painted = await self._database.read(errand.paint)
        card = painted.card
        if card is None:
            await self._database.write(lambda connection: errand.nothing_to_show(connection, now))
            return
        attached = await attachment(card, self._draw)
        self._count(errand)
        try:
            ref = await errand.deliver(self._messenger, card, attached)
        except MessengerError as error:
            await self._setbacks.met(errand, error, self._paces)
            if isinstance(error, MessageRefused):
                await self._tell_presser(errand, None)
            return
        now = self._clock.now()
        await self._database.write(lambda connection: errand.succeeded(connection, ref, painted.version, now))
        await self._tell_presser(errand, ref)

    async def _tell_presser(self, errand: Errand, reference: str | None) -> None:
        if self._opened and errand.press is not None:
            await self._opened(errand.press, reference)

    def _count(self, errand: Errand) -> None:
        address, person = errand.place
        self._paces[address].count(errand.step, person, self._clock.now())
