"""The toasts that the journal keeps until they were given: each stands with the update that it answers."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from storage.connection import Connection

Owed = list[tuple[int, Mapping[str, Any]]]
"""Toasts as (sequence, toast)."""


def owed(connection: Connection, bot_id: int, since: int) -> Owed:
    """Toasts that were promised at or after the instant, and perhaps never given."""
    rows = connection.rows(
        "SELECT sequence, owed FROM journal"
        " WHERE owed IS NOT NULL AND bot_id = :bot_id AND received_at >= :since",
        bot_id=bot_id, since=since,
    )  # fmt: skip
    return [(row["sequence"], json.loads(row["owed"])) for row in rows]


def too_late(connection: Connection, bot_id: int, before: int) -> list[int]:
    """The toasts that were promised before the instant, and perhaps never given."""
    rows = connection.rows(
        "SELECT sequence FROM journal WHERE owed IS NOT NULL AND bot_id = :bot_id AND received_at < :before",
        bot_id=bot_id, before=before,
    )  # fmt: skip
    return [row["sequence"] for row in rows]


def settle(connection: Connection, sequences: Iterable[int]) -> None:
    """Strike out toasts that were given or are too old to give."""
    for sequence in sequences:
        connection.run("UPDATE journal SET owed = NULL WHERE sequence = :sequence", sequence=sequence)
