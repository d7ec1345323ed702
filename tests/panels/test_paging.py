"""Long lists, a page at a time."""

from hypothesis import given
from hypothesis import strategies as st

from bot.panels.faces import face_of, read_face
from bot.panels.paging import PAGE, page_of, turning
from bot.texts import Texts

SAY = Texts(strict=True).of("ru")


@given(st.lists(st.integers(), max_size=50))
def test_the_pages_together_are_the_list(items: list[int]) -> None:
    pages = [page_of(items, number) for number in range(page_of(items, 0).pages)]
    assert [item for page in pages for item in page.items] == items
    assert all(len(page.items) <= PAGE for page in pages)


@given(st.lists(st.integers(), max_size=50), st.integers())
def test_a_page_that_is_no_more_is_the_nearest(items: list[int], number: int) -> None:
    page = page_of(items, number)
    assert 0 <= page.number < page.pages


def test_one_page_needs_no_arrows() -> None:
    assert turning(0, 1, str, SAY) == ()


def test_the_arrows_go_round() -> None:
    [row] = turning(2, 3, lambda page: page, SAY)
    assert [(button.text, button.action) for button in row] == [("‹", 1), ("3 / 3", 2), ("›", 0)]


@given(st.text(alphabet="abc", max_size=5), st.integers())
def test_a_face_comes_back_from_its_row(name: str, about: int) -> None:
    assert read_face(face_of(name, about)) == (name, about)
