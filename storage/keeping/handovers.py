"""Handovers."""

from storage.connection import Connection
from storage.keeping.rows import Keeping, Query

_HANDOVERS = (
    "SELECT space.name AS school, chat.title AS chat, handover.offered_at AS at, handover.outcome"
    " FROM handover JOIN chat ON chat.id = handover.chat_id JOIN space ON space.id = chat.space_id"
    " WHERE handover.{column} = :person ORDER BY handover.offered_at"
)

KEEPING = Keeping(
    tables={"handover": ("giver_id", "successor_id")},
    sheets={
        "given": Query(("school", "chat", "at", "outcome"), _HANDOVERS.format(column="giver_id")),
        "taken": Query(("school", "chat", "at", "outcome"), _HANDOVERS.format(column="successor_id")),
    },
    erasing=(
        "UPDATE handover SET giver_id = :nobody WHERE giver_id = :person",
        "UPDATE handover SET successor_id = :nobody WHERE successor_id = :person",
    ),
)


def decided(connection: Connection, before: int) -> list[int]:
    """What was offered before the instant, and decided."""
    rows = connection.rows(
        "SELECT id FROM handover WHERE outcome IS NOT NULL AND offered_at < :before ORDER BY id",
        before=before,
    )
    return [row["id"] for row in rows]


def forget(connection: Connection, handover_id: int) -> None:
    """Forget the handover."""
    connection.run("DELETE FROM handover WHERE id = :id", id=handover_id)


def offers_with(connection: Connection, person: int) -> list[tuple[int, bool, bool]]:
    """The handovers that name the person: the id, whether it waits, whether it is an offer to somebody."""
    rows = connection.rows(
        "SELECT id, outcome, successor_id FROM handover WHERE giver_id = :person OR successor_id = :person"
        " ORDER BY id",
        person=person,
    )
    return [(row["id"], row["outcome"] is None, row["successor_id"] is not None) for row in rows]
