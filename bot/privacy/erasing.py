"""Erases a person: all that every part keeps of them and what they have sent before, in one unit."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.activity.entry import Keeps
from bot.delivery.lanes import place_of
from storage import erasures, journal
from storage.connection import Connection
from storage.ledger import Ledger
from storage.sealing import KeyRing


def erase_person(connection: Connection, person: int, keeps: Sequence[Keeps], now: int) -> None:
    """Nothing names the person any more. What the others go on using is nobody's from then on."""
    erasures.make_room_for_nobody(connection)
    for each in keeps:
        each.erase(connection, person, now)
    erasures.leave(connection, person)


def erase_waiting(connection: Connection, person: int, ring: KeyRing, before: int | None = None) -> None:
    """What the person has sent, `before` this update if one is given, is not handled any more.

    What others have sent goes on waiting, as it is done in a moment; where that was set aside and names the
    person, it is gone, too.
    """
    for entry in journal.unfinished(connection, ring):
        is_earlier = before is None or entry.sequence < before
        is_theirs = place_of(entry.raw)[0] == person
        if is_earlier and (is_theirs or (entry.is_aside and _names(entry.raw, person))):
            journal.drop(connection, entry.sequence)


def _names(data: Any, person: int) -> bool:
    """Whether the person is anywhere in an update: quoted, mentioned, brought into a chat."""
    match data:
        case dict():
            return data.get("id") == person or any(_names(each, person) for each in data.values())
        case list():
            return any(_names(each, person) for each in data)
    return False


def erase_again(
    connection: Connection, noted: Mapping[str, int], ledger: Ledger | None, ring: KeyRing | None,
    keeps: Sequence[Keeps], now: int,
) -> None:  # fmt: skip
    """The connection is to a backup: erase who was erased since it was made.

    `noted` are erasures that the database knows which the backup replaces. What the backup itself knows of is
    done in it: who came back before it was made stays. Without the `ring` nobody can unseal what waits in it.
    """
    if ledger is None:
        return
    done, known = erasures.noted(connection), dict(ledger.erased)
    for digest, at in noted.items():
        known[digest] = max(at, known.get(digest, at))
    new = {digest: at for digest, at in known.items() if at > done.get(digest, -1)}
    if not new:
        return
    for person in _everybody(connection, ring):
        if ledger.digest(person) in new:
            erase_person(connection, person, keeps, now)
            if ring is not None:
                erase_waiting(connection, person, ring)
    for digest, at in new.items():
        erasures.note(connection, digest, at)


def _everybody(connection: Connection, ring: KeyRing | None) -> set[int]:
    """Who is on record, and who is not yet, but has sent what waits."""
    senders = {place_of(entry.raw)[0] for entry in journal.unfinished(connection, ring)} if ring else set()
    return {*erasures.known_people(connection), *(each for each in senders if each is not None)}
