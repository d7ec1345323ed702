"""Lists of schools, read and put into order."""

from hypothesis import given
from hypothesis import strategies as some

from bot.network.model import School
from bot.network.names import MOST_SCHOOLS, in_order, read_school_names
from bot.people.model import LONGEST_SCHOOL_NAME


def school(number: int, name: str) -> School:
    return School(number, 1, name, None, 0)


def test_numbers_and_commas_belong_to_the_name() -> None:
    assert read_school_names("Школа № 12, корпус 2\n\n№ 29 жалпы білім беретін мектеп\n") == (
        "Школа № 12, корпус 2",
        "№ 29 жалпы білім беретін мектеп",
    )


def test_a_bullet_or_the_number_of_a_line_does_not() -> None:
    text = "1. Гимназия № 3\n2) Лицей\n• СОШ с. Ивановка\n- Школа\n— Вечерняя школа № 1"
    assert read_school_names(text) == (
        "Гимназия № 3", "Лицей", "СОШ с. Ивановка", "Школа", "Вечерняя школа № 1",
    )  # fmt: skip


def test_a_school_that_comes_twice_is_one() -> None:
    assert read_school_names("Лицей «Вектор»\nлицей Вектор") == ("Лицей «Вектор»",)


def test_schools_stand_by_name_with_numbers_as_numbers() -> None:
    names = ["Школа № 112", "Гимназия № 3", "Школа № 12", "Школа № 3"]
    ordered = [each.name for each in in_order([school(place, name) for place, name in enumerate(names)])]
    assert ordered == ["Гимназия № 3", "Школа № 3", "Школа № 12", "Школа № 112"]


@given(some.text())
def test_whatever_is_pasted_gives_names_that_fit(text: str) -> None:
    names = read_school_names(text)
    assert len(names) <= MOST_SCHOOLS
    assert all(1 <= len(name) <= LONGEST_SCHOOL_NAME and "\n" not in name for name in names)


@given(some.lists(some.text(), max_size=8))
def test_the_order_is_the_same_whatever_it_was(names: list[str]) -> None:
    schools = [school(place, name) for place, name in enumerate(names)]
    assert in_order(schools) == in_order(schools[::-1])
