"""Series: activities that are repeated."""

from dataclasses import dataclass
from typing import Any

from bot.activity.model import Activity
from bot.people.model import Chat
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Series:
    """Something repeated; `next_local` is the local time of the next one, ISO 8601, '' for none yet."""

    id: int
    space_id: int
    chat_id: int
    author_id: int
    next_local: str
    ended_at: int | None


def begin(connection: Connection, activity: Activity, chat: Chat) -> int:
    """The activity is the first of a series; gives its id."""
    row = connection.row(
        "INSERT INTO series (space_id, chat_id, author_id, next_local)"
        " VALUES (:space_id, :chat_id, :author, '') RETURNING id",
        space_id=chat.space.id, chat_id=chat.id, author=activity.author_id,
    )  # fmt: skip
    put_in(connection, activity.id, row["id"])
    return int(row["id"])


def leave(connection: Connection, activity: Activity) -> None:
    """The activity, which nobody has seen yet, is not to be repeated: its series goes."""
    connection.run("UPDATE activity SET series_id = NULL WHERE id = :id", id=activity.id)
    connection.run(
        "DELETE FROM series WHERE id = :id"
        " AND NOT EXISTS (SELECT 1 FROM activity WHERE activity.series_id = :id)",
        id=activity.series_id,
    )


def put_in(connection: Connection, activity_id: int, series_id: int) -> None:
    """The activity is one of the series."""
    connection.run(
        "UPDATE activity SET series_id = :series_id WHERE id = :id", id=activity_id, series_id=series_id
    )


def get(connection: Connection, series_id: int) -> Series | None:
    """The series of this id."""
    row = connection.row(
        "SELECT id, space_id, chat_id, author_id, next_local, ended_at FROM series WHERE id = :id",
        id=series_id,
    )
    return _series(row) if row else None


def set_next(connection: Connection, series_id: int, next_local: str) -> None:
    """The next one is due at this local time."""
    connection.run(
        "UPDATE series SET next_local = :next_local WHERE id = :id", id=series_id, next_local=next_local
    )


def end(connection: Connection, series_id: int, now: int) -> bool:
    """Nothing is repeated any more; False when it had ended before."""
    return 1 == connection.run(
        "UPDATE series SET ended_at = :now WHERE id = :id AND ended_at IS NULL", id=series_id, now=now
    )


def members(connection: Connection, series_id: int) -> list[int]:
    """The activities of the series that were posted, oldest first."""
    rows = connection.rows(
        "SELECT id FROM activity WHERE series_id = :id AND stage = 'live' ORDER BY opened_at, id",
        id=series_id,
    )
    return [row["id"] for row in rows]


def newest(connection: Connection, series_id: int) -> int | None:
    """The activity of the series that was posted last, even if it was called off."""
    row = connection.row(
        "SELECT id FROM activity WHERE series_id = :id AND stage IN ('live', 'cancelled')"
        " ORDER BY opened_at DESC, id DESC LIMIT 1",
        id=series_id,
    )
    return row["id"] if row else None


def running(connection: Connection, bot_id: int, space_id: int | None = None) -> list[Series]:
    """The series that go on, of one space or of all."""
    rows = connection.rows(
        "SELECT series.id, series.space_id, series.chat_id, series.author_id, series.next_local,"
        " series.ended_at FROM series JOIN chat ON chat.id = series.chat_id WHERE chat.bot_id = :bot_id"
        " AND series.ended_at IS NULL AND series.next_local <> ''"
        " AND series.space_id = coalesce(:space_id, series.space_id) ORDER BY series.id",
        bot_id=bot_id, space_id=space_id,
    )  # fmt: skip
    return [_series(row) for row in rows]


def _series(row: Any) -> Series:
    return Series(**dict(row))
