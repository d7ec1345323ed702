"""What is a question with options, and what is a text with a list in it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.model import clean_text
from bot.quick_poll.options import (
    FEWEST_OPTIONS,
    LONGEST_OPTION,
    MOST_OPTIONS,
    Asked,
    ends_with_option,
    same_option,
    split_options,
    too_long,
)

TWO_DAYS = [
    "- среда\n- пятница",
    "-среда\n-пятница",
    "– среда\n— пятница",
    "• среда\n• пятница",
    "•\tсреда\n•\tпятница",
    "* среда\n* пятница",
    "▪️ среда\n▪️ пятница",
    "☐ среда\n☐ пятница",
    "🔹среда\n🔹пятница",
    "✅ среда\n✅ пятница",
    "\uf0d8 среда\n\uf0d8 пятница",
    "1) среда\n2) пятница",
    "1. среда\n2. пятница",
    "1.среда\n2.пятница",
    "1 - среда\n2 – пятница",
    "1️⃣ среда\n2️⃣ пятница",
    "№1. среда\n№2. пятница",
    "Вариант 1: среда\nВариант 2: пятница",
    "1-нұсқа: среда\n2-нұсқа: пятница",
    "Option 1. среда\nOption 2. пятница",
    "а) среда\nб) пятница",
    "A) среда\nB) пятница",
    "a) среда\nб) пятница",
    "\n- среда\n\n\n- пятница\n",
    "  - среда  \n  - пятница  ",
    "\u200e- среда\n\u200e- пятни\u00adца",
    "- среда;\n- пятница.",
    "- среда,\n- пятница",
    "- среда\n-\n- пятница\n- ",
    "- среда\n- Среда\n- пятница",
    "- среда\r\n- пятница",
]

QUESTIONS_WITH_OPTIONS = {
    "Когда собираемся?\n- 12 марта\n- 5.03 в 15:00\n- 15:00": ("12 марта", "5.03 в 15:00", "15:00"),
    "Когда?\n-12 марта\n-13 марта": ("12 марта", "13 марта"),
    "Когда?\n1. 5.03 в 15:00\n2. 6.03 в 15:00": ("5.03 в 15:00", "6.03 в 15:00"),
    "Қашан жиналамыз?\n- сәрсенбіде\n- жұмада": ("сәрсенбіде", "жұмада"),
    "When do we meet?\n* Wednesday\n* Friday": ("Wednesday", "Friday"),
    "Пойдёте?\n- все\n- Всё\n- ВСЁ\n- никто": ("все", "никто"),
    "Работаем?\n- до 17:00\n- до 18:00": ("до 17:00", "до 18:00"),
    "Сколько раз?\n- 1. Раз\n- 2. Два": ("1. Раз", "2. Два"),
    "Как прошёл урок?\n- 🙂\n- 🙁\n- ...": ("🙂", "🙁"),
    "Выберите формат:\nа) семинар;\nб) круглый стол;\nв) мастер-класс.": (
        "семинар", "круглый стол", "мастер-класс",
    ),
    "Какой вопрос обсудим?\n- Как узнать, что дети научились?\n- Где взять время?": (
        "Как узнать, что дети научились?", "Где взять время?",
    ),
    "План:\n1. отчёты\n2. кружки\nКогда собираемся?\n- среда\n- пятница": ("среда", "пятница"),
    "1. Когда собираемся?\n- среда\n- пятница": ("среда", "пятница"),
    "2. Когда собираемся?\nа) в среду\nб) в пятницу": ("в среду", "в пятницу"),
    "КАКИЕ ВОПРОСЫ МОГУТ ВХОДИТЬ В КРУГ ИНТЕРЕСОВ ПОС\n\n• метод проектов;\n\n"
    "• технология развития критического \nмышления;\n\n• разноуровневое обучение.": (
        "метод проектов", "технология развития критического мышления", "разноуровневое обучение",
    ),
    "ЧТО СДЕЛАТЬ ЗАВТРА\n\n1) Провести первую встречу команды\n\n2) Распределить учеников по группам, "
    "выделить \n\n«фокусных учеников», за которыми будет наблюдение": (
        "Провести первую встречу команды",
        "Распределить учеников по группам, выделить «фокусных учеников», за которыми будет наблюдение",
    ),
}  # fmt: skip

QUESTIONS = [
    "",
    "Идём в театр?",
    "Обсуждают ли педагоги Вашей школы проблемы отдельного класса?\n\n(пожалуйста, поставьте в чате + или -)",
    "Можете ли Вы утверждать, что в Вашей школе работает команда \nединомышленников? \nПо каким критериям "
    "можно это определить? \n\n(пожалуйста, поставьте в чате + или −, по желанию, расшифруйте ответ)",
    "ВОПРОСЫ ДЛЯ РАЗМЫШЛЕНИЙ: \n\nЕсли да, то где это чаще всего происходит?\n\nhttps://www.menti.com/9ez6kzakbp",
    "ГЛАВНЫЙ ВОПРОС УЧАСТНИКА ПОС\n\nКак я провел сегодня урок?\n\nЧему научились сегодня мои ученики?",
    "РОЛЬ ФОРМИРУЮЩЕГО ОЦЕНИВАНИЯ\n\n1. Чему ученик должен \nнаучиться?\n\n2. Как мы узнаем об этом? ",
    "1. Тема узкая\n2. Даны ответы:\n1) Чему учим?\n2) Как узнаем?\n3. Цели конкретны",
    "Команда ― это группа лиц, объединённая мотивами, \nинтересами, \nдействующая сообща.",
    "Идём в театр?\n- да",
    "Идём в театр?\n- да\n- Да",
    "Идём в театр?\n-\n- ",
    "Идём?\n---\n---",
    "- среда\n- пятница",
    "1. Вы обсуждаете проблемы класса?\n2. Где это происходит?",
    "…\n- среда\n- пятница",
    "— Когда собираемся?\n1. среда\n2. пятница",
    "1. Когда?\n- среда\n- пятница\n2. Где?\n- в зале\n- в классе",
    "Повестка:\n1. отчёты\n2. кружки\nСобираемся в среду?",
    "Повестка:\n- отчёты\n- кружки\nСобираемся в среду?",
    "Повестка:\n- отчёты\n- кружки\nотпишитесь, пожалуйста",
    "Повестка:\n- отчёты за первое полугодие\n- кружки и секции во второй смене\nhttps://school.example",
    "Правила:\n- не опаздывать\n- не перебивать\nСогласны? (поставьте + или −)",
    "Согласны с правилами? Поставьте «+» или «−»:\n- не опаздывать\n- не перебивать",
    "Согласны с правилами? +/-\n1. не опаздывать\n2. не перебивать",
    "Ереже дұрыс па? (+ немесе − қойыңыз)\n1. кешікпеу\n2. бөлмеу",
    "Do we agree? Plus or minus, please\n- be on time\n- listen",
    "Придёте?\n+ приду\n- не приду",
    "Придёте?\n+ приду\n- не приду\n- не знаю",
    "Придёте?\n- не приду\n- не знаю\n+ приду",
    "Придёте?\n👍 — да\n👎 — нет",
    "Придёте?\n+ или −",
    "Нужно ли, чтобы ученик умел:\n- читать\n- писать?",
    "Собираемся?\n5.03 в 15:00\n6.03 в 15:00",
    "Собираемся?\n12 марта\n13 марта",
    "Собираемся?\n15:00\n16:00",
    "Кто дежурит?\n1 – 4 классы\n2 – 5 классы",
    "Кто ведёт?\n2. Анна\n3. Борис",
    "Кто ведёт?\n1. Анна\n3. Борис",
    "Кто ведёт?\nб) Анна\nв) Борис",
    "Смотрите:\n-> план\n-> отчёт",
    "Да?\n-) да\n-) нет",
]


@pytest.mark.parametrize("listed", TWO_DAYS)
def test_a_list_below_a_question_is_its_options(listed: str) -> None:
    assert split_options(f"Когда собираемся?\n{listed}") == Asked("Когда собираемся?", ("среда", "пятница"))


@pytest.mark.parametrize("text", QUESTIONS_WITH_OPTIONS)
def test_options_are_read_as_they_are_meant(text: str) -> None:
    asked = split_options(text)
    assert asked.options == QUESTIONS_WITH_OPTIONS[text]
    assert text.startswith(asked.question)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_text_without_options_is_the_question_with_its_lines(text: str) -> None:
    assert split_options(text) == Asked(text.strip())


def test_a_question_keeps_its_lines() -> None:
    asked = split_options("Коллеги!\n\nКогда собираемся?\n(ненадолго)\n- среда\n- пятница")
    assert asked.question == "Коллеги!\n\nКогда собираемся?\n(ненадолго)"


def test_all_options_come_back_however_many() -> None:
    numbers = "".join(f"\n{number}. тема {number}-я" for number in range(1, MOST_OPTIONS + 3))
    assert len(split_options(f"Что обсудим?{numbers}").options) == MOST_OPTIONS + 2


def test_an_option_that_is_too_long_is_found() -> None:
    longest = "о" * LONGEST_OPTION
    assert too_long(("да", longest)) is None
    assert too_long(("да", f"{longest}о", "нет")) == f"{longest}о"


@pytest.mark.parametrize(
    "text", ["Работаем?\n- до 17:00\n- до 18:00", "Что?\n1) a\n2) b\n", "- a", "Что?\n☐ b"]
)
def test_the_last_line_may_be_an_option(text: str) -> None:
    assert ends_with_option(text)


@pytest.mark.parametrize(
    "text", ["", "Когда?\n- среда\n- пятница\nДо 18:00", "Работаем до 18:00?", "5.03 в 15:00"]
)
def test_the_last_line_may_be_no_option(text: str) -> None:
    assert not ends_with_option(text)


WORDS = st.text(st.sampled_from("абвгдеёңғүұқөһіabcxyz019"), min_size=1, max_size=12)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
OPTIONS = st.lists(SENTENCES, min_size=2, max_size=14, unique_by=same_option)
LISTS = st.lists(
    st.tuples(
        st.sampled_from(["", "- ", "– ", "• ", "1. ", "2) ", "3. ", "а) ", "б) ", "+ ", "(", "🔟", " "]),
        st.text(st.sampled_from("абВ1.;,)?- +•\u200d\u202e\ufe0f"), max_size=30),
    ).map("".join),
    max_size=8,
).map("\n".join)


@given(SENTENCES, OPTIONS)
def test_a_question_and_its_options_are_split_again(question: str, options: list[str]) -> None:
    listed = "".join(f"\n- {option}" for option in options)
    assert split_options(f"{question}?{listed}") == Asked(f"{question}?", tuple(options))


@given(st.one_of(LISTS, LISTS.map("Что?\n".__add__), st.text(st.characters(codec=None))))
def test_what_was_split_once_splits_the_same_again(text: str) -> None:
    asked = split_options(text)
    assert split_options(asked.question + "".join(f"\n- {option}" for option in asked.options)) == asked


@given(st.one_of(LISTS, st.text(st.characters(codec=None))))
def test_no_text_breaks_the_splitting(text: str) -> None:
    asked = split_options(text)
    if not asked.options:
        assert asked.question == clean_text(text)
        return
    assert len({same_option(option) for option in asked.options}) == len(asked.options) >= FEWEST_OPTIONS
    for said in (asked.question, *asked.options):
        assert said == said.strip() != ""
        said.encode("utf-8")
    assert not set("\n\r\t\u202e\x00") & set("".join(asked.options))


@pytest.mark.parametrize(
    "piece",
    [
        "\n- а",
        "\n1.",
        "- ",
        "—",
        "1",
        " ",
        "\n",
        "\nа)",
        "\u202e",
        "\udc00",
        "+ или ",
        "вариант ",
        "\ufe0f",
        "(",
        "+ ",
        '"',
    ],
)
def test_a_hostile_text_takes_no_time(piece: str) -> None:
    started = time.process_time()
    for text in (f"Что?\n- {piece * 4_000}", f"Что?{piece * 4_000}\n- среда\n- пятница"):
        assert split_options(text).question.startswith("Что?")
    assert time.process_time() - started < 0.5
