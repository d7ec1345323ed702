"""Options that people add to a poll."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_more import buttons, turns
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
CHOICE = "Куда идём?\n- в театр\n- в музей"


@pytest.fixture
async def asked(world: World, people: tuple[Someone, ...]) -> Message:
    """Борис has asked, with a slip of the pen."""
    await people[1].asks(QUESTION)
    return world.card(people[1].chat, QUESTION)


async def with_own(world: World, boris: Someone) -> Message:
    await boris.says(f"/poll {CHOICE}")
    draft = boris.draft()
    assert draft is not None
    await turns(world, boris, "Ещё …", draft)
    await turns(world, boris, "Можно добавить свой вариант", draft)
    await turns(world, boris, "‹ Назад", draft)
    await turns(world, boris, "Отправить", draft)
    return world.card(boris.chat, "Куда идём?")


async def adds(world: World, person: Someone, card: Message, text: str) -> Message:
    await person.taps("Свой вариант …", card)
    question = world.card(person.chat, f"{person.person.name}, какой у Вас вариант?")
    said = await person.says(text, to=question)
    await world.catch_up()
    return said


async def test_an_option_of_ones_own_is_added_and_chosen(world: World, people: tuple[Someone, ...]) -> None:
    _, boris, vera = people
    card = await with_own(world, boris)
    said = await adds(world, vera, card, "В цирк")
    assert vera.finds_marked(said)
    assert buttons(card)[:4] == ["в театр · 0", "в музей · 0", "В цирк · 1", "Свой вариант …"]


async def test_the_same_option_is_joined(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    card = await with_own(world, boris)
    await adds(world, vera, card, "в цирк")
    await adds(world, anna, card, " В  цирк ")
    await adds(world, boris, card, "В ТЕАТР")
    assert buttons(card)[:3] == ["в театр · 1", "в музей · 0", "в цирк · 2"]


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("—", "Вариант пустой. Напишите его словами."),
        ("а" * 101, "Вариант длиннее 100 знаков (в нём 101). Сократите его и отправьте ещё раз."),
    ],
)
async def test_an_option_that_does_not_do_is_refused(
    world: World, people: tuple[Someone, ...], text: str, refusal: str
) -> None:
    _, boris, vera = people
    card = await with_own(world, boris)
    await adds(world, vera, card, text)
    assert refusal in world.texts(vera.chat, vera)
    assert len([each for each in buttons(card) if " · " in each]) == 2


async def test_there_is_room_for_so_many_options_only(world: World) -> None:
    anna, *others = [world.someone(f"Учитель {number}") for number in range(20)]
    await world.school(anna, *others)
    card = await with_own(world, anna)
    for number, person in enumerate(others[:18]):
        await adds(world, person, card, f"место {number}")
        await world.passes(15)  # a group takes so many messages a minute
    assert "Свой вариант …" not in buttons(card)
    toast = await others[18].forges("own1:1", card)
    assert toast == "Вариантов уже 20, больше не помещается. Выберите из них."


async def test_a_poll_without_them_takes_no_options(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    assert (await people[2].forges("own1:1", asked) or "").startswith("Кнопка устарела")
