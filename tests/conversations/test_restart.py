"""The bot ends and starts again in the midst of its work: what was accepted is done, once."""

import asyncio
from collections.abc import Callable

import pytest

from bot.sandbox.model import Json, Press
from tests.kit.world import Someone, World

QUESTION = "Команда единомышленников у нас есть?"


@pytest.fixture
async def people(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    await people[0].asks(QUESTION)
    return people


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():
            await asyncio.sleep(0.005)


def text_of(press: Press) -> str | None:
    return press.toast.text if press.toast else None


async def restart(world: World) -> None:
    await world.stop()
    await world.start()


def calls(world: World, method: str) -> list[int]:
    """When the bot called the method, in milliseconds."""
    return [call.at for call in world.sandbox.calls if call.method == method]


async def test_an_update_whose_handling_was_cut_off_is_handled_by_the_next_life(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    card = world.card(anna.chat, QUESTION)
    world.sandbox.faults.add("getChatMemberCount", hang=True)
    closing_press = world.sandbox.press(anna.person, anna.chat, card.id, "Закрыть")
    behind = world.sandbox.press(anna.person, anna.chat, card.id, "➕")
    await until(lambda: "getChatMemberCount" in [call.method for call in world.sandbox.calls[-3:]])
    await until(lambda: not world.sandbox.pending())
    assert [row["state"] for row in world.rows("SELECT * FROM journal WHERE state = 0")] == [0, 0]
    assert not closing_press.answered.is_set()

    await restart(world)
    assert text_of(closing_press) == "Закрыто. Итог — в чате"
    assert text_of(behind) == "Опрос закрыт 11 марта, 11:00. Автор может открыть его снова.", "in order"
    await world.catch_up()
    assert world.messages(anna.chat)[-1].photo
    assert not world.rows("SELECT * FROM journal WHERE state = 0")


async def test_a_toast_that_was_promised_is_given_by_the_next_life(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    world.sandbox.calls.clear()
    world.sandbox.faults.add("answerCallbackQuery", hang=True)
    press = world.sandbox.press(boris.person, anna.chat, world.card(anna.chat, QUESTION).id, "➕")
    await until(lambda: bool(calls(world, "answerCallbackQuery")))
    await restart(world)
    assert text_of(press) == "Учтено: +"


async def test_a_toast_is_given_no_more_when_its_time_is_over(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    world.sandbox.calls.clear()
    world.sandbox.faults.add("answerCallbackQuery", hang=True)
    world.sandbox.press(boris.person, anna.chat, world.card(anna.chat, QUESTION).id, "➕")
    await until(lambda: bool(calls(world, "answerCallbackQuery")))
    await world.stop()
    world.clock.jump(151_000)
    world.sandbox.calls.clear()
    await world.start()
    assert not calls(world, "answerCallbackQuery")


async def test_a_card_that_lags_behind_is_shown_after_a_restart(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    await boris.taps("➕", card)
    await vera.taps("➕", card)
    assert "➕ 1 " in card.text, "the second edit waits for its turn"
    await restart(world)
    assert "➕ 2 " in card.text


async def test_a_message_that_was_not_sent_is_sent_after_a_restart(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    fault = world.sandbox.faults.add("sendPhoto", times=None, code=502)
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await world.catch_up()
    world.sandbox.faults.clear()
    assert fault.times is None
    await world.stop()
    world.clock.jump(300_000)
    await world.start()
    [result] = [message for message in world.messages(anna.chat) if message.photo]
    assert result.text.startswith(QUESTION)


async def test_updates_that_came_while_the_bot_was_away_are_handled(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    await world.stop()
    world.sandbox.say(boris.person, anna.chat, "+ дети одни и те же")
    world.clock.jump(60_000)
    press = world.sandbox.press(vera.person, anna.chat, card.id, "➖")
    await world.start()
    await world.catch_up()
    assert text_of(press) == "Учтено: −"
    assert "➕ 1   ➖ 1\n" in card.text


async def test_an_update_that_comes_twice_counts_once(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    update: Json = {"update_id": 990_000_001, "message": question(anna, "Второй вопрос?")}
    for _ in range(3):
        world.sandbox.inject(update)
        await world.settle()
    await restart(world)
    world.sandbox.inject(update)
    await world.catch_up()
    assert drafts(world, anna) == 1
    await anna.posts()
    assert [text.split("\n")[0] for text in world.texts(anna.chat)].count("Второй вопрос?") == 1


async def test_a_draft_that_is_sent_again_and_again_is_posted_once(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    await anna.says("/poll Второй вопрос?")
    draft = anna.draft()
    assert draft
    await world.stop()
    for _ in range(3):
        world.sandbox.press(anna.person, anna.chat, draft.id, "Отправить")
    await world.start()
    await world.catch_up()
    assert [text.split("\n")[0] for text in world.texts(anna.chat)].count("Второй вопрос?") == 1


async def test_updates_that_were_handled_but_not_confirmed_count_once(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    world.sandbox.faults.add("getUpdates", times=None, code=502)
    world.sandbox.say(anna.person, anna.chat, "/poll Второй вопрос?")
    await until(lambda: anna.draft() is not None)
    assert world.sandbox.pending(), "Telegram gives it to the next life once more"
    await world.stop()
    world.sandbox.faults.clear()
    await world.start()
    await world.catch_up()
    assert not world.sandbox.pending()
    assert drafts(world, anna) == 1
    await anna.posts()
    assert [text.split("\n")[0] for text in world.texts(anna.chat)].count("Второй вопрос?") == 1


def drafts(world: World, someone: Someone) -> int:
    """How many drafts the person sees."""
    return sum(text.startswith("Черновик") for text in world.texts(someone.chat, someone))


def question(someone: Someone, text: str) -> Json:
    chat = {"id": someone.chat.id, "type": "supergroup", "title": someone.chat.title}
    sender = {"id": someone.id, "is_bot": False, "first_name": someone.person.first_name}
    return {"message_id": 900, "date": 1_773_216_000, "chat": chat, "from": sender, "text": f"/poll {text}"}


async def test_an_edit_that_telegram_put_off_is_not_tried_earlier_by_the_next_life(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    world.sandbox.faults.add("editMessageText", retry_after=40)
    await boris.taps("➕", card)
    put_off = world.clock.now()
    await restart(world)
    await vera.taps("➕", card)
    await world.passes(120)
    first, again, *_ = [at for at in calls(world, "editMessageText") if at >= put_off]
    assert first == put_off
    assert put_off + 40_000 <= again <= put_off + 41_000
    assert "➕ 2 " in card.text
