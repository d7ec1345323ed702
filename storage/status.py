"""What does not come, of one chat or of all: messages that were refused, cards that lag or are dropped."""

from dataclasses import dataclass

from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Undelivered:
    """Messages that will not be sent, cards that will not be shown; without a reason they came too late."""

    kind: str
    reason: str | None
    number: int


def undelivered(connection: Connection, since: int, chat_id: int | None = None) -> list[Undelivered]:
    """What ended without being sent since the instant, counted by kind and reason."""
    rows = connection.rows(
        "SELECT kind, reason, count(*) AS number FROM outbox WHERE state IN (2, 3) AND ended_at >= :since"
        f"{_of('outbox', chat_id)} GROUP BY kind, reason ORDER BY kind",
        since=since, **_given(chat_id),
    )  # fmt: skip
    return [Undelivered(row["kind"], row["reason"], row["number"]) for row in rows]


def cards_late(connection: Connection, now: int, chat_id: int | None = None) -> int:
    """How many cards lag behind although they were tried, or have to wait; a try under way is no lag."""
    row = connection.row(
        "SELECT count(*) AS number FROM card WHERE version <> shown_version AND dropped IS NULL"
        f" AND (attempts > 1 OR not_before > :now){_of('card', chat_id)}",
        now=now, **_given(chat_id),
    )  # fmt: skip
    return int(row["number"])


def cards_dropped(
    connection: Connection, since: int, harmless: frozenset[str], chat_id: int | None = None
) -> list[Undelivered]:
    """The cards that all see and that are shown no more, by kind and reason; not for a `harmless` one.

    Those that stood in the chat were last shown after `since`.
    """
    rows = connection.rows(
        "SELECT kind, dropped AS reason, count(*) AS number FROM card WHERE dropped IS NOT NULL"
        f" AND only_for IS NULL AND (message_ref IS NULL OR edited_at >= :since){_of('card', chat_id)}"
        " GROUP BY kind, dropped ORDER BY kind, dropped",
        since=since, **_given(chat_id),
    )  # fmt: skip
    return [
        Undelivered(row["kind"], row["reason"], row["number"])
        for row in rows
        if row["reason"] not in harmless
    ]


def _of(table: str, chat_id: int | None) -> str:
    if chat_id is None:
        return ""
    return (
        " AND EXISTS (SELECT 1 FROM chat_alias WHERE chat_alias.chat_id = :chat_id"
        f" AND chat_alias.bot_id = {table}.bot_id AND chat_alias.address = {table}.address)"
    )


def _given(chat_id: int | None) -> dict[str, int]:
    return {} if chat_id is None else {"chat_id": chat_id}
