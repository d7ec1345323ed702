"""Reads when a school wants to hear nothing."""

from dataclasses import replace
from datetime import date, datetime, time

from bot.people.model import Space
from bot.people.quiet import Quiet, next_allowed, next_allowed_instant
from storage import quiet
from storage.connection import Connection


def quiet_of(connection: Connection, space_id: int) -> Quiet:
    """The quiet hours and days off of a space."""
    return Quiet(*quiet.rest_of(connection, space_id))


def allowed_at(connection: Connection, space: Space, instant: int) -> int | None:
    """The instant itself where it is not quiet, else the next one that is not; None where none comes."""
    return next_allowed_instant(quiet_of(connection, space.id), instant, space.time_zone)


def working_day(connection: Connection, space: Space, day: date) -> date:
    """The day itself, or the first after it that is no day off; the day itself where none comes."""
    without_hours = replace(quiet_of(connection, space.id), from_minute=0, until_minute=0)
    found = next_allowed(without_hours, datetime.combine(day, time()))
    return day if found is None else found.date()
