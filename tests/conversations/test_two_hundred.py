"""Two hundred people with two hundred reasons and names of every kind: cards, pictures and files hold."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.entities import CAPTION_LENGTH, TEXT_LENGTH, units
from bot.sandbox.model import Message
from tests.kit.sheets import sheets
from tests.kit.world import Someone, World, open_world

PEOPLE = 200
QUESTION = "Можете ли Вы утверждать, что в Вашей школе работает команда единомышленников?"
NAMES = (
    "<b>Анна</b>", "Боря & Ко", "$\\frac{", "👩‍🏫 Вера", "\u202eанирИ", "Ә" * 60, "O'Neil; DROP TABLE", "-",
    "«Ёлка»", "=1+1",
)  # fmt: skip


@pytest.fixture
async def drawing(tmp_path: Path) -> AsyncIterator[World]:
    """A world whose pictures are really drawn."""
    async with open_world(tmp_path, real_pictures=True) as world:
        yield world


async def meet(world: World) -> list[Someone]:
    named = (f"{NAMES[number % len(NAMES)]} {number}"[:64] for number in range(PEOPLE))
    everybody = [world.someone(name) for name in named]
    await world.school(*everybody)
    return everybody


def reason(number: int) -> str:
    return f"{'+' if number % 3 else '-'} причина {number}: <i>{'дела $ ' * (number % 60)}</i> 🙂"


def card_of(world: World, anna: Someone) -> Message:
    found = world.messages(anna.chat)
    return next(each for each in found if each.text.startswith(QUESTION) and not each.photo)


async def test_a_poll_with_two_hundred_reasons_fits_everywhere(drawing: World) -> None:
    world, everybody = drawing, await meet(drawing)
    anna = everybody[0]
    await anna.asks(QUESTION)
    for number, person in enumerate(everybody):
        world.sandbox.say(person.person, anna.chat, reason(number))
    await world.settle()
    await world.catch_up()
    card = card_of(world, anna)
    assert "➕ 133   ➖ 67\nОтветов: 200 · в чате около 200" in card.text
    await anna.taps("Закрыть", card)
    await world.passes(30)
    said = world.messages(anna.chat)
    [picture] = [each for each in said if each.photo]
    assert picture.photo is not None
    assert (picture.photo.width, picture.photo.shrunk) == (1080, False)
    assert units(picture.text) <= CAPTION_LENGTH
    assert picture.text.count("Почему +") == picture.text.count("Почему −") == 1
    assert picture.text.endswith("пояснений: «Ещё …», «Почему»")
    assert said[-1] == picture, "a result is one message"
    await anna.taps("Ещё", card)
    await anna.taps("Таблица XLSX", world.messages(anna.chat, anna)[-1])
    [file] = [each for each in world.messages(anna.chat, anna) if each.document]
    assert file.document is not None
    answers = sheets(file.document.bytes)["Ответы"][1:]
    assert len(answers) == PEOPLE
    assert sum(row[1] == "+" for row in answers) == 133
    assert any("<b>Анна</b> 0" in row[0] for row in answers)


async def test_twelve_long_options_and_two_hundred_people_fit(drawing: World) -> None:
    world, everybody = drawing, await meet(drawing)
    anna = everybody[0]
    options = [f"{number} — {'очень длинный вариант ' * 4}"[:100] for number in range(1, 13)]
    await anna.asks(f"{QUESTION}\n" + "\n".join(f"• {option}" for option in options))
    card = card_of(world, anna)
    for number, person in enumerate(everybody):
        world.sandbox.press(person.person, anna.chat, card.id, str(number % 12 + 1))
    await world.settle()
    await world.catch_up()
    assert units(card.text) <= TEXT_LENGTH
    assert "Ответов: 200" in card.text
    await anna.taps("Закрыть", card)
    await world.passes(30)
    [picture] = [each for each in world.messages(anna.chat) if each.photo]
    assert units(picture.text) <= CAPTION_LENGTH
    assert "Ответов: 200" in picture.text


async def test_in_a_topic_everything_stays_in_the_topic(world: World) -> None:
    anna, boris = world.someone("<b>Анна</b>"), world.someone("Борис & Ко")
    chat = await world.school(anna, boris, forum=True)
    thread = world.sandbox.topic(chat, "Опросы", anna.person)
    await world.settle()
    await anna.says(f"/poll {QUESTION}", thread=thread)
    draft = anna.draft()
    assert draft is not None
    assert draft.thread == thread
    await anna.taps("Отправить", draft)
    card = card_of(world, anna)
    assert card.thread == thread
    assert boris.finds_marked(await boris.says("+ да, & даже <очень>", thread=thread))
    assert not boris.finds_marked(await boris.says("- нет"))
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert [each.thread for each in world.messages(chat) if each.photo] == [thread]
    assert "• да, & даже <очень>" in world.texts(chat)[-1]
