"""What the bot waits to be told: one question to one person in one chat."""

from dataclasses import dataclass

from storage import cards, outbox
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that waits; `message_ref` is its message, once that was sent."""

    kind: str
    message_ref: str | None
    asked_at: int


def ask(
    connection: Connection, bot_id: int, address: int, person: int, kind: str,
    outbox_id: int, now: int,
) -> None:  # fmt: skip
    """Wait for the person's answer to this message, and no longer for an earlier one."""
    connection.run(
        "INSERT INTO prompt (bot_id, address, person_id, kind, outbox_id, asked_at)"
        " VALUES (:bot_id, :address, :person, :kind, :outbox_id, :now)"
        " ON CONFLICT (bot_id, address, person_id) DO UPDATE SET kind = excluded.kind,"
        " outbox_id = excluded.outbox_id, asked_at = excluded.asked_at",
        bot_id=bot_id, address=address, person=person, kind=kind, outbox_id=outbox_id, now=now,
    )  # fmt: skip


def waiting(connection: Connection, bot_id: int, address: int, person: int) -> Prompt | None:
    """What the person was asked in this chat and has not answered."""
    row = connection.row(
        "SELECT prompt.kind, outbox.message_ref, prompt.asked_at FROM prompt"
        " JOIN outbox ON outbox.id = prompt.outbox_id"
        " WHERE prompt.bot_id = :bot_id AND prompt.address = :address AND prompt.person_id = :person",
        bot_id=bot_id, address=address, person=person,
    )  # fmt: skip
    return Prompt(**dict(row)) if row else None


def answered_by(
    connection: Connection, bot_id: int, address: int, person: int, message_ref: str
) -> Prompt | None:
    """What the person answers by a reply to this message of the bot's."""
    prompt = waiting(connection, bot_id, address, person)
    if prompt is None or prompt.message_ref == message_ref:
        return prompt
    if prompt.message_ref is not None:
        return None
    # The reply can arrive before the question's message is on record: then it is a message unknown so far.
    is_card = cards.at_message(connection, bot_id, address, message_ref) is not None
    return None if is_card or outbox.at_message(connection, bot_id, address, message_ref) else prompt


def end(connection: Connection, bot_id: int, address: int, person: int) -> None:
    """The person has answered, or need not any more."""
    connection.run(
        "DELETE FROM prompt WHERE bot_id = :bot_id AND address = :address AND person_id = :person",
        bot_id=bot_id, address=address, person=person,
    )  # fmt: skip


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
