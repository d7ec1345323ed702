"""Messages: those on their way, those that were sent, and cards."""

import json
from dataclasses import dataclass

from storage.connection import Connection
from storage.keeping.mentions import without
from storage.keeping.rows import Keeping, Query

_OWN_CARDS = "only_for = :person OR address = :person OR message_ref LIKE :reference"
_OWN_PARCELS = (
    "recipient = :person OR address = :person OR message_ref LIKE :reference OR reply_to LIKE :reference"
)

KEEPING = Keeping(
    tables={"outbox": ("recipient",), "card": ("only_for",)},
    sheets={
        "messages": Query(
            ("kind", "note", "at"),
            "SELECT kind, arguments AS note, due_at AS at FROM outbox"
            " WHERE recipient = :person OR address = :person ORDER BY due_at",
        ),
        "cards": Query(
            ("kind", "at"),
            "SELECT kind, posted_at AS at FROM card WHERE only_for = :person OR address = :person ORDER BY 2",
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


def forget_mentions(connection: Connection, person: int, names: frozenset[str]) -> None:
    """What is said to others names the person no more: what waits says a dash, what was sent is past."""
    for row in connection.rows("SELECT id, arguments FROM outbox"):
        told = json.loads(row["arguments"])
        left = without(told, person, names)
        if left != told:
            connection.run(
                "UPDATE outbox SET arguments = :arguments WHERE id = :id",
                id=row["id"], arguments=json.dumps(left),
            )  # fmt: skip
