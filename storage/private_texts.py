"""Private texts: what somebody wrote to the bot alone, while it waits or can still be moved."""

from dataclasses import dataclass
from typing import Any

from storage.connection import Connection

_COLUMNS = "id, bot_id, person_id, text, kind, subject, space_id, made, kept_at"


@dataclass(frozen=True, slots=True)
class PrivateText:
    """What somebody wrote. `kind`, `subject` and `space_id` are those of the question that it answered.

    Without a kind it waits to be told what it answers. `made` tells the question's form how to take it back;
    without a text it can't be moved.
    """

    id: int
    bot_id: int
    person_id: int
    text: str
    kind: str | None
    subject: int | None
    space_id: int | None
    made: str | None
    kept_at: int

    @property
    def can_move(self) -> bool:
        return self.kind is not None and self.text != ""


def keep(connection: Connection, bot_id: int, person: int, text: str, now: int) -> int:
    """Keep a text until its writer says what it answers; gives its id."""
    row = connection.row(
        "INSERT INTO private_text (bot_id, person_id, text, kept_at)"
        " VALUES (:bot_id, :person, :text, :now) RETURNING id",
        bot_id=bot_id, person=person, text=text, now=now,
    )  # fmt: skip
    return int(row["id"])


def settle(
    connection: Connection, text_id: int, kind: str, subject: int | None, space_id: int | None, *,
    text: str, made: str | None,
) -> None:  # fmt: skip
    """The text has answered this question; an empty `text` forgets its words."""
    connection.run(
        "UPDATE private_text SET text = :text, kind = :kind, subject = :subject, space_id = :space_id,"
        " made = :made WHERE id = :id",
        id=text_id, text=text, kind=kind, subject=subject, space_id=space_id, made=made,
    )  # fmt: skip


def get(connection: Connection, text_id: int, person: int) -> PrivateText | None:
    """The text of this id, if the person wrote it."""
    row = connection.row(
        f"SELECT {_COLUMNS} FROM private_text WHERE id = :id AND person_id = :person",
        id=text_id, person=person,
    )  # fmt: skip
    return _text(row) if row else None


def settled(connection: Connection, bot_id: int, person: int) -> list[PrivateText]:
    """The person's texts that have answered something not long ago, the newest first."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM private_text WHERE bot_id = :bot_id AND person_id = :person"
        " AND kind IS NOT NULL ORDER BY id DESC",
        bot_id=bot_id, person=person,
    )  # fmt: skip
    return [_text(row) for row in rows]


def drop(connection: Connection, text_id: int) -> None:
    """Forget the text."""
    connection.run("DELETE FROM private_text WHERE id = :id", id=text_id)


def forget(connection: Connection, before: int) -> list[PrivateText]:
    """Forget the texts that were written before the instant; gives them."""
    rows = connection.rows(
        f"DELETE FROM private_text WHERE kept_at < :before RETURNING {_COLUMNS}", before=before
    )
    return [_text(row) for row in rows]


def _text(row: Any) -> PrivateText:
    return PrivateText(**dict(row))
