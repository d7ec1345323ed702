"""The texts of `locales/`: whole, the same in every language, in use, and short enough for their place."""

import re
from collections.abc import Iterator

import pytest
from babel import Locale
from fluent.syntax import ast as fluent

from bot.activities import MENU, STARTS
from bot.activity.model import Activity, SeenBy, Turnout
from bot.activity.view import turnout_line
from bot.card import Card
from bot.people.model import LONGEST_SCHOOL_NAME, Abilities, Chat, Face, JoinRequest, Person, Space
from bot.people.view import chat_card, join_card
from bot.private.model import Face as MenuFace
from bot.private.model import Goal, Menu, Named, School, Written
from bot.private.view import menu_card, where_card, written_card
from bot.quick_poll.model import Content, Poll, Tally
from bot.quick_poll.view import poll_card
from bot.teams.model import LONGEST_TEAM_NAME
from bot.texts import Texts
from bot.words import LANGUAGES, Say
from tests.kit.locales import ROOT, entries, keys, texts, variables
from tests.kit.named_texts import KEYS, given, meant, named, sources, spoken

RUSSIAN = LANGUAGES[0]
TEXTS = Texts(strict=True)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_every_entry_is_a_text_or_a_comment(language: str) -> None:
    known = (fluent.Message, fluent.Comment, fluent.GroupComment, fluent.ResourceComment)
    for name, body in entries(language).items():
        assert not [entry.span for entry in body if not isinstance(entry, known)], name


@every_language
def test_no_key_is_taken_twice(language: str) -> None:
    taken = [key for names in keys(language).values() for key in names]
    assert sorted(taken) == sorted(set(taken))


@every_language
def test_a_file_has_the_same_texts_in_every_language(language: str) -> None:
    assert keys(language) == keys(RUSSIAN)


@every_language
def test_a_text_has_the_same_variables_in_every_language(language: str) -> None:
    assert {key: variables(language, key) for key in texts(language)} == {
        key: variables(RUSSIAN, key) for key in KEYS
    }


@every_language
def test_a_choice_by_number_has_every_form_of_the_language(language: str) -> None:
    """A choice that names no form but the last, «other», singles out numbers, as the empty [0]."""
    forms = Locale(language).plural_form.tags | {"other"}
    choices = [(key, choice) for key, text in texts(language).items() for choice in text.choices]
    named_forms = {"zero", "one", "two", "few", "many"}
    assert not [(key, choice) for key, choice in choices if choice & named_forms and choice != forms]


NUMBERS = (0, 1, 2, 5, 11, 21, 101, 111)
COUNTED = {
    ("ru", "quick-poll-more", "count"): (
        "и ещё 0 пояснений: «Ещё …», «Почему»",
        "и ещё 1 пояснение: «Ещё …», «Почему»",
        "и ещё 2 пояснения: «Ещё …», «Почему»",
        "и ещё 5 пояснений: «Ещё …», «Почему»",
        "и ещё 11 пояснений: «Ещё …», «Почему»",
        "и ещё 21 пояснение: «Ещё …», «Почему»",
        "и ещё 101 пояснение: «Ещё …», «Почему»",
        "и ещё 111 пояснений: «Ещё …», «Почему»",
    ),
    ("en", "quick-poll-more", "count"): (
        "and 0 more explanations: “More …”, “Why”",
        "and 1 more explanation: “More …”, “Why”",
        "and 2 more explanations: “More …”, “Why”",
        "and 5 more explanations: “More …”, “Why”",
        "and 11 more explanations: “More …”, “Why”",
        "and 21 more explanations: “More …”, “Why”",
        "and 101 more explanations: “More …”, “Why”",
        "and 111 more explanations: “More …”, “Why”",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", COUNTED)
def test_words_agree_with_numbers(case: tuple[str, str, str]) -> None:
    language, key, variable = case
    assert tuple(TEXTS.say(language, key, **{variable: number}) for number in NUMBERS) == COUNTED[case]


@pytest.mark.parametrize(
    ("length", "beginning"),
    [
        (0, "Вопрос пустой."),
        (301, "В вопросе 301 знак, помещается 300."),
        (302, "В вопросе 302 знака, помещается 300."),
        (311, "В вопросе 311 знаков, помещается 300."),
    ],
)
def test_a_refusal_agrees_with_the_length_of_the_question(length: int, beginning: str) -> None:
    assert TEXTS.say("ru", "quick-poll-question-length", length=length, limit=300).startswith(beginning)


@pytest.mark.parametrize(
    ("turnout", "said"),
    [
        (Turnout(19, 0, 0, None, is_whole=False), "Ответов: 19"),
        (Turnout(19, 17, 21, 18, is_whole=False), "Ответов: 19"),
        (Turnout(19, 19, 21, 29, is_whole=False), "Ответов: 19 · в списке 21, в чате около 29"),
        (Turnout(19, 19, 30, 29, is_whole=False), "Ответов: 19 · в списке 30, в чате около 29"),
        (Turnout(19, 19, 29, 29, is_whole=False), "Ответов: 19 · в чате около 29"),
        (Turnout(19, 19, 21, 29, is_whole=True), "Ответов: 19 из 21"),
        (Turnout(19, 17, 21, 29, is_whole=True), "Ответов: 19, из них 17 из 21 по списку"),
    ],
    ids=[
        "nobody knows",
        "more than are there",
        "some are listed",
        "more are",
        "all are",
        "a whole list",
        "and others",
    ],
)
def test_the_turnout_says_among_whom(turnout: Turnout, said: str) -> None:
    assert turnout_line(turnout, TEXTS.of("ru")) == said


def test_russian_writes_you_with_a_capital() -> None:
    small = re.compile(r"\b(вы|вас|вам|вами|ваш[а-я]*)\b")
    files = (ROOT / "locales" / "ru").glob("*.ftl")
    assert not [path.name for path in files if small.search(path.read_text(encoding="utf-8"))]


def test_every_text_that_the_program_names_exists() -> None:
    assert not [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sources()
        for name in named(path)
        if name not in KEYS and not (name.endswith("-") and any(key.startswith(name) for key in KEYS))
    ]


def test_every_text_is_used() -> None:
    inside = set().union(*(text.messages for text in texts(RUSSIAN).values()))
    assert not KEYS - meant(sources()) - inside


def test_a_text_is_given_what_it_needs() -> None:
    calls = [(path, call, key) for path in sources() for call, key in spoken(path)]
    assert not [
        f"{path.relative_to(ROOT)}:{call.lineno}: {key}"
        for path, call, key in calls
        if (arguments := given(call)) is not None and not variables(RUSSIAN, key) <= arguments
    ]


LONGEST_TOAST = 200
LONGEST_DESCRIPTION = 256
LETTERS_ACROSS = 36
"""So many letters the buttons of one row hold together on a phone."""

LONGEST = {
    "author": "А" * 64, "chat": "Ч" * 128, "school": "Ш" * LONGEST_SCHOOL_NAME, "day": "30 сентября, 18:00",
    "length": 4096, "limit": 4096, "sign": "minus", "until": "ср, 30 сентября 2026, 18:00",
    "when": "ср, 30 сентября 2026, 18:00",
    "leader": "А" * 64, "person": "А" * 64,
    "days": 9, "time": "7:00", "rest": "hours", "count": 1_000,
    "name": "А" * 64, "team": "Г" * LONGEST_TEAM_NAME, "names": 300, "known": 300, "unknown": 300,
    "options": "В" * 100, "answer": "В" * 50, "before": "some", "number": 20,
    "schools": 300,
}  # fmt: skip
"""The longest of each kind that a toast is given; a toast with another variable adds it here."""


@every_language
def test_a_toast_holds_every_answer_and_refusal(language: str) -> None:
    answers = re.compile(r"\b(Answer|DomainError)\(")
    answering = [path for path in sources() if answers.search(path.read_text(encoding="utf-8"))]
    toasts = meant(answering + [path for path in sources() if path.name == "model.py"])
    assert toasts > {"error-stale-button", "quick-poll-counted"}
    said = {key: {name: LONGEST[name] for name in variables(language, key)} for key in toasts}
    lengths = {key: len(TEXTS.say(language, key, **arguments)) for key, arguments in said.items()}
    assert not {key: length for key, length in lengths.items() if length > LONGEST_TOAST}


@every_language
def test_every_command_of_the_menu_has_a_description(language: str) -> None:
    commands = {f"command-{name}" for name in (*MENU.members, *MENU.admins, *MENU.private)}
    assert commands == {key for key in texts(language) if key.startswith("command-")}
    assert not [key for key in commands if not 1 <= len(TEXTS.say(language, key)) <= LONGEST_DESCRIPTION]


def cards(language: str, say: Say) -> Iterator[Card]:
    space = Space(1, "Школа № 1543", "Asia/Yekaterinburg", language)
    for face in Face:
        chat = Chat(1, 1, -1, space.name, True, Abilities(), 27, face, 1, space)
        yield chat_card(chat, [space], STARTS, say)
    yield join_card(JoinRequest(1, 1, "Математики", space, Person(1, "Анна"), None), say)
    for shown in MenuFace:
        named = [Named(1, "Математики")]
        yield menu_card(Menu(1, shown, "bot", [School(space, ["Математики"])], space, named, named), say)
    yield menu_card(Menu(1, MenuFace.MAIN, "bot", [], None), say)
    yield where_card(1, "Вопрос?", [Goal("prompt", 1, "Вопрос · Школа № 1543")], True, say)
    yield written_card(Written(1, "Вопрос · Школа № 1543", None, can_move=True, is_final=False), say)
    for closed_at in (None, 0):
        activity = Activity(1, 1, 1, None, "quick_poll", 1, 0, closed_at, 0)
        tally, turnout = Tally({"+": 1_000, "-": 1_000}, 2_000), Turnout(2_000, 2_000, 2_000, None, False)
        seen_by = SeenBy("coordinator")
        yield poll_card(Poll(activity, Content("Вопрос?"), tally, turnout, True, seen_by, None, ""), say)


@every_language
def test_buttons_are_short_enough_for_a_phone(language: str) -> None:
    rows = [row for card in cards(language, TEXTS.of(language)) for row in card.buttons]
    labels = [(button.text, LETTERS_ACROSS // len(row)) for row in rows for button in row]
    assert not [text for text, room in labels if len(text) > room]
