"""Databases to test on: SQLite always, PostgreSQL where `TEST_POSTGRES_URL` names a server's database."""

import atexit
import os
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from storage.database import looking_at, prepare
from storage.postgres.connection import connect

_SERVER = os.environ.get("TEST_POSTGRES_URL", "")

DATABASES = ("sqlite", "postgres") if _SERVER else ("sqlite",)


@contextmanager
def prepared_database(kind: str, folder: Path) -> Iterator[str]:
    """The address of a database with all tables and no rows; the server copies one that was made before."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/staffroom.db"  # its tables take the program no time to make
        return
    name = f"test_{secrets.token_hex(6)}"
    with closing(connect(_SERVER)) as raw:
        raw.execute(f"CREATE DATABASE {name} TEMPLATE {_template()} STRATEGY wal_log".encode())
        try:
            yield _database(name)
        finally:
            raw.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@cache
def _template() -> str:
    """A database of this process with all tables, to be copied."""
    name = f"test_template_{secrets.token_hex(6)}"
    with closing(connect(_SERVER)) as raw:
        raw.execute(f"CREATE DATABASE {name}".encode())
    prepare(_database(name), 0)
    atexit.register(_drop, name)
    return name


def _drop(name: str) -> None:
    with closing(connect(_SERVER)) as raw:
        raw.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def _database(name: str) -> str:
    return urlsplit(_SERVER)._replace(path=f"/{name}").geturl()


@contextmanager
def fresh_database(kind: str, folder: Path) -> Iterator[str]:
    """The address of a database without tables: a file in the folder, or a schema of the server."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/staffroom.db"
        return
    schema = f"test_{secrets.token_hex(6)}"
    with closing(connect(_SERVER)) as raw:
        raw.execute(f"CREATE SCHEMA {schema}".encode())
        try:
            yield f"{_SERVER}?options={quote(f'-csearch_path={schema}')}"
        finally:
            raw.execute(f"DROP SCHEMA {schema} CASCADE".encode())


def rows(url: str, query: str) -> list[dict[str, Any]]:
    """What another process finds in the database."""
    with looking_at(url) as connection:
        return [dict(row) for row in connection.rows(query)]
