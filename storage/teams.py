"""Working groups: named parts of a roster."""

from dataclasses import dataclass

from bot.people.model import Person, by_name
from bot.words import alphabetical
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Team:
    """A working group, with its mentor if it has one."""

    id: int
    space_id: int
    name: str
    mentor_id: int | None


def add(connection: Connection, space_id: int, name: str) -> int:
    """Make a group; gives its id."""
    row = connection.row(
        "INSERT INTO team (space_id, name) VALUES (:space_id, :name) RETURNING id",
        space_id=space_id, name=name,
    )  # fmt: skip
    return int(row["id"])


def get(connection: Connection, space_id: int, team_id: int) -> Team | None:
    """The group of this id, if it belongs to the space."""
    row = connection.row(
        "SELECT id, space_id, name, mentor_id FROM team WHERE id = :id AND space_id = :space_id",
        id=team_id, space_id=space_id,
    )  # fmt: skip
    return Team(**dict(row)) if row else None


def teams_of(connection: Connection, space_id: int) -> list[Team]:
    """The groups of a space, by name."""
    rows = connection.rows(
        "SELECT id, space_id, name, mentor_id FROM team WHERE space_id = :space_id",
        space_id=space_id,
    )
    return sorted((Team(**dict(row)) for row in rows), key=lambda team: (alphabetical(team.name), team.id))


def rename(connection: Connection, team_id: int, name: str) -> None:
    """Give the group another name."""
    connection.run("UPDATE team SET name = :name WHERE id = :id", id=team_id, name=name)


def set_mentor(connection: Connection, team_id: int, person: int | None) -> None:
    """Put a mentor at the group's side, or nobody."""
    connection.run("UPDATE team SET mentor_id = :person WHERE id = :id", id=team_id, person=person)


def put_in(connection: Connection, team_id: int, person: int) -> None:
    """The person belongs to the group."""
    connection.run(
        "INSERT INTO team_member (team_id, person_id) VALUES (:team_id, :person)"
        " ON CONFLICT (team_id, person_id) DO NOTHING",
        team_id=team_id, person=person,
    )  # fmt: skip


def take_out(connection: Connection, team_id: int, person: int) -> None:
    """The person does not belong to the group any more."""
    connection.run(
        "DELETE FROM team_member WHERE team_id = :team_id AND person_id = :person",
        team_id=team_id, person=person,
    )  # fmt: skip


def is_member(connection: Connection, team_id: int, person: int) -> bool:
    """Whether the person belongs to the group."""
    row = connection.row(
        "SELECT 1 FROM team_member WHERE team_id = :team_id AND person_id = :person",
        team_id=team_id, person=person,
    )  # fmt: skip
    return row is not None


def has_unnamed(connection: Connection, team_id: int) -> bool:
    """Whether somebody in the group is on a list only."""
    row = connection.row(
        "SELECT 1 FROM team_member WHERE team_id = :team_id AND person_id < 0", team_id=team_id
    )
    return row is not None


def members(connection: Connection, team: Team) -> list[Person]:
    """Those who belong to the group, by the name that the space has for them."""
    rows = connection.rows(
        "SELECT person.id, coalesce((SELECT membership.listed_name FROM membership"
        " WHERE membership.person_id = person.id AND membership.space_id = :space_id), person.name) AS name"
        " FROM team_member JOIN person ON person.id = team_member.person_id"
        " WHERE team_member.team_id = :team_id",
        team_id=team.id, space_id=team.space_id,
    )  # fmt: skip
    return by_name(Person(row["id"], row["name"]) for row in rows)


def remove(connection: Connection, team_id: int) -> None:
    """The group is no more; what it was asked stays, addressed to all."""
    for statement in (
        "UPDATE activity SET team_id = NULL WHERE team_id = :id",
        "DELETE FROM team_member WHERE team_id = :id",
        "DELETE FROM team WHERE id = :id",
    ):
        connection.run(statement, id=team_id)
