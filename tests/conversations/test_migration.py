"""A group becomes a supergroup: everything stays, cards are posted anew."""

import pytest

from bot.sandbox.model import Chat
from tests.conversations.test_more import opened_for, turns
from tests.kit.world import Someone, World

QUESTION = "Переезжаем?"


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone]:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    await world.school(anna, boris, kind="group")
    await anna.asks(QUESTION)
    await boris.says("+ конечно")
    return anna, boris


async def move(world: World, people: tuple[Someone, ...]) -> Chat:
    chat = world.sandbox.migrate(people[0].chat)
    for each in people:
        each.chat = chat
    await world.settle()
    return chat


async def test_the_poll_goes_on_in_the_new_chat(world: World, people: tuple[Someone, Someone]) -> None:
    anna, boris = people
    chat = await move(world, people)
    await world.catch_up()
    card = world.card(chat, QUESTION)
    assert "➕ 1 " in card.text, "answers are kept"
    assert await anna.taps("➖", card) == "Учтено: −"
    assert await boris.taps("➕", card) == "Уже учтено: +"
    assert sum(text.startswith("Считаю ответы") for text in world.texts(chat)) == 1, "one card of the chat"


async def test_a_panel_moves_along(world: World, people: tuple[Someone, Someone]) -> None:
    anna, _ = people
    await anna.taps("Ещё …", world.card(anna.chat, QUESTION))
    chat = await move(world, people)
    await world.catch_up()
    panel = next(each for each in world.messages(chat, anna) if each.ephemeral_to == anna.id)
    await anna.taps("Отменить …", panel)
    await world.catch_up()
    assert "Отменить?" in panel.text
    await anna.taps("Не отменять", panel)
    await world.catch_up()
    await anna.taps("✕ Закрыть панель", panel)
    await world.catch_up()
    assert panel.deleted


async def test_a_panel_follows_nobody_into_their_private_chat(world: World) -> None:
    """A bot that is no admin can't show it in the new chat: nobody has pressed there."""
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    await world.school(anna, boris, kind="group", rights=None)
    await anna.asks(QUESTION)
    world.sandbox.start_private(anna.person)
    await world.settle()
    await anna.taps("Ещё …", world.card(anna.chat, QUESTION))
    await world.passes(60)
    before = world.texts(world.sandbox.private(anna.person))
    await move(world, (anna, boris))
    await world.catch_up()
    assert world.texts(world.sandbox.private(anna.person)) == before


async def test_a_message_of_the_new_chat_does_not_stand_for_one_of_the_old(
    world: World, people: tuple[Someone, Someone]
) -> None:
    """Message numbers begin anew in a supergroup."""
    _, boris = people
    chat = await move(world, people)
    for _ in range(12):
        message = await boris.says("Доброе утро")
        await boris.edits(message, "Добрый день")
    await world.catch_up()
    assert "➕ 1 " in world.card(chat, QUESTION).text


async def test_what_is_decided_stays_where_it_was_decided(
    world: World, people: tuple[Someone, Someone]
) -> None:
    anna, boris = people
    home = anna.chat
    await anna.says("/handover", to=await boris.says("Доброе утро"))
    await boris.taps("Отказаться", world.card(home, "Борис, Анна передаёт Вам"))
    maths = await world.school(boris, anna, title="Математики")
    await boris.taps("Чат школы …", world.card(maths, "Считаю ответы"))
    await world.passes(1)
    await boris.taps("Школа А", world.card(maths, "К какой школе"))
    anna.chat = home
    await anna.taps("Не надо", world.card(home, "Борис просит"))
    await world.catch_up()
    chat = await move(world, people)
    await world.catch_up()
    assert [text.startswith((QUESTION, "Считаю ответы")) for text in world.texts(chat)] == [True, True]


async def move_unheard(world: World, people: tuple[Someone, ...]) -> Chat:
    """The bot is down while the group moves, and all signs of it are lost. A stale card waits."""
    await people[0].says("− пока нет")
    await world.stop()
    chat = world.sandbox.migrate(people[0].chat)
    await world.lose_updates()
    for each in people:
        each.chat = chat
    return chat


async def test_the_refusal_of_an_edit_tells_of_the_move_too(
    world: World, people: tuple[Someone, Someone]
) -> None:
    chat = await move_unheard(world, people)
    await world.start()
    await world.catch_up()
    assert "➕ 1   ➖ 1\n" in world.card(chat, QUESTION).text


async def test_what_was_begun_in_the_new_chat_before_the_move_was_known_is_kept(
    world: World, people: tuple[Someone, Someone]
) -> None:
    anna, _ = people
    chat = await move_unheard(world, people)
    world.sandbox.faults.add("editMessageText", code=502)
    await world.start()
    await anna.says("/poll@staffroom_bot Уже здесь?")  # in a school that is new, its admins ask
    await anna.posts()
    early = world.card(chat, "Уже здесь?")
    await anna.taps("➕", early)
    await world.passes(60)
    assert "➕ 1   ➖ 1\n" in world.card(chat, QUESTION).text
    assert await anna.taps("➕", early) == "Уже учтено: +"
    assert sum(text.startswith("Считаю ответы") for text in world.texts(chat)) == 1, "one card of the chat"


async def test_who_was_met_first_in_the_new_chat_is_one_of_the_school(world: World) -> None:
    """Is expected to answer, and may be trusted with it."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera, kind="group")
    await anna.asks(QUESTION)
    await boris.says("+ конечно")
    chat = await move_unheard(world, (anna, boris, vera))
    world.sandbox.promote(chat, vera.person, by=anna.person)
    world.sandbox.faults.add("editMessageText", code=502)
    await world.start()
    await vera.says("/help@staffroom_bot")
    await world.passes(60)
    panel = await opened_for(world, anna, world.card(chat, QUESTION))
    await turns(world, anna, "Кто не ответил", panel)
    assert "Вера" in panel.text
    welcome = world.card(chat, "Считаю ответы")
    assert await vera.taps("Я координатор", welcome) == "Теперь Вы координатор"
    await world.catch_up()
    assert welcome.text.endswith("Координатор: Вера")


async def test_a_vote_in_flight_during_the_move_counts(world: World, people: tuple[Someone, Someone]) -> None:
    anna, _ = people
    old = world.card(anna.chat, QUESTION)
    press = world.sandbox.press(anna.person, anna.chat, old.id, "➕")
    chat = await move(world, people)
    assert press.toast is not None
    assert press.toast.text == "Учтено: +"
    await world.catch_up()
    assert "➕ 2 " in world.card(chat, QUESTION).text
