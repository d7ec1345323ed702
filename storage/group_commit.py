"""Group commit: the units that wait together share one durable transaction."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from storage.connection import Connection, SqliteConnection
from storage.errors import StorageUnavailable

Unit = Callable[[Connection], Any]

# Primary result codes that speak of the database's state, not of a wrong statement
# (https://www.sqlite.org/rescode.html): busy, locked, nomem, readonly, interrupt, ioerr, corrupt,
# full, cantopen, protocol, notadb.
_CODES_OF_TROUBLE = frozenset({5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one unit: its value, or the error it ended with."""

    value: Any = None
    error: BaseException | None = None


def is_trouble(error: BaseException) -> bool:
    """Tells an unavailable database from a mistake in a statement."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _CODES_OF_TROUBLE


def commit_together(raw: sqlite3.Connection, units: Sequence[Unit]) -> list[Outcome]:
    """Run the units in one transaction, each in a savepoint; if it breaks, each in its own.

    Gives an outcome per unit, in order. An error of one unit undoes that unit alone.
    """
    try:
        return _in_one_transaction(raw, units)
    except sqlite3.Error:
        _leave_transaction(raw)
        return [_alone(raw, unit) for unit in units]


def _in_one_transaction(raw: sqlite3.Connection, units: Sequence[Unit]) -> list[Outcome]:
    raw.execute("BEGIN IMMEDIATE")
    connection = SqliteConnection(raw)
    outcomes = [_in_savepoint(connection, unit) for unit in units]
    raw.execute("COMMIT")
    return outcomes


def _in_savepoint(connection: SqliteConnection, unit: Unit) -> Outcome:
    raw = connection.raw
    raw.execute("SAVEPOINT unit")
    try:
        value = unit(connection)
    except BaseException as error:
        # After some errors (a full disk) the whole transaction is gone, and the next statement
        # would commit by itself: the batch is run again one by one.
        if not raw.in_transaction:
            raise sqlite3.OperationalError("the transaction vanished") from error
        if is_trouble(error):
            raise
        raw.execute("ROLLBACK TO unit")
        raw.execute("RELEASE unit")
        return Outcome(error=error)
    raw.execute("RELEASE unit")
    return Outcome(value)


def _alone(raw: sqlite3.Connection, unit: Unit) -> Outcome:
    try:
        raw.execute("BEGIN IMMEDIATE")
        value = unit(SqliteConnection(raw))
        raw.execute("COMMIT")
    except BaseException as error:  # noqa: BLE001 - it is handed to who waits for this unit
        _leave_transaction(raw)
        return Outcome(error=StorageUnavailable(type(error).__name__) if is_trouble(error) else error)
    return Outcome(value)


def _leave_transaction(raw: sqlite3.Connection) -> None:
    if raw.in_transaction:
        raw.execute("ROLLBACK")
