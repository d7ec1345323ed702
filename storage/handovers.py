"""Handovers: what somebody passes on to a colleague, and the places that coordinators left empty."""

from dataclasses import dataclass
from typing import Any

from bot.handover.model import Belongings, Handover, Outcome
from bot.people.model import Person, Role
from storage import rosters
from storage.connection import Connection

_HANDOVER = (
    "SELECT handover.id, handover.chat_id, chat.space_id, handover.giver_id, handover.successor_id,"
    " handover.offered_at, handover.outcome FROM handover JOIN chat ON chat.id = handover.chat_id"
)
_IS_PASSED = (
    "space_id = :space_id AND author_id = :giver"
    " AND (stage IN ('draft', 'planned') OR stage = 'live' AND closed_at IS NULL)"
)


@dataclass(frozen=True, slots=True)
class Passed:
    """An activity that has another author now."""

    id: int
    kind: str


def offer(connection: Connection, chat_id: int, giver: int, successor: int | None, now: int) -> int:
    """Keep an offer to a successor, or the place that a coordinator left to nobody yet; gives its id."""
    row = connection.row(
        "INSERT INTO handover (chat_id, giver_id, successor_id, offered_at)"
        " VALUES (:chat_id, :giver, :successor, :now) RETURNING id",
        chat_id=chat_id, giver=giver, successor=successor, now=now,
    )  # fmt: skip
    return int(row["id"])


def get(connection: Connection, handover_id: int) -> Handover | None:
    """The handover of this id."""
    row = connection.row(f"{_HANDOVER} WHERE handover.id = :id", id=handover_id)
    return _handover(connection, row) if row else None


def offers_of(connection: Connection, space_id: int, giver: int) -> list[Handover]:
    """What the person offers to somebody in the space and is not decided."""
    rows = connection.rows(
        f"{_HANDOVER} WHERE chat.space_id = :space_id AND handover.giver_id = :giver"
        " AND handover.successor_id IS NOT NULL AND handover.outcome IS NULL ORDER BY handover.id",
        space_id=space_id, giver=giver,
    )  # fmt: skip
    return [_handover(connection, row) for row in rows]


def vacancies(connection: Connection, space_id: int) -> list[Handover]:
    """The places of coordinators that nobody has taken."""
    rows = connection.rows(
        f"{_HANDOVER} WHERE chat.space_id = :space_id AND handover.successor_id IS NULL"
        " AND handover.outcome IS NULL ORDER BY handover.id",
        space_id=space_id,
    )
    return [_handover(connection, row) for row in rows]


def decide(connection: Connection, handover_id: int, outcome: Outcome, successor: int | None = None) -> bool:
    """It has come to this; False when it was decided before. `successor` is who takes an empty place."""
    return 1 == connection.run(
        "UPDATE handover SET outcome = :outcome, successor_id = coalesce(:successor, successor_id)"
        " WHERE id = :id AND outcome IS NULL",
        id=handover_id, outcome=outcome.value, successor=successor,
    )  # fmt: skip


def belongings(connection: Connection, space_id: int, giver: int) -> Belongings:
    """What the person has to pass on in the space, as long as it is to do with the future."""
    row = connection.row(
        f"SELECT (SELECT count(*) FROM activity WHERE {_IS_PASSED}) AS polls,"
        " (SELECT count(*) FROM series WHERE space_id = :space_id AND author_id = :giver"
        " AND ended_at IS NULL) AS series,"
        " (SELECT count(*) FROM team WHERE space_id = :space_id AND mentor_id = :giver) AS teams,"
        " (SELECT role FROM membership WHERE space_id = :space_id AND person_id = :giver) AS role",
        space_id=space_id,
        giver=giver,
    )
    role = Role(row["role"]) if row["role"] else None
    return Belongings(row["polls"], row["series"], row["teams"], role)


def pass_on(connection: Connection, space_id: int, giver: int, successor: int) -> list[Passed]:
    """What is open, drafted or repeated, and the groups, belong to the successor; gives the activities."""
    rows = connection.rows(
        f"UPDATE activity SET author_id = :successor WHERE {_IS_PASSED} RETURNING id, kind",
        space_id=space_id, giver=giver, successor=successor,
    )  # fmt: skip
    for statement in (
        "UPDATE series SET author_id = :successor"
        " WHERE space_id = :space_id AND author_id = :giver AND ended_at IS NULL",
        "UPDATE team SET mentor_id = :successor WHERE space_id = :space_id AND mentor_id = :giver",
    ):
        connection.run(statement, space_id=space_id, giver=giver, successor=successor)
    return [Passed(row["id"], row["kind"]) for row in rows]


def _handover(connection: Connection, row: Any) -> Handover:
    def person(number: int) -> Person:
        return Person(number, rosters.name_in(connection, row["space_id"], number))

    successor = None if row["successor_id"] is None else person(row["successor_id"])
    outcome = Outcome(row["outcome"]) if row["outcome"] else None
    return Handover(
        row["id"], row["chat_id"], row["space_id"], person(row["giver_id"]), successor, row["offered_at"],
        outcome,
    )  # fmt: skip
