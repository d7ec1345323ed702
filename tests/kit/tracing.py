"""Looks for anything in a database that ties a person to what they answered without a name."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from storage.connection import Connection
from storage.copying import TABLES
from storage.migrate import Dialect

Row = Mapping[str, Any]


class Says(Protocol):
    """`says(row, answer)`: whether a row tells this answer."""

    def __call__(self, row: Row, answer: str) -> bool: ...


_ALL_ROWS: Mapping[Dialect, str] = {
    "sqlite": "SELECT * FROM {table}",  # in the order in which they lie in the file
    "postgres": "SELECT CAST(xmin AS TEXT) AS xmin, {table}.* FROM {table} ORDER BY ctid",
}
_TELLS_NOTHING = {"activity_id", "choice", "explanation"}
_TOO_ALIKE = 0.98
"""So far two orders of ten agree by chance once in a million times."""


def all_rows(connection: Connection, dialect: Dialect) -> dict[str, list[Row]]:
    """All rows of all tables, as they lie there; on PostgreSQL with the transaction that wrote each."""
    found = {table: connection.rows(_ALL_ROWS[dialect].format(table=table)) for table in TABLES}
    return {
        table: [{"place": place, **row} for place, row in enumerate(map(dict, rows))]
        for table, rows in found.items()
    }


def links(tables: Mapping[str, Sequence[Row]], answers: Mapping[int, str], says: Says) -> list[str]:
    """All that ties a person to their answer; `answers` are those of the people, no two alike.

    A row that tells both; a value that only rows of this person and of this answer have; an order of rows
    that tell of people which goes along with an order of rows that tell answers.
    """
    people = {person: _rows(tables, partial(_names, person=person)) for person in answers}
    told = {answer: _rows(tables, partial(says, answer=answer)) for answer in answers.values()}
    return [
        *_in_one_row(people, answers, says),
        *_by_a_value(people, told, answers),
        *_by_order(people, told, answers),
    ]


Found = tuple[str, Row]


def _rows(tables: Mapping[str, Sequence[Row]], wanted: Callable[[Row], bool]) -> list[Found]:
    return [(table, row) for table, rows in tables.items() for row in rows if wanted(row)]


def _names(row: Row, person: int) -> bool:
    return any(re.search(rf"(?<!\d){person}(?!\d)", str(value)) for value in row.values())


def _in_one_row(
    people: Mapping[int, Sequence[Found]], answers: Mapping[int, str], says: Says
) -> Iterator[str]:
    for person, rows in people.items():
        for table, row in rows:
            if says(row, answers[person]):
                yield f"a row of {table}"


def _by_a_value(
    people: Mapping[int, Sequence[Found]], told: Mapping[str, Sequence[Found]], answers: Mapping[int, str]
) -> Iterator[str]:
    of_people = {person: _values(rows) for person, rows in people.items()}
    of_answers = {answer: _values(rows) for answer, rows in told.items()}
    for person, answer in answers.items():
        others = set().union(*(values for who, values in of_people.items() if who != person))
        other_answers = set().union(*(values for what, values in of_answers.items() if what != answer))
        for name, value in (of_people[person] - others) & (of_answers[answer] - other_answers):
            yield f"a value of {name}: {value}"


def _values(rows: Sequence[Found]) -> set[tuple[str, str]]:
    """What could be the same in two tables: transactions, instants, numbers."""
    kept = {"place", *_TELLS_NOTHING}
    return {
        ("xmin" if column == "xmin" else "number", str(value))
        for _, row in rows
        for column, value in row.items()
        if column not in kept and isinstance(value, int | str) and len(str(value)) > 2
    }


def _by_order(
    people: Mapping[int, Sequence[Found]], told: Mapping[str, Sequence[Found]], answers: Mapping[int, str]
) -> Iterator[str]:
    of_people, of_answers = _orders(people), _orders(told)
    for one, ranks in of_people.items():
        for other, answer_ranks in of_answers.items():
            pairs = [(ranks[person], answer_ranks[answer]) for person, answer in answers.items()]
            if abs(_agreement(pairs)) >= _TOO_ALIKE:
                yield f"the order of {one} and of {other}"


def _orders(found: Mapping[Any, Sequence[Found]]) -> dict[str, dict[Any, int]]:
    """The places of all in each column of each table that tells of each of them once."""
    tables = {table for rows in found.values() for table, _ in rows}
    orders: dict[str, dict[Any, int]] = {}
    for table in tables:
        own = {each: [row for name, row in rows if name == table] for each, rows in found.items()}
        if any(len(rows) != 1 for rows in own.values()):
            continue
        for column in next(iter(own.values()))[0]:
            values = {each: rows[0][column] for each, rows in own.items()}
            numbers = {each: int(value) for each, value in values.items() if str(value).isdecimal()}
            if column not in _TELLS_NOTHING and len(set(numbers.values())) == len(own):
                ranked = sorted(own, key=numbers.__getitem__)
                orders[f"{table}.{column}"] = {each: rank for rank, each in enumerate(ranked)}
    return orders


def _agreement(pairs: Sequence[tuple[int, int]]) -> float:
    """Spearman's rank correlation: 1 for the same order, −1 for the reverse."""
    n = len(pairs)
    return 1 - 6 * sum((one - other) ** 2 for one, other in pairs) / (n * (n * n - 1))
