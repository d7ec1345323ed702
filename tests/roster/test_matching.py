"""Who of a list is known already."""

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.names import MOST_NAMES
from bot.roster.matching import doubles, likeliest, settle, taken_from
from bot.roster.model import Entry, as_number, as_person


def met(*names: str) -> list[Entry]:
    """People whom the messenger names so."""
    return [Entry(number, name, name, False) for number, name in enumerate(names, 1)]


def test_who_is_alike_without_a_doubt_is_known() -> None:
    settled = settle(["Петрова Анна Сергеевна", "Мадина", "Ким Борис"], met("Аня Петрова", "Мадина", "Вера"))
    assert settled.known == {1: "Петрова Анна Сергеевна", 2: "Мадина"}
    assert settled.new == ["Ким Борис"]


def test_two_who_are_alike_are_nobody() -> None:
    assert settle(["Петрова Анна"], met("Анна Петрова", "Петрова Аня")).known == {}


def test_one_who_is_like_two_names_has_neither() -> None:
    settled = settle(["Петрова Анна Сергеевна", "Петрова Анна Олеговна"], met("Анна Петрова"))
    assert settled.known == {}
    assert len(settled.new) == 2


def test_an_initial_or_a_first_name_is_not_enough() -> None:
    assert settle(["Петрова Анна"], met("А. Петрова", "Анна")).known == {}


def test_a_name_that_stood_on_the_list_before_is_the_same_person() -> None:
    people = [Entry(1, "Ким Борис", "boris_k", True), Entry(-5, "Иванов Иван", "Иванов Иван", True)]
    settled = settle(["КИМ БОРИС", "Иванов Иван", "Новикова Нина"], people)
    assert settled.known == {1: "КИМ БОРИС", -5: "Иванов Иван"}
    assert settled.new == ["Новикова Нина"]


LISTED = Entry(-5, "Carter Emily", "Carter Emily", True, since=1)
EMILY = Entry(7, "Emily Carter", "Emily Carter", False, since=2)


@pytest.mark.parametrize("person", [None, EMILY.id])
def test_who_is_met_after_the_list_is_who_stands_on_it(person: int | None) -> None:
    others = [Entry(8, "Анна", "Анна", False, since=2), Entry(-6, "Ким Борис", "Ким Борис", True, since=1)]
    assert doubles([LISTED, EMILY, *others], person) == {EMILY.id: LISTED.id}


@pytest.mark.parametrize("person", [None, EMILY.id])
@pytest.mark.parametrize(
    "entries",
    [
        [replace(LISTED, since=3), EMILY],
        [LISTED, replace(EMILY, name="Emily C. Carter", is_listed=True)],
        [LISTED, EMILY, replace(EMILY, id=8)],
        [LISTED, EMILY, replace(EMILY, id=8, name="Carter Emily Jane", is_listed=True)],
        [LISTED, EMILY, replace(LISTED, id=-6, name="Emily Carter")],
        [LISTED, EMILY, replace(LISTED, id=-6)],
        [LISTED, replace(EMILY, known_as="Emily C.")],
        [EMILY],
        [],
    ],
    ids=[
        "it was given back", "who has a name", "two people", "one of whom has a name", "two names",
        "that are the same", "only likely", "no list", "nobody",
    ],
)  # fmt: skip
def test_who_may_be_another_is_nobody_on_the_list(entries: list[Entry], person: int | None) -> None:
    assert doubles(entries, person) == {}


def test_a_name_that_another_has_is_missed_by_who_is_called_so() -> None:
    taken = [replace(EMILY, id=8, name=name, is_listed=True) for name in ("Ким Борис", "Carter Emily")]
    assert taken_from(EMILY, [*taken, LISTED, EMILY]) == ["Carter Emily"]


def test_the_likeliest_person_comes_first() -> None:
    people = met("Яна", "Аня", "П. Анна", "Анна Петрова")
    assert likeliest("Петрова Анна Сергеевна", people)[0].name == "Анна Петрова"


NAMES = st.lists(st.text(alphabet=string.ascii_letters + "абвгАБВГ <&$🌷\u202e", max_size=12), max_size=8)


@given(NAMES, NAMES)
def test_every_name_is_known_or_new_and_nobody_has_two(names: list[str], people: list[str]) -> None:
    pasted = list(dict.fromkeys(names))
    settled = settle(pasted, met(*people))
    assert sorted([*settled.known.values(), *settled.new]) == sorted(pasted)
    assert set(settled.known) <= set(range(1, len(people) + 1))


def test_a_long_list_of_different_surnames_is_settled() -> None:
    stems = [first + second for first in "бвгдзклмнпрстф" for second in "аеиоуыэюябвгдзклмнпрст"]
    surnames = [f"{stem.title()}ровский" for stem in stems][:MOST_NAMES]
    settled = settle([f"{each} Иван" for each in surnames], met(*(f"Иван {each}" for each in surnames)))
    assert len(settled.known) > 200
    assert len(settled.known) + len(settled.new) == len(surnames)


def test_where_very_many_share_a_surname_nobody_is_told_apart() -> None:
    settled = settle(["Ким Анна"], met("Анна Ким", *(f"Иван{number} Ким" for number in range(40))))
    assert settled.new == ["Ким Анна"]


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_a_person_comes_back_from_the_number_on_a_button(person: int) -> None:
    assert as_number(person) >= 0
    assert as_person(as_number(person)) == person
