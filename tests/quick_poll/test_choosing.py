"""Which options a typed answer chooses, and what is ordinary talk."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quick_poll.choosing import Chosen, may_be_choice, read_choice
from bot.quick_poll.options import same_option
from bot.quick_poll.reading import EXPLANATION_LIMIT

DAYS = ("Среда, 15:00", "Пятница", "В любой день", "Ещё не знаю", "Четверг или суббота")

ON_ITS_OWN = {
    "2": (2,),
    " 2 ": (2,),
    "2.": (2,),
    "2)": (2,),
    "2!": (2,),
    "№2": (2,),
    "№ 2": (2,),
    "#2": (2,),
    "2️⃣": (2,),
    "\u200e2": (2,),
    "вариант 2": (2,),
    "Вариант № 2": (2,),
    "2 вариант": (2,),
    "Пункт 2.": (2,),
    "2-нұсқа": (2,),
    "нұсқа 2": (2,),
    "Option 2": (2,),
    "Пятница": (2,),
    "ПЯТНИЦА!": (2,),
    "пятница.": (2,),
    "среда 15:00": (1,),
    "Среда, 15.00": (1,),
    "среда,15:00": (1,),
    "еще не знаю": (4,),
    "Ещё  не\u00a0знаю…": (4,),
    "четверг или суббота": (5,),
    "2. Пятница": (2,),
    "2) пятница": (2,),
}

SEVERAL_ON_THEIR_OWN = {
    "1 и 3": (1, 3),
    "3, 1": (1, 3),
    "1,3": (1, 3),
    "1;3": (1, 3),
    "1 3": (1, 3),
    "1\n3": (1, 3),
    "1, 2 и 3": (1, 2, 3),
    "1+3": (1, 3),
    "варианты 1 и 3": (1, 3),
    "1 және 3": (1, 3),
    "1 and 3": (1, 3),
    "№1, №3": (1, 3),
    "пятница, в любой день": (2, 3),
    "Среда, 15:00 и пятница": (1, 2),
    "пятница\nсреда, 15:00": (1, 2),
    "2, в любой день": (2, 3),
}

IN_A_REPLY = {
    "2, потому что удобно": (2, "потому что удобно"),
    "2 потому что удобно": (2, "потому что удобно"),
    "2 т.к. в среду педсовет": (2, "т.к. в среду педсовет"),
    "2. Так всем удобно": (2, "Так всем удобно"),
    "2) удобно": (2, "удобно"),
    "2 — удобно": (2, "удобно"),
    "2: удобно": (2, "удобно"),
    "2\nУдобно.\nИ детям тоже": (2, "Удобно. И детям тоже"),
    "2 (так удобно)": (2, "(так удобно)"),
    "2, но можно и 3": (2, "но можно и 3"),
    "2 🙂 удобно": (2, "🙂 удобно"),
    "2+": (2, ""),
    "2 +": (2, ""),
    "2-й": (2, ""),
    "2-й вариант": (2, ""),
    "2-ой, так удобно": (2, "так удобно"),
    "за 2": (2, ""),
    "Я за вариант 2": (2, ""),
    "голосую за 2-й": (2, ""),
    "Мой вариант 2": (2, ""),
    "2-нұсқаны қолдаймын": (2, ""),
    "2-ші нұсқа, өйткені ыңғайлы": (2, "өйткені ыңғайлы"),
    "2, себебі уақыт бар": (2, "себебі уақыт бар"),
    "2 because it suits": (2, "because it suits"),
    "option 2, it suits": (2, "it suits"),
    "I vote for 2": (2, ""),
    "2nd option": (2, ""),
    "пятница, потому что удобно": (2, "потому что удобно"),
    "Пятница! Удобно": (2, "Удобно"),
    "Среда, 15:00, удобно": (1, "удобно"),
    "среда": (1, ""),
    "Среда!": (1, ""),
    "среда, удобно": (1, "удобно"),
    "в любой": (3, ""),
    "четверг": (5, ""),
    "четверг, если можно": (5, "если можно"),
    "2. Пятница, удобно": (2, "удобно"),
}

TALK_IN_A_REPLY = [
    "",
    " ",
    "…",
    "0",
    "6",
    "12",
    "123",
    "2, 7",
    "2 урока",
    "2 урока, потом педсовет",
    "3 класс",
    "3 «А»",
    "5а",
    "в 15:00",
    "15:00",
    "2:30",
    "2.30",
    "2.03",
    "10 минут",
    "2 варианта",
    "2 минуты",
    "2-3",
    "2/3",
    "2 или 3",
    "2, или 3",
    "2?",
    "2%",
    "²",
    "2,5 часа",
    "2, 5 человек",
    "2 - 3 урока",
    "2 — нет",
    "2: не могу",
    "2 - жоқ",
    "2 - no",
    "+2",
    "-2",
    "2 сабақ",
    "3 сынып",
    "2 lessons",
    "2 of us",
    "пятница не подходит",
    "пятница — нет",
    "пятница?",
    "пятница или среда",
    "в пятницу",
    "пят",
    "пятн",
    "сред",
    "среда 16:00",
    "день",
    "не знаю",
    "А когда решим?",
    "Спасибо, коллеги!",
    "2. Среда",
]

ONLY_ONE = ["1 и 3", "1,3", "1, 2 и 3", "пятница, среда", "пятница и в любой день", "1, пятница", "1-й и 3-й"]


@pytest.mark.parametrize("addressed", [True, False])
@pytest.mark.parametrize("several", [True, False])
@pytest.mark.parametrize("text", ON_ITS_OWN)
def test_a_bare_choice_is_read_everywhere(text: str, several: bool, addressed: bool) -> None:
    assert read_choice(text, DAYS, several, addressed) == Chosen(ON_ITS_OWN[text])


@pytest.mark.parametrize("addressed", [True, False])
@pytest.mark.parametrize("text", SEVERAL_ON_THEIR_OWN)
def test_several_are_read_where_several_may_be_chosen(text: str, addressed: bool) -> None:
    assert read_choice(text, DAYS, True, addressed) == Chosen(SEVERAL_ON_THEIR_OWN[text])
    assert read_choice(text, DAYS, False, addressed) is None


@pytest.mark.parametrize("text", IN_A_REPLY)
def test_a_reply_to_the_card_is_read_generously(text: str) -> None:
    number, explanation = IN_A_REPLY[text]
    assert read_choice(text, DAYS, False, True) == Chosen((number,), explanation)
    assert read_choice(text, DAYS, False, False) is None


@pytest.mark.parametrize("text", TALK_IN_A_REPLY)
def test_what_names_no_option_is_no_choice_even_in_a_reply(text: str) -> None:
    assert read_choice(text, DAYS, False, True) is None
    assert read_choice(text, DAYS, False, False) is None


@pytest.mark.parametrize("text", ONLY_ONE)
def test_more_than_one_is_no_choice_where_one_may_be_chosen(text: str) -> None:
    assert read_choice(text, DAYS, False, True) is None


def test_several_may_be_explained_in_a_reply() -> None:
    chosen = read_choice("1-й и пятница, потому что удобно", DAYS, True, True)
    assert chosen == Chosen((1, 2), "потому что удобно")


def test_an_option_that_is_a_number_is_meant_by_its_words() -> None:
    lessons = ("10", "15", "20")
    assert read_choice("15", lessons, False, True) == Chosen((2,))
    assert read_choice("2", lessons, False, True) == Chosen((2,))
    assert read_choice("10, 20", lessons, True, True) == Chosen((1, 3))


def test_a_number_that_names_one_option_and_counts_another_is_no_choice() -> None:
    assert read_choice("2", ("2", "3", "4"), False, True) is None
    assert read_choice("1", ("1", "2", "3"), False, True) == Chosen((1,))


def test_a_class_is_an_answer_where_it_is_an_option() -> None:
    assert read_choice("3 класс", ("3 класс", "4 класс"), False, False) == Chosen((1,))
    assert read_choice("4 класс", ("3 класс", "4 класс"), False, True) == Chosen((2,))


def test_the_beginning_of_two_options_is_none_of_them() -> None:
    halls = ("Актовый зал, 15:00", "Актовый зал, 17:00", "Актовый")
    assert read_choice("актовый зал", halls, False, True) is None
    assert read_choice("актовый", halls, False, True) == Chosen((3,))
    assert read_choice("актовый зал, 17:00", halls, False, True) == Chosen((2,))


def test_options_of_signs_are_told_apart() -> None:
    assert read_choice("c++", ("C", "C++", "C#"), False, True) == Chosen((2,))
    assert read_choice("🙁", ("🙂", "🙁"), False, False) == Chosen((2,))
    assert read_choice("яблоки", ("🍎 Яблоки", "🍐 Груши"), False, False) == Chosen((1,))


def test_two_digits_count_where_there_are_so_many_options() -> None:
    themes = [f"тема {letter}" for letter in "абвгдежзиклм"]
    assert read_choice("12", themes, False, True) == Chosen((12,))
    assert read_choice("1, 10, 12", themes, True, False) == Chosen((1, 10, 12))


def test_a_long_explanation_keeps_its_beginning() -> None:
    chosen = read_choice("2, " + "удобно " * 200, DAYS, False, True)
    assert chosen is not None
    assert len(chosen.explanation) <= EXPLANATION_LIMIT
    assert chosen.explanation.endswith("удобно…")


WORDS = st.text(st.sampled_from("абвгдеёңғүұқөһіxz"), min_size=4, max_size=12)
OPTIONS = st.lists(
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=2, max_size=12, unique_by=same_option
)
PIECES = st.sampled_from(
    [
        "1",
        "2",
        "12",
        " ",
        ",",
        ", ",
        "и",
        "или",
        ".",
        ":",
        "-",
        "\n",
        "пятница",
        "среда",
        "в",
        "+",
        "не",
        "№",
        "🙂",
    ]
)
TYPED = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(st.characters(codec=None)))


@given(OPTIONS, st.booleans(), st.booleans(), st.data())
def test_every_option_is_chosen_by_its_number_and_by_its_words(
    options: list[str], several: bool, addressed: bool, data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, len(options)))
    for told in (str(number), options[number - 1], options[number - 1].upper(), f" {options[number - 1]}. "):
        assert read_choice(told, options, several, addressed) == Chosen((number,))


@given(st.sets(st.integers(1, 12), min_size=1), st.sampled_from([",", ", ", " и ", " ", "\n", " және "]))
def test_any_numbers_are_read_in_any_notation(numbers: set[int], between: str) -> None:
    options = [f"тема {letter}" for letter in "абвгдежзиклм"]
    told = between.join(map(str, numbers))
    assert read_choice(told, options, True, True) == Chosen(tuple(sorted(numbers)))


@given(TYPED, st.booleans(), st.booleans())
def test_what_is_chosen_can_be_chosen(text: str, several: bool, addressed: bool) -> None:
    chosen = read_choice(text, DAYS, several, addressed)
    if chosen is None:
        return
    assert set(chosen.numbers) <= set(range(1, len(DAYS) + 1))
    assert list(chosen.numbers) == sorted(set(chosen.numbers))
    assert 1 <= len(chosen.numbers) <= (len(DAYS) if several else 1)
    assert len(chosen.explanation) <= EXPLANATION_LIMIT
    assert addressed or not chosen.explanation
    chosen.explanation.encode("utf-8")
    assert not set("\n\r\t\u202e\x00") & set(chosen.explanation)


@given(TYPED, st.booleans(), st.booleans())
def test_the_quick_look_misses_no_choice(text: str, several: bool, addressed: bool) -> None:
    assert may_be_choice(text, addressed) or read_choice(text, DAYS, several, addressed) is None


@pytest.mark.parametrize("text", ["", " ", "+", "—", "?!", "\u202e", "\ud800"])
def test_what_says_nothing_may_be_no_choice(text: str) -> None:
    assert not may_be_choice(text)


def test_a_long_talk_is_no_choice_unless_it_replies_to_the_card() -> None:
    talk = "Пятница, " + "потому что нам так удобно, " * 20
    assert not may_be_choice(talk, addressed=False)
    assert may_be_choice(talk, addressed=True)


@given(TYPED, st.booleans())
def test_whoever_is_read_strictly_is_read_generously_too(text: str, several: bool) -> None:
    strict = read_choice(text, DAYS, several, False)
    assert strict is None or strict == read_choice(text, DAYS, several, True)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1 ",
        "1 и ",
        "2\n",
        "(",
        "—",
        " — ",
        "№",
        "вариант ",
        "пятница, ",
        "🙂",
        "\u202e",
        "\udc00",
        "а",
    ],
)
@pytest.mark.parametrize("addressed", [True, False])
def test_a_hostile_text_takes_no_time(piece: str, addressed: bool) -> None:
    started = time.process_time()
    for text in (piece * 4_000, "2 " + piece * 4_000, "2, " + piece * 4_000):
        read_choice(text[:4_000], DAYS, True, addressed)
    assert time.process_time() - started < 0.5


def test_a_hostile_answer_is_still_read() -> None:
    assert read_choice("\u202e2\u2066, \ud800так\u200b удобно", DAYS, False, True) == Chosen(
        (2,), "так удобно"
    )
