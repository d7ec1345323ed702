"""What all activities share, and what was decided."""

from dataclasses import dataclass

from storage import erasures
from storage.connection import Connection
from storage.keeping.rows import NOBODY, Keeping, Query

KEEPING = Keeping(
    tables={"activity": ("author_id",), "series": ("author_id",)},
    sheets={
        "series": Query(
            ("school", "chat", "next"),
            "SELECT space.name AS school, chat.title AS chat, series.next_local AS next FROM series"
            " JOIN chat ON chat.id = series.chat_id JOIN space ON space.id = series.space_id"
            " WHERE series.author_id = :person AND series.ended_at IS NULL ORDER BY series.id",
        ),
    },
    erasing=(
        "UPDATE activity SET author_id = :nobody WHERE author_id = :person",
        "UPDATE series SET author_id = :nobody WHERE author_id = :person",
    ),
)

OUTCOMES = Keeping(
    tables={"outcome": ("author_id",)},
    sheets={
        "outcomes": Query(
            ("school", "text", "at"),
            "SELECT space.name AS school, outcome.text, outcome.written_at AS at FROM outcome"
            " JOIN activity ON activity.id = outcome.activity_id JOIN space ON space.id = activity.space_id"
            " WHERE outcome.author_id = :person ORDER BY outcome.written_at",
        ),
    },
    erasing=("UPDATE outcome SET author_id = :nobody WHERE author_id = :person",),
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A series that goes on, and its last activity that was posted."""

    id: int
    activity_id: int | None


def drafts_of(connection: Connection, person: int) -> list[int]:
    """What the person has drafted or planned, anywhere."""
    rows = connection.rows(
        "SELECT id FROM activity WHERE author_id = :person AND stage IN ('draft', 'planned') ORDER BY id",
        person=person,
    )
    return [row["id"] for row in rows]


def series_of(connection: Connection, person: int) -> list[Repeated]:
    """What the person repeats, anywhere."""
    rows = connection.rows(
        "SELECT series.id, (SELECT max(activity.id) FROM activity WHERE activity.series_id = series.id"
        " AND activity.stage IN ('live', 'cancelled')) AS activity_id FROM series"
        " WHERE author_id = :person AND ended_at IS NULL ORDER BY series.id",
        person=person,
    )
    return [Repeated(row["id"], row["activity_id"]) for row in rows]


def unname(connection: Connection, closed_before: int) -> None:
    """What was closed before the instant has no author any more, nor what was decided or ended then."""
    values = {"nobody": NOBODY, "before": closed_before}
    if connection.row(
        "SELECT 1 FROM activity WHERE closed_at < :before"
        " UNION ALL SELECT 1 FROM series WHERE ended_at < :before",
        **values,
    ):
        erasures.make_room_for_nobody(connection)
    connection.run(
        "UPDATE activity SET author_id = :nobody WHERE closed_at < :before AND author_id <> :nobody", **values
    )
    connection.run(
        "UPDATE outcome SET author_id = :nobody WHERE author_id <> :nobody AND EXISTS (SELECT 1 FROM activity"
        " WHERE activity.id = outcome.activity_id AND activity.closed_at < :before)",
        **values,
    )
    connection.run(
        "UPDATE series SET author_id = :nobody WHERE ended_at < :before AND author_id <> :nobody", **values
    )
