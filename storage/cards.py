"""Cards: which message shows which thing, and how far it lags behind."""

from dataclasses import dataclass

from storage.connection import Connection

# What has ended keeps its last picture: nobody waits for another.
_IS_OVER = (
    "EXISTS (SELECT 1 FROM activity WHERE activity.id = card.subject AND activity.kind = card.kind"
    " AND activity.closed_at IS NOT NULL)"
)

_COLUMNS = "id, address, thread, kind, subject, message_ref, version, urgent, edited_at, attempts"


@dataclass(frozen=True, slots=True)
class StaleCard:
    """A card whose message lags behind what it shows, or was not posted yet."""

    id: int
    address: int
    thread: str | None
    kind: str
    subject: int
    message_ref: str | None
    version: int
    urgent: int
    edited_at: int
    attempts: int


@dataclass(frozen=True, slots=True)
class CardPlace:
    """What a message in a chat shows."""

    kind: str
    subject: int


@dataclass(frozen=True, slots=True)
class Lag:
    """How many cards wait to be shown, and how many can't be."""

    waiting: int
    dropped: int


def place(
    connection: Connection, bot_id: int, address: int, thread: str | None, kind: str, subject: int
) -> None:
    """Ask for a card to be posted; where it was posted before, it is posted anew."""
    connection.run(
        "INSERT INTO card (bot_id, address, thread, kind, subject)"
        " VALUES (:bot_id, :address, :thread, :kind, :subject)"
        " ON CONFLICT (kind, subject) DO UPDATE SET bot_id = excluded.bot_id, address = excluded.address,"
        " thread = excluded.thread, message_ref = NULL, version = card.version + 1, attempts = 0,"
        " not_before = 0, urgent = 0, dropped = NULL",
        bot_id=bot_id, address=address, thread=thread, kind=kind, subject=subject,
    )  # fmt: skip


def mark_stale(connection: Connection, kind: str, subject: int, *, urgent: bool = False) -> None:
    """What the card shows has changed; `urgent` when somebody waits to see it."""
    connection.run(
        "UPDATE card SET version = version + 1,"
        " urgent = CASE WHEN :urgent = 1 THEN 1 ELSE urgent END WHERE kind = :kind AND subject = :subject",
        kind=kind, subject=subject, urgent=int(urgent),
    )  # fmt: skip


def stale(connection: Connection, bot_id: int, now: int) -> list[StaleCard]:
    """For each chat the card whose turn it is: a new one first, then the one edited longest ago."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM card WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER"
        " (PARTITION BY address ORDER BY message_ref IS NOT NULL, urgent DESC, edited_at, id) AS turn"
        " FROM card WHERE bot_id = :bot_id AND version <> shown_version AND dropped IS NULL"
        " AND not_before <= :now AND leased_until <= :now) AS waiting WHERE turn = 1) ORDER BY id",
        bot_id=bot_id, now=now,
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
) -> None:
    """The message shows this version now, unless the card was placed anew or moved meanwhile."""
    connection.run("UPDATE card SET leased_until = 0 WHERE id = :id", id=card.id)
    connection.run(
        "UPDATE card SET message_ref = :message_ref, shown_version = :shown_version, edited_at = :now,"
        " posted_at = CASE WHEN message_ref IS NULL THEN :now ELSE posted_at END,"
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


def drop(connection: Connection, card_id: int, reason: str) -> None:
    """The card can't be shown any more: its message was deleted, or the messenger refuses it.

    An earlier reason stays.
    """
    connection.run(
        "UPDATE card SET dropped = coalesce(dropped, :reason), leased_until = 0 WHERE id = :id",
        id=card_id, reason=reason,
    )  # fmt: skip


def drop_chat(connection: Connection, bot_id: int, address: int, reason: str) -> None:
    """The chat is closed to the bot."""
    connection.run(
        "UPDATE card SET dropped = :reason"
        " WHERE bot_id = :bot_id AND address = :address AND dropped IS NULL",
        bot_id=bot_id, address=address, reason=reason,
    )  # fmt: skip


def restore_chat(connection: Connection, bot_id: int, address: int, reason: str) -> None:
    """The chat is open again: the cards dropped for this reason are shown anew, where they stand."""
    connection.run(
        "UPDATE card SET dropped = NULL, version = version + 1, attempts = 0"
        " WHERE bot_id = :bot_id AND address = :address AND dropped = :reason",
        bot_id=bot_id, address=address, reason=reason,
    )  # fmt: skip


def refresh_chat(connection: Connection, bot_id: int, address: int) -> None:
    """Something that the cards of the chat show has changed; what is over stays as it is."""
    connection.run(
        "UPDATE card SET version = version + 1"
        f" WHERE bot_id = :bot_id AND address = :address AND NOT {_IS_OVER}",
        bot_id=bot_id, address=address,
    )  # fmt: skip


def move(connection: Connection, bot_id: int, old: int, new: int) -> None:
    """The chat has a new address: its cards are posted there anew, those of what is over are forgotten."""
    connection.run(
        f"DELETE FROM card WHERE bot_id = :bot_id AND address = :old AND {_IS_OVER}", bot_id=bot_id, old=old
    )
    connection.run(
        "UPDATE card SET address = :new, message_ref = NULL, thread = NULL, version = version + 1,"
        " attempts = 0, not_before = 0, leased_until = 0, dropped = NULL"
        " WHERE bot_id = :bot_id AND address = :old",
        bot_id=bot_id, old=old, new=new,
    )  # fmt: skip


def remove(connection: Connection, kind: str, subject: int) -> None:
    """Forget the card; its message, if any, stays as it is."""
    connection.run("DELETE FROM card WHERE kind = :kind AND subject = :subject", kind=kind, subject=subject)


def at_message(connection: Connection, bot_id: int, address: int, message_ref: str) -> CardPlace | None:
    """What the message shows, if it is a card."""
    row = connection.row(
        "SELECT kind, subject FROM card"
        " WHERE bot_id = :bot_id AND address = :address AND message_ref = :message_ref",
        bot_id=bot_id, address=address, message_ref=message_ref,
    )  # fmt: skip
    return CardPlace(row["kind"], row["subject"]) if row else None


def message_of(connection: Connection, kind: str, subject: int) -> str | None:
    """The message that shows the thing, if its card is posted."""
    row = connection.row(
        "SELECT message_ref FROM card WHERE kind = :kind AND subject = :subject", kind=kind, subject=subject
    )
    return row["message_ref"] if row else None


def posted_since(connection: Connection, kind: str, subject: int, since: int) -> bool:
    """Whether the card stands in its chat since not long ago, or is about to."""
    row = connection.row(
        "SELECT 1 FROM card WHERE kind = :kind AND subject = :subject AND dropped IS NULL"
        " AND (message_ref IS NULL OR posted_at >= :since)",
        kind=kind, subject=subject, since=since,
    )  # fmt: skip
    return row is not None


def held(connection: Connection, bot_id: int, now: int) -> dict[int, int]:
    """The chats for which the messenger has asked to wait, and until when. Every chat has a card."""
    rows = connection.rows(
        "SELECT address, max(not_before) AS until FROM card"
        " WHERE bot_id = :bot_id AND not_before > :now GROUP BY address",
        bot_id=bot_id, now=now,
    )  # fmt: skip
    return {row["address"]: row["until"] for row in rows}


def lag(connection: Connection) -> Lag:
    """How far the messages are behind what they show."""
    row = connection.row(
        "SELECT count(CASE WHEN dropped IS NULL THEN 1 END) AS waiting, count(dropped) AS dropped"
        " FROM card WHERE version <> shown_version"
    )
    return Lag(row["waiting"], row["dropped"])
