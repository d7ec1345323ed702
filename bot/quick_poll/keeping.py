"""What polls keep of people: who has answered what, and why."""

from bot.activity.entry import Keeps
from bot.activity.model import NAMED_FOR
from bot.quick_poll.asking import KIND
from storage import cards
from storage.connection import Connection
from storage.keeping import quick_poll as rows


def _erase(connection: Connection, person: int, now: int) -> None:
    answered = rows.answered_by(connection, person)
    rows.KEEPING.erase(connection, person)
    for activity_id in answered:
        cards.mark_stale(connection, KIND, activity_id)


def _forget(connection: Connection, now: int) -> None:
    rows.unname(connection, closed_before=now - NAMED_FOR)


KEEPS = Keeps("privacy-kept-polls", rows.KEEPING.tables, rows.export, _erase, _forget)
