"""What handovers keep of people: who passes on, and to whom."""

from bot.activity.entry import Keeps
from bot.activity.model import NAMED_FOR
from bot.handover.model import Outcome
from bot.handover.service import HANDOVER, LAPSE
from bot.handover.vacancies import VACANCY
from storage import cards, handovers, timers
from storage.connection import Connection
from storage.keeping import handovers as rows


def _erase(connection: Connection, person: int, now: int) -> None:
    """What is offered is so no more; the place that they left as a coordinator stays empty."""
    named = rows.offers_with(connection, person)
    for handover, waits, is_offer in named:
        if waits and is_offer:
            handovers.decide(connection, handover, Outcome.WITHDRAWN)
            timers.disarm(connection, LAPSE, handover)
    rows.KEEPING.erase(connection, person)
    for handover, _, _ in named:
        for kind in (HANDOVER, VACANCY):
            cards.mark_stale(connection, kind, handover)


def _forget(connection: Connection, now: int) -> None:
    """What was decided is forgotten; its card says for good what became of it."""
    for handover in rows.decided(connection, before=now - NAMED_FOR):
        if not any(cards.is_behind(connection, kind, handover) for kind in (HANDOVER, VACANCY)):
            rows.forget(connection, handover)
            for kind in (HANDOVER, VACANCY):
                cards.remove(connection, kind, handover)


KEEPS = Keeps("privacy-kept-handovers", rows.KEEPING.tables, rows.KEEPING.export, _erase, _forget)
