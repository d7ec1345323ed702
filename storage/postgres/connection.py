"""Connections to PostgreSQL, and what its errors mean."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import DictRow, dict_row

from storage.errors import StorageUnusable, Trouble

RawConnection = psycopg.Connection[DictRow]

CONNECT_SECONDS = 5

PATIENCE: dict[str, Any] = {
    "connect_timeout": CONNECT_SECONDS,
    "target_session_attrs": "read-write",  # a standby server can't be written
    "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3,  # seconds, seconds, times
    "tcp_user_timeout": 20_000,  # milliseconds
}  # fmt: skip
"""A server that is not there any more is noticed within half a minute (libpq's own parameters)."""

_PARAMETER = re.compile(r"(?<![:\w]):([a-z]\w*)")

# Error codes and their classes (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_CONFLICTS = ("40001", "40P01")
_TROUBLES = {
    "53100": Trouble.FULL,
    "25006": Trouble.READ_ONLY,
    "25P03": Trouble.LOCKED,  # a transaction that did nothing for too long was ended
    "25P04": Trouble.LOCKED,  # a transaction that took too long
    "40003": Trouble.UNREACHABLE,  # nobody knows whether the statement was completed
    "55P03": Trouble.LOCKED,
    "57014": Trouble.LOCKED,  # a statement that waited too long was cancelled
}
_TROUBLED_CLASSES = {
    "08": Trouble.UNREACHABLE,
    "28": Trouble.UNREACHABLE,  # let in no more
    "53": Trouble.BROKEN,  # insufficient resources
    "57": Trouble.UNREACHABLE,  # shutting down, starting up
    "58": Trouble.BROKEN,  # system error
    "XX": Trouble.BROKEN,  # internal error
}


class PostgresConnection:
    """`Connection` over psycopg."""

    __slots__ = ("raw",)

    def __init__(self, raw: RawConnection) -> None:
        self.raw = raw

    def rows(self, sql: str, **values: Any) -> list[Any]:
        return self.raw.execute(translated(sql), values).fetchall()

    def row(self, sql: str, **values: Any) -> Any:
        return self.raw.execute(translated(sql), values).fetchone()

    def stream(self, sql: str) -> Iterator[Mapping[str, Any]]:
        with self.raw.cursor("stream") as cursor:
            yield from cursor.execute(translated(sql))

    def run(self, sql: str, **values: Any) -> int:
        return self.raw.execute(translated(sql), values).rowcount


def connect(url: str) -> RawConnection:
    """A connection that is in no transaction until somebody begins one. Raises StorageUnusable."""
    try:
        return psycopg.connect(url, autocommit=True, row_factory=dict_row, **PATIENCE)
    except psycopg.Error:
        raise unusable(url) from None


def unusable(url: str) -> StorageUnusable:
    """That the database can't be used; it is named without its password."""
    return StorageUnusable("program-server-unusable", database=named(url))


def named(url: str) -> str:
    """The database as «host:port/name»."""
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return "PostgreSQL"
    return f"{parts.get('host', 'localhost')}:{parts.get('port', '5432')}/{parts.get('dbname', '')}"


@lru_cache(maxsize=1_024)
def translated(sql: str) -> bytes:
    """The statement with its parameters as psycopg writes them."""
    return _PARAMETER.sub(r"%(\1)s", sql.replace("%", "%%")).encode()


def is_conflict(error: psycopg.Error) -> bool:
    """Whether the transaction met another one and may succeed when it is run again."""
    return error.sqlstate in _CONFLICTS


def trouble_of(error: psycopg.Error) -> Trouble | None:
    """What is wrong with the database; None for a mistake in a statement."""
    state = error.sqlstate
    if state is None:  # the server said nothing: it is not there any more, or no connection is free
        is_lost = isinstance(error, (psycopg.OperationalError, psycopg.InterfaceError))
        return Trouble.UNREACHABLE if is_lost else None
    return _TROUBLES.get(state) or _TROUBLED_CLASSES.get(state[:2])
