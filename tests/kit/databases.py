"""Databases to test on: SQLite always, PostgreSQL where `TEST_POSTGRES_URL` names a server's database."""

import os
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from storage.database import looking_at
from storage.postgres.connection import connect

_SERVER = os.environ.get("TEST_POSTGRES_URL", "")

DATABASES = ("sqlite", "postgres") if _SERVER else ("sqlite",)


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
