"""Outcomes: what was decided, in words."""

from dataclasses import dataclass

from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was decided after an activity; `look_again` is a local date, ISO 8601."""

    activity_id: int
    author_id: int
    text: str
    written_at: int
    look_again: str | None


def put(connection: Connection, activity_id: int, author: int, text: str, now: int) -> None:
    """Keep what was decided, in place of what was before."""
    connection.run(
        "INSERT INTO outcome (activity_id, author_id, text, written_at) VALUES (:id, :author, :text, :now)"
        " ON CONFLICT (activity_id) DO UPDATE SET author_id = excluded.author_id, text = excluded.text,"
        " written_at = excluded.written_at",
        id=activity_id, author=author, text=text, now=now,
    )  # fmt: skip


def look_again(connection: Connection, activity_id: int, day: str | None) -> None:
    """The local date at which to look at it again, or none."""
    connection.run("UPDATE outcome SET look_again = :day WHERE activity_id = :id", id=activity_id, day=day)


def of(connection: Connection, activity_id: int) -> Outcome | None:
    """What was decided after the activity."""
    row = connection.row(
        "SELECT activity_id, author_id, text, written_at, look_again FROM outcome WHERE activity_id = :id",
        id=activity_id,
    )
    return Outcome(**dict(row)) if row else None


def remove(connection: Connection, activity_id: int) -> None:
    """What was decided is forgotten."""
    connection.run("DELETE FROM outcome WHERE activity_id = :id", id=activity_id)


def awaited(
    connection: Connection, bot_id: int, space_id: int | None = None
) -> list[tuple[int, int, str, str]]:
    """What is to be looked at again: activity, chat, local date and time zone, of one space or of all."""
    rows = connection.rows(
        "SELECT outcome.activity_id, activity.chat_id, outcome.look_again, space.time_zone FROM outcome"
        " JOIN activity ON activity.id = outcome.activity_id JOIN chat ON chat.id = activity.chat_id"
        " JOIN space ON space.id = activity.space_id WHERE chat.bot_id = :bot_id"
        " AND outcome.look_again IS NOT NULL AND space.id = coalesce(:space_id, space.id)"
        " ORDER BY outcome.activity_id",
        bot_id=bot_id, space_id=space_id,
    )  # fmt: skip
    return [(row["activity_id"], row["chat_id"], row["look_again"], row["time_zone"]) for row in rows]
