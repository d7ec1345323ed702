"""The journal of raw updates: what came, what is done, what was set aside.

Texts wait here before anybody knows what they are. They are sealed, and scrubbed once the update is done;
those of an update that was set aside stay sealed until it is forgotten.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from storage.connection import Connection
from storage.sealing import KEY_NAME_LENGTH, KeyRing, Unsealable

_ROWS_AT_ONCE = 50  # in one statement


class AlreadyDone(Exception):
    """Another unit has finished this update; what the unit did is undone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An update in the journal. `sequence` is its place in the order of arrival.

    One that `is_aside` is not handled, unless it is taken up again.
    """

    sequence: int
    update_id: int
    kind: str
    raw: Mapping[str, Any]
    tries: int = 0
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be handled: ids and names of code only, no texts of people."""

    sequence: int
    update_id: int
    kind: str
    reason: str
    received_at: int


def try_to_write(connection: Connection) -> None:
    """Change nothing, but find out whether anything can be changed."""
    connection.run("UPDATE migration SET applied_at = applied_at")


def record(
    connection: Connection, bot_id: int, updates: Iterable[tuple[int, str, Mapping[str, Any]]],
    ring: KeyRing, now: int,
) -> list[Entry]:  # fmt: skip
    """Keep updates as (id, kind, raw); gives those that are not done, in order.

    One that is known may be among them: its commit happened, and the answer to it was lost.
    """
    given, entries = list(updates), list[Entry]()
    for start in range(0, len(given), _ROWS_AT_ONCE):
        entries += _record(connection, bot_id, given[start : start + _ROWS_AT_ONCE], ring, now)
    return entries


def _record(
    connection: Connection, bot_id: int, updates: Sequence[tuple[int, str, Mapping[str, Any]]],
    ring: KeyRing, now: int,
) -> list[Entry]:  # fmt: skip
    values: dict[str, Any] = {"bot_id": bot_id, "now": now}
    for place, (update_id, kind, raw) in enumerate(updates):
        payload = ring.seal(json.dumps(raw), _seal_of(bot_id, update_id))
        values |= {f"id{place}": update_id, f"kind{place}": kind, f"payload{place}": payload}
    new = {row["update_id"]: row for row in connection.rows(_insert_of(len(updates)), **values)}
    found = ((new.get(update_id) or _open(connection, bot_id, update_id)) for update_id, _, _ in updates)
    return [
        Entry(row["sequence"], update_id, kind, raw, row["tries"])
        for row, (update_id, kind, raw) in zip(found, updates, strict=True)
        if row
    ]


@lru_cache
def _insert_of(number: int) -> str:
    places = ", ".join(
        f"(:bot_id, :id{place}, :kind{place}, :payload{place}, :now)" for place in range(number)
    )
    return (
        f"INSERT INTO journal (bot_id, update_id, kind, payload, received_at) VALUES {places}"
        " ON CONFLICT (bot_id, update_id) DO NOTHING RETURNING sequence, update_id, tries"
    )


def _open(connection: Connection, bot_id: int, update_id: int) -> Any:
    return connection.row(
        "SELECT sequence, tries FROM journal"
        " WHERE bot_id = :bot_id AND update_id = :update_id AND state = 0",
        bot_id=bot_id, update_id=update_id,
    )  # fmt: skip


def open_entries(connection: Connection, bot_id: int, ring: KeyRing) -> list[Entry]:
    """What was accepted and is not done, in order of arrival; empty where it can't be unsealed."""
    rows = connection.rows(
        "SELECT * FROM journal WHERE state = 0 AND bot_id = :bot_id ORDER BY sequence", bot_id=bot_id
    )
    return [_entry(row, ring) for row in rows]


def unfinished(connection: Connection, ring: KeyRing) -> list[Entry]:
    """What is not done, of all bots: open or set aside; empty where it can't be unsealed."""
    rows = connection.rows("SELECT * FROM journal WHERE state <> 1 AND payload IS NOT NULL ORDER BY sequence")
    return [_entry(row, ring) for row in rows]


def _entry(row: Any, ring: KeyRing) -> Entry:
    raw = _unsealed(row, ring)
    return Entry(
        row["sequence"], row["update_id"], row["kind"], raw, row["tries"], is_aside=row["state"] == 2
    )


def _unsealed(row: Any, ring: KeyRing) -> Mapping[str, Any]:
    if row["payload"].startswith("{"):  # written by a program that did not seal
        return dict(json.loads(row["payload"]))
    try:
        return dict(json.loads(ring.unseal(row["payload"], _seal_of(row["bot_id"], row["update_id"]))))
    except Unsealable:
        return {}


def _seal_of(bot_id: int, update_id: int) -> str:
    """A sealed text that is moved to another row can't be unsealed there."""
    return f"journal|{bot_id}|{update_id}"


def finish(connection: Connection, sequence: int, owed: Mapping[str, Any] | None = None) -> None:
    """Mark the update done and scrub it; `owed` is the toast still to be given. Raises AlreadyDone."""
    touched = connection.run(
        "UPDATE journal SET state = 1, payload = NULL, owed = :owed WHERE sequence = :sequence AND state = 0",
        sequence=sequence, owed=json.dumps(owed) if owed else None,
    )  # fmt: skip
    if touched != 1:
        raise AlreadyDone


def need_open(connection: Connection, sequence: int) -> None:
    """Raises AlreadyDone for an update that waits no more."""
    if not connection.row(
        "SELECT 1 FROM journal WHERE sequence = :sequence AND state = 0", sequence=sequence
    ):
        raise AlreadyDone


def drop(connection: Connection, sequence: int) -> None:
    """The update is not handled any more, and nothing is left of what it was."""
    connection.run(
        "UPDATE journal SET state = 1, payload = NULL, owed = NULL, reason = NULL WHERE sequence = :sequence",
        sequence=sequence,
    )


def count_try(connection: Connection, sequence: int) -> None:
    """Remember that handling the update failed once more."""
    connection.run("UPDATE journal SET tries = tries + 1 WHERE sequence = :sequence", sequence=sequence)


def set_aside(
    connection: Connection, sequence: int, reason: str, owed: Mapping[str, Any] | None = None
) -> None:
    """Put the update aside with its reason. `owed` is the toast still to be given."""
    connection.run(
        "UPDATE journal SET state = 2, reason = :reason, owed = :owed"
        " WHERE sequence = :sequence AND state = 0",
        sequence=sequence, reason=reason, owed=json.dumps(owed) if owed else None,
    )  # fmt: skip


def take_up_again(connection: Connection) -> int:
    """What was set aside waits to be handled again; gives how many updates."""
    return connection.run(
        "UPDATE journal SET state = 0, tries = 0, reason = NULL WHERE state = 2 AND payload IS NOT NULL"
    )


def uses_of_keys(connection: Connection) -> dict[str, int]:
    """How many texts each key has sealed that are still here, by the key's name."""
    rows = connection.rows(
        "SELECT substr(payload, 1, :length) AS name, count(*) AS number FROM journal"
        " WHERE payload IS NOT NULL GROUP BY 1",
        length=KEY_NAME_LENGTH,
    )
    return {row["name"]: row["number"] for row in rows}


def updates_set_aside(connection: Connection) -> list[SetAside]:
    """The updates that were set aside, newest first."""
    rows = connection.rows(
        "SELECT sequence, update_id, kind, reason, received_at FROM journal"
        " WHERE state = 2 ORDER BY sequence DESC"
    )
    return [SetAside(**dict(row)) for row in rows]


def count_open(connection: Connection) -> int:
    """How many updates wait to be handled."""
    return int(connection.row("SELECT count(*) AS number FROM journal WHERE state = 0")["number"])


def last_received(connection: Connection) -> int:
    """The instant at which an update came last; 0 when none is on record."""
    row = connection.row("SELECT max(received_at) AS instant FROM journal")
    return row["instant"] or 0


def forget(connection: Connection, done_before: int, aside_before: int) -> None:
    """Delete what is done, and what was set aside, when it arrived before the instants."""
    connection.run("DELETE FROM journal WHERE state = 1 AND received_at < :before", before=done_before)
    connection.run("DELETE FROM journal WHERE state = 2 AND received_at < :before", before=aside_before)
