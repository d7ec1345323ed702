import csv
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tables.cleaning import clean
from bot.tables.comma import csv_bytes, read_text
from bot.tables.model import Table, Value
from tests.tables.sheets import any_text


def lines_of(*rows: tuple[Value, ...], columns: tuple[str, ...]) -> list[list[str]]:
    text = csv_bytes(Table("Ответы", columns, rows)).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))


def written(value: Value) -> str:
    return lines_of((value,), columns=("Имя",))[1][0]


@given(st.lists(st.tuples(any_text, any_text), max_size=5))
def test_any_text_is_read_as_it_was_written(rows):
    _, *lines = lines_of(*rows, columns=("Имя", "Пояснение"))
    assert [tuple(map(read_text, line)) for line in lines] == [tuple(map(clean, row)) for row in rows]


@given(st.text("'=+-@\t\nя", max_size=6))
def test_no_text_is_a_formula_and_no_two_texts_look_the_same(text):
    told = written(text)
    assert len(told) == 1 or not told.startswith(("=", "+", "-", "@", "\t", "\n"))
    assert read_text(told) == text


@pytest.mark.parametrize("sign", ["+", "-", "−", "− нет окна", "±1", "'"])
def test_signs_stay_readable(sign):
    assert written(sign) == sign


def test_a_double_click_shows_a_table():
    file = csv_bytes(Table("Ответы", ("Имя", "Голос"), (("Борис; Б", "+ да"), (None, -2))))
    assert file.startswith(b"\xef\xbb\xbf")
    assert file[3:].decode() == 'Имя;Голос\r\n"Борис; Б";\'+ да\r\n;-2\r\n'


@given(st.integers() | st.floats(allow_nan=False))
def test_a_number_has_a_comma_before_its_decimals(number):
    told = written(number)
    assert "." not in told
    assert type(number)(told.replace(",", ".")) == number


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_is_told_to_the_second(moment):
    assert datetime.fromisoformat(written(moment)) == moment.replace(tzinfo=None, microsecond=0)


def test_a_date_is_told_as_every_country_reads_it():
    assert written(date(2026, 3, 11)) == "2026-03-11"
