"""Answers typed to polls with options, and to notices."""

import pytest

from bot.sandbox.model import Message
from tests.kit.votes import People, counts
from tests.kit.world import World

QUESTION = "Идём в театр?"


CHOICE = "Куда едем?\n1. Музей\n2. Театр\n3. Парк"


async def chosen(world: World, card: Message) -> list[str]:
    await world.passes(20)
    return [button["text"] for row in card.buttons[:3] for button in row]


@pytest.fixture
async def choice(world: World, asked: People) -> Message:
    """A poll with options, alone in the chat."""
    anna = asked[0]
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await anna.asks(CHOICE)
    return world.card(anna.chat, "Куда едем?")


@pytest.mark.parametrize("addressed", [True, False], ids=["as a reply", "on its own"])
@pytest.mark.parametrize("text", ["2", "театр", "Театр!", "вариант 2"])
async def test_an_option_is_chosen_by_number_or_words(
    world: World, asked: People, choice: Message, text: str, addressed: bool
) -> None:
    boris = asked[1]
    said = await boris.says(text, to=choice if addressed else None)
    assert boris.finds_marked(said)
    assert await chosen(world, choice) == ["Музей · 0", "Театр · 1", "Парк · 0"]


async def test_several_are_chosen_where_that_is_allowed(world: World, asked: People) -> None:
    anna, boris, _ = asked
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await anna.says(f"/poll {CHOICE}")
    for button in ("Ещё", "Можно выбрать несколько", "‹ Назад", "Отправить"):
        draft = anna.draft()
        assert draft is not None
        await anna.taps(button, draft)
        await world.catch_up()
    card = world.card(anna.chat, "Куда едем?")
    said = await boris.says("1,3")
    assert boris.finds_marked(said)
    assert await chosen(world, card) == ["Музей · 1", "Театр · 0", "Парк · 1"]


@pytest.mark.parametrize("text", ["1,3", "5", "+", "2?", "в 2 часа"])
async def test_what_chooses_nothing_here_is_ordinary_talk(
    world: World, asked: People, choice: Message, text: str
) -> None:
    boris = asked[1]
    said = await boris.says(text)
    assert not boris.finds_marked(said)
    assert await chosen(world, choice) == ["Музей · 0", "Театр · 0", "Парк · 0"]


async def test_each_answer_finds_the_poll_that_understands_it(world: World, asked: People) -> None:
    anna, boris, _ = asked
    await anna.asks(CHOICE)
    signs, options = world.card(anna.chat, QUESTION), world.card(anna.chat, "Куда едем?")
    assert boris.finds_marked(await boris.says("+"))
    assert boris.finds_marked(await boris.says("2"))
    assert await counts(world, signs) == "➕ 1   ➖ 0"
    assert await chosen(world, options) == ["Музей · 0", "Театр · 1", "Парк · 0"]


@pytest.mark.parametrize("text", ["Ознакомлен(а)", "прочитала", "Ознакомлена.", "+"])
async def test_having_read_a_notice_can_be_typed(world: World, asked: People, text: str) -> None:
    anna, boris, _ = asked
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await anna.asks("Ознакомьтесь с приказом № 5")
    card = world.card(anna.chat, "Ознакомьтесь")
    said = await boris.says(text)
    assert boris.finds_marked(said)
    await world.passes(20)
    assert card.buttons[0][0]["text"] == "Ознакомлен(а) · 1"


async def test_nobody_answers_a_notice_with_minus(world: World, asked: People) -> None:
    anna, boris, _ = asked
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await anna.asks("Ознакомьтесь с приказом № 5")
    assert not boris.finds_marked(await boris.says("-"))
