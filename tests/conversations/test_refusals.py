"""Telegram says no, says "later", or says nothing: nothing is lost, and nobody is pestered."""

import asyncio
from collections.abc import Callable
from itertools import pairwise

import pytest

from bot.charts.worker import ChartFailed
from bot.delivery.clock import SECOND
from bot.delivery.said import SAID
from bot.sandbox.calls import Call
from bot.telegram.http import TokenRefused
from bot.telegram.receiver import AnotherInstance
from storage import outbox
from tests.kit.world import DELETES, TEXTS, Someone, World

QUESTION = "Команда единомышленников у нас есть?"
COUNTED = ("sendMessage", "sendPhoto", "editMessageText")


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone, Someone]:
    anna, boris, vera = (world.someone(name) for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    await anna.asks(QUESTION)
    await world.catch_up()
    world.sandbox.calls.clear()
    return anna, boris, vera


def calls(world: World, *methods: str) -> list[Call]:
    """What the bot asked for with these methods, oldest first."""
    return [call for call in world.sandbox.calls if call.method in methods]


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():
            await asyncio.sleep(0.005)


async def unheard(world: World, seconds: float) -> None:
    """Let time pass while the bot can't hear what waits for it."""

    async def settle() -> None:
        quiet = 0
        while quiet < 3:
            quiet = 0 if world.app.busy() or world.sandbox._api._serving else quiet + 1
            await asyncio.sleep(0.001 if quiet == 0 else 0)

    await world.clock.turn(int(seconds * SECOND), settle)


@pytest.mark.parametrize("method", ["sendMessage", "sendPhoto", "editMessageText"])
async def test_nothing_goes_to_a_chat_before_telegram_wants_it(
    world: World, people: tuple[Someone, ...], method: str
) -> None:
    anna, boris, _ = people
    card = world.card(anna.chat, QUESTION)
    await anna.says("/poll Второй вопрос?")
    draft = anna.draft()
    assert draft
    world.sandbox.calls.clear()
    world.sandbox.faults.add(method, retry_after=30)
    await boris.taps("➕", card)
    await anna.taps("Закрыть", card)
    await anna.taps("Отправить", draft)
    await world.passes(90)
    tried = calls(world, *COUNTED)
    refused = next(call for call in tried if call.error_code == 429)
    later = tried[tried.index(refused) + 1]
    assert refused.at + 30_000 <= later.at <= refused.at + 31_000
    assert "Закрыто" in card.text
    assert [bool(message.photo) for message in world.messages(anna.chat)].count(True) == 1
    assert world.card(anna.chat, "Второй вопрос?").buttons


async def test_a_chat_that_has_to_wait_holds_no_other_chat_up(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    galina = world.someone("Галина")
    other = await world.school(galina, title="Школа Б")
    world.sandbox.faults.add("editMessageText", retry_after=60, chat_id=anna.chat.id)
    await boris.taps("➕", world.card(anna.chat, QUESTION))
    await galina.asks("Другой вопрос?")
    await galina.taps("➕", world.card(other, "Другой вопрос?"))
    await world.catch_up()
    assert "➕ 1 " in world.card(other, "Другой вопрос?").text
    assert "➕ 0 " in world.card(anna.chat, QUESTION).text


@pytest.mark.parametrize("code", [500, 502, 504])
async def test_a_failing_telegram_is_asked_again_more_and_more_seldom(
    world: World, people: tuple[Someone, ...], code: int
) -> None:
    anna, boris, _ = people
    world.sandbox.faults.add("editMessageText", times=6, code=code)
    await boris.taps("➕", world.card(anna.chat, QUESTION))
    await world.passes(200)
    tried = [call.at for call in calls(world, "editMessageText")]
    gaps = [later - earlier for earlier, later in pairwise(tried)]
    assert len(tried) == 7
    assert all(gap >= 5_000 for gap in gaps)
    assert gaps[-1] >= 16_000
    assert "➕ 1 " in world.card(anna.chat, QUESTION).text


async def test_an_answer_that_never_comes_is_waited_for_and_then_asked_for_again(
    world: World, people: tuple[Someone, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, _ = people
    monkeypatch.setattr(world.app._bot.session, "timeout", 0.2)
    world.sandbox.faults.add("editMessageText", times=2, hang=True)
    await boris.taps("➕", world.card(anna.chat, QUESTION))
    await world.passes(30)
    assert len(calls(world, "editMessageText")) == 3
    assert "➕ 1 " in world.card(anna.chat, QUESTION).text


async def test_a_toast_that_did_not_get_through_is_given_a_little_later(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    world.sandbox.faults.add("answerCallbackQuery", times=2, code=502)
    world.sandbox.faults.add("answerCallbackQuery", retry_after=5)
    presses = [world.sandbox.press(each.person, anna.chat, card.id, "➕") for each in (boris, vera)]
    await world.settle()
    assert not any(press.answered.is_set() for press in presses)
    await world.passes(40)
    assert [press.toast and press.toast.text for press in presses] == ["Учтено: +", "Учтено: +"]


async def test_a_press_that_can_not_be_answered_is_let_go_when_its_time_is_over(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    world.sandbox.faults.add("answerCallbackQuery", times=None, code=502)
    await boris.taps("➕", world.card(anna.chat, QUESTION))
    await world.passes(170)
    tried = len(calls(world, "answerCallbackQuery"))
    await world.passes(600)
    assert tried <= 20
    assert len(calls(world, "answerCallbackQuery")) == tried


async def test_a_card_that_an_admin_deleted_is_left_alone(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    world.sandbox.delete(anna.person, anna.chat, card.id)
    await boris.taps("➕", card)
    await world.passes(60)
    await vera.taps("➕", card)
    await world.passes(600)
    [tried] = calls(world, "editMessageText")
    assert tried.description == "Bad Request: message to edit not found"


@pytest.mark.parametrize("told", [True, False], ids=["told by an update", "finds out by itself"])
async def test_a_bot_that_was_thrown_out_is_silent_until_it_is_let_in_again(
    world: World, people: tuple[Someone, ...], told: bool
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    world.sandbox.faults.add("editMessageText", code=502)
    await boris.taps("➕", card)
    if told:
        world.sandbox.remove_bot(anna.chat, by=anna.person)
    else:
        await world.stop()
        world.sandbox.remove_bot(anna.chat, by=anna.person)
        await world.lose_updates()
        await world.start()
    await world.passes(60)
    world.sandbox.calls.clear()
    await world.passes(3_600)
    assert not world.sandbox.calls, "silent"

    world.sandbox.add_bot(anna.chat, by=anna.person, rights=DELETES)
    await world.catch_up()
    assert "➕ 1 " in card.text, "the card shows what it missed"
    assert await vera.taps("➕", card) == "Учтено: +"
    await world.catch_up()
    assert "➕ 2 " in card.text


async def test_messages_for_a_chat_that_is_closed_to_the_bot_are_not_kept_for_later(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    world.sandbox.faults.add("sendPhoto", times=2, code=502)
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    world.sandbox.remove_bot(anna.chat, by=anna.person)
    await world.passes(60)
    world.sandbox.add_bot(anna.chat, by=anna.person, rights=DELETES)
    await world.passes(60)
    assert not [message for message in world.messages(anna.chat) if message.photo]


async def test_what_was_meant_for_the_old_address_of_a_chat_arrives_at_the_new_one(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    old = await world.school(anna, boris, kind="group")
    new = world.sandbox.migrate(old)
    await world.catch_up()
    said = {"text": {"key": "error-group-only", "arguments": {}}, "language": "ru"}
    await world.app._database.write(
        lambda connection: outbox.put(connection, world.sandbox.bot.id, old.id, SAID, said, due_at=0)
    )
    world.app._sender.nudge()
    world.sandbox.calls.clear()
    await world.passes(60)
    assert world.texts(new)[-1] == TEXTS.say("ru", "error-group-only")
    assert [call.ok for call in calls(world, "sendMessage")] == [False, True]


async def test_when_telegram_is_silent_for_an_hour_nothing_is_lost(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    for method in ("*", "getUpdates"):
        world.sandbox.faults.add(method, times=None, code=502)
    world.sandbox.say(boris.person, anna.chat, "+ в пути")
    await until(lambda: bool(world.sandbox.faults._faults[0]) and world.sandbox.pending() == 1)
    world.sandbox.say(vera.person, anna.chat, "−")
    await unheard(world, 3_600)
    assert len(calls(world, *COUNTED)) < 60, "no tight loop"
    world.sandbox.faults.clear()
    await world.passes(360)
    assert "➕ 1   ➖ 1\n" in card.text


async def test_updates_whose_numbers_begin_anew_after_a_long_silence_are_not_lost(
    world: World, people: tuple[Someone, ...]
) -> None:
    """Telegram takes what is numbered below the offset for confirmed."""
    anna = people[0]
    await world.passes(60)
    world.sandbox.faults.add("getUpdates", code=502)
    while world.sandbox.faults._faults:
        await unheard(world, 0.5)
    chat = {"id": anna.chat.id, "type": "supergroup", "title": anna.chat.title}
    sender = {"id": anna.id, "is_bot": False, "first_name": "Анна"}
    message = {"message_id": 900, "date": 1_773_216_000, "chat": chat, "from": sender, "text": "/poll Новый?"}
    world.sandbox.inject({"update_id": 5, "message": message})
    await unheard(world, 5)
    await world.catch_up()
    await anna.posts()
    assert world.card(anna.chat, "Новый?").buttons


async def test_a_newcomer_with_the_same_token_leaves(world: World, people: tuple[Someone, ...]) -> None:
    world.sandbox.faults.add("getUpdates", code=409)
    with pytest.raises(AnotherInstance):
        await people[1].says("Добрый день")


async def test_an_elder_with_the_same_token_goes_on(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await world.passes(60)
    world.sandbox.faults.add("getUpdates", code=409)
    world.sandbox.say(boris.person, anna.chat, "Добрый день")
    await until(lambda: not world.sandbox.faults._faults)
    await unheard(world, 5)
    assert await boris.taps("➕", world.card(anna.chat, QUESTION)) == "Учтено: +"


async def test_a_token_that_was_revoked_ends_the_bot(world: World, people: tuple[Someone, ...]) -> None:
    await world.passes(3_600)
    world.sandbox.faults.add("getUpdates", times=None, code=401)
    with pytest.raises(TokenRefused):
        await people[1].says("Добрый день")


async def test_a_result_whose_picture_can_not_be_drawn_is_told_in_words(
    world: World, people: tuple[Someone, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(module: str, data: object) -> bytes:
        raise ChartFailed("TimeoutError")

    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    await boris.says("+ дети одни и те же", to=card)
    await vera.taps("➖", card)
    monkeypatch.setattr(world.charts, "draw", fail)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    result = world.messages(anna.chat)[-1]
    assert result.photo is None
    assert result.text.startswith(
        f"{QUESTION}\n➕ 1 (50\u00a0%)   ➖ 1 (50\u00a0%)\nОтветов: 2 · в чате около 3\n"
    )
    assert result.text.endswith("Почему +\n• дети одни и те же")
