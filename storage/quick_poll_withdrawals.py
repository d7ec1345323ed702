"""Polls: answers that were taken back, so that nothing from before brings them back."""

from storage.connection import Connection


def keep(
    connection: Connection, activity_id: int, person: int, sequence: int, withdrawn_at: int | None
) -> None:
    """The person has taken their answer back; without an instant by an edit, which another may undo."""
    connection.run(
        "INSERT INTO quick_poll_withdrawal (activity_id, person_id, sequence, withdrawn_at)"
        " VALUES (:id, :person, :sequence, :at) ON CONFLICT (activity_id, person_id) DO UPDATE SET"
        " sequence = excluded.sequence,"
        " withdrawn_at = coalesce(excluded.withdrawn_at, quick_poll_withdrawal.withdrawn_at)"
        " WHERE excluded.sequence > quick_poll_withdrawal.sequence",
        id=activity_id, person=person, sequence=sequence, at=withdrawn_at,
    )  # fmt: skip


def covers(connection: Connection, activity_id: int, person: int, sent_at: int) -> bool:
    """Whether a message was sent before the person took their answer back."""
    row = connection.row(
        "SELECT 1 FROM quick_poll_withdrawal WHERE activity_id = :id AND person_id = :person"
        " AND withdrawn_at >= :sent_at",
        id=activity_id, person=person, sent_at=sent_at,
    )  # fmt: skip
    return row is not None
