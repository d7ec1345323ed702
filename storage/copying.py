"""Copies all rows from one database into another, whichever kinds they are."""

from collections.abc import Iterable, Mapping

from storage.connection import Connection
from storage.migrate import Dialect

TABLES = (
    "space", "day_off", "network_school", "chat", "chat_alias", "person", "membership", "chat_member", "team",
    "team_member", "overheard", "handover", "school_link", "join_request", "journal", "outbox", "card",
    "panel", "prompt", "private_text", "series", "activity", "outcome", "quick_poll", "quick_poll_option",
    "quick_poll_vote", "quick_poll_withdrawal", "quick_poll_turnout", "quick_poll_ballot",
    "quick_poll_remark", "quick_poll_right", "timer", "erasure",
)  # fmt: skip
"""All tables but the record of migrations: who is referred to comes before who refers."""

NUMBERED = {
    "space": "id", "network_school": "id", "chat": "id", "team": "id", "handover": "id", "school_link": "id",
    "join_request": "id", "journal": "sequence", "outbox": "id", "card": "id", "panel": "id", "prompt": "id",
    "private_text": "id", "series": "id", "activity": "id", "timer": "id",
}  # fmt: skip
"""The columns that the database numbers itself, by their table. No number is ever given twice."""

_LAST_NUMBER: Mapping[Dialect, str] = {
    "sqlite": "SELECT max(seq) AS number FROM sqlite_sequence WHERE name = :name",
    "postgres": "SELECT pg_sequence_last_value(pg_get_serial_sequence(:name, :field)::regclass) AS number",
}


def copy_all(
    source: Connection, source_dialect: Dialect, target: Connection, target_dialect: Dialect
) -> None:
    """Fill the empty tables of `target` with what `source` holds; both stand in a transaction."""
    for table in TABLES:
        _copy(source.stream(f"SELECT * FROM {table}"), target, table)
    go_on_after(source, source_dialect, target, target_dialect)


def go_on_after(
    source: Connection, source_dialect: Dialect, target: Connection, target_dialect: Dialect
) -> None:
    """Let `target` number what comes after all that either of them has numbered."""
    for table, column in NUMBERED.items():
        last = last_number(source, source_dialect, table, column)
        if last > last_number(target, target_dialect, table, column):
            _set_last(target, target_dialect, table, column, last)


def empty_all(connection: Connection) -> None:
    """Delete all rows."""
    for table in reversed(TABLES):
        connection.run(f"DELETE FROM {table}")


def last_number(connection: Connection, dialect: Dialect, table: str, column: str) -> int:
    """The last number that was given in the table; 0 when none was."""
    row = connection.row(_LAST_NUMBER[dialect], name=table, field=column)
    return int(row["number"] or 0)


def _set_last(connection: Connection, dialect: Dialect, table: str, column: str, number: int) -> None:
    if dialect == "postgres":
        connection.rows(
            "SELECT setval(pg_get_serial_sequence(:name, :field), :number)",
            name=table, field=column, number=number,
        )  # fmt: skip
    elif not connection.run(
        "UPDATE sqlite_sequence SET seq = :number WHERE name = :name", name=table, number=number
    ):
        connection.run(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)", name=table, number=number
        )


def _copy(rows: Iterable[Mapping[str, object]], target: Connection, table: str) -> None:
    statement = ""
    for row in rows:
        values = dict(row)
        if not statement:
            names = ", ".join(values)
            places = ", ".join(f":{name}" for name in values)
            statement = f"INSERT INTO {table} ({names}) VALUES ({places})"
        target.run(statement, **values)
