"""The machine's clock is set while the bot runs."""

import pytest

from bot.sandbox.limits import PACED
from bot.sandbox.model import Message
from tests.failures.school import ask_many, calls, count, most_in, results, toast, votes
from tests.kit.world import Someone, World

HOUR = 3_600_000
LATE = "Итог пришёл позже срока"


async def test_votes_count_and_cards_are_edited_within_seconds_after_the_clock_was_set_back(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    assert await anna.taps("➕", card) == "Учтено: +"
    assert await boris.taps("➕", card) == "Учтено: +"
    world.clock.set_back(HOUR)
    await world.settle()
    assert await vera.taps("➖", card) == "Учтено: −"
    await world.passes(10)
    assert "➕ 2   ➖ 1\n" in card.text
    typed = await vera.says("+ передумала")
    await world.passes(10)
    assert vera.finds_marked(typed)
    assert votes(world) == {each.id: "+" for each in people}
    assert "➕ 3 " in card.text
    assert world.told == []


async def test_what_telegram_put_off_does_not_wait_for_an_hour(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    world.sandbox.faults.add("editMessageText", retry_after=30)
    world.sandbox.faults.add("answerCallbackQuery", retry_after=1)
    press = world.sandbox.press(people[1].person, people[1].chat, card.id, "➕")
    await world.passes(1)
    assert toast(press) is None
    world.clock.set_back(HOUR)
    await world.passes(20)
    assert toast(press) == "Учтено: +", "housekeeping goes on"
    assert "➕ 1 " in card.text


async def test_a_deadline_waits_for_its_own_time_when_the_clock_was_set_back(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.asks("Идём в музей? до 11:10")
    card = world.card(anna.chat, "Идём в музей?")
    await world.passes(540)
    world.clock.set_back(HOUR)
    await world.passes(120)
    assert await boris.taps("➕", card) == "Учтено: +"
    await world.passes(3_480)  # it is 11:09 once more
    assert not results(world, anna)
    assert await vera.taps("➖", card) == "Учтено: −"
    await world.passes(70)
    [result] = results(world, anna)
    assert "➕ 1 (50\u00a0%)   ➖ 1 (50\u00a0%)" in result.text
    assert LATE not in result.text
    assert votes(world) == {boris.id: "+", vera.id: "-"}


@pytest.mark.parametrize("polls", [1, 24])
async def test_deadlines_that_a_leap_forward_passed_over_are_kept_once_each_and_say_they_are_late(
    world: World, people: tuple[Someone, ...], polls: int
) -> None:
    anna, boris, _ = people
    await ask_many(world, anna, [f"Вопрос {number}? до 11:20" for number in range(polls)])
    await world.passes(120)
    card = world.card(anna.chat, f"Вопрос {polls - 1}?")
    assert await boris.taps("➕", card) == "Учтено: +"
    world.sandbox.calls.clear()
    world.clock.jump(24 * HOUR)
    await world.passes(600)
    found = results(world, anna)
    assert sorted(result.text.split("\n")[0] for result in found) == sorted(
        f"Вопрос {number}?" for number in range(polls)
    )
    assert all(LATE in result.text for result in found)
    assert most_in((call.at for call in calls(world, *PACED)), 60_000) <= 18
    assert all(call.ok for call in calls(world, *PACED))
    assert "➕ 1 " in card.text
    assert card.text.endswith("Закрыто 12 марта")
    assert count(world, "timer WHERE state = 1") == polls
    assert world.told == []


async def test_votes_count_after_a_leap_forward(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    _, boris, vera = people
    assert await boris.taps("➕", card) == "Учтено: +"
    world.clock.jump(24 * HOUR)
    await world.passes(10)
    assert await vera.taps("➖", card) == "Учтено: −"
    await world.passes(10)
    assert "➕ 1   ➖ 1\n" in card.text
    await world.passes(HOUR / 1_000)
    assert not count(world, "journal WHERE owed IS NOT NULL")
    assert world.told == []
