"""Who in the list of the staff may be who, by the name that Telegram shows."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.likeness import LIKELY, best_matches, likeness

ANNA = "Петрова Анна Сергеевна"
EXAMPLES = [
    (ANNA, "Петрова Анна Сергеевна", 100),
    (ANNA, "Анна Петрова", 100),
    (ANNA, "Петрова Анна", 100),
    (ANNA, "ПЕТРОВА АННА", 100),
    (ANNA, "Анна Сергеевна Петрова", 100),
    (ANNA, "Анна Петрова 🌸", 100),
    (ANNA, "🌸Анна❤Петрова🌸", 100),
    (ANNA, "Анна_Петрова", 100),
    (ANNA, "Анна Петрова (Иванова)", 100),
    (ANNA, "Анна Петрова | математика", 100),
    (ANNA, "Аня Петрова", 100),
    (ANNA, "Петрова Анечка", 100),
    (ANNA, "Анюта Петрова", 100),
    (ANNA, "Анна-Мария Петрова", 100),
    (ANNA, "anna petrova", 100),
    (ANNA, "Petrova Anna", 100),
    (ANNA, "Anya Petrova", 100),
    (ANNA, "Ana Petrova", 100),
    (ANNA, "Anna Sergeyevna Petrova", 100),
    (ANNA, "𝓐𝓷𝓷𝓪 𝓟𝓮𝓽𝓻𝓸𝓿𝓪", 100),
    (ANNA, "А. Петрова", 90),
    (ANNA, "Петрова А.С.", 90),
    (ANNA, "А.С.Петрова", 90),
    (ANNA, "Petrova A.", 90),
    (ANNA, "Анна Сергеевна", 80),
    (ANNA, "Anna Sergeevna", 80),
    (ANNA, "Петрова", 70),
    (ANNA, "petrova", 70),
    (ANNA, "Петрова 🌸", 70),
    (ANNA, "Анна П.", 65),
    (ANNA, "Anna P", 65),
    (ANNA, "Петрова Анна Ивановна", 50),
    (ANNA, "Петрова А.И.", 50),
    (ANNA, "Анна", 40),
    (ANNA, "Аня", 40),
    (ANNA, "Мария Петрова", 40),
    (ANNA, "Петрова М.", 40),
    (ANNA, "Анна Иванова", 20),
    (ANNA, "Анна Петренко", 20),
    (ANNA, "Анна Петров", 20),
    (ANNA, "Anna Ivanova", 20),
    (ANNA, "Анна И.", 20),
    (ANNA, "А.", 0),
    (ANNA, "Сергей", 0),
    (ANNA, "Алла Иванова", 0),
    (ANNA, "", 0),
    (ANNA, "🌸", 0),
    ("Анна Петрова", "Петрова", 70),
    ("Анна Петрова", "Аня", 40),
    ("Гүлмира Қасымова", "Қасымова", 70),
    ("Петрова", "Анна Петрова", 70),
    ("Анна Сергеевна", "Анна Сергеевна", 100),
    ("Анна Сергеевна Петрова", "Петрова", 70),
    ("Ким Гульмира Сериковна", "Гульмира Ким", 100),
    ("Гульмира Сериковна Ким", "Ким", 70),
    ("Петрова А.С.", "Анна Петрова", 90),
    ("Петрова А.С.", "Петрова Анна Ивановна", 50),
    ("Прокопович Иван Иванович", "Иван Прокопович", 100),
    ("Римская-Корсакова Анна", "Анна Корсакова", 100),
    ("Римская-Корсакова Анна", "Anna Rimskaya-Korsakova", 100),
    ("Семёнов Пётр", "Петр Семенов", 100),
    ("Семёнов Пётр", "Petya Semyonov", 100),
    ("Иванова Юлия Игоревна", "И. Иванова", 40),
    ("Иванова Юлия Игоревна", "Yu. Ivanova", 90),
    ("Иванов Александр", "Саша Иванов", 100),
    ("Иванова Александра", "Sasha Ivanova", 100),
    ("Иванова Екатерина", "Катюша Иванова", 100),
    ("Иванова Мария", "Машенька Иванова", 100),
    ("Иванов Владислав", "Слава Иванов", 100),
    ("Иванов Владислав", "Вячеслав Иванов", 40),
    ("Иванова Наталия", "Наташа Иванова", 100),
    ("Мамедова Лейла Рашид кызы", "Лейла Мамедова", 100),
    ("Қасымова Айгүл Нұрланқызы", "Айгуль Касымова", 100),
]
SPELLINGS = {
    "Щербакова Юлия": ["Shcherbakova Yuliya", "Scherbakova Julia", "Sherbakova Yulia", "Shcherbakova Iuliia"],
    "Хасанова Жанна": ["Khasanova Zhanna", "Hasanova Janna", "Xasanova Zhanna"],
    "Цой Алексей": ["Tsoy Aleksey", "Coj Alexey", "Tsoi Alexei"],
    "Соловьёв Дмитрий": ["Solovyov Dmitry", "Soloviov Dmitrii", "Solovev Dmitriy", "Soloviev Dima"],
    "Яковлева Екатерина": [
        "Yakovleva Yekaterina",
        "Iakovleva Ekaterina",
        "Jakovleva Kate",
        "Yakovleva Katya",
    ],
    "Чайковская Наталья": ["Tchaikovskaya Natalia", "Chaykovskaya Natalya", "Chaikovskaia Natalja"],
    "Зайцев Фёдор": ["Zaytsev Fyodor", "Zaitsev Fedor", "Zaicev Fedya"],
    "Журавлёва Ксения": ["Zhuravlyova Kseniya", "Zhuravleva Xenia", "Juravleva Ksenia"],
    "Филиппов Евгений": ["Filippov Evgeny", "Filipov Yevgeniy", "Filippov Eugene"],
    "Жақсыбекова Айгүл": [
        "Zhaksybekova Aigul",
        "Jaqsybekova Aigúl",
        "Жаксыбекова Айгуль",
        "Zhaxybekova Aygul",
    ],
    "Ғабитов Шыңғыс": ["Gabitov Shyngys", "Ğabitov Şyñğys", "Ghabitov Shyngys", "Габитов Шынгыс"],
    "Әубәкірова Дәулет": ["Aubakirova Daulet", "Äwbäkirova Däwlet", "Аубакирова Даулет"],
    "Құсайынов Әсет": ["Qusaiynov Aset", "Kusaiynov Aset", "Кусайынов Асет"],
    "Джумабаева Мадина": ["Dzhumabaeva Madina", "Jumabayeva Madina", "Djumabaeva Madina"],
    "Чернышёва София": ["Chernyshova Sophia", "Chernysheva Sofia", "Chernyshyova Sonya"],
    "Ильин Сергей": ["Ilyin Sergei", "Ilin Sergey", "Ilyin Serezha"],
    "Нұрғалиев Ерлан": ["Nurgaliev Erlan", "Nurgaliyev Yerlan", "Нургалиев Ерлан"],
}
STAFF = [
    "Петрова Мария Ивановна",
    "Петрова Анна Ивановна",
    "Иванова Анна Сергеевна",
    "Петрова А.С.",
    "Петрова Анна Сергеевна",
    "Сидоров Иван",
]


@pytest.mark.parametrize(("listed", "person", "degree"), EXAMPLES)
def test_somebody_is_likely_the_one_who_is_listed(listed, person, degree):
    assert likeness(listed, person) == degree


@pytest.mark.parametrize(
    ("listed", "person"), [(name, each) for name in SPELLINGS for each in SPELLINGS[name]]
)
def test_a_name_is_known_in_other_letters(listed, person):
    assert likeness(listed, person) == 100
    assert likeness(listed, " ".join(reversed(person.split()))) == 100


def test_nobody_is_known_by_the_name_of_another():
    names = list(SPELLINGS)
    strangers = [(one, other) for one in names for other in names if one != other]
    assert all(likeness(one, spelling) <= 40 for one, other in strangers for spelling in SPELLINGS[other])


@pytest.mark.parametrize(
    ("person", "places"),
    [
        ("Анна Петрова", [1, 4, 3]),
        ("Анна Сергеевна Петрова", [4, 3]),
        ("Маша Петрова", [0]),
        ("Петрова А.С.", [3, 4]),
        ("Анна Сергеевна", [2, 4]),
        ("Петрова", [0, 1, 3, 4]),
        ("Анна", []),
        ("Иван Петров", []),
        ("Иван Сидоров", [5]),
        ("🌸", []),
    ],
)
def test_the_likeliest_names_come_first(person, places):
    assert best_matches(person, STAFF) == places


NAMES = st.text(st.characters(codec=None), max_size=200) | st.lists(
    st.sampled_from(
        ["Анна", "Аня", "А.", "Петрова", "Сергеевна", "Ли-Ким", "anna", "JULIA", "\ud800", "қызы"]
    )
).map(" ".join)


@given(NAMES, NAMES)
def test_any_two_names_are_compared(listed, person):
    assert 0 <= likeness(listed, person) <= 100


@given(NAMES)
def test_a_name_is_like_itself(name):
    assert likeness(f"Ким {name}"[:150], f"Ким {name}"[:150]) == 100


@given(NAMES, st.lists(NAMES, max_size=5))
def test_who_is_offered_is_likely(person, listed):
    degrees = [likeness(name, person) for name in listed]
    places = best_matches(person, listed)
    assert sorted(places) == [place for place, degree in enumerate(degrees) if degree >= LIKELY]
    assert [degrees[place] for place in places] == sorted((degrees[place] for place in places), reverse=True)


@pytest.mark.parametrize(
    "piece", ["а", "а ", "а-", "jcxw ", "x", "Анна ", "\u202e", "\ud800", "ﷺ", "a\u0301"]
)
def test_a_long_name_is_compared_in_no_time(piece):
    assert timeit.timeit(lambda: likeness(piece * 10_000, piece * 10_000 + "б"), number=1) < 1


def test_a_whole_staff_is_compared_in_no_time():
    staff = STAFF * 50
    assert timeit.timeit(lambda: best_matches("Juliia Xacjw Wojciechowicz", staff), number=1) < 1
