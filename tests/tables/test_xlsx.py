from datetime import UTC, date, datetime
from math import inf, isclose, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tables.cleaning import clean
from bot.tables.model import Table, Value, Workbook
from bot.tables.xlsx import xlsx
from tests.tables.sheets import Cell, Sheet, any_text, instant, read


def sheet_of(*rows: tuple[Value, ...], columns: tuple[str, ...] = ("Имя",)) -> Sheet:
    [sheet] = read(xlsx(Workbook((Table("Ответы", columns, rows),))))
    return sheet


def cell_of(value: Value) -> Cell:
    return sheet_of((value,)).cells["A2"]


@given(st.lists(any_text, min_size=1, max_size=5))
def test_any_text_is_read_as_it_was_written_and_is_never_a_formula(texts):
    sheet = sheet_of(*((text,) for text in texts))
    for number, text in enumerate(texts, start=2):
        cell = sheet.cells.get(f"A{number}")
        assert (cell.value if cell else "") == clean(text)


@pytest.mark.parametrize(
    "text", ["=1+1", "+ давно не были", "-5", "@SUM(A1)", "\t=1", "http://a.kz", "_x0041_"]
)
def test_a_text_that_looks_like_something_else_stays_a_text(text):
    assert cell_of(text).value == text


@pytest.mark.parametrize("text", ["=1+1", "+", "− нет окна"])
def test_a_text_that_looks_like_a_formula_stays_one_when_it_is_edited(text):
    assert (cell_of(text).format.get("quotePrefix") == "1") == (text[0] in "=+")


def test_a_text_is_as_long_as_a_cell_can_hold():
    assert cell_of("я" * 40_000).value == "я" * 32_767
    assert cell_of("я" + "🙂" * 20_000).value == "я" + "🙂" * 16_383


@given(st.integers(-(10**15) + 1, 10**15 - 1) | st.floats(-1e15, 1e15, exclude_min=True, exclude_max=True))
def test_numbers_are_numbers(number):
    value = cell_of(number).value
    assert isinstance(value, float)
    assert isclose(value, number, rel_tol=1e-15)


@pytest.mark.parametrize(("number", "text"), [(10**15, "1000000000000000"), (nan, "nan"), (-inf, "-inf")])
def test_a_number_that_excel_can_not_hold_is_a_text(number, text):
    assert cell_of(number).value == text


@given(st.datetimes(datetime(1901, 1, 1), datetime(9999, 12, 31)))  # noqa: DTZ001 - the clock on the wall
def test_instants_are_instants(moment):
    cell = cell_of(moment)
    assert abs(instant(cell) - moment).total_seconds() < 0.001
    assert cell.format["numFmtId"] == "22"


@given(st.dates(date(1901, 1, 1)))
def test_dates_are_dates(day):
    cell = cell_of(day)
    assert instant(cell).date() == day
    assert cell.format["numFmtId"] == "14"


def test_an_instant_is_told_as_its_own_clock_shows_it_and_a_date_of_old_as_a_text():
    assert instant(cell_of(datetime(2026, 3, 11, 11, tzinfo=UTC))).hour == 11
    assert cell_of(date(1856, 9, 1)).value == "1856-09-01"


def test_the_header_stays_in_sight_and_filters():
    sheet = sheet_of(("Борис", 1), (None, 2), columns=("Имя", "Голос"))
    assert sheet.row(1) == ["Имя", "Голос"]
    assert sheet.row(3) == [2]
    assert sheet.part("pane")["topLeftCell"] == "A2"
    assert sheet.part("autoFilter")["ref"] == "A1:B3"
    assert sheet.cells["A1"].format["fontId"] != sheet.cells["A2"].format["fontId"]


def test_a_column_is_as_wide_as_its_lines_need_but_no_wider_than_a_screen():
    row = ("Да", "Борис Иванов", "слово " * 100, datetime(2026, 3, 11, 11, tzinfo=UTC))
    name, answer, reason, when = sheet_of(row, columns=("?", "Имя", "Пояснение", "Когда")).widths()
    assert 6 <= name < answer < when < reason < 62


def test_sheets_have_the_names_of_their_tables():
    tables = (Table("Ответы: 8/9", (), ()), Table("ответы 8 9", ("Имя",), ()))
    assert [sheet.name for sheet in read(xlsx(Workbook(tables)))] == ["Ответы 8 9", "ответы 8 9 2"]


def test_the_same_data_give_the_same_bytes():
    workbook = Workbook((Table("Ответы", ("Имя",), (("Борис",),)),))
    assert xlsx(workbook) == xlsx(workbook)


def test_a_row_that_is_not_as_long_as_the_header_is_an_error():
    with pytest.raises(ValueError, match="header"):
        Table("Ответы", ("Имя",), (("Борис", "+"),))
