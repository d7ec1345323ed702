import re

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from bot.tables.names import file_name, sheet_names
from tests.tables.sheets import any_text


@given(st.lists(any_text | st.sampled_from(["", "History", "Ответы", "ОТВЕТЫ", "я" * 40, "'"]), max_size=12))
def test_excel_takes_every_name_of_a_sheet(titles):
    book = xlsxwriter.Workbook()
    for name in sheet_names(titles):
        assert name
        book.add_worksheet(name)  # raises for a name that Excel refuses


def test_a_sheet_is_called_as_its_table_as_far_as_there_is_room():
    assert sheet_names(["Опрос: идём в театр?", "История 8/9"]) == ["Опрос идём в театр", "История 8 9"]
    assert sheet_names(["я" * 40, "Я" * 40, "?"]) == ["я" * 31, f"{'Я' * 29} 2", "3"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Идём в театр?", "Идём в театр.xlsx"),
        ("Мұғалімдер кеңесі, 11.03", "Мұғалімдер кеңесі, 11.03.xlsx"),
        ('../"a"\r\n\\b', "a b.xlsx"),
        ("???", "table.xlsx"),
        ("я" * 100, f"{'я' * 60}.xlsx"),
    ],
)
def test_a_file_is_called_as_its_document(name, file):
    assert file_name(name, "xlsx") == file


@given(any_text)
def test_no_name_of_a_file_means_anything_to_a_system(name):
    stem, _, ending = file_name(name, "csv").rpartition(".")
    assert ending == "csv"
    assert 0 < len(stem) <= 60
    assert not re.search(r'[\x00-\x1f/\\:*?"<>|]|^[ .]|[ .]$', stem)
