"""The queue of cards: which message lags behind what it shows, whose turn it is, and what became of it."""

from dataclasses import dataclass

from storage.connection import Connection
from storage.outbox import Fallback

OFTEN = 8
"""So often tried in vain, a message has waited for minutes."""
REDRAWN = -1
"""How `urgent` a card is that has changed with all others of its chat: a language, a number of people."""
_A_MOMENT = 10_000

_COLUMNS = (
    "id, bot_id, address, thread, kind, subject, message_ref, version, urgent, edited_at, attempts, only_for,"
    " press, fallback"
)
# What is but redrawn follows what has changed, unless that was edited a moment ago: neither waits for ever.
_REASON = (
    "message_ref IS NOT NULL, CASE WHEN urgent > 0 THEN 0 WHEN urgent < 0 THEN 2"
    " WHEN edited_at > :a_moment_ago AND edited_at > posted_at THEN 3 ELSE 1 END, only_for IS NOT NULL,"
    " edited_at, id"
)


@dataclass(frozen=True, slots=True)
class StaleCard:
    """A card whose message lags behind what it shows, or was not posted yet."""

    id: int
    bot_id: int
    address: int
    thread: str | None
    kind: str
    subject: int
    message_ref: str | None
    version: int
    urgent: int
    edited_at: int
    attempts: int
    only_for: int | None = None
    press: str | None = None
    fallback: Fallback = "none"


def stale(connection: Connection, bot_id: int, now: int) -> list[StaleCard]:
    """For each chat the card whose turn it is, those with most reason to go first.

    A new one goes first, then what somebody waits for, what has changed and was edited longest ago, and last
    what is but redrawn. What one person sees there has turns of its own. A card that is to be posted after
    messages waits for those that have a chance yet.
    """
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM card WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER"
        f" (PARTITION BY address, coalesce(only_for, 0) ORDER BY {_REASON}) AS turn"
        " FROM card WHERE bot_id = :bot_id AND version <> shown_version AND dropped IS NULL"
        " AND not_before <= :now AND leased_until <= :now"
        " AND NOT (message_ref IS NULL AND EXISTS (SELECT 1 FROM outbox WHERE outbox.bot_id = card.bot_id"
        " AND outbox.address = card.address AND outbox.state = 0 AND outbox.id <= card.comes_after"
        f" AND outbox.attempts <= :often))) AS waiting WHERE turn = 1) ORDER BY {_REASON}",
        bot_id=bot_id, now=now, a_moment_ago=now - _A_MOMENT, often=OFTEN,
    )  # fmt: skip
    return [StaleCard(**dict(row)) for row in rows]


def next_due(connection: Connection, bot_id: int, now: int) -> int | None:
    """The instant after `now` at which another stale card may be tried."""
    row = connection.row(
        "SELECT min(CASE WHEN not_before > leased_until THEN not_before ELSE leased_until END) AS due"
        " FROM card WHERE bot_id = :bot_id AND version <> shown_version AND dropped IS NULL"
        " AND (not_before > :now OR leased_until > :now)",
        bot_id=bot_id, now=now,
    )  # fmt: skip
    return row["due"]  # type: ignore[no-any-return]


def lease(connection: Connection, card_id: int, now: int, until: int) -> bool:
    """Claim a card for posting or editing; False when it was taken meanwhile."""
    return 1 == connection.run(
        "UPDATE card SET leased_until = :until, attempts = attempts + 1"
        " WHERE id = :id AND dropped IS NULL AND leased_until <= :now",
        id=card_id, until=until, now=now,
    )  # fmt: skip


def release_leases(connection: Connection, bot_id: int) -> None:
    """Give back what a process that died had in flight."""
    connection.run(
        "UPDATE card SET leased_until = 0 WHERE bot_id = :bot_id AND leased_until > 0", bot_id=bot_id
    )


def version(connection: Connection, card_id: int) -> int | None:
    """The version that a reader of this snapshot sees."""
    row = connection.row("SELECT version FROM card WHERE id = :id", id=card_id)
    return row["version"] if row else None


def mark_shown(
    connection: Connection, card: StaleCard, message_ref: str, shown_version: int, now: int
) -> bool:
    """The message shows this version now; False where the card is gone or elsewhere by now."""
    connection.run("UPDATE card SET leased_until = 0 WHERE id = :id", id=card.id)
    return 1 == connection.run(
        "UPDATE card SET message_ref = :message_ref, press = NULL, shown_version = :shown_version,"
        " edited_at = :now, posted_at = CASE WHEN message_ref IS NULL THEN :now ELSE posted_at END,"
        " attempts = 0, urgent = CASE WHEN version = :shown_version THEN 0 ELSE urgent END"
        " WHERE id = :id AND address = :address AND coalesce(message_ref, '') = coalesce(:previous, '')",
        id=card.id, address=card.address, previous=card.message_ref, message_ref=message_ref,
        shown_version=shown_version, now=now,
    )  # fmt: skip


def postpone(connection: Connection, card_id: int, until: int) -> None:
    """Try again at the instant."""
    connection.run(
        "UPDATE card SET not_before = :until, leased_until = 0 WHERE id = :id", id=card_id, until=until
    )


def postpone_chat(connection: Connection, bot_id: int, address: int, until: int) -> None:
    """The messenger asked to wait: no card of this chat is touched before the instant."""
    connection.run(
        "UPDATE card SET not_before = :until"
        " WHERE bot_id = :bot_id AND address = :address AND not_before < :until",
        bot_id=bot_id, address=address, until=until,
    )  # fmt: skip


def let_go_now(connection: Connection, bot_id: int) -> None:
    """Nothing waits for a later instant any more."""
    connection.run("UPDATE card SET not_before = 0 WHERE bot_id = :bot_id AND not_before > 0", bot_id=bot_id)


def drop(connection: Connection, card_id: int, reason: str) -> None:
    """The card can't be shown any more: its message was deleted, or the messenger refuses it.

    An earlier reason stays.
    """
    connection.run(
        "UPDATE card SET dropped = coalesce(dropped, :reason), leased_until = 0 WHERE id = :id",
        id=card_id, reason=reason,
    )  # fmt: skip


def last_edit(connection: Connection, bot_id: int) -> int:
    """The instant at which a card was edited or posted last; 0 when none was."""
    row = connection.row("SELECT max(edited_at) AS instant FROM card WHERE bot_id = :bot_id", bot_id=bot_id)
    return row["instant"] or 0


def held(connection: Connection, bot_id: int, now: int) -> dict[int, int]:
    """The chats for which the messenger has asked to wait, and until when.

    There all cards wait, but for those placed since; a card that was put off by itself holds up nothing else.
    """
    rows = connection.rows(
        "SELECT address, min(not_before) AS until FROM card WHERE bot_id = :bot_id"
        " AND (message_ref IS NOT NULL OR not_before > 0) GROUP BY address HAVING min(not_before) > :now",
        bot_id=bot_id, now=now,
    )  # fmt: skip
    return {row["address"]: row["until"] for row in rows}
