"""What the bot waits to be told: questions to one person, one at a time in a group, several in private."""

from dataclasses import dataclass
from typing import Any

from storage import cards, outbox
from storage.connection import Connection

WAITING = "waiting"
"""Which question waits on: the last argument of the sentence that says why an answer did not do."""

_PROMPT = (
    "SELECT prompt.id, prompt.kind, prompt.subject, prompt.space_id, outbox.message_ref, prompt.asked_at"
    " FROM prompt JOIN outbox ON outbox.id = prompt.outbox_id"
)


_SAID_OF_IT = (
    " JOIN outbox AS said ON said.id > prompt.outbox_id AND said.bot_id = prompt.bot_id"
    " AND said.address = prompt.address AND said.arguments LIKE :before || CAST(prompt.id AS TEXT) || '}'"
)
_BEFORE_ITS_ID = f'%"{WAITING}": '


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that waits; `message_ref` is its message, once that was sent.

    `subject` is the id of what it is about, `space_id` the school that stands above it in private.
    """

    id: int
    kind: str
    subject: int | None
    space_id: int | None
    message_ref: str | None
    asked_at: int


def ask(
    connection: Connection, bot_id: int, address: int, person: int, kind: str, outbox_id: int, now: int, *,
    subject: int | None = None, space_id: int | None = None,
) -> None:  # fmt: skip
    """Wait for the person's answer to this message."""
    connection.run(
        "INSERT INTO prompt (bot_id, address, person_id, kind, subject, space_id, outbox_id, asked_at)"
        " VALUES (:bot_id, :address, :person, :kind, :subject, :space_id, :outbox_id, :now)",
        bot_id=bot_id, address=address, person=person, kind=kind, subject=subject, space_id=space_id,
        outbox_id=outbox_id, now=now,
    )  # fmt: skip


def waiting(connection: Connection, bot_id: int, address: int, person: int) -> list[Prompt]:
    """What the person was asked in this chat and has not answered, the newest first."""
    rows = connection.rows(
        f"{_PROMPT} WHERE prompt.bot_id = :bot_id AND prompt.address = :address"
        " AND prompt.person_id = :person ORDER BY prompt.id DESC",
        bot_id=bot_id, address=address, person=person,
    )  # fmt: skip
    return [_prompt(row) for row in rows]


def answered_by(
    connection: Connection, bot_id: int, address: int, person: int, message_ref: str
) -> Prompt | None:
    """What the person answers by a reply to this message of the bot's: to the question, or to what it has
    said of an answer that did not do.
    """
    found = waiting(connection, bot_id, address, person)
    again = asked_again(connection, bot_id, address, person, message_ref) if found else None
    if again is not None:
        return again
    exact = [prompt for prompt in found if prompt.message_ref == message_ref]
    unsent = [prompt for prompt in found if prompt.message_ref is None]
    if exact or not unsent:
        return next(iter(exact), None)
    # The reply can arrive before the question's message is on record: then it is a message unknown so far.
    is_card = cards.at_message(connection, bot_id, address, message_ref) is not None
    return None if is_card or outbox.at_message(connection, bot_id, address, message_ref) else unsent[0]


def asked_again(
    connection: Connection, bot_id: int, address: int, person: int, message_ref: str
) -> Prompt | None:
    """The question to the person that this message of theirs was to answer, which did not do, or of which
    this message of the bot's has said so.
    """
    row = connection.row(
        f"{_PROMPT}{_SAID_OF_IT} WHERE prompt.bot_id = :bot_id AND prompt.address = :address"
        " AND prompt.person_id = :person"
        " AND (said.message_ref = :message_ref OR said.reply_to = :message_ref)",
        bot_id=bot_id, address=address, person=person, message_ref=message_ref, before=_BEFORE_ITS_ID,
    )  # fmt: skip
    return _prompt(row) if row else None


def said_of(connection: Connection, prompt_id: int) -> list[int]:
    """What was said of answers to the question that did not do, by its place in the outbox."""
    rows = connection.rows(
        f"SELECT said.id FROM prompt{_SAID_OF_IT} WHERE prompt.id = :id ORDER BY said.id",
        id=prompt_id, before=_BEFORE_ITS_ID,
    )  # fmt: skip
    return [row["id"] for row in rows]


def is_waiting(connection: Connection, bot_id: int, address: int, message_ref: str) -> bool:
    """Whether this message of the bot's is a question that somebody has not answered."""
    row = connection.row(
        "SELECT 1 FROM prompt JOIN outbox ON outbox.id = prompt.outbox_id WHERE prompt.bot_id = :bot_id"
        " AND prompt.address = :address AND outbox.message_ref = :message_ref",
        bot_id=bot_id, address=address, message_ref=message_ref,
    )  # fmt: skip
    return row is not None


def end(connection: Connection, prompt_id: int) -> int | None:
    """The person has answered, or need not any more; gives the question's message in the outbox."""
    row = connection.row("DELETE FROM prompt WHERE id = :id RETURNING outbox_id", id=prompt_id)
    return row["outbox_id"] if row else None


def erase(connection: Connection, prompt_id: int) -> None:
    """Nothing is left of the question but its message: nobody is to see later that it was asked."""
    outbox_id = end(connection, prompt_id)
    if outbox_id is not None:
        outbox.drop(connection, outbox_id)


def about(connection: Connection, kind: str, subject: int) -> list[int]:
    """The questions of a kind about one thing, whoever was asked."""
    rows = connection.rows(
        "SELECT id FROM prompt WHERE kind = :kind AND subject = :subject ORDER BY id",
        kind=kind, subject=subject,
    )  # fmt: skip
    return [row["id"] for row in rows]


def move(connection: Connection, bot_id: int, old: int, new: int) -> None:
    """The chat has a new address: what was asked is forgotten, what waits goes along."""
    connection.run(
        "UPDATE prompt SET address = :new WHERE bot_id = :bot_id AND address = :old"
        " AND outbox_id IN (SELECT id FROM outbox WHERE state = 0) AND NOT EXISTS"
        " (SELECT 1 FROM prompt AS other WHERE other.bot_id = prompt.bot_id AND other.address = :new"
        " AND other.person_id = prompt.person_id)",
        bot_id=bot_id, old=old, new=new,
    )  # fmt: skip
    connection.run("DELETE FROM prompt WHERE bot_id = :bot_id AND address = :old", bot_id=bot_id, old=old)


def _prompt(row: Any) -> Prompt:
    return Prompt(**dict(row))
