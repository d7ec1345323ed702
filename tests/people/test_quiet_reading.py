"""Which quiet hours and days off are read out of what people type, and what is neither."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.quiet import DaysOff
from bot.people.reading import LONGEST_ANSWER, LONGEST_HOLIDAY, LONGEST_NIGHT, read_days_off, read_quiet_hours

TODAY = date(2026, 11, 24)

HOURS = {
    "с 20 до 7": "20:00 07:00",
    "С 20 ДО 7.": "20:00 07:00",
    "  с\u00a020   до 7 ": "20:00 07:00",
    "c 20 до 7": "20:00 07:00",  # a Latin c
    "20–7": "20:00 07:00",
    "20-7": "20:00 07:00",
    "20 — 7": "20:00 07:00",
    "20:00–7:30": "20:00 07:30",
    "20.00-07.00": "20:00 07:00",
    "20-00 - 7-00": "20:00 07:00",
    "20-00-7-30": "20:00 07:30",
    "20-7-30": "20:00 07:30",
    "от 21 до 8": "21:00 08:00",
    "с 22:00 по 6:30": "22:00 06:30",
    "с 20 часов до 7 часов": "20:00 07:00",
    "с 20 ч. до 7 ч.": "20:00 07:00",
    "с 8 вечера до 7 утра": "20:00 07:00",
    "с 20:00 вечера до 07:00 утра": "20:00 07:00",
    "с 8 до 10 вечера": "20:00 22:00",
    "с 1 до 7 утра": "01:00 07:00",
    "с 20 до 7 утра": "20:00 07:00",
    "с 12 ночи до 7": "00:00 07:00",
    "с полуночи до 7": "00:00 07:00",
    "с 20 до полуночи": "20:00 00:00",
    "с 20:00 и до 7:00": "20:00 07:00",
    "после 20:00, до 7:00": "20:00 07:00",
    "каждый день с 20 до 7": "20:00 07:00",
    "с 20 до 7, ежедневно": "20:00 07:00",
    "22–24": "22:00 00:00",
    "с 14 до 8": "14:00 08:00",
    "13-14": "13:00 14:00",
    "Тихие часы с 20 до 7": "20:00 07:00",
    "тихие часы: 20:00 – 07:00": "20:00 07:00",
    "20:00-ден 7:00-ге дейін": "20:00 07:00",
    "сағат 20:00-ден 07:00-ге дейін": "20:00 07:00",
    "20-дан 7-ге дейін": "20:00 07:00",
    "20:00-ден бастап 7:00-ге дейін": "20:00 07:00",
    "кешкі 8-ден таңғы 7-ге дейін": "20:00 07:00",
    "кешкi сағат 8-ден таңғы сағат 7-ге дейiн": "20:00 07:00",
    "түн ортасынан 7:00-ге дейін": "00:00 07:00",
    "20:00 мен 7:00 арасында": "20:00 07:00",
    "from 8pm to 7am": "20:00 07:00",
    "8 pm – 7 am": "20:00 07:00",
    "8:30 p.m. to 7:00 a.m.": "20:30 07:00",
    "from 8 in the evening until 7 in the morning": "20:00 07:00",
    "between 9 pm and 7 am": "21:00 07:00",
    "10pm till midnight": "22:00 00:00",
    "Quiet hours: 20:00-07:00": "20:00 07:00",
}
NO_QUIET_HOURS = [
    "нет", "Нет!", "без тихих часов", "тихих часов нет", "не надо", "никогда", "выключить",
    "no", "None.", "off", "no quiet hours", "without quiet hours",
    "жоқ", "ЖОК", "керек емес", "тыныш уақыт жоқ", "тыныш сағатсыз",
]  # fmt: skip
NO_HOURS = [
    "", "-", "20", "20:00", "с 20", "до 7", "20 7", "20-00", "20-00-07", "не знаю", "да", "или с 20 до 7",
    "20-20", "с 8 утра до 8 утра", "0-24", "с 9 до 7", "с 10 до 8", "25-7", "20-25", "20:60-7", "20:00-7:75",
    "24:30-7", "с 20 вечера утра до 7", "с 20 до 7 и с 12 до 13", "20-7?!-9", "с 12 утра до 7", "сб-вс",
    "1-10 мая", "с 20 до 7 по будням", "с 20 до 7" + " " * LONGEST_ANSWER,
]  # fmt: skip

WEEKDAYS = {
    "сб, вс": {6, 7},
    "Сб., Вс.": {6, 7},
    "сб вс": {6, 7},
    "сб/вс": {6, 7},
    "сб + вс": {6, 7},
    "сб\nвс": {6, 7},
    "сб-вс": {6, 7},
    "вс": {7},
    "суббота и воскресенье": {6, 7},
    "суббота, и воскресенье": {6, 7},
    "по субботам и воскресеньям": {6, 7},
    "каждое воскресенье": {7},
    "только вс": {7},
    "воскр.": {7},
    "Воскресение": {7},
    "сб, а также вс": {6, 7},
    "в субботу": {6},
    "с пятницы по воскресенье": {5, 6, 7},
    "понедельник-среда": {1, 2, 3},
    "сб–пн": {1, 6, 7},
    "по вторникам и четвергам": {2, 4},
    "выходные": {6, 7},
    "выходные дни": {6, 7},
    "Выходные: пт, сб": {5, 6},
    "выходные, пн": {1, 6, 7},
    "сенбі, жексенбі": {6, 7},
    "сенбі мен жексенбі": {6, 7},
    "сенбі және жексенбі": {6, 7},
    "сенбіден жексенбіге дейін": {6, 7},
    "жексенбі күні": {7},
    "әр жексенбі": {7},
    "жұма, сенбі": {5, 6},
    "сб, жс": {6, 7},
    "демалыс күндері": {6, 7},
    "sat, sun": {6, 7},
    "Saturdays and Sundays": {6, 7},
    "every Sunday": {7},
    "on Sat & Sun": {6, 7},
    "Friday to Sunday": {5, 6, 7},
    "weekends": {6, 7},
}
DATES = {
    "8 марта": ["2027-03-08"],
    "8-го марта": ["2027-03-08"],
    "8-марта": ["2027-03-08"],
    "24 ноября": ["2026-11-24"],
    "23 ноября": ["2027-11-23"],
    "29 февраля": ["2028-02-29"],
    "23.02, 8 марта": ["2027-02-23", "2027-03-08"],
    "23.02,08.03": ["2027-02-23", "2027-03-08"],
    "8 марта и 23/02": ["2027-02-23", "2027-03-08"],
    "8 марта, 8.03": ["2027-03-08"],
    "8.03.27": ["2027-03-08"],
    "8 марта 2028 г.": ["2028-03-08"],
    "1 мая 2025": ["2025-05-01"],
    "2027-05-01": ["2027-05-01"],
    "2027-05-01 – 2027-05-10": ["2027-05-01 2027-05-10"],
    "31 декабря – 8 января": ["2026-12-31 2027-01-08"],
    "с 31 декабря по 8 января": ["2026-12-31 2027-01-08"],
    "31 декабря – 8 января 2031": ["2030-12-31 2031-01-08"],
    "31 декабря 2027 — 8 января": ["2027-12-31 2028-01-08"],
    "31.12-08.01": ["2026-12-31 2027-01-08"],
    "31.12.2026–08.01.2027": ["2026-12-31 2027-01-08"],
    "20 ноября – 30 ноября": ["2026-11-20 2026-11-30"],
    "1-10 мая 2026": ["2026-05-01 2026-05-10"],
    "1 мая-10 мая": ["2027-05-01 2027-05-10"],
    "01–10.05": ["2027-05-01 2027-05-10"],
    "с 1-го по 10-е мая": ["2027-05-01 2027-05-10"],
    "1, 2 и 9–11 мая": ["2027-05-01", "2027-05-02", "2027-05-09 2027-05-11"],
    "каникулы: 31 декабря – 8 января": ["2026-12-31 2027-01-08"],
    "весенние каникулы 23–31 марта": ["2027-03-23 2027-03-31"],
    "көктемгі демалыс: 21–25 наурыз": ["2027-03-21 2027-03-25"],
    "праздники 1-3 мая": ["2027-05-01 2027-05-03"],
    "1 июня – 31 августа": ["2027-06-01 2027-08-31"],
    "31 желтоқсан – 8 қаңтар": ["2026-12-31 2027-01-08"],
    "31 желтоқсаннан 8 қаңтарға дейін": ["2026-12-31 2027-01-08"],
    "2026 жылғы 31 желтоқсаннан 2027 жылғы 8 қаңтарға дейін": ["2026-12-31 2027-01-08"],
    "1-ден 10 мамырға дейін": ["2027-05-01 2027-05-10"],
    "наурыздың 8-і": ["2027-03-08"],
    "1 қаңтар, 8 наурыз және 21–23 наурыз": ["2027-01-01", "2027-03-08", "2027-03-21 2027-03-23"],
    "1 May": ["2027-05-01"],
    "the 1st of May": ["2027-05-01"],
    "May 1, 2 and 9": ["2027-05-01", "2027-05-02", "2027-05-09"],
    "May 1 – June 5": ["2027-05-01 2027-06-05"],
    "May 1 – 5 June": ["2027-05-01 2027-06-05"],
    "from 31 December to 8 January": ["2026-12-31 2027-01-08"],
    "Dec 31, 2026 to Jan 8, 2027": ["2026-12-31 2027-01-08"],
    "Jan 1, 23.02": ["2027-01-01", "2027-02-23"],
}
NO_DAYS_OFF = [
    "нет", "Нет.", "без выходных", "нет выходных", "выходных нет",
    "no", "none", "no days off", "жоқ", "демалыс жоқ", "демалыссыз",
]  # fmt: skip
NO_DAYS = [
    "", ",", "-", "1", "1-10", "мая", "июль", "1 - мая", "не знаю", "завтра", "12:30", "с 20 до 7", "20:00-7",
    "31 февраля", "31.13", "00.05", "8.03.1999", "2.5.202", "2026-13-01", "29 февраля 2027", "1-2-3 мая",
    "10 мая – 1 мая", "28–3 мая", "8 марта 2027 – 23 февраля 2027", "1 января 2026 – 31 декабря 2026",
    "вс 8 марта", "сб - 8 марта", "чт 20", "сб или вс", "сб, и", "сб, ура", "сб, не вс", "пн-вс", "сб-вс-пн",
    "пн вт ср чт пт сб вс", "до 8 января", "8 қаңтарға дейін", "8 марта?!нет", "until Sunday",
    "сб" + ", сб" * LONGEST_ANSWER,
]  # fmt: skip


def minutes(told: str) -> tuple[int, ...]:
    return tuple(int(clock[:2]) * 60 + int(clock[3:]) for clock in told.split())


def spans(told: list[str]) -> tuple[tuple[date, date], ...]:
    days = [[date.fromisoformat(day) for day in span.split()] for span in told]
    return tuple((span[0], span[-1]) for span in days)


@pytest.mark.parametrize("text", HOURS)
def test_quiet_hours_are_read(text: str) -> None:
    assert read_quiet_hours(text) == minutes(HOURS[text])


@pytest.mark.parametrize("text", NO_QUIET_HOURS)
def test_a_school_may_want_no_quiet_hours(text: str) -> None:
    assert read_quiet_hours(text) == (0, 0)


@pytest.mark.parametrize("text", NO_HOURS)
def test_what_tells_no_hours_gives_none(text: str) -> None:
    assert read_quiet_hours(text) is None


@pytest.mark.parametrize("text", WEEKDAYS)
def test_weekdays_are_read(text: str) -> None:
    assert read_days_off(text, TODAY) == DaysOff(frozenset(WEEKDAYS[text]))


@pytest.mark.parametrize("text", DATES)
def test_dates_are_read(text: str) -> None:
    assert read_days_off(text, TODAY) == DaysOff(spans=spans(DATES[text]))


@pytest.mark.parametrize("text", NO_DAYS_OFF)
def test_a_school_may_want_no_days_off(text: str) -> None:
    assert read_days_off(text, TODAY) == DaysOff()


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_tells_no_days_gives_none(text: str) -> None:
    assert read_days_off(text, TODAY) is None


def test_weekdays_and_dates_come_together() -> None:
    told = read_days_off("вс, 31 декабря – 8 января, 8 марта", TODAY)
    assert told == DaysOff(frozenset({7}), spans(["2026-12-31 2027-01-08", "2027-03-08"]))


def test_holidays_that_have_begun_are_those_of_now() -> None:
    told = read_days_off("31 декабря – 8 января", date(2027, 1, 3))
    assert told == DaysOff(spans=spans(["2026-12-31 2027-01-08"]))


MINUTE = st.integers(0, 24 * 60 - 1)
DAY = st.dates(date(2020, 1, 1), date(2090, 12, 31))
WHOLE = sorted({*HOURS, *NO_QUIET_HOURS, *WEEKDAYS, *DATES, *NO_DAYS_OFF})
PIECES = st.sampled_from(" .,:;!?-()\n/+059") | st.sampled_from(WHOLE).flatmap(
    lambda text: st.sampled_from(text.split())
)
SCRAPS = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)


@given(st.text(st.characters(codec=None)) | SCRAPS, DAY)
def test_no_text_breaks_the_readings(text: str, today: date) -> None:
    hours, days = read_quiet_hours(text), read_days_off(text, today)
    assert hours is None or all(0 <= minute < 24 * 60 for minute in hours)
    assert days is None or days.weekdays < set(range(1, 8))
    assert days is None or all(timedelta() <= last - first <= LONGEST_HOLIDAY for first, last in days.spans)
    assert days is None or list(days.spans) == sorted(set(days.spans))


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize("text", DATES)
def test_the_ends_of_the_calendar_break_nothing(text: str, today: date) -> None:
    told = read_days_off(text, today)
    assert told is None or len(told.spans) == len(DATES[text])


@pytest.mark.parametrize(
    "piece", ["1, ", "1 - 2, ", "1 и ", "tues ", "сб - ", "1.1.", "мая ", "1-ден ", "по ", "- x", "\ufdfa"]
)
def test_strange_texts_tell_nothing(piece: str) -> None:
    text = (piece * LONGEST_ANSWER)[: LONGEST_ANSWER - 1] + "x"
    assert read_quiet_hours(text) is None
    assert read_days_off(text, TODAY) is None


@given(
    MINUTE, MINUTE, st.sampled_from(["с {} до {}", "{}–{}", "{} - {}", "from {} to {}", "{}-ден {}-ге дейін"])
)
def test_clocks_come_back_exactly(begin: int, end: int, pattern: str) -> None:
    text = pattern.format(*(f"{minute // 60}:{minute % 60:02}" for minute in (begin, end)))
    is_night = 0 < (end - begin) % (24 * 60) <= LONGEST_NIGHT
    assert read_quiet_hours(text) == ((begin, end) if is_night else None)


@given(DAY, DAY, st.integers(0, LONGEST_HOLIDAY.days))
def test_full_dates_come_back_exactly(today: date, first: date, days: int) -> None:
    last = first + timedelta(days=days)
    told = read_days_off(f"{first:%d.%m.%Y} – {last:%d.%m.%Y}", today)
    assert told == DaysOff(spans=((first, last),))


@given(DAY, st.integers(0, 365 - LONGEST_HOLIDAY.days), st.integers(0, LONGEST_HOLIDAY.days))
def test_dates_without_a_year_are_the_next_ones(today: date, ahead: int, days: int) -> None:
    first = today + timedelta(days=ahead)
    last = first + timedelta(days=days)
    if last - today < timedelta(days=365):
        told = read_days_off(f"{first.day}.{first.month} - {last.day}.{last.month}", today)
        assert told == DaysOff(spans=((first, last),))


@given(st.sampled_from(WHOLE), st.sampled_from([" ", "  ", "\t", "\u00a0", "\u202f"]))
def test_case_white_space_and_punctuation_change_nothing(text: str, space: str) -> None:
    typed = space + text.upper().replace(" ", space) + "." + space
    assert read_quiet_hours(typed) == read_quiet_hours(text)
    assert read_days_off(typed, TODAY) == read_days_off(text, TODAY)
