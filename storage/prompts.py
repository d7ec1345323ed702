"""What the bot waits to be told: one question to one person in one chat."""

from dataclasses import dataclass

from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that waits; `message_ref` is its message, once that was sent."""

    kind: str
    message_ref: str | None


def ask(
    connection: Connection, bot_id: int, address: int, person: int, kind: str,
    outbox_id: int, now: int,
) -> None:  # fmt: skip
    """Wait for the person's answer to this message, and no longer for an earlier one."""
    connection.run(
        "INSERT INTO prompt (bot_id, address, person_id, kind, outbox_id, asked_at)"
        " VALUES (:bot_id, :address, :person, :kind, :outbox_id, :now)"
        " ON CONFLICT (bot_id, address, person_id) DO UPDATE SET kind = excluded.kind,"
        " outbox_id = excluded.outbox_id, asked_at = excluded.asked_at",
        bot_id=bot_id, address=address, person=person, kind=kind, outbox_id=outbox_id, now=now,
    )  # fmt: skip


def waiting(connection: Connection, bot_id: int, address: int, person: int) -> Prompt | None:
    """What the person was asked in this chat and has not answered."""
    row = connection.row(
        "SELECT prompt.kind, outbox.message_ref FROM prompt"
        " JOIN outbox ON outbox.id = prompt.outbox_id"
        " WHERE prompt.bot_id = :bot_id AND prompt.address = :address AND prompt.person_id = :person",
        bot_id=bot_id, address=address, person=person,
    )  # fmt: skip
    return Prompt(**dict(row)) if row else None


def asked_since(
    connection: Connection, bot_id: int, address: int, person: int, kind: str, since: int
) -> bool:
    """Whether the person was asked this at or after the instant and has not answered."""
    row = connection.row(
        "SELECT 1 FROM prompt WHERE bot_id = :bot_id AND address = :address AND person_id = :person"
        " AND kind = :kind AND asked_at >= :since",
        bot_id=bot_id, address=address, person=person, kind=kind, since=since,
    )  # fmt: skip
    return row is not None


def end(connection: Connection, bot_id: int, address: int, person: int) -> None:
    """The person has answered, or need not any more."""
    connection.run(
        "DELETE FROM prompt WHERE bot_id = :bot_id AND address = :address AND person_id = :person",
        bot_id=bot_id, address=address, person=person,
    )  # fmt: skip


def move(connection: Connection, bot_id: int, old: int) -> None:
    """The chat has a new address: what was asked at the old one can't be answered any more."""
    connection.run("DELETE FROM prompt WHERE bot_id = :bot_id AND address = :old", bot_id=bot_id, old=old)
