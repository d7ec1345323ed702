"""Reading what people have explained."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_more import buttons, opened_for, turns
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"


@pytest.fixture
async def asked(world: World, people: tuple[Someone, ...]) -> Message:
    """Борис has asked, with a slip of the pen."""
    await people[1].asks(QUESTION)
    return world.card(people[1].chat, QUESTION)


async def test_everybody_reads_why_without_names(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, boris, vera = people
    await boris.says("+ давно не были", to=asked)
    await anna.says("− дорого", to=asked)
    shown = await opened_for(world, vera, asked)
    await turns(world, vera, "Почему", shown)
    assert shown.text == f"{QUESTION}\n\nПочему +\n• давно не были\nПочему −\n• дорого"
    await turns(world, vera, "‹ Назад", shown)
    assert "Почему" in buttons(shown)


async def test_many_explanations_are_read_by_pages(world: World) -> None:
    anna, *others = [world.someone(f"Учитель {number}") for number in range(8)]
    await world.school(anna, *others)
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    for number, person in enumerate(others):
        await person.says(f"+ {number} " + "очень длинное пояснение " * 8, to=card)
    shown = await opened_for(world, anna, card)
    await turns(world, anna, "Почему", shown)
    pages = [shown.text]
    while await turns(world, anna, "›", shown) is None and shown.text not in pages:
        pages.append(shown.text)
    assert len(pages) > 1
    assert max(map(len, pages)) <= 1024
    assert sum(page.count("• ") for page in pages) == 7


async def test_what_is_hidden_is_explained_after_the_end(world: World, people: tuple[Someone, ...]) -> None:
    _, boris, vera = people
    await boris.says(f"/poll {QUESTION}")
    draft = boris.draft()
    assert draft is not None
    await turns(world, boris, "Ещё …", draft)
    await turns(world, boris, "Скрыть до закрытия", draft)
    await turns(world, boris, "‹ Назад", draft)
    await turns(world, boris, "Отправить", draft)
    card = world.card(boris.chat, QUESTION)
    await vera.says("+ давно не были", to=card)
    assert "Почему" not in buttons(await opened_for(world, vera, card))
    assert await vera.forges("why1:1:0") == "Пояснения покажу после закрытия."
    await boris.taps("Закрыть", card)
    shown = await opened_for(world, vera, card)
    await turns(world, vera, "Почему", shown)
    assert "давно не были" in shown.text
