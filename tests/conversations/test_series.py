"""A question that comes again every week."""

import pytest

from bot.delivery.clock import DAY, HOUR, SECOND
from bot.sandbox.model import Message
from tests.kit.world import Someone, World

QUESTION = "Как прошла неделя?"
WEEK = 7 * DAY // SECOND
A_DAY = DAY // SECOND
AN_HOUR = HOUR // SECOND


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone]:
    """Анна, who asks every week, and Борис."""
    anna, boris = world.someone("Анна"), world.someone("Борис")
    await world.school(anna, boris)
    await asks_weekly(world, anna, QUESTION)
    return anna, boris


async def asks_weekly(world: World, anna: Someone, question: str) -> None:
    await anna.says(f"/poll {question}")
    await anna.taps("Ещё", draft_of(anna))
    await world.passes(1)
    assert await anna.taps("Повторять каждую неделю", draft_of(anna)) is None
    await world.passes(1)
    assert "🔁 Повторяю каждую неделю" in draft_of(anna).text
    await anna.taps("‹ Назад", draft_of(anna))
    await world.passes(1)
    await anna.taps("Отправить", draft_of(anna))


async def calls_off(world: World, anna: Someone) -> str | None:
    """Call the last one off; gives the toast."""
    await anna.taps("Ещё", cards(world, anna)[-1])
    await anna.taps("Отменить …", panel_of(world, anna))
    await world.passes(1)
    again = "Отменится только этот раз, снова спрошу: ср, 18 марта, 11:00. Остановить совсем — кнопка"
    assert again in panel_of(world, anna).text
    toast = await anna.taps("Да, отменить", panel_of(world, anna))
    await world.catch_up()
    return toast


def panel_of(world: World, anna: Someone) -> Message:
    return world.messages(anna.chat, anna)[-1]


def draft_of(someone: Someone) -> Message:
    draft = someone.draft()
    assert draft
    return draft


def cards(world: World, anna: Someone) -> list[Message]:
    found = world.messages(anna.chat)
    return [each for each in found if each.text.startswith(QUESTION) and not each.photo]


async def test_after_a_week_the_last_one_ends_and_the_same_is_asked_again(world: World, people) -> None:
    anna, boris = people
    [first] = cards(world, anna)
    assert "🔁 Каждую неделю" in first.text
    await boris.taps("➕", first)
    await world.leaps(WEEK - 60)
    await world.passes(60)
    [first, second] = cards(world, anna)
    assert "Закрыто 18 марта" in first.text
    assert "➕ 0   ➖ 0" in second.text
    assert await boris.taps("➖", second) == "Учтено: −"
    [chart] = [each for each in world.messages(anna.chat) if each.photo]
    assert chart.text.startswith(f"{QUESTION}\n➕ 1")
    assert first.id < chart.id < second.id, "what comes next stands below what is over"


async def test_two_times_show_how_the_answers_moved(world: World, people) -> None:
    anna, boris = people
    for answer in ("➕", "➖"):
        await boris.taps(answer, cards(world, anna)[-1])
        await world.leaps(WEEK - 60)
        await world.passes(70)
    moved = [each for each in world.texts(anna.chat) if "Как менялись ответы" in each]
    assert moved == [f"{QUESTION}\nКак менялись ответы за 2 опроса\n11 марта: + 1, − 0\n18 марта: − 1, + 0"]


async def test_a_deadline_comes_again_too(world: World) -> None:
    anna = world.someone("Анна")
    await world.school(anna)
    await asks_weekly(world, anna, f"{QUESTION} До пятницы, 18:00")
    assert "До пт, 13 марта, 18:00" in cards(world, anna)[-1].text
    await world.leaps(WEEK - 60)
    await world.passes(60)
    assert "До пт, 20 марта, 18:00" in cards(world, anna)[-1].text
    await world.leaps(WEEK + A_DAY)  # a week that is left out takes no deadline away
    await world.passes(30)
    await world.leaps(WEEK - A_DAY - 60)
    await world.passes(60)
    assert "До пт, 3 апреля, 18:00" in cards(world, anna)[-1].text


async def test_a_deadline_comes_again_though_the_last_one_was_opened_anew(world: World) -> None:
    anna = world.someone("Анна")
    await world.school(anna)
    await asks_weekly(world, anna, f"{QUESTION} До пятницы, 18:00")
    await world.leaps(3 * A_DAY)
    await world.passes(60)
    [first] = cards(world, anna)
    await anna.taps("Открыть снова", first)
    await world.catch_up()
    assert "📅" not in first.text
    await world.stop()
    await world.start()
    assert not world.rows("SELECT id FROM timer WHERE kind = 'activity.deadline' AND state = 0")
    await world.leaps(4 * A_DAY)
    await world.passes(60)
    assert "До пт, 20 марта, 18:00" in cards(world, anna)[-1].text


async def test_what_is_called_off_once_says_that_it_comes_again_and_does(world: World, people) -> None:
    anna, _ = people
    assert await calls_off(world, anna) == (
        "Отменено, итога не будет. Снова спрошу: ср, 18 марта, 11:00. Больше не нужно — «Больше не повторять»"
    )
    [first] = cards(world, anna)
    assert first.text == f"{QUESTION}\nОтменено 11 марта\n🔁 Снова спрошу: ср, 18 марта, 11:00"
    await world.leaps(WEEK - 60)
    await world.passes(60)
    [_, second] = cards(world, anna)
    assert "➕ 0   ➖ 0" in second.text


async def test_what_was_called_off_once_is_stopped_from_its_card(world: World, people) -> None:
    anna, _ = people
    await calls_off(world, anna)
    [card] = cards(world, anna)
    await anna.taps("Ещё …", card)
    assert await anna.taps("Больше не повторять", panel_of(world, anna)) == "Больше не повторяю"
    await world.catch_up()
    assert card.text == f"{QUESTION}\nОтменено 11 марта"
    assert not card.buttons
    assert "Больше не повторять" not in str(panel_of(world, anna).buttons)
    await world.leaps(WEEK)
    await world.passes(30)
    assert len(cards(world, anna)) == 1


async def test_who_was_away_for_a_day_waits_for_the_next_week(world: World, people) -> None:
    anna, _ = people
    await world.leaps(WEEK + A_DAY)
    await world.passes(30)
    assert len(cards(world, anna)) == 1
    await world.leaps(WEEK - A_DAY - 60)
    await world.passes(60)
    assert len(cards(world, anna)) == 2


async def test_who_was_away_for_an_hour_asks_late(world: World, people) -> None:
    anna, _ = people
    await world.leaps(WEEK + AN_HOUR)
    await world.passes(30)
    assert len(cards(world, anna)) == 2


async def test_who_manages_it_stops_it(world: World, people) -> None:
    anna, boris = people
    [card] = cards(world, anna)
    await anna.taps("Ещё", card)
    panel = world.messages(anna.chat, anna)[-1]
    assert await boris.forges("unseries1:1") == (
        "Это может сделать автор (Анна), координатор или администратор чата."
    )
    assert await anna.taps("Больше не повторять", panel) == "Больше не повторяю"
    await world.catch_up()
    assert "🔁" not in card.text
    await world.leaps(WEEK)
    await world.passes(30)
    assert len(cards(world, anna)) == 1
    assert await anna.forges("unseries1:1") == "Повтор уже остановлен."
