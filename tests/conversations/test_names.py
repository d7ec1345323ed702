"""Who sees who has answered what, and how the card says so before anybody answers."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_more import buttons, opened_for
from tests.conversations.test_rights import coordinates
from tests.conversations.test_teams import asks_team, makes, taps
from tests.kit.sheets import lines, sheets
from tests.kit.unnamed import ask as ask_unnamed
from tests.kit.world import Someone, World

SPEAK = "Со слов коллеги …"
Five = tuple[Someone, Someone, Someone, Someone, Someone]


@pytest.fixture
async def five(world: World) -> Five:
    """Анна and Борис, admins, of whom Анна coordinates the school; three teachers."""
    names = ("Анна", "Борис", "Вера", "Галина", "Денис")
    anna, *others = (world.someone(name, language="ru") for name in names)
    await world.school(anna, *others)
    for each in (anna, *others):
        await each.says("Доброе утро")
    boris, vera, galina, denis = others
    world.sandbox.promote(anna.chat, boris.person, by=anna.person)
    await coordinates(world, anna)
    return anna, boris, vera, galina, denis


async def file_of(world: World, person: Someone, card: Message, kind: str) -> Message:
    """The table that the person is given in the group, where nobody else sees it."""
    shown = await opened_for(world, person, card)
    assert await person.taps(f"Таблица {kind}", shown) == "Таблица ниже, её видите только Вы"
    return next(each for each in reversed(world.messages(person.chat, person)) if each.document)


async def test_the_card_says_who_sees_names(world: World, five: Five) -> None:
    anna, _, vera, *_ = five
    await vera.asks("Идём в театр?")
    assert "\nКто как ответил, видит координатор.\n" in world.card(anna.chat, "Идём в театр?").text
    await anna.taps("Закрыть", world.card(anna.chat, "Идём в театр?"))
    await world.catch_up()
    assert "Кто как ответил" not in world.card(anna.chat, "Идём в театр?").text, "nobody answers any more"
    panel = await makes(world, anna, "Математики", "Галина", "Вера")
    for button in ("Наставник …", "Денис"):
        await taps(world, anna, button, panel)
    card = await asks_team(world, anna)
    assert "\nКто как ответил, видят координатор и наставник группы.\n" in card.text
    unnamed = await ask_unnamed(anna, "Доверяете завучу?")
    assert "Кто как ответил" not in unnamed.text
    assert "Имён не увидит никто" in unnamed.text


async def test_where_nobody_coordinates_an_admin_does_and_the_card_says_so(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await boris.asks("Идём в театр?")
    card = world.card(anna.chat, "Идём в театр?")
    assert "\nКто как ответил, видит администратор чата.\n" in card.text
    await vera.taps("➕", card)
    assert SPEAK in buttons(await opened_for(world, anna, card))
    file = await file_of(world, anna, card, "CSV")
    assert file.document is not None
    assert lines(file.document.bytes)[1][0] == "Вера"


@pytest.mark.parametrize("who", [1, 2], ids=["an admin", "the author"])
async def test_who_manages_a_poll_gets_its_table_without_names(world: World, five: Five, who: int) -> None:
    anna, _, vera, galina, denis = five
    await vera.asks("Куда идём?\n- в театр\n- в музей")
    card = world.card(anna.chat, "Куда идём?")
    await galina.says("2, ближе", to=card)
    await denis.taps("в театр", card)
    await anna.taps("в театр", card)
    await world.catch_up()
    assert SPEAK not in buttons(await opened_for(world, five[who], card))
    file = await file_of(world, five[who], card, "XLSX")
    assert file.text == "Таблица без имён.\nКто как ответил, видит координатор."
    assert file.document is not None
    told = sheets(file.document.bytes)
    assert told["Ответы"] == [["Ответ", "Пояснение"], ["в театр", ""], ["в театр", ""], ["в музей", "ближе"]]
    assert told.keys() == {"Итог", "Ответы"}
    file = await file_of(world, five[who], card, "CSV")
    assert file.document is not None
    assert lines(file.document.bytes) == told["Ответы"]


async def test_the_coordinator_and_the_mentor_of_a_group_get_names(world: World, five: Five) -> None:
    anna, _, vera, galina, denis = five
    panel = await makes(world, anna, "Математики", "Галина", "Вера")
    for button in ("Наставник …", "Денис"):
        await taps(world, anna, button, panel)
    card = await asks_team(world, anna)
    await galina.taps("➕", card)
    for person in (anna, denis):
        assert SPEAK in buttons(await opened_for(world, person, card))
        file = await file_of(world, person, card, "CSV")
        assert file.document is not None
        assert lines(file.document.bytes)[1][0] == "Галина"
    await world.passes(90)  # so many panels in a minute wait for each other
    await anna.asks("Идём в театр?")
    everybody = world.card(anna.chat, "Идём в театр?")
    await vera.taps("➕", everybody)
    shown = await opened_for(world, denis, everybody)
    assert not {SPEAK, "Таблица CSV"} & set(buttons(shown))
    assert (await denis.forges("file1:2:csv", shown) or "").startswith("Это может сделать автор (Анна)")
