"""What is over is left alone: closed polls, charts of an earlier end, texts of updates set aside."""

from typing import Any

import pytest

from bot.quick_poll import asking
from bot.sandbox.model import Json, Message
from storage.copying import TABLES
from storage.database import sqlite_file
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
WELCOME = "Считаю ответы"
CANARY = "Petya cried again"


@pytest.fixture
async def anna(world: World) -> Someone:
    return world.someone("Анна", language="ru")


async def close_a_poll(world: World, anna: Someone) -> Message:
    """A poll that is over; gives its card."""
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await anna.taps("Закрыть", card)
    await world.passes(60)
    return card


def is_on_record(world: World, text: str) -> bool:
    """Whether the text stands in a row of any table, or anywhere in the file."""
    file = sqlite_file(world.database_url)
    if file and text.encode() in file.read_bytes():
        return True
    return any(
        text in str(value)
        for table in TABLES
        for row in world.rows(f"SELECT * FROM {table}")
        for value in row.values()
    )


def edited(world: World) -> set[int]:
    """The messages that the bot has tried to edit."""
    edits = [call for call in world.sandbox.calls if call.method == "editMessageText"]
    return {int(call.parameters["message_id"]) for call in edits}


async def test_a_closed_poll_is_not_posted_again_after_a_move(world: World, anna: Someone) -> None:
    await world.school(anna, kind="group")
    await close_a_poll(world, anna)
    chat = world.sandbox.migrate(anna.chat)
    await world.passes(120)
    [text] = world.texts(chat)
    assert text.startswith(WELCOME)


async def test_a_press_under_a_card_of_the_old_address_starts_no_endless_errand(
    world: World, anna: Someone
) -> None:
    old = await world.school(anna, kind="group")
    card = world.card(old, WELCOME)
    world.sandbox.press(anna.person, old, card.id, "Задать вопрос")
    chat = world.sandbox.migrate(old)
    await world.passes(60)
    await anna.taps("Задать вопрос", card, chat=old)
    world.sandbox.calls.clear()
    await world.passes(3_600)
    assert not world.sandbox.calls
    assert world.texts(chat)[-1].startswith("Анна, какой вопрос задать?")


async def test_a_closed_poll_is_not_edited_after_a_rename(world: World, anna: Someone) -> None:
    await world.school(anna)
    welcome, closed = world.card(anna.chat, WELCOME), await close_a_poll(world, anna)
    await anna.taps("⚙ Школа А", welcome)
    await world.passes(1)
    world.sandbox.calls.clear()
    await anna.taps("Название", welcome)
    await anna.says("Лицей № 7", to=world.card(anna.chat, "Анна, как называется школа?"))
    await world.passes(120)
    assert welcome.text.startswith("Лицей № 7")
    assert welcome.id in edited(world)
    assert closed.id not in edited(world)


async def test_a_closed_poll_is_not_edited_when_the_bots_rights_change(world: World, anna: Someone) -> None:
    await world.school(anna)
    closed = await close_a_poll(world, anna)
    await anna.asks("Второй вопрос?")
    open_still = world.card(anna.chat, "Второй вопрос?")
    world.sandbox.calls.clear()
    world.sandbox.demote_bot(anna.chat, by=anna.person)
    await world.passes(120)
    assert edited(world) == {world.card(anna.chat, WELCOME).id, open_still.id}
    assert closed.text.endswith("Закрыто 11 марта")


async def test_a_chart_that_waited_while_the_poll_was_opened_and_closed_again_is_not_posted(
    world: World, anna: Someone
) -> None:
    await world.school(anna)
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    [[plus, _], [close, _]] = card.buttons
    world.sandbox.faults.add("sendPhoto", code=502)
    await anna.taps("Закрыть", card)
    await anna.taps("Открыть снова", card)
    await anna.forges(plus["callback_data"], card)
    assert await anna.forges(close["callback_data"], card) == "Закрыто. Итог — в чате"
    await world.passes(60)
    [result] = [message for message in world.messages(anna.chat) if message.photo]
    assert "➕ 1 (100\u00a0%)   ➖ 0 (0\u00a0%)" in result.text


async def test_the_text_of_an_update_that_nobody_can_read_is_gone_from_the_database(
    world: World, anna: Someone
) -> None:
    await world.school(anna)
    unreadable: Json = {"message": {"message_id": 77, "date": "x", "text": CANARY}}
    world.sandbox.inject(unreadable)
    await world.settle()
    await world.stop()
    assert not is_on_record(world, CANARY)


async def test_the_text_of_an_update_that_failed_is_gone_from_the_database(
    world: World, anna: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*given: Any) -> None:
        raise RuntimeError

    await world.school(anna)
    monkeypatch.setattr(asking, "open_poll", fail)
    await anna.says(f"/poll {CANARY}")
    await world.stop()
    assert not is_on_record(world, CANARY)
