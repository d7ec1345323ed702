"""What delivery keeps of people: messages to them, and what is said of them to others."""

from bot.activity.entry import Keeps
from storage.connection import Connection
from storage.keeping import delivery as rows
from storage.keeping.people import sought


def _erase(connection: Connection, person: int, now: int) -> None:
    rows.KEEPING.erase(connection, person)
    rows.forget_mentions(connection, sought(connection, person))


KEEPS = Keeps("privacy-kept-messages", rows.KEEPING.tables, rows.KEEPING.export, _erase)
"""Must be erased before the person's names and places are: it looks for them."""
