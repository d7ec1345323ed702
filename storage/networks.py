"""Networks: which schools they have, who is of which, what links a school to its own space."""

from typing import Any

from bot.network.model import Belonging, School, SchoolLink
from bot.people.model import Kind, Person
from storage import spaces
from storage.connection import Connection

_SCHOOL = (
    "SELECT network_school.id, network_school.network_id, network_school.name, network_school.space_id,"
    " (SELECT count(*) FROM membership WHERE membership.school_id = network_school.id) AS people"
    " FROM network_school"
)


def set_kind(connection: Connection, space_id: int, kind: Kind) -> None:
    """The space is a school, or a network of many."""
    connection.run("UPDATE space SET kind = :kind WHERE id = :id", id=space_id, kind=kind.value)


def schools(connection: Connection, network_id: int) -> list[School]:
    """The schools of the network, in no order."""
    rows = connection.rows(f"{_SCHOOL} WHERE network_school.network_id = :id", id=network_id)
    return [School(**dict(row)) for row in rows]


def school(connection: Connection, network_id: int, school_id: int) -> School | None:
    """The school of this id, if the network has it."""
    row = connection.row(
        f"{_SCHOOL} WHERE network_school.network_id = :network_id AND network_school.id = :id",
        network_id=network_id, id=school_id,
    )  # fmt: skip
    return School(**dict(row)) if row else None


def has_schools(connection: Connection, network_id: int) -> bool:
    """Whether any school of the network was named."""
    row = connection.row("SELECT 1 FROM network_school WHERE network_id = :id", id=network_id)
    return row is not None


def add_school(connection: Connection, network_id: int, name: str) -> int:
    """One more school; gives its id."""
    row = connection.row(
        "INSERT INTO network_school (network_id, name) VALUES (:network_id, :name) RETURNING id",
        network_id=network_id, name=name,
    )  # fmt: skip
    return int(row["id"])


def rename_school(connection: Connection, school_id: int, name: str) -> None:
    """The school is called so from now on."""
    connection.run("UPDATE network_school SET name = :name WHERE id = :id", id=school_id, name=name)


def remove_school(connection: Connection, school_id: int) -> None:
    """Forget a school that nobody is of."""
    connection.run("DELETE FROM school_link WHERE school_id = :id", id=school_id)
    connection.run("DELETE FROM network_school WHERE id = :id", id=school_id)


def belonging(connection: Connection, network_id: int, person: int) -> Belonging:
    """Of which school the person is."""
    row = connection.row(
        "SELECT school_id, is_guest, school_asked_at FROM membership"
        " WHERE space_id = :network_id AND person_id = :person",
        network_id=network_id, person=person,
    )  # fmt: skip
    if row is None:
        return Belonging(None, is_guest=False, asked=False)
    own = None if row["school_id"] is None else school(connection, network_id, row["school_id"])
    return Belonging(own, bool(row["is_guest"]), row["school_asked_at"] is not None)


def belong(connection: Connection, network_id: int, person: int, school_id: int | None) -> None:
    """The person is of this school; a guest is of none. Raises LookupError for who is no member."""
    changed = connection.run(
        "UPDATE membership SET school_id = :school_id, is_guest = :is_guest"
        " WHERE space_id = :network_id AND person_id = :person",
        network_id=network_id, person=person, school_id=school_id, is_guest=int(school_id is None),
    )  # fmt: skip
    if not changed:
        raise LookupError("a school of who is no member of the network")


def note_asked(connection: Connection, network_id: int, person: int, now: int) -> None:
    """The person is asked for their school."""
    connection.run(
        "UPDATE membership SET school_asked_at = :now WHERE space_id = :network_id AND person_id = :person",
        network_id=network_id, person=person, now=now,
    )  # fmt: skip


def school_ids(connection: Connection, network_id: int) -> dict[int, int]:
    """The school of each person of the network who is of one."""
    rows = connection.rows(
        "SELECT person_id, school_id FROM membership WHERE space_id = :id AND school_id IS NOT NULL",
        id=network_id,
    )
    return {row["person_id"]: row["school_id"] for row in rows}


def counts_schools(connection: Connection, activity_id: int) -> bool:
    """Whether each school answers the activity once: a poll with names, in a network that has schools."""
    row = connection.row(
        "SELECT 1 FROM quick_poll JOIN activity ON activity.id = quick_poll.activity_id"
        " JOIN space ON space.id = activity.space_id WHERE activity.id = :id AND quick_poll.per_school = 1"
        " AND activity.anonymous = 0 AND space.kind = 'network' AND EXISTS"
        " (SELECT 1 FROM network_school WHERE network_school.network_id = space.id)",
        id=activity_id,
    )
    return row is not None


def has_waiting_answer(connection: Connection, network_id: int, person: int) -> bool:
    """Whether the person has answered what asks schools, and it is open."""
    row = connection.row(
        "SELECT 1 FROM quick_poll_vote JOIN quick_poll"
        " ON quick_poll.activity_id = quick_poll_vote.activity_id AND quick_poll.per_school = 1"
        " JOIN activity ON activity.id = quick_poll.activity_id WHERE activity.space_id = :network_id"
        " AND activity.stage = 'live' AND activity.closed_at IS NULL AND quick_poll_vote.person_id = :person",
        network_id=network_id, person=person,
    )  # fmt: skip
    return row is not None


def link(connection: Connection, school_id: int, space_id: int | None) -> None:
    """The school's own space is this one, or not known."""
    connection.run(
        "UPDATE network_school SET space_id = :space_id WHERE id = :id", id=school_id, space_id=space_id
    )


def ask_link(connection: Connection, school_id: int, space_id: int, person: int, now: int) -> int:
    """Keep the request, in place of an earlier one for the same space; gives its id."""
    connection.run(
        "DELETE FROM school_link WHERE school_id = :school_id AND space_id = :space_id",
        school_id=school_id, space_id=space_id,
    )  # fmt: skip
    row = connection.row(
        "INSERT INTO school_link (school_id, space_id, asked_by, asked_at)"
        " VALUES (:school_id, :space_id, :person, :now) RETURNING id",
        school_id=school_id, space_id=space_id, person=person, now=now,
    )  # fmt: skip
    return int(row["id"])


def school_link(connection: Connection, link_id: int) -> SchoolLink | None:
    """The request of this id."""
    row = connection.row(
        "SELECT school_link.school_id, school_link.space_id, school_link.asked_by, school_link.decision,"
        " network_school.network_id, person.name AS asker FROM school_link"
        " JOIN network_school ON network_school.id = school_link.school_id"
        " JOIN person ON person.id = school_link.asked_by WHERE school_link.id = :id",
        id=link_id,
    )
    return _link(connection, link_id, row) if row else None


def decide_link(connection: Connection, link_id: int, decision: str) -> None:
    """The request is decided; it stays, for its card to say so."""
    connection.run(
        "UPDATE school_link SET decision = :decision WHERE id = :id", id=link_id, decision=decision
    )


def _link(connection: Connection, link_id: int, row: Any) -> SchoolLink | None:
    found = school(connection, row["network_id"], row["school_id"])
    space = spaces.space(connection, row["space_id"])
    if found is None or space is None:
        return None
    return SchoolLink(link_id, found, space, Person(row["asked_by"], row["asker"]), row["decision"])
