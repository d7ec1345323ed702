"""Errands: one message to send or one card to show, from lease to mark."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.card import Card
from bot.delivery.messenger import Destination, Messenger
from bot.delivery.pace import Step
from storage import card_queue, outbox, outbox_queue
from storage.card_queue import StaleCard
from storage.connection import Connection
from storage.outbox import Parcel

Place = tuple[int, int | None]
"""A chat, and the one person in it who sees what is sent there, if it is one."""


class Errand(Protocol):
    """What the sender does with either kind of row; those of one place go one by one."""

    address: int
    place: Place
    attempts: int
    step: Step
    press: str | None

    def lease(self, connection: Connection, now: int, until: int) -> bool: ...

    def paint(self, connection: Connection) -> "Painted": ...

    async def deliver(self, messenger: Messenger, card: Card, attached: bytes | None) -> str | None: ...

    def succeeded(self, connection: Connection, ref: str | None, version: int, now: int) -> None: ...

    def nothing_to_show(self, connection: Connection, now: int) -> None: ...

    def postpone(self, connection: Connection, until: int) -> None: ...

    def refused(self, connection: Connection, reason: str, now: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Painted:
    """What to show, read in one snapshot, and the version of that snapshot."""

    card: Card | None
    version: int = 0


Paint = Callable[[Connection, str, Any], Card | None]
"""`paint(connection, kind, arguments)`: the card of a row, or None when there is nothing to show."""


class ParcelErrand:
    """A message of the outbox."""

    step = Step.MESSAGE

    def __init__(self, parcel: Parcel, paint: Paint) -> None:
        self.parcel = parcel
        self.address = parcel.address
        self.place: Place = (parcel.address, None if parcel.fallback == "public" else parcel.recipient)
        self.attempts = parcel.attempts
        self.press: str | None = parcel.arguments.get("press")
        self._paint = paint

    def lease(self, connection: Connection, now: int, until: int) -> bool:
        if self.parcel.expires_at is not None and self.parcel.expires_at <= now:
            outbox.mark_expired(connection, self.parcel.id, now)
            return False
        return outbox_queue.lease(connection, self.parcel.id, now, until)

    def paint(self, connection: Connection) -> Painted:
        return Painted(self._paint(connection, self.parcel.kind, self.parcel.arguments))

    async def deliver(self, messenger: Messenger, card: Card, attached: bytes | None) -> str | None:
        parcel = self.parcel
        destination = Destination(
            parcel.address, parcel.thread, parcel.reply_to, parcel.recipient, self.press, parcel.fallback
        )
        return await messenger.post(destination, card, attached)

    def succeeded(self, connection: Connection, ref: str | None, version: int, now: int) -> None:
        outbox.mark_sent(connection, self.parcel.id, ref, now)

    def nothing_to_show(self, connection: Connection, now: int) -> None:
        outbox.mark_sent(connection, self.parcel.id, None, now)

    def postpone(self, connection: Connection, until: int) -> None:
        outbox_queue.postpone(connection, self.parcel.id, until)

    def refused(self, connection: Connection, reason: str, now: int) -> None:
        outbox.mark_refused(connection, self.parcel.id, reason, now)


class DeletionErrand(ParcelErrand):
    """A message of the bot's own that is to leave its chat."""

    step = Step.DELETION
    _message: str | None = None

    def paint(self, connection: Connection) -> Painted:
        self._message = outbox.message_to_delete(connection, self.parcel)
        return Painted(Card(()) if self._message else None)

    async def deliver(self, messenger: Messenger, card: Card, attached: bytes | None) -> str | None:
        if self._message:
            await messenger.delete(self.address, self._message)
        return None

    def succeeded(self, connection: Connection, ref: str | None, version: int, now: int) -> None:
        super().succeeded(connection, ref, version, now)
        self._leave_no_trace(connection)

    def nothing_to_show(self, connection: Connection, now: int) -> None:
        super().nothing_to_show(connection, now)
        self._leave_no_trace(connection)

    def refused(self, connection: Connection, reason: str, now: int) -> None:
        super().refused(connection, reason, now)
        self._leave_no_trace(connection)

    def _leave_no_trace(self, connection: Connection) -> None:
        if not self.parcel.arguments.get("trace", True):
            outbox.drop(connection, self.parcel.id)


def errand_of(parcel: Parcel, paint: Paint) -> Errand:
    """What is to be done with a row of the outbox."""
    return (DeletionErrand if parcel.kind == outbox.DELETE else ParcelErrand)(parcel, paint)


class CardErrand:
    """A card that lags behind: posted when it has no message yet, edited else.

    `is_news`: it is new, and for all.
    """

    def __init__(self, stale: StaleCard, paint: Paint) -> None:
        self.card = stale
        self.address = stale.address
        self.step = _step(stale)
        # Nobody waits for a repaint: those of what single people see take turns with those of what all see.
        self.place: Place = (stale.address, None if self.step is Step.REPAINT else stale.only_for)
        self.is_news = self.step is Step.MESSAGE and stale.only_for is None
        self.attempts = stale.attempts
        self.press = stale.press
        self._paint = paint

    def lease(self, connection: Connection, now: int, until: int) -> bool:
        return card_queue.lease(connection, self.card.id, now, until)

    def paint(self, connection: Connection) -> Painted:
        version = card_queue.version(connection, self.card.id)
        if version is None:
            return Painted(None)
        return Painted(self._paint(connection, self.card.kind, {"subject": self.card.subject}), version)

    async def deliver(self, messenger: Messenger, card: Card, attached: bytes | None) -> str | None:
        if self.card.message_ref is None:
            destination = Destination(
                self.address, self.card.thread, only_for=self.card.only_for, press=self.card.press,
                fallback=self.card.fallback,
            )  # fmt: skip
            return await messenger.post(destination, card, attached)
        await messenger.edit(self.address, self.card.message_ref, card)
        return self.card.message_ref

    def succeeded(self, connection: Connection, ref: str | None, version: int, now: int) -> None:
        if ref is None or card_queue.mark_shown(connection, self.card, ref, version, now):
            return
        if self.step is not Step.MESSAGE:
            return
        # Taken away while its first message was under way: that would stand there with dead buttons.
        outbox.put_deletion(connection, self.card.bot_id, self.address, ref, now)

    def nothing_to_show(self, connection: Connection, now: int) -> None:
        card_queue.drop(connection, self.card.id, "nothing to show")

    def postpone(self, connection: Connection, until: int) -> None:
        card_queue.postpone(connection, self.card.id, until)

    def refused(self, connection: Connection, reason: str, now: int) -> None:
        card_queue.drop(connection, self.card.id, reason)


def _step(card: StaleCard) -> Step:
    if card.message_ref is None:
        return Step.MESSAGE
    return Step.AWAITED_EDIT if card.urgent > 0 else Step.REPAINT
