"""Numbered forward migrations, each in a transaction together with its record."""

import re
import sqlite3
from dataclasses import dataclass
from importlib import resources

from storage.errors import StorageUnusable

_NAME = re.compile(r"(\d{4})_(\w+)\.sql")
_RECORDS = (
    "CREATE TABLE IF NOT EXISTS migration"
    " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT"
)
OLDEST_SQLITE = (3, 37, 0)  # STRICT tables, https://www.sqlite.org/stricttables.html


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, its name and its SQL."""

    number: int
    name: str
    sql: str


def known_migrations(dialect: str = "sqlite") -> list[Migration]:
    """All steps that this program knows, in order."""
    folder = resources.files("storage.migrations").joinpath(dialect)
    found = [(_NAME.fullmatch(file.name), file) for file in folder.iterdir()]
    steps = [Migration(int(name[1]), name[2], file.read_text("utf-8")) for name, file in found if name]
    return sorted(steps, key=lambda step: step.number)


def migrate(raw: sqlite3.Connection, now: int) -> list[Migration]:
    """Bring the tables up to date; gives the steps that were taken.

    Raises StorageUnusable when SQLite is too old or the file is newer than the program.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StorageUnusable("program-sqlite-too-old", version=sqlite3.sqlite_version)
    raw.execute(_RECORDS)
    steps = known_migrations()
    applied = {row["number"] for row in raw.execute("SELECT number FROM migration")}
    if applied - {step.number for step in steps}:
        raise StorageUnusable("program-database-too-new")
    missing = [step for step in steps if step.number not in applied]
    for step in missing:
        _apply(raw, step, now)
    return missing


def _apply(raw: sqlite3.Connection, step: Migration, now: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(step.sql):
            raw.execute(statement)
        raw.execute("INSERT INTO migration VALUES (?, ?, ?)", (step.number, step.name, now))
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise


def _statements(sql: str) -> list[str]:
    statements, begun = [], ""
    for line in sql.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            statements.append(begun)
            begun = ""
    return statements
