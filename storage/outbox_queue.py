"""The queue of messages: whose turn it is in each chat, what is in flight, what has to wait."""

import json
from typing import Any

from storage.connection import Connection
from storage.outbox import Parcel

_COLUMNS = (
    "id, address, thread, kind, arguments, recipient, reply_to, due_at, expires_at, attempts, message_ref,"
    " fallback"
)


def heads(connection: Connection, bot_id: int, now: int) -> list[Parcel]:
    """The first message of each chat that is due and not in flight."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM outbox WHERE id IN (SELECT min(id) FROM outbox"
        " WHERE bot_id = :bot_id AND state = 0 AND due_at <= :now AND leased_until <= :now GROUP BY address)"
        " ORDER BY id",
        bot_id=bot_id, now=now,
    )  # fmt: skip
    return [_parcel(row) for row in rows]


def next_due(connection: Connection, bot_id: int, now: int) -> int | None:
    """The instant after `now` at which another message becomes due."""
    row = connection.row(
        "SELECT min(CASE WHEN due_at > leased_until THEN due_at ELSE leased_until END) AS due FROM outbox"
        " WHERE bot_id = :bot_id AND state = 0 AND (due_at > :now OR leased_until > :now)",
        bot_id=bot_id, now=now,
    )  # fmt: skip
    return row["due"]  # type: ignore[no-any-return]


def last_waiting(connection: Connection, bot_id: int, address: int) -> int:
    """The message asked for last of those that wait for the chat; 0 where none does."""
    row = connection.row(
        "SELECT max(id) AS id FROM outbox WHERE bot_id = :bot_id AND address = :address AND state = 0",
        bot_id=bot_id, address=address,
    )  # fmt: skip
    return row["id"] or 0


def lease(connection: Connection, parcel_id: int, now: int, until: int) -> bool:
    """Claim a message for sending; False when it was taken or ended meanwhile."""
    return 1 == connection.run(
        "UPDATE outbox SET leased_until = :until, attempts = attempts + 1"
        " WHERE id = :id AND state = 0 AND leased_until <= :now",
        id=parcel_id, until=until, now=now,
    )  # fmt: skip


def release_leases(connection: Connection, bot_id: int) -> None:
    """Give back what a process that died had in flight."""
    connection.run(
        "UPDATE outbox SET leased_until = 0 WHERE bot_id = :bot_id AND state = 0 AND leased_until > 0",
        bot_id=bot_id,
    )


def postpone(connection: Connection, parcel_id: int, until: int) -> None:
    """Try again at the instant."""
    connection.run(
        "UPDATE outbox SET due_at = :until, leased_until = 0 WHERE id = :id", id=parcel_id, until=until
    )


def postpone_chat(connection: Connection, bot_id: int, address: int, until: int) -> None:
    """The messenger asked to wait: nothing goes to this chat before the instant."""
    connection.run(
        "UPDATE outbox SET due_at = :until"
        " WHERE bot_id = :bot_id AND address = :address AND state = 0 AND due_at < :until",
        bot_id=bot_id, address=address, until=until,
    )  # fmt: skip


def try_again(connection: Connection, bot_id: int, address: int, thread: str | None, now: int) -> None:
    """The topic is open again: what could not be sent there is tried at once."""
    connection.run(
        "UPDATE outbox SET due_at = :now, attempts = 0 WHERE bot_id = :bot_id AND address = :address"
        " AND state = 0 AND attempts > 0 AND coalesce(thread, '') = coalesce(:thread, '')",
        bot_id=bot_id, address=address, thread=thread, now=now,
    )  # fmt: skip


def let_go_now(connection: Connection, bot_id: int, now: int) -> None:
    """Nothing waits for a later instant any more."""
    connection.run(
        "UPDATE outbox SET due_at = :now WHERE bot_id = :bot_id AND state = 0 AND due_at > :now",
        bot_id=bot_id, now=now,
    )  # fmt: skip


def _parcel(row: Any) -> Parcel:
    fields = dict(row)
    return Parcel(**{**fields, "arguments": json.loads(fields["arguments"])})
