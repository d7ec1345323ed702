"""A week in a school of 29: the story that the demo tells, looked at after each day."""

from collections.abc import Callable

from bot.delivery.clock import HOUR, SECOND
from bot.demo.week import friday, monday, telling, thursday, tuesday, wednesday
from bot.demo.week.school import School, monday_before, open_school
from bot.sandbox.model import Message
from tests.kit.sheets import sheets
from tests.kit.world import START, World


def said(school: School, beginning: str) -> list[str]:
    """What everybody sees that the bot has written and that begins so, oldest first."""
    seen = school.stage.sandbox.messages(school.chat)
    return [each.text for each in seen if each.sender.is_bot and each.text.startswith(beginning)]


def result(school: School, question: str) -> Message:
    """The picture that ended the question."""
    seen = school.stage.sandbox.messages(school.chat)
    return next(each for each in reversed(seen) if each.photo and each.text.startswith(question))


def on_monday_all_but_two_say_who_they_are_and_twenty_answer(school: School) -> None:
    assert "Добавил 29: 1 уже знаю, 28 отметятся сами." in school.coordinator.hears("Добавил").text
    assert said(school, "Список педагогов: 2 имени пока без хозяина.")
    assert result(school, monday.QUESTION).text.split("\n") == [
        monday.QUESTION,
        "➕ 15 (75\xa0%)   ➖ 5 (25\xa0%)",
        "Ответов: 20 из 29",
        "Без ответа: 9",
        "",
        "Почему +",
        "• дети одни и те же, а уроки у всех разные",
        "• но только о 9 «Б»",
        "",
        "Почему −",
        "• нет общего окна в расписании",
    ]


def on_tuesday_a_group_is_asked_apart_and_the_reminder_waits(school: School) -> None:
    assert "Кому: Математики\n\nОтветов: 3 из 4" in school.card(tuesday.BOOKS).text
    assert "Ответов: 20 из 29" in school.card(tuesday.NOTICE).text
    assert not said(school, "Ждём")


def on_wednesday_the_silent_are_reminded_once_and_nobody_is_named(school: School) -> None:
    assert said(school, "Ждём") == ["Ждём ещё 9 ответов"]
    assert "Ответов: 22 из 29" in school.card(tuesday.NOTICE).text
    card = school.card(wednesday.UNNAMED)
    assert "🔒 Имён не увидит никто" in card.text
    assert "Ответов: 14 из 29" in card.text
    assert "➕ 5" not in card.text


def on_thursday_answers_outlive_a_slip_and_a_question_is_called_off(school: School) -> None:
    trip = school.card(thursday.TRIP).text
    assert "➕ 4   ➖ 1" in trip
    assert "📅 До пт, 20 марта, 18:00" in trip
    assert trip.endswith("исправлено")
    assert said(school, thursday.TEA) == [f"{thursday.TEA}\nОтменено 19 марта"]


def on_friday_there_is_an_outcome_and_a_table(school: School) -> None:
    assert "➕ 5 (36\xa0%)   ➖ 9 (64\xa0%)" in result(school, wednesday.UNNAMED).text
    assert f"📌 Итог: {friday.OUTCOME}\nВернёмся к этому 27 марта" in school.card(wednesday.UNNAMED).text
    table = school.coordinator.hears("Ответы с именами").document
    assert table is not None
    answered = sheets(table.bytes)["Ответы"]
    assert ["Ёлкин Пётр Андреевич", "+", "дети одни и те же, а уроки у всех разные", ""] in answered
    assert len(answered) == 1 + 20
    assert "Ответов: 5 из 29" in result(school, thursday.TRIP).text


def a_week_later_the_question_comes_again_and_the_outcome_is_called_to_mind(school: School) -> None:
    assert said(school, "Сегодня собирались вернуться") == [
        f"Сегодня собирались вернуться: {wednesday.UNNAMED}\n{friday.OUTCOME}"
    ]
    assert "устали — 6 (55\xa0%)" in result(school, friday.WEEKLY).text
    assert "Ответов: 7 из 29\n🔁 Каждую неделю" in school.card(friday.WEEKLY).text


LOOKS: tuple[Callable[[School], None], ...] = (
    on_monday_all_but_two_say_who_they_are_and_twenty_answer,
    on_tuesday_a_group_is_asked_apart_and_the_reminder_waits,
    on_wednesday_the_silent_are_reminded_once_and_nobody_is_named,
    on_thursday_answers_outlive_a_slip_and_a_question_is_called_off,
    on_friday_there_is_an_outcome_and_a_table,
    a_week_later_the_question_comes_again_and_the_outcome_is_called_to_mind,
)


async def test_a_week_in_a_school_of_29(world: World) -> None:
    monday_at = monday_before(START, -6)
    await world.leaps((monday_at + 8 * HOUR - START) / SECOND)
    school = open_school(world, monday_at)
    for day, look in zip(telling.DAYS, LOOKS, strict=True):
        await day(school)
        look(school)
