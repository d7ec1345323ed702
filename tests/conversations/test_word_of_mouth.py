"""Answering for a colleague who has said it by word of mouth."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_more import buttons, opened_for, turns
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
CHOICE = "Куда идём?\n- в театр\n- в музей"


@pytest.fixture
async def asked(world: World, people: tuple[Someone, ...]) -> Message:
    """Борис has asked, with a slip of the pen."""
    await people[1].asks(QUESTION)
    return world.card(people[1].chat, QUESTION)


async def speaks(world: World, person: Someone, card: Message) -> Message:
    shown = await opened_for(world, person, card)
    await turns(world, person, "Со слов коллеги …", shown)
    return shown


async def test_a_colleagues_answer_is_entered_and_told_as_such(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    await vera.says("Доброе утро!")
    shown = await speaks(world, boris, asked)
    assert "Вера" in buttons(shown)
    await turns(world, boris, "Вера", shown)
    assert shown.text == f"{QUESTION}\nВера: что он(а) говорит? То же ещё раз — убрать."
    assert await turns(world, boris, "➕", shown) == "Со слов: Вера — +"
    await world.catch_up()
    assert "➕ 1   ➖ 0" in asked.text
    assert "1 — со слов" in asked.text
    assert "✓ Вера" in buttons(shown)
    assert (await opened_for(world, vera, asked)).text == f"{QUESTION}\nС Ваших слов: +"


async def test_ones_own_answer_takes_its_place(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    await vera.says("Доброе утро!")
    shown = await speaks(world, boris, asked)
    await turns(world, boris, "Вера", shown)
    await turns(world, boris, "➕", shown)
    assert await vera.taps("➕", asked) == "Учтено: +"
    await world.catch_up()
    assert "➕ 1   ➖ 0" in asked.text
    assert "со слов" not in asked.text
    assert await boris.forges(f"speakfor1:1:{vera.id}:met", asked) == "Вера уже ответил(а) сам(а)."


async def test_what_was_entered_by_mistake_is_taken_back(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    await vera.says("Доброе утро!")
    shown = await speaks(world, boris, asked)
    await turns(world, boris, "Вера", shown)
    await turns(world, boris, "➕", shown)
    await world.passes(10)
    await turns(world, boris, "✓ Вера", shown)
    assert await turns(world, boris, "✓ ➕", shown) == "Ответ со слов убран: Вера"
    await world.catch_up()
    assert "➕ 0   ➖ 0" in asked.text


async def test_several_options_are_entered_one_by_one(world: World, people: tuple[Someone, ...]) -> None:
    _, boris, vera = people
    await vera.says("Доброе утро!")
    await boris.says(f"/poll {CHOICE}")
    draft = boris.draft()
    assert draft is not None
    await turns(world, boris, "Ещё …", draft)
    await turns(world, boris, "Можно выбрать несколько", draft)
    await turns(world, boris, "‹ Назад", draft)
    await turns(world, boris, "Отправить", draft)
    card = world.card(boris.chat, "Куда идём?")
    shown = await speaks(world, boris, card)
    await turns(world, boris, "Вера", shown)
    await turns(world, boris, "в театр", shown)
    assert await turns(world, boris, "в музей", shown) == "Со слов: Вера — в театр · в музей"
    await world.catch_up()
    assert {"✓ в театр", "✓ в музей"} <= set(buttons(shown))
    assert {"в театр · 1", "в музей · 1"} <= set(buttons(card))
    await world.passes(10)
    assert await vera.taps("в театр · 1", card) == "Учтено: в театр"
    await world.catch_up()
    assert {"в театр · 1", "в музей · 0"} <= set(buttons(card))


async def test_only_who_leads_answers_for_others(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    vera = people[2]
    assert "Со слов коллеги …" not in buttons(await opened_for(world, vera, asked))
    refusal = "За коллегу отвечают координатор, наставник, автор вопроса или администратор чата."
    for data in ("speak1:1:0", "speakfor1:1:1:met", "said1:1:0"):
        assert await vera.forges(data, asked) == refusal


async def test_nobody_is_answered_for_who_is_not_expected(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    boris = people[1]
    assert (await boris.forges("speakfor1:1:424242:met", asked) or "").startswith("Кнопка устарела")
    assert (await boris.forges("said1:1:0", asked) or "").startswith("Кнопка устарела")


async def test_many_colleagues_are_shown_by_pages(world: World) -> None:
    anna, *others = [world.someone(f"Учитель {number:02}") for number in range(12)]
    await world.school(anna, *others)
    for person in others:
        await person.says("Доброе утро!")
    await anna.asks(QUESTION)
    shown = await speaks(world, anna, world.card(anna.chat, QUESTION))
    first = [each for each in buttons(shown) if each.startswith("Учитель")]
    await turns(world, anna, "›", shown)
    second = [each for each in buttons(shown) if each.startswith("Учитель")]
    assert len(first) == 8
    assert len(first) + len(second) == 12
    assert not set(first) & set(second)
