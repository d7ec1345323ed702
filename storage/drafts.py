"""Drafts: activities that are not posted yet."""

from dataclasses import dataclass

from bot.activity.model import Stage
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Planned:
    """A draft that is to be posted by itself: at which local time of which zone, and the instant that was."""

    activity_id: int
    chat_id: int
    local: str
    instant: int
    zone: str


def publish(connection: Connection, activity_id: int, now: int) -> bool:
    """The draft lives from now on; False when it does already."""
    return 1 == connection.run(
        "UPDATE activity SET stage = 'live', opened_at = :now, planned = NULL, planned_at = NULL"
        " WHERE id = :id AND stage IN ('draft', 'planned')",
        id=activity_id, now=now,
    )  # fmt: skip


def plan(connection: Connection, activity_id: int, planned: str | None, planned_at: int | None) -> None:
    """Post the draft then: as it was said (local time, ISO 8601), and the instant; None: not by itself."""
    stage = Stage.DRAFT if planned is None else Stage.PLANNED
    connection.run(
        "UPDATE activity SET stage = :stage, planned = :planned, planned_at = :planned_at"
        " WHERE id = :id AND stage IN ('draft', 'planned')",
        id=activity_id, stage=stage.value, planned=planned, planned_at=planned_at,
    )  # fmt: skip


def planned(connection: Connection, bot_id: int, space_id: int | None = None) -> list[Planned]:
    """The drafts that are to be posted by themselves, of one space or of all."""
    rows = connection.rows(
        "SELECT activity.id AS activity_id, activity.chat_id, activity.planned AS local,"
        " activity.planned_at AS instant, space.time_zone AS zone FROM activity"
        " JOIN chat ON chat.id = activity.chat_id JOIN space ON space.id = activity.space_id"
        " WHERE chat.bot_id = :bot_id AND activity.stage = 'planned'"
        " AND space.id = coalesce(:space_id, space.id) ORDER BY activity.id",
        bot_id=bot_id, space_id=space_id,
    )  # fmt: skip
    return [Planned(**dict(row)) for row in rows]


def say_deadline(connection: Connection, activity_id: int, deadline: str | None) -> None:
    """Until when the draft will take answers: local time, ISO 8601; None: until somebody closes it."""
    connection.run(
        "UPDATE activity SET deadline = :deadline, deadline_at = NULL WHERE id = :id",
        id=activity_id,
        deadline=deadline,
    )


def place(connection: Connection, activity_id: int, chat_id: int, thread: str | None) -> None:
    """Post the draft in this chat of its space, and what is to follow it there too."""
    connection.run(
        "UPDATE activity SET chat_id = :chat_id, thread = :thread WHERE id = :id",
        id=activity_id, chat_id=chat_id, thread=thread,
    )  # fmt: skip
    connection.run(
        "UPDATE series SET chat_id = :chat_id"
        " WHERE id IN (SELECT activity.series_id FROM activity WHERE activity.id = :id)",
        id=activity_id, chat_id=chat_id,
    )  # fmt: skip


def address(connection: Connection, activity_id: int, team_id: int | None) -> None:
    """Ask one group, or all."""
    connection.run("UPDATE activity SET team_id = :team_id WHERE id = :id", id=activity_id, team_id=team_id)


def set_hidden(connection: Connection, activity_id: int, *, hidden: bool) -> None:
    """Whether nothing is shown before the end."""
    connection.run("UPDATE activity SET hidden = :hidden WHERE id = :id", id=activity_id, hidden=int(hidden))


def set_anonymous(connection: Connection, activity_id: int, *, anonymous: bool) -> None:
    """Whether nobody can ever learn who answered what."""
    connection.run(
        "UPDATE activity SET anonymous = :anonymous WHERE id = :id", id=activity_id, anonymous=int(anonymous)
    )


def discard(connection: Connection, activity_id: int) -> None:
    """Forget the draft; what its own activity keeps of it is gone before."""
    connection.run("DELETE FROM activity WHERE id = :id AND stage IN ('draft', 'planned')", id=activity_id)


def forsaken(connection: Connection, before: int) -> list[int]:
    """The drafts that were begun before the instant and are to be posted by nobody but their author."""
    rows = connection.rows(
        "SELECT id FROM activity WHERE stage = 'draft' AND opened_at < :before ORDER BY id", before=before
    )
    return [row["id"] for row in rows]


def drafts_of(connection: Connection, space_id: int, person: int, kind: str) -> list[int]:
    """The person's drafts of a kind, newest first."""
    rows = connection.rows(
        "SELECT id FROM activity WHERE space_id = :space_id AND author_id = :person AND kind = :kind"
        " AND stage IN ('draft', 'planned') ORDER BY id DESC",
        space_id=space_id, person=person, kind=kind,
    )  # fmt: skip
    return [row["id"] for row in rows]
