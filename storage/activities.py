"""Activities: what they share."""

from typing import Any

from bot.activity.model import DEADLINE, Activity, Stage
from bot.people.model import Chat
from storage.connection import Connection

_COLUMNS = (
    "id, space_id, chat_id, thread, kind, author_id, opened_at, closed_at, closings, deadline, deadline_at,"
    " stage, planned, planned_at, team_id, hidden, anonymous, corrected_at, begun_at, nudged_at, series_id"
)


def open_activity(
    connection: Connection,
    chat: Chat,
    thread: str | None,
    kind: str,
    author_id: int,
    now: int,
    stage: Stage = Stage.LIVE,
) -> int:
    """Begin an activity, or its draft; gives its id."""
    row = connection.row(
        "INSERT INTO activity (space_id, chat_id, thread, kind, author_id, opened_at, stage)"
        " VALUES (:space_id, :chat_id, :thread, :kind, :author_id, :now, :stage) RETURNING id",
        space_id=chat.space.id, chat_id=chat.id, thread=thread, kind=kind, author_id=author_id, now=now,
        stage=stage.value,
    )  # fmt: skip
    return int(row["id"])


def take_after(connection: Connection, activity_id: int, earlier: int) -> None:
    """The activity is another of the series that the earlier one is of: it is held in the same way."""
    connection.run(
        "UPDATE activity SET (hidden, anonymous, team_id, series_id) ="
        " (SELECT earlier.hidden, earlier.anonymous, earlier.team_id, earlier.series_id"
        " FROM activity AS earlier WHERE earlier.id = :earlier) WHERE id = :id",
        id=activity_id, earlier=earlier,
    )  # fmt: skip


def get(connection: Connection, space_id: int, activity_id: int) -> Activity | None:
    """The activity of this id, if it belongs to the space."""
    row = connection.row(
        f"SELECT {_COLUMNS} FROM activity WHERE id = :id AND space_id = :space_id",
        id=activity_id, space_id=space_id,
    )  # fmt: skip
    return _activity(row) if row else None


def by_id(connection: Connection, activity_id: int) -> Activity | None:
    """The activity whose card or result is painted: the row itself leads there, no person does."""
    row = connection.row(f"SELECT {_COLUMNS} FROM activity WHERE id = :id", id=activity_id)
    return _activity(row) if row else None


def open_in(connection: Connection, chat_id: int, thread: str | None, kind: str) -> list[Activity]:
    """The open activities of a kind in one topic of a chat whose cards can be seen, newest first."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM activity WHERE chat_id = :chat_id AND kind = :kind AND closed_at IS NULL"
        " AND stage = 'live' AND coalesce(thread, '') = coalesce(:thread, '')"
        " AND NOT EXISTS (SELECT 1 FROM card"
        " WHERE card.kind = activity.kind AND card.subject = activity.id AND card.dropped IS NOT NULL)"
        " ORDER BY id DESC",
        chat_id=chat_id, kind=kind, thread=thread,
    )  # fmt: skip
    return [_activity(row) for row in rows]


def close(connection: Connection, activity_id: int, now: int) -> bool:
    """End an activity; False when it was closed already."""
    return 1 == connection.run(
        "UPDATE activity SET closed_at = :now, closings = closings + 1"
        " WHERE id = :id AND closed_at IS NULL AND stage = 'live'",
        id=activity_id, now=now,
    )  # fmt: skip


def reopen(connection: Connection, activity_id: int) -> bool:
    """Open an activity again, until somebody closes it; False when it is open.

    What was said of its end ends it no more, but stays: what is made of it again in a week is told the same.
    """
    return 1 == connection.run(
        "UPDATE activity SET closed_at = NULL, deadline_at = NULL"
        " WHERE id = :id AND closed_at IS NOT NULL AND stage = 'live'",
        id=activity_id,
    )


def set_deadline(connection: Connection, activity_id: int, deadline: str, deadline_at: int) -> None:
    """Take answers until then: as it was said (local time, ISO 8601), and the instant that it means."""
    connection.run(
        "UPDATE activity SET deadline = :deadline, deadline_at = :deadline_at WHERE id = :id",
        id=activity_id, deadline=deadline, deadline_at=deadline_at,
    )  # fmt: skip


def drop_deadline(connection: Connection, activity_id: int) -> None:
    """Take answers until somebody closes it."""
    connection.run(
        "UPDATE activity SET deadline = NULL, deadline_at = NULL WHERE id = :id AND closed_at IS NULL",
        id=activity_id,
    )


def cancel(connection: Connection, activity_id: int, now: int) -> bool:
    """Call an activity off; False when it is over, or was never posted."""
    return 1 == connection.run(
        "UPDATE activity SET stage = 'cancelled', closed_at = :now"
        " WHERE id = :id AND closed_at IS NULL AND stage = 'live'",
        id=activity_id, now=now,
    )  # fmt: skip


def mark_corrected(connection: Connection, activity_id: int, now: int) -> None:
    """What the activity asks was put right."""
    connection.run("UPDATE activity SET corrected_at = :now WHERE id = :id", id=activity_id, now=now)


def begin_anew(connection: Connection, activity_id: int, now: int) -> None:
    """What was written until now answers something else than the activity asks."""
    connection.run("UPDATE activity SET begun_at = :now WHERE id = :id", id=activity_id, now=now)


def awaiting_deadline(
    connection: Connection, bot_id: int, space_id: int | None = None
) -> list[tuple[Activity, str, bool]]:
    """The open activities that have a deadline: the time zone of each, and whether a timer will end it."""
    names = _COLUMNS.split(", ")
    columns = ", ".join(f"activity.{name}" for name in names)
    rows = connection.rows(
        f"SELECT {columns}, space.time_zone, timer.id AS timer FROM activity"
        " JOIN space ON space.id = activity.space_id JOIN chat ON chat.id = activity.chat_id"
        " LEFT JOIN timer ON timer.kind = :kind AND timer.subject = activity.id AND timer.state = 0"
        " WHERE chat.bot_id = :bot_id AND activity.closed_at IS NULL AND activity.deadline_at IS NOT NULL"
        " AND activity.stage = 'live'"
        " AND space.id = coalesce(:space_id, space.id)",
        kind=DEADLINE, bot_id=bot_id, space_id=space_id,
    )  # fmt: skip
    return [
        (_activity({name: row[name] for name in names}), row["time_zone"], row["timer"] is not None)
        for row in rows
    ]


def is_notice(connection: Connection, activity_id: int) -> bool:
    """Whether the activity asks nothing, and wants to be read."""
    row = connection.row(
        "SELECT 1 FROM quick_poll WHERE activity_id = :id AND kind = 'notice'", id=activity_id
    )
    return row is not None


def ended_after(
    connection: Connection, chat_id: int, thread: str | None, kind: str, written_at: int
) -> list[Activity]:
    """The activities of a kind in one topic whose deadline has ended them since this was written."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM activity WHERE chat_id = :chat_id AND kind = :kind"
        " AND stage = 'live' AND coalesce(thread, '') = coalesce(:thread, '') AND opened_at <= :written_at"
        " AND deadline_at >= :written_at AND closed_at >= deadline_at ORDER BY id DESC",
        chat_id=chat_id, kind=kind, thread=thread, written_at=written_at,
    )  # fmt: skip
    return [_activity(row) for row in rows]


def _activity(row: Any) -> Activity:
    fields = dict(row)
    told = {"stage": Stage(fields["stage"]), "hidden": bool(fields["hidden"])}
    return Activity(**{**fields, **told, "anonymous": bool(fields["anonymous"])})
