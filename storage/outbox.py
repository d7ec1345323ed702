"""Messages on their way out: data to be painted and sent once, with a lease while in flight."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from storage.connection import Connection

DELETE = "delete"
"""The kind that deletes a message instead of sending one: `reply_to`, or what a parcel has become."""

Fallback = Literal["none", "private", "public"]
"""Where a message for one person goes if the chat can't show it to them alone."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that waits to be sent."""

    id: int
    address: int
    thread: str | None
    kind: str
    arguments: Mapping[str, Any]
    recipient: int | None
    reply_to: str | None
    due_at: int
    expires_at: int | None
    attempts: int
    message_ref: str | None
    fallback: Fallback = "public"


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that was sent; `subject` is the id of what it speaks of, if of anything."""

    kind: str
    subject: int | None


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that was queued; nobody has begun to make it while it is waiting."""

    id: int
    is_waiting: bool


def put(
    connection: Connection, bot_id: int, address: int, kind: str, arguments: Mapping[str, Any], *,
    due_at: int, thread: str | None = None, recipient: int | None = None, reply_to: str | None = None,
    dedupe: str | None = None, expires_at: int | None = None, fallback: Fallback = "public",
) -> int | None:  # fmt: skip
    """Queue a message; gives its id, or None when one with this `dedupe` key was queued before.

    `press` among the arguments of a message for one person is the press of theirs that it answers.
    """
    row = connection.row(
        "INSERT INTO outbox (bot_id, address, thread, kind, arguments, recipient, reply_to, dedupe,"
        " due_at, expires_at, fallback)"
        " VALUES (:bot_id, :address, :thread, :kind, :arguments, :recipient, :reply_to, :dedupe,"
        " :due_at, :expires_at, :fallback)"
        " ON CONFLICT (dedupe) DO NOTHING RETURNING id",
        bot_id=bot_id, address=address, thread=thread, kind=kind, arguments=json.dumps(arguments),
        recipient=recipient, reply_to=reply_to, dedupe=dedupe, due_at=due_at, expires_at=expires_at,
        fallback=fallback,
    )  # fmt: skip
    return row["id"] if row else None


def put_deletion(connection: Connection, bot_id: int, address: int, message_ref: str, now: int) -> None:
    """Queue the deletion of a message of the bot's own."""
    put(connection, bot_id, address, DELETE, {}, due_at=now, reply_to=message_ref)


def put_traceless_deletion(
    connection: Connection, bot_id: int, address: int, message_ref: str, now: int
) -> None:
    """Queue the deletion of a message, of which nothing is left on record once it was tried."""
    put(connection, bot_id, address, DELETE, {"trace": False}, due_at=now, reply_to=message_ref)


def put_withdrawal(connection: Connection, parcel_id: int, due_at: int) -> None:
    """Queue the deletion of what a parcel has become by then, in the chat where it was sent."""
    row = connection.row("SELECT bot_id, address FROM outbox WHERE id = :id", id=parcel_id)
    put(connection, row["bot_id"], row["address"], DELETE, {"parcel": parcel_id}, due_at=due_at)


def message_to_delete(connection: Connection, deletion: Parcel) -> str | None:
    """The message that a deletion means; none where it was never sent, or its chat has moved since."""
    if "parcel" not in deletion.arguments:
        return deletion.reply_to
    row = connection.row(
        "SELECT message_ref FROM outbox WHERE id = :id AND address = :address",
        id=deletion.arguments["parcel"], address=deletion.address,
    )  # fmt: skip
    return row["message_ref"] if row else None


def mark_sent(connection: Connection, parcel_id: int, message_ref: str | None, now: int) -> None:
    """The message is out."""
    connection.run(
        "UPDATE outbox SET state = 1, message_ref = :message_ref, ended_at = :now WHERE id = :id",
        id=parcel_id, message_ref=message_ref, now=now,
    )  # fmt: skip


def mark_expired(connection: Connection, parcel_id: int, now: int) -> None:
    """The message is useless by now; it stays on record as expired."""
    connection.run("UPDATE outbox SET state = 2, ended_at = :now WHERE id = :id", id=parcel_id, now=now)


def mark_refused(connection: Connection, parcel_id: int, reason: str, now: int) -> None:
    """The messenger will never take this message."""
    connection.run(
        "UPDATE outbox SET state = 3, reason = :reason, ended_at = :now WHERE id = :id",
        id=parcel_id, reason=reason, now=now,
    )  # fmt: skip


def refuse_chat(connection: Connection, bot_id: int, address: int, reason: str, now: int) -> None:
    """The chat is closed to the bot: what waits for it is refused."""
    connection.run(
        "UPDATE outbox SET state = 3, reason = :reason, ended_at = :now"
        " WHERE bot_id = :bot_id AND address = :address AND state = 0",
        bot_id=bot_id, address=address, reason=reason, now=now,
    )  # fmt: skip


def move(connection: Connection, bot_id: int, old: int, new: int) -> None:
    """The chat has a new address; references to messages of the old one are worthless."""
    connection.run(
        "UPDATE outbox SET address = :new, reply_to = NULL, thread = NULL"
        " WHERE bot_id = :bot_id AND address = :old AND state = 0",
        bot_id=bot_id, old=old, new=new,
    )  # fmt: skip


def at_message(connection: Connection, bot_id: int, address: int, message_ref: str) -> SentMessage | None:
    """What this message is, if it was sent from the outbox."""
    row = connection.row(
        "SELECT kind, arguments FROM outbox"
        " WHERE bot_id = :bot_id AND address = :address AND message_ref = :message_ref",
        bot_id=bot_id, address=address, message_ref=message_ref,
    )  # fmt: skip
    return SentMessage(row["kind"], json.loads(row["arguments"]).get("subject")) if row else None


def queued_as(connection: Connection, dedupe: str) -> Posted | None:
    """The message with this `dedupe` key."""
    row = connection.row("SELECT id, state, leased_until FROM outbox WHERE dedupe = :key", key=dedupe)
    return Posted(row["id"], row["state"] == 0 and not row["leased_until"]) if row else None


def give_up_key(connection: Connection, parcel_id: int) -> None:
    """Another message may have the `dedupe` key from now on."""
    connection.run("UPDATE outbox SET dedupe = NULL WHERE id = :id", id=parcel_id)


def drop(connection: Connection, parcel_id: int) -> None:
    """Nothing is left on record of the message."""
    connection.run("DELETE FROM outbox WHERE id = :id", id=parcel_id)


def forget(connection: Connection, before: int) -> None:
    """Delete what ended before the instant, and what is to leave no trace, whenever it ended."""
    connection.run(
        "DELETE FROM outbox WHERE state <> 0 AND kind = :kind AND arguments = :arguments",
        kind=DELETE, arguments=json.dumps({"trace": False}),
    )  # fmt: skip
    connection.run(
        "DELETE FROM outbox WHERE state <> 0 AND ended_at < :before"
        " AND id NOT IN (SELECT outbox_id FROM prompt)",
        before=before,
    )
