"""Telegram asks to wait, answers with errors, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.sandbox.limits import PACED
from bot.sandbox.model import Json, Message, Press
from bot.telegram.http import BotApi
from tests.failures.school import QUESTION, calls, count, results, said, toast, votes
from tests.kit.world import Someone, World

SILENT, WELL = "program-messenger-silent", "program-messenger-well"


async def test_a_wait_that_telegram_asks_for_is_kept_over_a_restart(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    world.sandbox.faults.add(times=None, retry_after=60, chat_id=anna.chat.id)
    for method in ("answerCallbackQuery", "getUpdates"):
        world.sandbox.faults.add(method, times=None, retry_after=60)
    world.sandbox.calls.clear()
    pressed = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    await world.passes(1)
    typed = await vera.says("− не сезон")
    [asked] = [call.at for call in calls(world, *PACED)]
    await world.passes(29)
    await world.stop()
    await world.start()
    await world.passes(30)
    world.sandbox.faults.clear()
    await world.passes(120)
    assert min(call.at for call in calls(world, *PACED) if call.at > asked) >= asked + 60_000
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert toast(pressed) == "Учтено: +"
    assert vera.finds_marked(typed)
    assert "➕ 1   ➖ 1\n" in card.text


async def test_a_long_wait_is_told_once(world: World, people: tuple[Someone, ...], card: Message) -> None:
    boris = people[1]
    world.sandbox.faults.add("getUpdates", times=6, retry_after=20)
    await people[0].says("Добрый день")
    typed = await boris.says("+")
    await world.passes(240)
    assert boris.finds_marked(typed)
    assert "➕ 1 " in card.text
    assert world.told == [said("program-messenger-busy"), said(WELL)]


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_a_hundred_votes_while_half_of_all_answers_are_errors(world: World, seed: int) -> None:
    voters = [world.someone(f"Учитель {number}", language="ru") for number in range(20)]
    anna = voters[0]
    await world.school(*voters)
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    world.sandbox.faults.seed(seed)
    world.sandbox.faults.add(times=None, share=0.25)
    world.sandbox.faults.add(times=None, share=1 / 3, after=True)
    world.sandbox.faults.add("getUpdates", times=None, share=0.5)

    presses: list[Press] = []
    meant: dict[int, str] = {}
    for number in range(100):
        voter, sign = voters[number * 7 % 20], "+-"[number % 3 == 0]
        if number % 2:
            world.sandbox.say(voter.person, voter.chat, sign)
        else:
            button = "➕" if sign == "+" else "➖"
            presses.append(world.sandbox.press(voter.person, voter.chat, card.id, button))
        meant[voter.id] = sign
        await world.passes(1)
    closing = world.sandbox.press(anna.person, anna.chat, card.id, "Закрыть")
    await world.passes(60)
    world.sandbox.faults.clear()
    await world.passes(300)

    assert votes(world) == meant
    assert all(toast(press) for press in presses)
    assert toast(closing) == "Закрыто. Итог — в чате"
    plus = list(meant.values()).count("+")
    assert f"➕ {plus}   ➖ {20 - plus}\n" in card.text
    assert f"➕ {plus} (" in results(world, anna)[-1].text
    assert not count(world, "journal WHERE state <> 1")
    assert world.told[0::2] == [said(SILENT)] * len(world.told[0::2])
    assert world.told[1::2] == [said(WELL)] * len(world.told[0::2])


@contextmanager
def short_of_patience(world: World) -> Iterator[None]:
    """Answers are waited for in real time, here for a moment only."""
    call = BotApi.call

    async def hasty(api: BotApi, method: str, parameters: Json, *, patience: float = 20) -> Any:
        return await call(api, method, parameters, patience=0.05)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BotApi, "call", hasty)
        patched.setattr(world.app._bot.session, "timeout", 0.05)
        yield


async def test_the_bot_goes_on_when_answers_come_again_that_never_came(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await anna.says("/poll Идём в музей?")
    draft = anna.draft()
    assert draft
    for method in ("sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates"):
        world.sandbox.faults.add(method, times=None, hang=True)
    with short_of_patience(world):
        pressed = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
        world.sandbox.press(anna.person, anna.chat, draft.id, "Отправить")
        await world.passes(40)
        typed = await vera.says("− не сезон", to=card)
        await world.passes(20)
    assert world.told == [said(SILENT)]
    assert toast(pressed) is None

    world.sandbox.faults.clear()
    await world.passes(120)
    assert toast(pressed) == "Учтено: +"
    assert vera.finds_marked(typed)
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert "➕ 1   ➖ 1\n" in card.text
    assert [text.split("\n")[0] for text in world.texts(anna.chat)].count("Идём в музей?") == 1
    assert world.told == [said(SILENT), said(WELL)]
