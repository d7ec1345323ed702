import timeit
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.labels import clean, fit, names, width_of, wrap
from bot.charts.style import Font

BODY = Font(30)
TEXTS = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Обсуждаем вместе", "Обсуждаем вместе"),
        ("Ғылым мен өнер, ұстаздар әңгімесі", "Ғылым мен өнер, ұстаздар әңгімесі"),
        ("➕ и ➖", "+ и −"),
        ("да 👍🏽", "да +"),
        ("✅ сделано", "✔ сделано"),
        ("Семья 👨‍👩‍👧‍👦 и школа 🏫", "Семья и школа"),
        ("🙏🙏", ""),
        ("и\u0306од", "йод"),
        ("раз\n\n два\tтри\u2028четыре", "раз два три четыре"),
        ("79\u00a0%", "79\u00a0%"),
        ("\u202eслово\u202c \u2066слово\u2069\u200b", "слово слово"),
        ("a\ud800b\x00c", "abc"),
        ("中文 текст", "… текст"),
        ("$\\frac{$", "$\\frac{$"),
    ],
)
def test_what_cannot_be_drawn_is_replaced_or_left_out(text, drawn):
    assert clean(text, 100) == drawn


def test_a_name_of_which_nothing_can_be_drawn_is_its_number():
    assert names(["дома", "🎉🎉", "中文", "\ud800", "где-то 🎉"], 100) == ["дома", "2.", "3.", "4.", "где-то"]


def test_marks_do_not_pile_up_over_a_letter():
    assert clean("y" + "\u0300" * 500 + "es", 100) == "\u1ef3\u0300\u0300es"


def test_a_long_text_is_cut_to_so_many_graphemes():
    assert clean("о" * 10_000, 5) == "оооо…"
    assert clean("и\u0301" * 6, 5) == "и\u0301" * 4 + "…"
    assert clean("и\u0301" * 5, 5) == "и\u0301" * 5


@given(TEXTS, st.integers(1, 50))
def test_a_cleaned_text_is_one_bounded_visible_line_and_stays_as_it_is(text, longest):
    line = clean(text, longest)
    assert clean(line, longest) == line
    assert sum(category(character)[0] != "M" for character in line) <= longest
    assert not {"Cc", "Cf", "Cs", "Zl", "Zp"} & {category(character) for character in line}


@given(TEXTS.map(lambda text: clean(text, 300)), st.integers(100, 900))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text, width):
    lines = wrap(text, BODY, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line, BODY) <= width + 1 for line in lines)


@given(TEXTS.map(lambda text: clean(text, 300)), st.integers(100, 900), st.integers(1, 3))
def test_fitting_keeps_to_the_lines_and_the_width(text, width, most_lines):
    lines = fit(text, BODY, width, most_lines)
    assert len(lines) <= most_lines
    assert all(width_of(line, BODY) <= width + 1 for line in lines)


def test_words_that_do_not_fit_end_in_an_ellipsis():
    assert fit("педагоги обсуждают, как учить", BODY, 310, 1) == ("педагоги…",)
    assert fit("педагоги обсуждают, как учить", BODY, 330, 2) == ("педагоги", "обсуждают, как…")


def test_a_word_wider_than_the_line_is_broken():
    lines = wrap("о" * 100, BODY, 300)
    assert len(lines) > 1
    assert "".join(lines) == "о" * 100


def test_hostile_texts_take_no_time():
    hostile = ["о" * 10_000, "z" + "\u0301" * 10_000, "раз\n" * 500, "\u202e" * 10_000]
    assert min(timeit.repeat(lambda: [clean(text, 300) for text in hostile], number=1, repeat=3)) < 0.2
