"""Answers without names: who has answered, and what was answered, with nothing that ties the two together.

At each change all rows of the poll are written anew, in an order by chance and under numbers by chance:
neither their order, nor their numbers, nor the transaction that wrote them tells whose they are.
"""

from collections.abc import Iterable, Sequence
from secrets import SystemRandom
from typing import Any

from storage.connection import Connection

_NUMBERS = range(1, 10**15)  # as many digits as a button or a link carries
_TABLES = ("quick_poll_turnout", "quick_poll_ballot", "quick_poll_remark", "quick_poll_right")
_ROWS_AT_ONCE = 50  # in one statement

_chance = SystemRandom()


def has_answered(connection: Connection, activity_id: int, person: int) -> bool:
    """Whether the person has answered."""
    row = connection.row(
        "SELECT 1 FROM quick_poll_turnout WHERE activity_id = :id AND person_id = :person",
        id=activity_id, person=person,
    )  # fmt: skip
    return row is not None


def cast(connection: Connection, activity_id: int, person: int, choice: str) -> int | None:
    """Count the person's answer, for good; None where they have answered before.

    Gives the right to explain it: a number that is kept, but not whose it is.
    """
    if has_answered(connection, activity_id, person):
        return None
    [right] = _numbers(1)
    voters = [*_column(connection, "quick_poll_turnout", "person_id", activity_id), person]
    choices = [*_column(connection, "quick_poll_ballot", "choice", activity_id), choice]
    rights = [*_column(connection, "quick_poll_right", "number", activity_id), right]
    _write(connection, activity_id, voters, choices, remarks(connection, activity_id), rights)
    return right


def poll_of(connection: Connection, right: int) -> int | None:
    """The poll in which the right to explain an answer was given; None once it is used."""
    row = connection.row("SELECT activity_id FROM quick_poll_right WHERE number = :right", right=right)
    return row["activity_id"] if row else None


def use(connection: Connection, right: int) -> None:
    """The right to explain is used."""
    connection.run("DELETE FROM quick_poll_right WHERE number = :right", right=right)


def explain(connection: Connection, activity_id: int, choice: str, explanation: str) -> None:
    """Keep what somebody has explained to this choice."""
    voters = _column(connection, "quick_poll_turnout", "person_id", activity_id)
    choices = _column(connection, "quick_poll_ballot", "choice", activity_id)
    rights = _column(connection, "quick_poll_right", "number", activity_id)
    told = [*remarks(connection, activity_id), (choice, explanation)]
    _write(connection, activity_id, voters, choices, told, rights)


def remarks(connection: Connection, activity_id: int) -> list[tuple[str, str]]:
    """What people have explained, each as (choice, explanation), in an order by chance."""
    rows = connection.rows(
        "SELECT choice, explanation FROM quick_poll_remark WHERE activity_id = :id ORDER BY number",
        id=activity_id,
    )
    return [(row["choice"], row["explanation"]) for row in rows]


def keep_sums(connection: Connection, activity_id: int, named: Iterable[str]) -> None:
    """Keep how often each answer was given, those that were `named` too, and nothing else."""
    choices = [*_column(connection, "quick_poll_ballot", "choice", activity_id), *named]
    _write(connection, activity_id, (), choices, (), ())


def withdraw_all(connection: Connection, activity_id: int) -> None:
    """Forget who has answered, and what."""
    for table in _TABLES:
        connection.run(f"DELETE FROM {table} WHERE activity_id = :id", id=activity_id)


def _column(connection: Connection, table: str, column: str, activity_id: int) -> list[Any]:
    rows = connection.rows(f"SELECT {column} AS value FROM {table} WHERE activity_id = :id", id=activity_id)
    return [row["value"] for row in rows]


def _write(
    connection: Connection, activity_id: int, voters: Sequence[int], choices: Sequence[str],
    told: Sequence[tuple[str, str]], rights: Sequence[int],
) -> None:  # fmt: skip
    """All rows of the poll from now on."""
    withdraw_all(connection, activity_id)
    ballots = zip(_numbers(len(choices)), choices, strict=True)
    explained = ((number, *each) for number, each in zip(_numbers(len(told)), told, strict=True))
    _insert(connection, activity_id, "quick_poll_turnout", ("person_id",), ((person,) for person in voters))
    _insert(connection, activity_id, "quick_poll_ballot", ("number", "choice"), ballots)
    _insert(connection, activity_id, "quick_poll_remark", ("number", "choice", "explanation"), explained)
    _insert(connection, activity_id, "quick_poll_right", ("number",), ((right,) for right in rights))


def _insert(
    connection: Connection, activity_id: int, table: str, columns: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:  # fmt: skip
    """The rows in an order by chance, many by one statement: a poll is written anew at each answer."""
    shuffled = list(rows)
    _chance.shuffle(shuffled)
    for start in range(0, len(shuffled), _ROWS_AT_ONCE):
        some = shuffled[start : start + _ROWS_AT_ONCE]
        values = {
            f"{column}{place}": value
            for place, row in enumerate(some)
            for column, value in zip(columns, row, strict=True)
        }
        places = ", ".join(
            f"(:id, {', '.join(f':{column}{place}' for column in columns)})" for place in range(len(some))
        )
        connection.run(
            f"INSERT INTO {table} (activity_id, {', '.join(columns)}) VALUES {places}",
            id=activity_id, **values,
        )  # fmt: skip


def _numbers(count: int) -> list[int]:
    return _chance.sample(_NUMBERS, count)
