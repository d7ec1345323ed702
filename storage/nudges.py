"""Reminders: when an activity had one, which waits, and who wants them."""

from dataclasses import dataclass

from bot.activity.model import NUDGE, NUDGE_BY_NAME
from storage.connection import Connection

_WAITS = "timer.state = 0 AND timer.kind IN (:quietly, :by_name)"
_KINDS = {"quietly": NUDGE, "by_name": NUDGE_BY_NAME}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reminder that waits: the kind of its timer, and whom it is about."""

    kind: str
    activity_id: int
    chat_id: int
    space_id: int
    due_at: int


def note(connection: Connection, activity_id: int, now: int) -> None:
    """Those who have not answered are reminded now."""
    connection.run("UPDATE activity SET nudged_at = :now WHERE id = :id", id=activity_id, now=now)


def waiting_for(connection: Connection, activity_id: int) -> int | None:
    """The instant for which a reminder of the activity waits, if one does."""
    row = connection.row(
        f"SELECT min(due_at) AS due FROM timer WHERE {_WAITS} AND subject = :id", id=activity_id, **_KINDS
    )
    return row["due"]  # type: ignore[no-any-return]


def waiting(connection: Connection, bot_id: int, space_id: int | None = None) -> list[Waiting]:
    """The reminders that wait, of one space or of all."""
    rows = connection.rows(
        "SELECT timer.kind, activity.id AS activity_id, activity.chat_id, activity.space_id, timer.due_at"
        " FROM timer JOIN activity ON activity.id = timer.subject"
        f" WHERE timer.bot_id = :bot_id AND {_WAITS}"
        " AND activity.space_id = coalesce(:space_id, activity.space_id) ORDER BY timer.id",
        bot_id=bot_id, space_id=space_id, **_KINDS,
    )  # fmt: skip
    return [Waiting(**dict(row)) for row in rows]


def willing(connection: Connection, space_id: int) -> frozenset[int]:
    """Those of the space to whom the bot may write in private, and who want to be reminded there."""
    rows = connection.rows(
        "SELECT person.id FROM person JOIN membership ON membership.person_id = person.id"
        " WHERE membership.space_id = :space_id AND person.reachable = 1 AND person.wants_nudges = 1",
        space_id=space_id,
    )
    return frozenset(row["id"] for row in rows)


def unwilling(connection: Connection, space_id: int) -> frozenset[int]:
    """Those of the space who do not want to be reminded."""
    rows = connection.rows(
        "SELECT person.id FROM person JOIN membership ON membership.person_id = person.id"
        " WHERE membership.space_id = :space_id AND person.wants_nudges = 0",
        space_id=space_id,
    )
    return frozenset(row["id"] for row in rows)


def set_wants(connection: Connection, person: int, *, wants: bool) -> None:
    """Whether the person wants to be reminded in private."""
    connection.run("UPDATE person SET wants_nudges = :wants WHERE id = :id", id=person, wants=int(wants))


def wants(connection: Connection, person: int) -> bool:
    """Whether the person wants to be reminded in private."""
    row = connection.row("SELECT wants_nudges FROM person WHERE id = :id", id=person)
    return row is None or bool(row["wants_nudges"])
