"""Reads a deadline out of what teachers type.

In a question the reading is strict: «Работаем до 18:00?» asks about something else, so only what is set off
from the question is its deadline. An answer to «until when?» is read generously.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from bot.activity import opening
from bot.activity.opening import END_OF_A_SCHOOL_DAY, index, taken

LONGEST_SPAN = timedelta(days=365)
LONGEST_PHRASE = 80
"""Code points: no deadline takes more, and what a text costs does not grow with its length."""

_IN_BRACKETS = re.compile(r"\(([^()]*)\)[\s.!…]*$")
_SENTENCE_END = re.compile(r"[!?…]+[»”\"')\]]*|\.+[»”\"')\]]*(?=\s)")
_ABBREVIATION = re.compile(r"(?<!\w)[^\W\d]{1,4}\.$")
_LABEL_AHEAD = rf"\s*(?={opening.TYPED_LABEL})"
_COMMA = re.compile(rf"[,;]{_LABEL_AHEAD}|\s[-–—]{_LABEL_AHEAD}", re.IGNORECASE)
_COLON = re.compile(r":(?!\d)|\s[-–—]\s+(?![\s\d])")


def split_deadline(text: str, now: datetime) -> tuple[str, datetime | None]:
    """The question without the deadline that is set off from it, and that deadline.

    `now` and the deadline are wall time at school. Where there is no deadline, or no question beside it, the
    text comes back as it is. The deadline may be over. Never raises, whatever the text holds.
    """
    if read_deadline(text, now) is None:
        for question, phrase in _partings(text.strip()):
            until = _marked_deadline(phrase, now)
            if until and any(character.isalnum() for character in question):
                return question.strip(), until
    return text, None


def read_deadline(text: str, now: datetime) -> datetime | None:
    """The deadline that a whole message tells, as an answer to «until when?»; None when it tells none.

    A clock without a day is today's, even where it is over: nobody named another day. Never raises.
    """
    if len(text) > LONGEST_PHRASE:
        return None
    words = opening.folded(text)
    span = opening.span_of(words)
    with suppress(ValueError, OverflowError):  # beyond the calendar
        if span is None:
            return _moment(words, now)
        if span <= LONGEST_SPAN:
            return (now + span).replace(second=0, microsecond=0)
    return None


def _partings(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a question from what is set off at its end or at its beginning."""
    tail = max(0, len(text) - LONGEST_PHRASE)
    if brackets := _IN_BRACKETS.search(text, tail):
        yield text[: brackets.start()], brackets[1]
    if "\n" in text:
        (first, _, after), (before, _, last) = text.partition("\n"), text.rpartition("\n")
        yield before, last
        yield after, first
    for end in _SENTENCE_END.finditer(text, tail):
        if _is_sentence_over(text[: end.end()], text[end.end() :].lstrip()):
            yield text[: end.end()], text[end.end() :]
    for comma in _COMMA.finditer(text, tail):
        yield text[: comma.start()], text[comma.end() :]
    for colon in _COLON.finditer(text, 0, LONGEST_PHRASE):
        yield text[colon.end() :], text[: colon.start()]


def _is_sentence_over(sentence: str, rest: str) -> bool:
    """«в каб. до 18:00» goes on after its full stop."""
    return rest[:1].isupper() or not _ABBREVIATION.search(sentence[-6:])


def _marked_deadline(phrase: str, now: datetime) -> datetime | None:
    words = opening.folded(phrase)
    if not opening.MARK.search(words) or opening.LONE_NUMBER.fullmatch(words):
        return None
    return read_deadline(phrase, now)


def _moment(words: str, now: datetime) -> datetime | None:
    days, without_day = _days(words, now.date())
    clock, rest = _clock(without_day, is_day_told=without_day != words)
    if rest == words or not set(re.sub(r"[,.:;()-]", " ", rest).split()) <= opening.LINKS:
        return None
    if clock is None:
        clock = timedelta(hours=END_OF_A_SCHOOL_DAY.hour)
    moments = [datetime.combine(day, time()) + clock for day in days]
    ahead = [moment for moment in moments if moment > now]
    return next(iter(ahead + moments), None)


def _days(words: str, today: date) -> tuple[list[date], str]:
    """The days that the words can mean, the soonest first, and the words without them."""
    told, rest = taken(opening.DATE, words)
    days = _dates(told.groupdict(), today) if told else []
    if not told:
        told, rest = taken(opening.DAY_FROM_TODAY, words)
        days = [today + timedelta(days=index(told["word"], opening.DAYS_FROM_TODAY))] if told else []
    weekday, rest = taken(opening.WEEKDAY, rest)
    if weekday:
        week = [today + timedelta(days=ahead) for ahead in range(8)]
        number = index(weekday["word"], opening.WEEKDAYS)
        return [day for day in (days if told else week) if day.weekday() == number], rest
    return (days if told else [today]), rest


def _dates(told: dict[str, str | None], today: date) -> list[date]:
    """The date in its year; without one, in this year and in the next: what of it a calendar has."""
    day, month, year = told["day"] or "", told["month"] or "", told.get("year") or told.get("early_year")
    number = int(month) if month.isdigit() else index(month, opening.MONTHS) + 1
    century = today.year // 100 * 100 if year and len(year) == 2 else 0
    dates = []
    for candidate in [century + int(year)] if year else [today.year, today.year + 1]:
        with suppress(ValueError):
            dates.append(date(candidate, number, int(day)))
    return dates


def _clock(words: str, *, is_day_told: bool) -> tuple[timedelta | None, str]:
    """The clock since midnight and the words without it: with it where no clock shows it."""
    named, rest = taken(opening.NAMED_HOUR, words)
    if named:
        return opening.NAMED_HOURS[index(named["word"], (forms for forms, _ in opening.NAMED_HOURS))][1], rest
    part, rest = taken(opening.PART_OF_A_DAY, words)
    parts = opening.PARTS_OF_A_DAY
    meant = parts[index(part["word"], (forms for forms, _ in parts))][1] if part else {}
    told, rest = taken(opening.HOUR, rest)
    if not told:
        return (opening.EVENING, rest) if meant is opening.IN_THE_EVENING else (None, words)
    said, minute = int(told["hour"]), int(told["minute"] or 0)
    hour = meant.get(said) if part else said
    is_sure = part or told["minute"] or is_day_told or _is_hour(told)
    if hour is None or not is_sure or minute > 59 or hour * 60 + minute > 24 * 60:
        return None, words
    return timedelta(hours=hour, minutes=minute), rest


def _is_hour(told: re.Match[str]) -> bool:
    """Whether a number alone is an hour: «до 6» and «18 часов» are, «6» and «6 часов» can be anything."""
    before = opening.BEFORE_AN_HOUR.search(told.string[: told.start()])
    return bool(before or told["case"] or (told["word"] and int(told["hour"]) > 12))
