"""Group commit: the units that wait together share one durable transaction."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from storage.connection import Unit
from storage.errors import StorageUnavailable, Trouble
from storage.sqlite.connection import SqliteConnection, trouble_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one unit: its value, or the error it ended with."""

    value: Any = None
    error: BaseException | None = None


def commit_together(raw: sqlite3.Connection, units: Sequence[Unit]) -> list[Outcome]:
    """Run the units in one transaction, each in a savepoint; if it breaks, each in its own.

    Gives an outcome per unit, in order. An error of one unit undoes that unit alone.
    """
    try:
        return _in_one_transaction(raw, units)
    except sqlite3.Error:
        _leave_transaction(raw)
        return _one_by_one(raw, units)


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
        if trouble_of(error):
            raise
        raw.execute("ROLLBACK TO unit")
        raw.execute("RELEASE unit")
        return Outcome(error=error)
    raw.execute("RELEASE unit")
    return Outcome(value)


def _one_by_one(raw: sqlite3.Connection, units: Sequence[Unit]) -> list[Outcome]:
    """A full disk may have room for some of them; of a locked file one wait tells enough."""
    outcomes: list[Outcome] = []
    locked: Outcome | None = None
    for unit in units:
        outcome = locked or _alone(raw, unit)
        if isinstance(outcome.error, StorageUnavailable) and outcome.error.trouble is Trouble.LOCKED:
            locked = outcome
        outcomes.append(outcome)
    return outcomes


def _alone(raw: sqlite3.Connection, unit: Unit) -> Outcome:
    try:
        raw.execute("BEGIN IMMEDIATE")
        value = unit(SqliteConnection(raw))
        raw.execute("COMMIT")
    except BaseException as error:  # noqa: BLE001 - it is handed to who waits for this unit
        _leave_transaction(raw)
        trouble = trouble_of(error)
        return Outcome(error=StorageUnavailable(trouble) if trouble else error)
    return Outcome(value)


def _leave_transaction(raw: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):  # what went wrong before is what is told
        if raw.in_transaction:
            raw.execute("ROLLBACK")
