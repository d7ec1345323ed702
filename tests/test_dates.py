"""Dates as people say them, in every language and in the school's time zone."""

from datetime import UTC, datetime

import pytest

from bot.dates import clock, date, day, day_and_time, moment
from bot.words import LANGUAGES


def instant(*moment: int) -> int:
    """Milliseconds since 1970 of a moment in UTC."""
    return int(datetime(*moment, tzinfo=UTC).timestamp()) * 1_000  # type: ignore[arg-type,misc]


MARCH = instant(2026, 3, 14, 12)


@pytest.mark.parametrize(("language", "said"), [("ru", "14 марта"), ("kk", "14 наурыз"), ("en", "14 March")])
def test_a_day_has_no_year(language: str, said: str) -> None:
    assert day(MARCH, "Europe/Moscow", language) == said


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "14 марта 2026"), ("kk", "2026 ж. 14 наурыз"), ("en", "14 March 2026")]
)
def test_a_date_has_a_year_where_the_language_puts_it(language: str, said: str) -> None:
    assert date(MARCH, "Europe/Moscow", language) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [2026, 2027], ids=["this year", "another year"])
def test_the_time_of_day_is_told_in_one_way(language: str, year: int) -> None:
    early = instant(year, 3, 14, 4, 5)
    for said in (
        day_and_time(early, "Europe/Moscow", language),
        moment(early, "Europe/Moscow", language, MARCH),
    ):
        assert said.split()[-1] == clock(7 * 60 + 5) == "7:05"


@pytest.mark.parametrize(
    ("language", "months"),
    [
        ("ru", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        ("kk", "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
    ],
)
def test_a_month_stands_as_it_does_beside_a_day(language: str, months: str) -> None:
    said = [day(instant(2026, month, 1, 12), "Europe/Moscow", language) for month in range(1, 13)]
    assert said == [f"1 {month}" for month in months.split()]


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Europe/Kaliningrad", "13 марта"), ("Europe/Moscow", "14 марта"), ("Asia/Kamchatka", "14 марта")],
)
def test_the_day_is_the_one_in_the_school(zone: str, said: str) -> None:
    assert day(instant(2026, 3, 13, 21, 30), zone, "ru") == said


def test_the_year_is_the_one_in_the_school() -> None:
    new_year = instant(2026, 12, 31, 21)
    assert date(new_year, "Europe/Kaliningrad", "ru") == "31 декабря 2026"
    assert date(new_year, "Europe/Moscow", "ru") == "1 января 2027"
    assert date(new_year, "Asia/Almaty", "kk") == "2027 ж. 1 қаңтар"
