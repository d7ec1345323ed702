"""Units of work that tests of databases give to run."""

import asyncio
from collections.abc import Callable
from typing import Any

from storage.connection import Connection
from storage.database import Database
from tests.kit.databases import rows


def name(connection: Connection, number: int) -> int:
    """Put a person of this number on record."""
    connection.run("INSERT INTO person (id, name) VALUES (:id, :name)", id=number, name=f"Имя {number}")
    return number


def naming(number: int) -> Callable[[Connection], int]:
    """The unit that puts this person on record."""
    return lambda connection: name(connection, number)


def failing(number: int) -> Callable[[Connection], int]:
    """The unit that puts this person on record and fails then."""

    def unit(connection: Connection) -> int:
        name(connection, number)
        raise RuntimeError(f"unit {number}")

    return unit


def count(connection: Connection) -> int:
    """How many people are on record."""
    return int(connection.row("SELECT count(*) AS number FROM person")["number"])


async def outcomes(database: Database, units: list[Callable[[Connection], Any]]) -> list[Any]:
    """What became of units that wait together: while the first one runs, which does nothing."""
    waiting = [database.write(unit) for unit in (lambda connection: None, *units)]
    _, *became = await asyncio.gather(*waiting, return_exceptions=True)
    return became


def names(url: str) -> list[int]:
    """The people that another process would find in the database."""
    return [row["id"] for row in rows(url, "SELECT id FROM person ORDER BY id")]
