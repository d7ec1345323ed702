"""Dates as people say them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

_DAY = {"ru": "d MMMM", "kk": "d MMMM", "en": "d MMMM"}
_DAY_AND_TIME = {"ru": "d MMMM, H:mm", "kk": "d MMMM, H:mm", "en": "d MMMM, H:mm"}
_MOMENT = {"ru": "E, d MMMM, H:mm", "kk": "E, d MMMM, H:mm", "en": "E, d MMMM, H:mm"}
_MOMENT_OF_A_YEAR = {
    "ru": "E, d MMMM y, H:mm",
    "kk": "E, y 'ж'. d MMMM, H:mm",
    "en": "E, d MMMM y, H:mm",
}
_DATE = {"ru": "d MMMM y", "kk": "y 'ж'. d MMMM", "en": "d MMMM y"}


def clock(minute: int) -> str:
    """«7:05»: the time of day, so many minutes after midnight, as in all patterns above."""
    return f"{minute // 60}:{minute % 60:02}"


def day(instant: int, zone: str, language: str) -> str:
    """«14 марта»: the day of an instant in a time zone."""
    return _formatted(instant, zone, language, _DAY[language])


def day_and_time(instant: int, zone: str, language: str) -> str:
    """«14 марта, 15:30»."""
    return _formatted(instant, zone, language, _DAY_AND_TIME[language])


def date(instant: int, zone: str, language: str) -> str:
    """«14 марта 2026»."""
    return _formatted(instant, zone, language, _DATE[language])


def moment(instant: int, zone: str, language: str, now: int) -> str:
    """«ср, 11 марта, 15:30»: day and time of an instant, with its year where that is not this one."""
    is_this_year = _local(instant, zone).year == _local(now, zone).year
    patterns = _MOMENT if is_this_year else _MOMENT_OF_A_YEAR
    return _formatted(instant, zone, language, patterns[language])


def wall_time(instant: int, zone: str) -> datetime:
    """What the clocks on the wall show at an instant, without the zone."""
    return _local(instant, zone).replace(tzinfo=None)


def instant_of(wall: datetime, zone: str) -> int:
    """The instant at which the clocks of a zone show this.

    Of an hour that comes twice the first; a time that the clocks leap over is as much later as they leap:
    the rule of RFC 5545, 3.3.5.
    """
    return round(wall.replace(tzinfo=ZoneInfo(zone), fold=0).timestamp() * 1_000)


def _formatted(instant: int, zone: str, language: str, pattern: str) -> str:
    return format_datetime(_local(instant, zone), pattern, locale=language)


def _local(instant: int, zone: str) -> datetime:
    return datetime.fromtimestamp(instant / 1_000, UTC).astimezone(ZoneInfo(zone))
