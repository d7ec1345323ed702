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
    await anna.says(f"/poll {QUESTION}")
    await anna.taps("Ещё", draft_of(anna))
    await world.passes(1)
    assert await anna.taps("Повторять каждую неделю", draft_of(anna)) is None
    await world.passes(1)
    assert "🔁 Повторяю каждую неделю" in draft_of(anna).text
    await anna.taps("‹ Назад", draft_of(anna))
    await world.passes(1)
    await anna.taps("Отправить", draft_of(anna))
    return anna, boris


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
    assert any(each.photo and each.text.startswith(f"{QUESTION}\n➕ 1") for each in world.messages(anna.chat))


async def test_two_times_show_how_the_answers_moved(world: World, people) -> None:
    anna, boris = people
    for answer in ("➕", "➖"):
        await boris.taps(answer, cards(world, anna)[-1])
        await world.leaps(WEEK - 60)
        await world.passes(70)
    moved = [each for each in world.texts(anna.chat) if "Как менялись ответы" in each]
    assert moved == [f"{QUESTION}\nКак менялись ответы: 2 раза\n11 марта: + 1, − 0\n18 марта: − 1, + 0"]


async def test_a_deadline_comes_again_too(world: World) -> None:
    anna = world.someone("Анна")
    await world.school(anna)
    await anna.says(f"/poll {QUESTION} До пятницы, 18:00")
    await anna.taps("Ещё", draft_of(anna))
    await world.passes(1)
    await anna.taps("Повторять каждую неделю", draft_of(anna))
    await world.passes(1)
    await anna.taps("‹ Назад", draft_of(anna))
    await world.passes(1)
    await anna.taps("Отправить", draft_of(anna))
    assert "До пт, 13 марта, 18:00" in cards(world, anna)[-1].text
    await world.leaps(WEEK - 60)
    await world.passes(60)
    assert "До пт, 20 марта, 18:00" in cards(world, anna)[-1].text
    await world.leaps(WEEK + A_DAY)  # a week that is left out takes no deadline away
    await world.passes(30)
    await world.leaps(WEEK - A_DAY - 60)
    await world.passes(60)
    assert "До пт, 3 апреля, 18:00" in cards(world, anna)[-1].text


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
    assert await boris.forges("unseries1:1", card) == (
        "Это может сделать автор (Анна), координатор или администратор чата."
    )
    assert await anna.taps("Больше не повторять", panel) == "Больше не повторяю"
    await world.catch_up()
    assert "🔁" not in card.text
    await world.leaps(WEEK)
    await world.passes(30)
    assert len(cards(world, anna)) == 1
    assert await anna.forges("unseries1:1", card) == "Повтор уже остановлен."
