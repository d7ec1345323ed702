"""Cards: which message shows which thing, and how far it lags behind."""

from dataclasses import dataclass

from storage import outbox_queue
from storage.card_queue import OFTEN, REDRAWN
from storage.connection import Connection
from storage.outbox import Fallback

SHUT = "no rights to write here for days"
"""Why a card is shown no more where the group was muted, or its topic closed, for so long."""

# What is decided once and for all: the card that asks, and where its answer stands.
_DECIDED = (
    ("handover.card", "handover", "outcome"),
    ("handover.vacancy", "handover", "outcome"),
    ("join_request", "join_request", "decision"),
    ("network.link", "school_link", "decision"),
)
# What has ended keeps its last picture: nobody waits for another.
_IS_OVER = (
    "(EXISTS (SELECT 1 FROM activity WHERE activity.id = card.subject AND activity.kind = card.kind"
    " AND activity.closed_at IS NOT NULL)"
    + "".join(
        f" OR card.kind = '{kind}' AND EXISTS"
        f" (SELECT 1 FROM {table} WHERE {table}.id = card.subject AND {table}.{answer} IS NOT NULL)"
        for kind, table, answer in _DECIDED
    )
    + ")"
)

# A reason to try again, where that was given up or is tried but seldom by now.
_CHANGED = (
    f"version = version + 1, dropped = nullif(dropped, '{SHUT}'),"
    f" not_before = CASE WHEN attempts > {OFTEN} THEN 0 ELSE not_before END"
)
_REDRAWN = f"urgent = CASE WHEN version = shown_version THEN {REDRAWN} ELSE urgent END"


@dataclass(frozen=True, slots=True)
class CardPlace:
    """What a message in a chat shows."""

    kind: str
    subject: int


def place(
    connection: Connection, bot_id: int, address: int, thread: str | None, kind: str, subject: int, *,
    only_for: int | None = None, press: str | None = None, fallback: Fallback = "none",
    in_turn: bool = False,
) -> None:  # fmt: skip
    """Ask for a card to be posted; where it was posted before, it is posted anew.

    `only_for` is the one person who is to see it, `press` the press of theirs that it answers. `in_turn`: it
    comes after the messages that wait for its chat now; else new cards go before them.
    """
    goes_first = outbox_queue.last_waiting(connection, bot_id, address) if in_turn else 0
    connection.run(
        "INSERT INTO card (bot_id, address, thread, kind, subject, only_for, press, fallback, comes_after)"
        " VALUES (:bot_id, :address, :thread, :kind, :subject, :only_for, :press, :fallback, :goes_first)"
        " ON CONFLICT (kind, subject) DO UPDATE SET bot_id = excluded.bot_id, address = excluded.address,"
        " thread = excluded.thread, message_ref = NULL, version = card.version + 1, attempts = 0,"
        " not_before = 0, urgent = 0, dropped = NULL, only_for = excluded.only_for, press = excluded.press,"
        " fallback = excluded.fallback, comes_after = excluded.comes_after",
        bot_id=bot_id, address=address, thread=thread, kind=kind, subject=subject, only_for=only_for,
        press=press, fallback=fallback, goes_first=goes_first,
    )  # fmt: skip


def mark_stale(connection: Connection, kind: str, subject: int, *, urgent: bool = False) -> None:
    """What the card shows has changed; `urgent` when somebody waits to see it.

    So have its copies in private, which are panels about the same: of the kind «….private».
    """
    connection.run(
        f"UPDATE card SET {_CHANGED},"
        " urgent = CASE WHEN :urgent = 1 OR urgent = 1 THEN 1 ELSE 0 END"
        " WHERE kind = :kind AND subject = :subject"
        " OR kind = :copy AND subject IN"
        " (SELECT id FROM panel WHERE panel.kind = :copy AND panel.subject = :subject)",
        kind=kind, copy=f"{kind}.private", subject=subject, urgent=int(urgent),
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
        f"UPDATE card SET {_CHANGED}, {_REDRAWN}"
        f" WHERE bot_id = :bot_id AND address = :address AND NOT {_IS_OVER}",
        bot_id=bot_id, address=address,
    )  # fmt: skip


def refresh_open(connection: Connection, bot_id: int, address: int) -> None:
    """Something that the cards of what is open in the chat show has changed."""
    connection.run(
        f"UPDATE card SET {_CHANGED}, {_REDRAWN} WHERE bot_id = :bot_id AND address = :address AND EXISTS"
        " (SELECT 1 FROM activity WHERE activity.id = card.subject AND activity.kind = card.kind"
        " AND activity.closed_at IS NULL AND activity.stage = 'live')",
        bot_id=bot_id, address=address,
    )  # fmt: skip


def refresh_asked(connection: Connection, team_id: int) -> None:
    """The people of the team are others: the cards of what is open and asked of it alone show that."""
    connection.run(
        f"UPDATE card SET {_CHANGED}, {_REDRAWN} WHERE EXISTS"
        " (SELECT 1 FROM activity WHERE activity.id = card.subject AND activity.kind = card.kind"
        " AND activity.closed_at IS NULL AND activity.stage = 'live' AND activity.team_id = :team)",
        team=team_id,
    )  # fmt: skip


def try_again(connection: Connection, bot_id: int, address: int, thread: str | None) -> None:
    """The topic is open again: what could not be shown there is tried at once."""
    connection.run(
        f"UPDATE card SET dropped = nullif(dropped, '{SHUT}'), attempts = 0, not_before = 0"
        " WHERE bot_id = :bot_id AND address = :address AND coalesce(thread, '') = coalesce(:thread, '')"
        " AND attempts > 0",
        bot_id=bot_id, address=address, thread=thread,
    )  # fmt: skip


def move(connection: Connection, bot_id: int, old: int, new: int) -> None:
    """The chat has a new address: its cards are posted there anew, those of what is over are forgotten.

    What one person alone sees there follows nobody into their private chat: they have not asked for it again.
    """
    connection.run(
        f"DELETE FROM card WHERE bot_id = :bot_id AND address = :old AND {_IS_OVER}", bot_id=bot_id, old=old
    )
    connection.run(
        "UPDATE card SET address = :new, message_ref = NULL, thread = NULL, version = version + 1,"
        " attempts = 0, not_before = 0, leased_until = 0, dropped = NULL, press = NULL,"
        " fallback = CASE WHEN only_for IS NOT NULL AND fallback = 'private' THEN 'none' ELSE fallback END"
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


def is_behind(connection: Connection, kind: str, subject: int) -> bool:
    """Whether the thing has a card that does not show yet what there is to show."""
    row = connection.row(
        "SELECT 1 FROM card WHERE kind = :kind AND subject = :subject AND version <> shown_version"
        " AND dropped IS NULL",
        kind=kind, subject=subject,
    )  # fmt: skip
    return row is not None


def posted_since(connection: Connection, kind: str, subject: int, since: int) -> bool:
    """Whether the card stands in its chat since not long ago, or is about to."""
    row = connection.row(
        "SELECT 1 FROM card WHERE kind = :kind AND subject = :subject AND dropped IS NULL"
        " AND (message_ref IS NULL OR posted_at >= :since)",
        kind=kind, subject=subject, since=since,
    )  # fmt: skip
    return row is not None
