"""Erases a person: all that every part keeps of them, in one unit."""

from collections.abc import Mapping, Sequence

from bot.activity.entry import Keeps
from storage import erasures
from storage.connection import Connection
from storage.ledger import Ledger


def erase_person(connection: Connection, person: int, keeps: Sequence[Keeps], now: int) -> None:
    """Nothing names the person any more. What the others go on using is nobody's from then on."""
    erasures.make_room_for_nobody(connection)
    for each in keeps:
        each.erase(connection, person, now)
    erasures.leave(connection, person)


def erase_again(
    connection: Connection, noted: Mapping[str, int], ledger: Ledger | None, keeps: Sequence[Keeps], now: int
) -> None:
    """The connection is to a backup: erase who was erased since it was made.

    `noted` are erasures that the database knows which the backup replaces. What the backup itself knows of is
    done in it: who came back before it was made stays.
    """
    if ledger is None:
        return
    done, known = erasures.noted(connection), dict(ledger.erased)
    for digest, at in noted.items():
        known[digest] = max(at, known.get(digest, at))
    new = {digest: at for digest, at in known.items() if at > done.get(digest, -1)}
    if not new:
        return
    for person in erasures.known_people(connection):
        if ledger.digest(person) in new:
            erase_person(connection, person, keeps, now)
    for digest, at in new.items():
        erasures.note(connection, digest, at)
