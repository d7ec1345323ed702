"""Numbered forward migrations, each in a transaction together with its record."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from storage.connection import Connection
from storage.errors import StorageUnusable

Dialect = Literal["sqlite", "postgres"]

_NAME = re.compile(r"(\d{4})_(\w+)\.sql")
_RECORDS = "CREATE TABLE IF NOT EXISTS migration (number {}, name TEXT NOT NULL, applied_at {} NOT NULL) {}"
_CREATE_RECORDS: dict[Dialect, str] = {
    "sqlite": _RECORDS.format("INTEGER PRIMARY KEY", "INTEGER", "STRICT"),
    "postgres": _RECORDS.format("BIGINT PRIMARY KEY", "BIGINT", ""),
}
_BEGIN: dict[Dialect, str] = {"sqlite": "BEGIN IMMEDIATE", "postgres": "BEGIN"}


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, its name and its SQL."""

    number: int
    name: str
    sql: str


def known_migrations(dialect: Dialect) -> list[Migration]:
    """All steps that this program knows, in order."""
    folder = resources.files("storage.migrations").joinpath(dialect)
    found = [(_NAME.fullmatch(file.name), file) for file in folder.iterdir()]
    steps = [Migration(int(name[1]), name[2], file.read_text("utf-8")) for name, file in found if name]
    return sorted(steps, key=lambda step: step.number)


def migrate(connection: Connection, dialect: Dialect, now: int) -> list[Migration]:
    """Bring the tables up to date; gives the steps that were taken.

    The connection is in no transaction. Raises StorageUnusable when its tables are newer than the program.
    """
    if dialect == "sqlite" and _is_foreign(connection):
        raise StorageUnusable("program-database-foreign")
    connection.run(_CREATE_RECORDS[dialect])
    missing = missing_steps(connection, dialect)
    for step in missing:
        _apply(connection, dialect, step, now)
    return missing


def missing_steps(connection: Connection, dialect: Dialect) -> list[Migration]:
    """The steps that tables with records lack.

    Raises StorageUnusable when they are newer than the program, or not of this program.
    """
    steps = {step.number: step for step in known_migrations(dialect)}
    applied = {row["number"]: row["name"] for row in connection.rows("SELECT number, name FROM migration")}
    if any(number in steps and steps[number].name != name for number, name in applied.items()):
        raise StorageUnusable("program-database-foreign")
    if applied.keys() - steps.keys():
        raise StorageUnusable("program-database-too-new")
    return [step for number, step in steps.items() if number not in applied]


def _is_foreign(connection: Connection) -> bool:
    tables = [row["name"] for row in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return bool(tables) and "migration" not in tables


def _apply(connection: Connection, dialect: Dialect, step: Migration, now: int) -> None:
    connection.run(_BEGIN[dialect])
    try:
        for statement in _statements(step.sql):
            connection.run(statement)
        connection.run(
            "INSERT INTO migration (number, name, applied_at) VALUES (:number, :name, :now)",
            number=step.number, name=step.name, now=now,
        )  # fmt: skip
        connection.run("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: Connection) -> None:
    """The error that broke the step is told, not that there is no transaction any more."""
    try:
        connection.run("ROLLBACK")
    except Exception:  # noqa: BLE001 - see above
        return


def _statements(sql: str) -> Iterator[str]:
    begun = ""
    for line in sql.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            yield begun
            begun = ""
