"""When a school wants to hear nothing: quiet hours and days off."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from storage.connection import Connection


class Rest(NamedTuple):
    """Minutes since midnight, ISO weekdays, and spans whose first and last day belong to them."""

    from_minute: int
    until_minute: int
    weekdays: frozenset[int]
    spans: tuple[tuple[date, date], ...]


def rest_of(connection: Connection, space_id: int) -> Rest:
    """The rest of a space. Raises LookupError for none."""
    row = connection.row(
        "SELECT quiet_from, quiet_until, weekdays_off FROM space WHERE id = :id", id=space_id
    )
    if row is None:
        raise LookupError("a space without a row")
    days = connection.rows(
        "SELECT first_day, last_day FROM day_off WHERE space_id = :id ORDER BY first_day", id=space_id
    )
    return Rest(
        row["quiet_from"],
        row["quiet_until"],
        frozenset(map(int, row["weekdays_off"])),
        tuple((date.fromisoformat(day["first_day"]), date.fromisoformat(day["last_day"])) for day in days),
    )


def set_hours(connection: Connection, space_id: int, from_minute: int, until_minute: int) -> None:
    """Be quiet from a minute since midnight to another one, every day; not at all where they are equal."""
    connection.run(
        "UPDATE space SET quiet_from = :from_minute, quiet_until = :until_minute WHERE id = :id",
        id=space_id, from_minute=from_minute, until_minute=until_minute,
    )  # fmt: skip


def set_weekdays(connection: Connection, space_id: int, weekdays: Iterable[int]) -> None:
    """Be quiet on these ISO weekdays, and on no other."""
    digits = "".join(map(str, sorted(weekdays)))
    connection.run("UPDATE space SET weekdays_off = :digits WHERE id = :id", id=space_id, digits=digits)


def set_days(connection: Connection, space_id: int, spans: Iterable[tuple[date, date]]) -> None:
    """Be quiet on these days, and on no other; of two spans with one beginning the longer one counts."""
    connection.run("DELETE FROM day_off WHERE space_id = :id", id=space_id)
    for first, last in dict(sorted(spans)).items():
        connection.run(
            "INSERT INTO day_off (space_id, first_day, last_day) VALUES (:id, :first, :last)",
            id=space_id, first=first.isoformat(), last=last.isoformat(),
        )  # fmt: skip
