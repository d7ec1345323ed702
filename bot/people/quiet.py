"""When a school wants to hear nothing: quiet hours and days off. Plain data and pure rules."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.dates import instant_of, wall_time

LONGEST_REST = timedelta(days=366)
"""How far ahead a time that is not quiet is looked for."""


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days without school: ISO weekdays (1 is Monday), and spans whose first and last day belong to them."""

    weekdays: frozenset[int] = frozenset()
    spans: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Quiet:
    """The rest of a school, by the clocks on its wall.

    Quiet hours go from a minute since midnight, 0 to 1439, to another one that is not quiet any more, every
    day; over midnight where that comes earlier. Two that are equal are no quiet hours. Days off are quiet
    from midnight to midnight: ISO weekdays (1 is Monday), and spans whose first and last day belong to them.

    A new school rests on Saturdays, too, although many work then: what waits can be sent earlier once
    somebody says so, what came on a free day can't be taken back.
    """

    from_minute: int = 20 * 60
    until_minute: int = 7 * 60
    weekdays_off: frozenset[int] = frozenset({6, 7})
    days_off: tuple[tuple[date, date], ...] = ()


def is_quiet(quiet: Quiet, wall: datetime) -> bool:
    """Whether nothing may be sent while the clocks show this."""
    return _is_day_off(quiet, wall.date()) or _is_quiet_hour(quiet, wall.hour * 60 + wall.minute)


def next_allowed(quiet: Quiet, wall: datetime) -> datetime | None:
    """The same time where it is not quiet, else the first minute after it that is not.

    None where no such minute comes within `LONGEST_REST`: who sends decides what to do about such a school.
    """
    moment = wall
    while is_quiet(quiet, moment):
        if moment - wall > LONGEST_REST:
            return None
        moment = _end_of_quiet(quiet, moment)
    return moment


def next_allowed_instant(quiet: Quiet, instant: int, zone: str) -> int | None:
    """The same for milliseconds since 1970, by the clocks of a zone."""
    wall = wall_time(instant, zone)
    allowed = next_allowed(quiet, wall)
    if allowed is None or allowed == wall:
        return None if allowed is None else instant
    found = instant_of(allowed, zone)
    if found < instant:  # in an hour that comes twice, and the first time is over
        found += instant - instant_of(wall, zone)
    return next_allowed_instant(quiet, found, zone)  # a leap of the clocks may have led into quiet again


def _is_day_off(quiet: Quiet, day: date) -> bool:
    return day.isoweekday() in quiet.weekdays_off or any(
        first <= day <= last for first, last in quiet.days_off
    )


def _is_quiet_hour(quiet: Quiet, minute: int) -> bool:
    if quiet.from_minute <= quiet.until_minute:
        return quiet.from_minute <= minute < quiet.until_minute
    return not quiet.until_minute <= minute < quiet.from_minute


def _end_of_quiet(quiet: Quiet, moment: datetime) -> datetime:
    """When that ends which makes this moment quiet; another reason may go on then."""
    midnight = datetime.combine(moment.date(), time())
    tomorrow = midnight + timedelta(days=1)
    if _is_day_off(quiet, moment.date()):
        return tomorrow
    until = timedelta(minutes=quiet.until_minute)
    return midnight + until if midnight + until > moment else tomorrow + until
