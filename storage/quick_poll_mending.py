"""Polls: put in other words, answered for others, explained."""

from bot.quick_poll.model import Content
from storage.connection import Connection


def said_themselves(connection: Connection, activity_id: int) -> frozenset[int]:
    """Those who have answered themselves, not a colleague for them."""
    rows = connection.rows(
        "SELECT person_id FROM quick_poll_vote WHERE activity_id = :id AND said_by IS NULL", id=activity_id
    )
    return frozenset(row["person_id"] for row in rows)


def reasons(connection: Connection, activity_id: int) -> list[tuple[str, str]]:
    """What people explained, each as (choice, explanation), as it arrived; without names."""
    rows = connection.rows(
        "SELECT choice, explanation, sequence FROM quick_poll_vote"
        " WHERE activity_id = :id AND explanation <> ''"
        " UNION ALL SELECT choice, explanation, number AS sequence FROM quick_poll_remark"
        " WHERE activity_id = :id ORDER BY 3",
        id=activity_id,
    )
    return [(row["choice"], row["explanation"]) for row in rows]


def reword(connection: Connection, activity_id: int, content: Content) -> None:
    """Put it in other words; its options stay the same by their numbers, and so do the answers."""
    connection.run(
        "UPDATE quick_poll SET question = :question WHERE activity_id = :id",
        id=activity_id, question=content.question,
    )  # fmt: skip
    for option in content.options:
        connection.run(
            "UPDATE quick_poll_option SET text = :text WHERE activity_id = :id AND number = :number",
            id=activity_id, number=option.number, text=option.text,
        )  # fmt: skip
