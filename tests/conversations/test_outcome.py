"""What was decided, in words, and the day to look at it again."""

from functools import partial

import pytest

from bot.delivery.clock import DAY, SECOND
from bot.sandbox.model import Message
from storage import people as people_storage
from storage import quiet
from storage.connection import Connection
from tests.kit.world import BOT, Someone, World

QUESTION = "Идём в театр?"
A_DAY = DAY // SECOND


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone]:
    """Анна, who has asked and closed, and Борис."""
    anna, boris = world.someone("Анна"), world.someone("Борис")
    await world.school(anna, boris)
    await anna.asks(QUESTION)
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await world.catch_up()
    return anna, boris


def card_of(world: World, anna: Someone) -> Message:
    return next(
        each for each in world.messages(anna.chat) if each.text.startswith(QUESTION) and not each.photo
    )


def asked_when(world: World, anna: Someone) -> Message:
    """What only who has written the outcome sees."""
    seen, heard = world.messages(anna.chat, anna), world.texts(anna.chat)
    assert "Итог записан. Когда к нему вернуться?" not in heard
    return next(each for each in seen if each.text == "Итог записан. Когда к нему вернуться?")


async def writes(world: World, anna: Someone, text: str, button: str = "Записать итог") -> Message:
    await anna.taps("Ещё", card_of(world, anna))
    await anna.taps(button, world.messages(anna.chat, anna)[-1])
    prompt = world.card(anna.chat, "Анна, что решили?")
    return await anna.says(text, to=prompt)


async def test_the_outcome_stands_on_the_card_and_the_chat_hears_of_it_once(world: World, people) -> None:
    anna, _ = people
    said = await writes(world, anna, "Идём 20 марта, билеты берёт Борис")
    assert anna.finds_marked(said)
    await world.catch_up()
    assert "📌 Итог: Идём 20 марта, билеты берёт Борис" in card_of(world, anna).text
    told = f"Итог: {QUESTION}\nИдём 20 марта, билеты берёт Борис"
    assert world.texts(anna.chat).count(told) == 1
    await writes(world, anna, "Идём 21 марта", button="Изменить итог")
    await world.catch_up()
    assert "📌 Итог: Идём 21 марта" in card_of(world, anna).text
    assert sum(text.startswith(f"Итог: {QUESTION}") for text in world.texts(anna.chat)) == 1


async def test_on_the_day_the_chat_is_reminded_of_what_it_had_decided(world: World, people) -> None:
    anna, _ = people
    await writes(world, anna, "Идём")
    when = asked_when(world, anna)
    assert await anna.taps("Через неделю", when) == "Записано"
    await world.catch_up()
    assert "Вернёмся к этому 18 марта" in card_of(world, anna).text
    await world.leaps(7 * A_DAY - 2 * 3_600 - 60)  # to 9 o'clock in the morning
    await world.passes(60)
    assert world.texts(anna.chat)[-1] == f"Сегодня собирались вернуться: {QUESTION}\nИдём"
    await world.catch_up()
    assert "Вернёмся" not in card_of(world, anna).text


async def test_another_day_is_written(world: World, people) -> None:
    anna, _ = people
    await writes(world, anna, "Идём")
    await anna.taps("Другой день", asked_when(world, anna))
    prompt = world.card(anna.chat, "Анна, в какой день вернуться?")
    said = await anna.says("когда-нибудь", to=prompt)
    assert not anna.finds_marked(said)
    await anna.says("1 апреля", to=prompt)
    await world.catch_up()
    assert "Вернёмся к этому 1 апреля" in card_of(world, anna).text


async def test_on_a_day_off_the_chat_is_left_alone_until_the_next_one_that_is_none(
    world: World, people
) -> None:
    anna, _ = people
    await writes(world, anna, "Идём")
    await anna.taps("Другой день", asked_when(world, anna))
    await anna.says("14 марта", to=world.card(anna.chat, "Анна, в какой день вернуться?"))  # a Saturday
    await world.catch_up()
    assert "Вернёмся к этому 16 марта" in card_of(world, anna).text
    assert world.rows("SELECT look_again FROM outcome") == [{"look_again": "2026-03-16"}]
    await world.app._database.write(partial(off_on_mondays, address=anna.chat.id))
    await world.leaps(5 * A_DAY)  # Monday, 11 o'clock
    await world.passes(60)
    assert not [text for text in world.texts(anna.chat) if text.startswith("Сегодня собирались")]
    await world.passes(22 * 3_600)
    assert world.texts(anna.chat)[-1] == f"Сегодня собирались вернуться: {QUESTION}\nИдём"


def off_on_mondays(connection: Connection, address: int) -> None:
    """By now nobody works on Mondays either."""
    chat = people_storage.chat_at(connection, BOT, address)
    assert chat is not None
    quiet.set_weekdays(connection, chat.space.id, frozenset({1, 6, 7}))


async def test_nobody_else_writes_it_and_not_before_the_end(world: World, people) -> None:
    anna, boris = people
    [activity] = world.rows("SELECT id FROM activity")
    card = card_of(world, anna)
    refused = await boris.forges(f"outcome1:{activity['id']}")
    assert refused is not None
    assert refused.startswith("Это может сделать автор (Анна)")
    await anna.taps("Открыть снова", card)
    assert await anna.forges(f"outcome1:{activity['id']}") == (
        "Итог записывают после закрытия: сначала закройте."
    )


async def test_an_outcome_has_a_length(world: World, people) -> None:
    anna, _ = people
    await writes(world, anna, "о" * 701)
    assert any("Итог длиннее 700 знаков" in text for text in world.texts(anna.chat, anna))
    assert world.rows("SELECT * FROM outcome") == []
