"""Timers: what is to be done at an instant, claimed by a lease, ended together with its effect."""

from dataclasses import dataclass

from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Timer:
    """Something that is due. `address` is the messenger's id of its chat of today, if it has one."""

    id: int
    kind: str
    subject: int
    due_at: int
    address: int | None


@dataclass(frozen=True, slots=True)
class Missed:
    """Timers that ended without effect; without a reason they came too late."""

    kind: str
    reason: str | None
    number: int


def arm(
    connection: Connection, bot_id: int, kind: str, subject: int, *,
    chat_id: int | None, due_at: int, expires_at: int | None = None,
) -> None:  # fmt: skip
    """Let it be done at the instant, and at no other; after `expires_at` it is useless."""
    connection.run(
        "INSERT INTO timer (bot_id, kind, subject, chat_id, due_at, expires_at)"
        " VALUES (:bot_id, :kind, :subject, :chat_id, :due_at, :expires_at)"
        " ON CONFLICT (kind, subject) DO UPDATE SET bot_id = excluded.bot_id, chat_id = excluded.chat_id,"
        " due_at = excluded.due_at, expires_at = excluded.expires_at, state = 0, leased_until = 0,"
        " attempts = 0, ended_at = NULL, reason = NULL",
        bot_id=bot_id, kind=kind, subject=subject, chat_id=chat_id, due_at=due_at, expires_at=expires_at,
    )  # fmt: skip


def disarm(connection: Connection, kind: str, subject: int) -> None:
    """It is not to be done any more."""
    connection.run(
        "DELETE FROM timer WHERE kind = :kind AND subject = :subject AND state = 0",
        kind=kind, subject=subject,
    )  # fmt: skip


def claim(connection: Connection, bot_id: int, now: int, until: int, number: int) -> list[Timer]:
    """Lease so many of those that are due, the longest due first."""
    rows = connection.rows(
        "UPDATE timer SET leased_until = :until WHERE id IN"
        " (SELECT id FROM timer WHERE bot_id = :bot_id AND state = 0 AND due_at <= :now"
        " AND leased_until <= :now ORDER BY due_at, id LIMIT :number)"
        " RETURNING id, kind, subject, due_at,"
        " (SELECT chat.address FROM chat WHERE chat.id = timer.chat_id) AS address",
        bot_id=bot_id, now=now, until=until, number=number,
    )  # fmt: skip
    return sorted((Timer(**dict(row)) for row in rows), key=lambda timer: (timer.due_at, timer.id))


def release_leases(connection: Connection, bot_id: int) -> None:
    """Give back what a process that died had claimed."""
    connection.run(
        "UPDATE timer SET leased_until = 0 WHERE bot_id = :bot_id AND state = 0 AND leased_until > 0",
        bot_id=bot_id,
    )


def end(connection: Connection, timer: Timer, now: int) -> bool:
    """It is done now; False when it was done before, is useless by now, or is due at another instant."""
    return 1 == connection.run(
        "UPDATE timer SET state = 1, ended_at = :now, reason = NULL"
        " WHERE id = :id AND state = 0 AND due_at = :due_at"
        " AND (expires_at IS NULL OR expires_at > :now)",
        id=timer.id, due_at=timer.due_at, now=now,
    )  # fmt: skip


def expire(connection: Connection, bot_id: int, now: int) -> int:
    """What has become useless is not done, and stays on record as expired; gives how many."""
    return connection.run(
        "UPDATE timer SET state = 2, ended_at = :now"
        " WHERE bot_id = :bot_id AND state = 0 AND due_at <= :now AND expires_at <= :now",
        bot_id=bot_id, now=now,
    )  # fmt: skip


def count_failure(connection: Connection, timer: Timer, reason: str, tries: int, now: int) -> None:
    """It could not be done; after so many tries it is given up, unless it was put off meanwhile."""
    connection.run(
        "UPDATE timer SET attempts = attempts + 1, reason = :reason,"
        " state = CASE WHEN attempts + 1 >= :tries THEN 3 ELSE 0 END,"
        " ended_at = CASE WHEN attempts + 1 >= :tries THEN :now END"
        " WHERE id = :id AND state = 0 AND due_at = :due_at",
        id=timer.id, due_at=timer.due_at, reason=reason, tries=tries, now=now,
    )  # fmt: skip


def next_due(connection: Connection, bot_id: int, now: int) -> int | None:
    """The instant, `now` or later, at which the next one can be claimed."""
    row = connection.row(
        "SELECT min(CASE WHEN due_at > leased_until THEN due_at ELSE leased_until END) AS due FROM"
        " (SELECT due_at, leased_until FROM timer WHERE bot_id = :bot_id AND state = 0"
        " ORDER BY due_at LIMIT 1000) AS soonest",
        bot_id=bot_id,
    )
    return None if row["due"] is None else max(now, row["due"])


def missed(connection: Connection, since: int, chat_id: int | None = None) -> list[Missed]:
    """What ended without effect since the instant, of one chat or of all, counted by kind and reason."""
    of_chat = " AND chat_id = :chat_id" if chat_id is not None else ""
    rows = connection.rows(
        "SELECT kind, reason, count(*) AS number FROM timer WHERE state IN (2, 3) AND ended_at >= :since"
        f"{of_chat} GROUP BY kind, reason ORDER BY kind",
        since=since, **({} if chat_id is None else {"chat_id": chat_id}),
    )  # fmt: skip
    return [Missed(row["kind"], row["reason"], row["number"]) for row in rows]


def forget(connection: Connection, before: int) -> None:
    """Delete what ended before the instant."""
    connection.run("DELETE FROM timer WHERE state <> 0 AND ended_at < :before", before=before)
