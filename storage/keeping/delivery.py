"""Messages: those on their way, those that were sent, and cards."""

import json
from dataclasses import dataclass

from storage.connection import Connection
from storage.keeping.mentions import Sought
from storage.keeping.rows import Keeping, Query, chat_of, place_of

_OWN_CARDS = "only_for = :person OR address = :person OR message_ref LIKE :reference"
_OWN_PARCELS = (
    "recipient = :person OR address = :person OR message_ref LIKE :reference OR reply_to LIKE :reference"
)

KEEPING = Keeping(
    tables={"outbox": ("recipient",), "card": ("only_for",)},
    sheets={
        "messages": Query(
            ("kind", "chat", "note", "at"),
            f"SELECT outbox.kind, {place_of('outbox')}, outbox.arguments AS note, outbox.due_at AS at"
            f" FROM outbox{chat_of('outbox')}"
            " WHERE outbox.recipient = :person OR outbox.address = :person ORDER BY outbox.due_at",
        ),
        "cards": Query(
            ("kind", "chat", "at"),
            f"SELECT card.kind, {place_of('card')}, card.posted_at AS at FROM card{chat_of('card')}"
            " WHERE (card.only_for = :person OR card.address = :person) AND NOT EXISTS (SELECT 1 FROM panel"
            " WHERE panel.kind = card.kind AND panel.id = card.subject) ORDER BY 3",
        ),
    },
    erasing=(f"DELETE FROM card WHERE {_OWN_CARDS}", f"DELETE FROM outbox WHERE {_OWN_PARCELS}"),
)
"""Questions to others stand in their own chats, so no prompt of theirs refers to a message that goes."""


@dataclass(frozen=True, slots=True)
class Own:
    """A message of the bot's that one person alone sees."""

    bot_id: int
    address: int
    message_ref: str


def own_messages(connection: Connection, person: int, since: int) -> list[Own]:
    """The messages sent since the instant that the person alone sees, or that ask them something."""
    rows = connection.rows(
        "SELECT bot_id, address, message_ref FROM card WHERE message_ref IS NOT NULL"
        f" AND posted_at >= :since AND ({_OWN_CARDS}) UNION SELECT bot_id, address, message_ref FROM outbox"
        f" WHERE message_ref IS NOT NULL AND ended_at >= :since AND ({_OWN_PARCELS} OR id IN"
        " (SELECT prompt.outbox_id FROM prompt WHERE prompt.person_id = :person)) ORDER BY 2, 3",
        person=person, reference=f"%@{person}", since=since,
    )  # fmt: skip
    return [Own(**dict(row)) for row in rows]


def forget_mentions(connection: Connection, sought: Sought) -> None:
    """What is said to others names the person no more: what waits says a dash, what was sent is past."""
    for row in connection.rows("SELECT id, address, arguments FROM outbox"):
        told = json.loads(row["arguments"])
        if sought.is_in(told, row["address"]):
            left = json.dumps(sought.without(told, row["address"]))
            connection.run("UPDATE outbox SET arguments = :left WHERE id = :id", left=left, id=row["id"])
    for row in connection.rows("SELECT sequence AS id, owed FROM journal WHERE owed IS NOT NULL"):
        told = json.loads(row["owed"])
        if sought.is_in(told, told.get("group")):
            left = json.dumps(sought.without(told, told.get("group")))
            connection.run("UPDATE journal SET owed = :left WHERE sequence = :id", left=left, id=row["id"])
