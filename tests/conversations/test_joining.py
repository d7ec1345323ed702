"""«Чат школы …»: a group joins a school that exists."""

import pytest

from bot.sandbox.model import Chat
from tests.kit.world import Someone, World

WELCOME = "Считаю ответы"


@pytest.fixture
async def school(world: World) -> tuple[Someone, Someone, Chat, Chat]:
    """Анна coordinates school А; Борис, one of its teachers, owns the chat of its mathematicians."""
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    home = await world.school(anna, boris, title="Школа А")
    await boris.asks("Кто здесь?")
    maths = await world.school(boris, anna, title="Математики")
    anna.chat = home
    return anna, boris, home, maths


async def ask(world: World, boris: Someone, maths: Chat) -> str | None:
    card = world.card(maths, WELCOME)
    await boris.taps("Чат школы …", card)
    await world.passes(1)
    return await boris.taps("Школа А", card)


async def test_a_chat_joins_once_an_admin_of_the_school_agrees(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    anna, boris, home, maths = school
    assert await ask(world, boris, maths) == "Спросил в чате школы «Школа А»"
    request = world.card(home, "Борис просит присоединить чат «Математики»")
    await world.passes(1)
    assert "⚙ Математики" in [button["text"] for row in world.card(maths, WELCOME).buttons for button in row]
    refusal = await boris.taps("Присоединить", request, chat=home)
    assert refusal == "Это может сделать администратор чата: попросите его."
    assert await anna.taps("Присоединить", request) == "Чат присоединён"
    await world.catch_up()
    assert request.text == "Чат «Математики» присоединён к школе «Школа А»."
    assert not request.buttons
    assert world.texts(maths)[-1] == request.text, "the chat that had asked is told too"
    assert "⚙ Школа А" in [button["text"] for row in world.card(maths, WELCOME).buttons for button in row]


async def test_what_was_begun_before_goes_along(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    anna, boris, home, maths = school
    boris.chat = maths
    await boris.asks("Задачи решили?")
    card = world.card(maths, "Задачи решили?")
    await boris.taps("➕", card)
    await ask(world, boris, maths)
    await anna.taps("Присоединить", world.card(home, "Борис просит"))
    assert await boris.taps("➕", card) == "Уже учтено: +"


async def test_a_refusal_leaves_the_chat_a_school_of_its_own(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    anna, boris, home, maths = school
    await ask(world, boris, maths)
    request = world.card(home, "Борис просит")
    assert await anna.taps("Не надо", request) == "Хорошо, не присоединяю"
    await world.catch_up()
    assert request.text == "Чат «Математики» не присоединён к школе «Школа А»."
    assert "⚙ Математики" in [button["text"] for row in world.card(maths, WELCOME).buttons for button in row]


async def test_only_schools_of_ones_own_are_on_offer(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    stranger = world.someone("Галина", language="ru")
    chat = await world.school(stranger, title="Школа Б")
    toast = await stranger.taps("Чат школы …", world.card(chat, WELCOME))
    assert toast is not None
    assert toast.startswith("Других Ваших школ я пока не знаю.")


async def test_a_forged_request_to_another_school_is_refused(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    stranger = world.someone("Галина", language="ru")
    chat = await world.school(stranger, title="Школа Б")
    card = world.card(chat, WELCOME)
    assert await stranger.forges("join1:1", card) == (
        "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    )


async def test_a_request_is_decided_in_the_school_that_was_asked(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    _, boris, _, maths = school
    await ask(world, boris, maths)
    forged = await boris.forges("let1:1:yes", world.card(maths, WELCOME), chat=maths)
    assert forged is not None
    assert forged.startswith("Кнопка устарела")


async def test_a_school_is_no_chat_of_a_network(
    world: World, school: tuple[Someone, Someone, Chat, Chat]
) -> None:
    anna, boris, home, maths = school
    asked = world.card(maths, WELCOME)
    assert await ask(world, boris, maths) == "Спросил в чате школы «Школа А»"
    await anna.says("/school", chat=home)
    settings = world.messages(home)[-1]
    await anna.taps("Я координатор", settings)
    await anna.taps("Это сеть школ", settings)
    await world.catch_up()
    stale = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    assert await anna.taps("Присоединить", world.card(home, "Борис просит")) == stale
    refusal = await boris.taps("Чат школы …", asked, chat=maths)
    assert (refusal or "").startswith("Других Ваших школ я пока не знаю.")
    assert await boris.forges("join1:1", asked, chat=maths) == stale
    await anna.says("/start", chat=home)
    await world.catch_up()
    card = world.card(home, WELCOME)
    assert "Чат школы …" not in [button["text"] for row in card.buttons for button in row]
    assert await anna.forges("face1:join", card, chat=home) == stale
