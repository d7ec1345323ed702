"""Erasures: who has asked for one, as keyed digests; what is left of a person when all parts have erased."""

from collections.abc import Mapping

from storage.connection import Connection
from storage.database import looking_at, sqlite_file
from storage.errors import StorageUnusable
from storage.keeping.mentions import NAMELESS
from storage.keeping.rows import NOBODY


def note(connection: Connection, digest: str, at: int) -> None:
    """Somebody was erased then; the latest instant stands."""
    connection.run(
        "INSERT INTO erasure (digest, erased_at) VALUES (:digest, :at) ON CONFLICT (digest) DO UPDATE"
        " SET erased_at = excluded.erased_at WHERE excluded.erased_at > erasure.erased_at",
        digest=digest, at=at,
    )  # fmt: skip


def noted(connection: Connection) -> Mapping[str, int]:
    """When somebody was erased, by digest."""
    rows = connection.rows("SELECT digest, erased_at FROM erasure")
    return {row["digest"]: row["erased_at"] for row in rows}


def noted_at(url: str) -> Mapping[str, int]:
    """What the database at this address knows of; nothing where it is damaged, old, or not there."""
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return {}
    try:
        with looking_at(url) as connection:
            return noted(connection)
    except StorageUnusable:
        return {}


def make_room_for_nobody(connection: Connection) -> None:
    """There is somebody to refer to where nobody stands."""
    connection.run(
        "INSERT INTO person (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING",
        id=NOBODY, name=NAMELESS,
    )  # fmt: skip


def leave(connection: Connection, person: int) -> None:
    """The person's own row goes, to which nothing refers any more."""
    connection.run("DELETE FROM person WHERE id = :id", id=person)


def known_people(connection: Connection) -> list[int]:
    """Everybody who is known by the messenger's id."""
    return [row["id"] for row in connection.rows("SELECT id FROM person WHERE id > 0 ORDER BY id")]
