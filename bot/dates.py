"""Dates as people say them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

_DAY = {"ru": "d MMMM", "kk": "d MMMM", "en": "d MMMM"}
_DATE = {"ru": "d MMMM y", "kk": "y 'ж'. d MMMM", "en": "d MMMM y"}


def day(instant: int, zone: str, language: str) -> str:
    """«14 марта»: the day of an instant in a time zone."""
    return _formatted(instant, zone, language, _DAY[language])


def date(instant: int, zone: str, language: str) -> str:
    """«14 марта 2026»."""
    return _formatted(instant, zone, language, _DATE[language])


def _formatted(instant: int, zone: str, language: str, pattern: str) -> str:
    moment = datetime.fromtimestamp(instant / 1_000, UTC).astimezone(ZoneInfo(zone))
    return format_datetime(moment, pattern, locale=language)
