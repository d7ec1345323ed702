"""A school whose only coordinator is gone asks its admins, once."""

import pytest

from bot.sandbox.model import Chat, Message
from tests.kit.world import Someone, World

ASKED = "Координатор Анна Петрова больше не в чате. Кто станет координатором?"
WELCOME = "Считаю ответы"


@pytest.fixture
async def director(world: World) -> Someone:
    return world.someone("Директор")


@pytest.fixture
async def anna(world: World) -> Someone:
    return world.someone("Анна", last_name="Петрова")


@pytest.fixture
async def boris(world: World) -> Someone:
    return world.someone("Борис", last_name="Иванов")


@pytest.fixture
async def chat(world: World, director: Someone, anna: Someone, boris: Someone) -> Chat:
    chat = await world.school(director, anna, boris)
    world.sandbox.promote(chat, anna.person, by=director.person)
    await world.settle()
    await anna.taps("Я координатор", world.card(chat, WELCOME))
    await anna.asks("Идём в театр?")
    await world.catch_up()
    return chat


def asked(world: World, chat: Chat) -> list[Message]:
    return [each for each in world.messages(chat) if each.text.startswith(ASKED)]


async def leaves(world: World, someone: Someone, chat: Chat) -> None:
    world.sandbox.leave(chat, someone.person)
    await world.settle()
    await world.catch_up()


async def test_the_admins_are_asked_once_and_one_takes_over(
    world: World, chat: Chat, director: Someone, anna: Someone, boris: Someone
) -> None:
    await leaves(world, anna, chat)
    [card] = asked(world, chat)
    assert [button["text"] for row in card.buttons for button in row] == ["Я координатор"]
    refusal = "Это может сделать администратор чата: попросите его."
    assert await boris.taps("Я координатор", card) == refusal
    assert await director.taps("Я координатор", card) == "Теперь Вы координатор"
    await world.catch_up()
    assert card.text == "Теперь координатор — Директор"
    assert "Координатор: Директор" in world.card(chat, WELCOME).text
    assert {row["author_id"] for row in world.rows("SELECT author_id FROM activity")} == {director.id}


async def test_any_way_to_become_the_coordinator_ends_the_search(
    world: World, chat: Chat, director: Someone, anna: Someone
) -> None:
    await leaves(world, anna, chat)
    await director.taps("Я координатор", world.card(chat, WELCOME))
    await world.catch_up()
    assert not world.card(chat, "Теперь координатор — Директор").buttons


async def test_who_was_thrown_out_is_missed_too(
    world: World, chat: Chat, director: Someone, anna: Someone
) -> None:
    world.sandbox.demote(chat, anna.person, by=director.person)
    world.sandbox.kick(chat, anna.person, by=director.person)
    await world.settle()
    await world.catch_up()
    assert len(asked(world, chat)) == 1


async def test_nobody_is_asked_while_another_coordinates(
    world: World, chat: Chat, director: Someone, anna: Someone
) -> None:
    card = world.card(chat, WELCOME)
    await director.taps("⚙", card)
    await world.catch_up()
    await director.taps("Наставники …", card)
    roles = world.messages(chat, director)[-1]
    for button in ("Координаторы …", "Директор"):
        await director.taps(button, roles)
        await world.catch_up()
    await leaves(world, anna, chat)
    assert not asked(world, chat)


async def test_nobody_is_asked_for_who_coordinates_nothing(world: World, chat: Chat, boris: Someone) -> None:
    await boris.says("Ухожу")
    await leaves(world, boris, chat)
    assert not [text for text in world.texts(chat) if "Кто станет" in text]


async def test_a_coordinator_who_comes_back_is_one_again(
    world: World, chat: Chat, director: Someone, anna: Someone
) -> None:
    await leaves(world, anna, chat)
    world.sandbox.join(chat, anna.person)
    await world.settle()
    await world.catch_up()
    assert not asked(world, chat)
    assert "Координатор: Анна Петрова" in world.card(chat, WELCOME).text


@pytest.mark.parametrize(
    ("button", "told"), [(None, None), ("⚙", None), ("Я координатор", "Теперь Вы координатор")]
)
async def test_a_coordinator_who_came_back_unseen_is_one_again_with_the_first_act(
    world: World, chat: Chat, anna: Someone, button: str | None, told: str | None
) -> None:
    await leaves(world, anna, chat)
    await world.stop()
    world.sandbox.join(chat, anna.person)
    await world.lose_updates()
    await world.start()
    [card] = asked(world, chat)
    if button is None:
        await anna.says("Я снова здесь")
    else:
        assert await anna.taps(button, card if told else world.card(chat, WELCOME)) == told
    await world.catch_up()
    assert not asked(world, chat)
    assert any("Координатор: Анна Петрова" in text for text in world.texts(chat))


async def test_a_coordinator_who_came_back_unseen_sends_what_they_had_drafted(
    world: World, director: Someone, anna: Someone
) -> None:
    chat = await world.school(director, anna, anyone_asks=False)
    world.sandbox.promote(chat, anna.person, by=director.person)
    await anna.taps("Я координатор", world.card(chat, WELCOME))
    world.sandbox.demote(chat, anna.person, by=director.person)
    await anna.says("/poll Идём в музей?")
    await leaves(world, anna, chat)
    await world.stop()
    world.sandbox.join(chat, anna.person)
    await world.lose_updates()
    await world.start()
    draft = anna.draft()
    assert draft
    assert await anna.taps("Отправить", draft) == "Отправлено"


async def test_who_comes_back_after_somebody_has_taken_over_is_none(
    world: World, chat: Chat, director: Someone, anna: Someone
) -> None:
    await leaves(world, anna, chat)
    [card] = asked(world, chat)
    await director.taps("Я координатор", card)
    world.sandbox.join(chat, anna.person)
    await world.settle()
    await world.catch_up()
    assert card.text == "Теперь координатор — Директор"
    assert "Координатор: Директор" in world.card(chat, WELCOME).text


async def test_a_coordinator_who_is_in_another_chat_of_the_school_is_not_missed(
    world: World, chat: Chat, director: Someone, anna: Someone
) -> None:
    maths = await world.school(director, anna, title="Математики")
    await anna.says("Доброе утро", chat=maths)
    card = world.card(maths, WELCOME)
    await director.says("Доброе утро", chat=chat)
    await director.taps("Чат школы …", card, chat=maths)
    await world.catch_up()
    await director.taps("Школа А", card, chat=maths)
    await world.catch_up()
    await anna.taps("Присоединить", world.card(chat, "Директор просит"), chat=chat)
    await world.catch_up()
    await leaves(world, anna, chat)
    assert not asked(world, chat)
    world.sandbox.leave(maths, anna.person)
    await world.settle()
    await world.catch_up()
    assert len(asked(world, maths)) == 1


async def test_nobody_is_looked_for_in_a_chat_that_joins_a_school_with_a_coordinator(
    world: World, chat: Chat, director: Someone, anna: Someone, boris: Someone
) -> None:
    maths = await world.school(director, boris, title="Математики")
    world.sandbox.promote(maths, boris.person, by=director.person)
    card = world.card(maths, WELCOME)
    await boris.taps("Я координатор", card, chat=maths)
    await leaves(world, boris, maths)
    assert "Кто станет координатором?" in world.texts(maths)[-1]
    await director.says("Доброе утро", chat=chat)
    await director.taps("Чат школы …", card, chat=maths)
    await world.catch_up()
    await director.taps("Школа А", card, chat=maths)
    await world.catch_up()
    await anna.taps("Присоединить", world.card(chat, "Директор просит"), chat=chat)
    await world.catch_up()
    assert not [text for text in world.texts(maths) if "Кто станет" in text]


async def test_an_offer_that_is_accepted_ends_the_search(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await anna.says("/handover", to=await boris.says("Доброе утро"))
    await world.catch_up()
    offer = world.card(chat, "Борис Иванов, Анна Петрова")
    await leaves(world, anna, chat)
    [card] = asked(world, chat)
    assert await boris.taps("Принять", offer) == "Принято: теперь это Ваше"
    await world.catch_up()
    assert card.text == "Теперь координатор — Борис Иванов"
