"""Reads quiet hours and days off out of what people type when they are asked for them.

What can be read in two ways is not read: asking again costs less than a message at night.
"""

import re
from contextlib import suppress
from datetime import date, timedelta

from bot.activity.opening import MONTHS, NAMED_HOURS, PARTS_OF_A_DAY, folded, index
from bot.people.quiet import DaysOff
from bot.people.rest import opening

LONGEST_ANSWER = 500
"""Code points: a longer text is no answer, and what a text costs stays small."""
LONGEST_NIGHT = 18 * 60
"""Minutes: «с 9 до 7» would be more, and means 9 in the evening."""
LONGEST_HOLIDAY = timedelta(days=183)
"""From the first day to the last one: more is a slip, as in «10 мая – 1 мая»."""

_DAY = 24 * 60


def read_quiet_hours(text: str) -> tuple[int, int] | None:
    """The minutes since midnight, 0 to 1439, at which quiet hours begin and end; (0, 0) for none of them.

    None where the text tells anything else. Never raises.
    """
    words = _words(text)
    if opening.NO_QUIET_HOURS.fullmatch(words):
        return 0, 0
    hours = opening.AFTER_HOURS.sub("", opening.BEFORE_HOURS.sub("", words))
    partings = opening.BETWEEN_HOURS.finditer(hours)
    readings = {_hours(hours[: parting.start()], hours[parting.end() :]) for parting in partings} - {None}
    return readings.pop() if len(readings) == 1 else None


def read_days_off(text: str, today: date) -> DaysOff | None:
    """The weekdays and the dates that the text tells, the dates in their order; an empty one for no days off.

    A date without a year is the next one that is not over; one with a year may be over. None where the text
    tells anything else, and where it leaves no weekday to work. Never raises.
    """
    words = _words(text)
    if opening.NO_DAYS_OFF.fullmatch(words):
        return DaysOff()
    weekdays, spans = set[int](), set[tuple[date, date]]()
    for piece in _in_numbers(words).split(", "):
        bare = opening.AHEAD_OF_DAYS.sub("", piece)
        if told := _weekdays(piece) or _weekdays(bare):
            weekdays |= told
        elif span := _span(bare, today):
            spans.add(span)
        else:
            return None
    return DaysOff(frozenset(weekdays), tuple(sorted(spans))) if len(weekdays) < 7 else None


def _words(text: str) -> str:
    """The text as the tables spell it; nothing of one that is too long."""
    words = folded(text.replace("\n", ", ")) if len(text) <= LONGEST_ANSWER else ""
    return words if len(words) <= LONGEST_ANSWER else ""


def _hours(before: str, after: str) -> tuple[int, int] | None:
    """From one clock to another one: «с 8 до 10 вечера» tells the part of the day once."""
    first, last = opening.CLOCK.fullmatch(before), opening.CLOCK.fullmatch(after)
    if not first or not last:
        return None
    from_minute, until_minute = _minute(first, _part(last)), _minute(last)
    if from_minute is None or until_minute is None:
        return None
    is_night = 0 < (until_minute - from_minute) % _DAY <= LONGEST_NIGHT
    return (from_minute, until_minute) if is_night else None


def _part(clock: re.Match[str]) -> dict[int, int]:
    """Which hour is meant by the one that is said: nothing where no part of the day is."""
    part = clock["ahead"] or clock["behind"]
    return PARTS_OF_A_DAY[index(part, (forms for forms, _ in PARTS_OF_A_DAY))][1] if part else {}


def _minute(clock: re.Match[str], other_part: dict[int, int] | None = None) -> int | None:
    """The minute since midnight, None where no clock shows it."""
    if clock["named"]:
        since_midnight = NAMED_HOURS[index(clock["named"], (forms for forms, _ in NAMED_HOURS))][1]
        return since_midnight // timedelta(minutes=1) % _DAY
    said, minutes = int(clock["hour"]), int(clock["minute"] or 0)
    part = _part(clock)
    hour = part.get(said) if part else (other_part or {}).get(said, said)
    if hour is None or minutes > 59 or hour * 60 + minutes > _DAY:
        return None
    return (hour * 60 + minutes) % _DAY


def _in_numbers(words: str) -> str:
    """Dates as numbers, «, » between this and that, « - » between first and last: «1.5 - 10.5, 9.6.2026»."""
    for typed, meant in opening.SPELLINGS:
        words = typed.sub(meant, words)
    for days in opening.DAYS_OF_A_MONTH:
        words = days.sub(_dates_in_numbers, words)
    return words


def _dates_in_numbers(told: re.Match[str]) -> str:
    groups = told.groupdict()
    year = groups["year"] or groups.get("early_year")
    month = told["month"] if told["month"].isdigit() else str(index(told["month"], MONTHS) + 1)
    return re.sub(r"\d+", lambda day: ".".join(filter(None, (day[0], month, year))), told["days"])


def _weekdays(piece: str) -> set[int]:
    """ISO weekdays: of «сб», «сб вс», «сб - вс», «выходные»; none of anything else."""
    if opening.WEEKEND.fullmatch(piece):
        return {6, 7}
    match [[_weekday(word) for word in part.split()] for part in piece.split(" - ")]:
        case [told] if 0 not in told:
            return set(told)
        case [[first], [last]] if first and last:
            return {(first - 1 + ahead) % 7 + 1 for ahead in range((last - first) % 7 + 1)}
    return set()


def _weekday(word: str) -> int:
    return next((day for day, forms in enumerate(opening.WEEKDAY, 1) if re.fullmatch(forms, word)), 0)


def _span(piece: str, today: date) -> tuple[date, date] | None:
    """From a first day to a last one: where no year is told, in the years in which it is not over yet."""
    told = [opening.DATE.fullmatch(day) for day in piece.split(" - ")]
    first, last = told[0], told[-1]
    if not first or not last or len(told) > 2:
        return None
    year = _year(first, today) or _year(last, today)
    spans = (
        (start, end)
        for start in _dates(first, year, today)
        for end in _dates(last, year, today)
        if timedelta() <= end - start <= LONGEST_HOLIDAY
    )
    return next((span for span in spans if year or today <= span[1]), None)


def _year(told: re.Match[str], today: date) -> int | None:
    year = told["year"]
    century = today.year // 100 * 100 if year and len(year) == 2 else 0
    return century + int(year) if year else None


def _dates(told: re.Match[str], near: int | None, today: date) -> list[date]:
    """The date in its year; without one, in the years around a year or today: what of it a calendar has."""
    year, middle = _year(told, today), near or today.year
    dates = []
    for candidate in [year] if year else range(middle - 1, middle + 3):
        with suppress(ValueError):
            dates.append(date(candidate, int(told["month"]), int(told["day"])))
    return dates
