"""A commit happens and the answer to it is lost: the effect is there once, and who acted is told of it."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from bot.sandbox.model import Message
from storage import journal
from storage.connection import Connection
from storage.errors import StorageUnavailable, Trouble
from tests.failures.school import calls, count, results, said, toast, votes
from tests.kit.world import Someone, World

TOLD = [said("program-storage-unreachable"), said("program-storage-well")]
Unit = Callable[[Connection], Any]
Lose = Callable[[Callable[[Unit], bool]], list[Unit]]


@pytest.fixture
def lose(world: World, monkeypatch: pytest.MonkeyPatch) -> Lose:
    """Let the answer to the first commit of such a unit be lost; gives the list of what was lost."""

    def lose(is_meant: Callable[[Unit], bool]) -> list[Unit]:
        database, lost = world.app._database, list[Unit]()
        write = database.write

        async def commit(unit: Unit) -> None:
            await write(unit)
            raise StorageUnavailable(Trouble.UNREACHABLE)

        def losing(unit: Unit) -> asyncio.Future[Any]:
            if lost or not is_meant(unit):
                return write(unit)
            lost.append(unit)
            return asyncio.ensure_future(commit(unit))

        monkeypatch.setattr(database, "write", losing)
        return lost

    return lose


def of_turn(method: str) -> Callable[[Unit], bool]:
    """Whether a unit is made by this method of a turn."""
    return lambda unit: getattr(unit, "__qualname__", "").startswith(f"Turn.{method}.")


def of_receiver(unit: Unit) -> bool:
    return isinstance(unit, partial) and unit.func is journal.record


def check(world: World, lost: list[Unit]) -> None:
    """It was lost, told once, and nothing is left or set aside."""
    assert len(lost) == 1
    assert not count(world, "journal WHERE state <> 1")
    assert not count(world, "journal WHERE owed IS NOT NULL")
    assert world.told == TOLD


async def test_a_press_counts_once_and_its_toast_comes_from_the_journal(
    world: World, people: tuple[Someone, ...], card: Message, lose: Lose
) -> None:
    _, boris, vera = people
    lost = lose(of_turn("do"))
    press = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    await world.passes(5)
    assert votes(world) == {boris.id: "+"}
    assert await vera.taps("➖", card) == "Учтено: −", "others do not wait"
    await world.passes(25)
    assert toast(press) == "Учтено: +", "and not that it was counted already"
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert "➕ 1   ➖ 1\n" in card.text
    check(world, lost)


async def test_a_poll_is_closed_once_and_who_closed_it_does_not_read_that_it_is_closed(
    world: World, people: tuple[Someone, ...], card: Message, lose: Lose
) -> None:
    anna = people[0]
    lost = lose(of_turn("do"))
    press = world.sandbox.press(anna.person, anna.chat, card.id, "Закрыть")
    await world.passes(30)
    assert toast(press) == "Закрыто. Итог — в чате"
    assert len(results(world, anna)) == 1
    assert world.rows("SELECT closings FROM activity") == [{"closings": 1}]
    assert card.text.endswith("Закрыто 11 марта")
    check(world, lost)


async def test_a_press_that_is_refused_is_told_why(
    world: World, people: tuple[Someone, ...], card: Message, lose: Lose
) -> None:
    boris = people[1]
    lost = lose(of_turn("refuse"))
    press = world.sandbox.press(boris.person, boris.chat, card.id, "Закрыть")
    await world.passes(30)
    assert toast(press) == "Это может сделать автор (Анна), координатор или администратор чата."
    assert world.rows("SELECT closings FROM activity") == [{"closings": 0}]
    check(world, lost)


async def test_a_vote_that_is_typed_counts_once(
    world: World, people: tuple[Someone, ...], card: Message, lose: Lose
) -> None:
    boris = people[1]
    lost = lose(of_turn("do"))
    await boris.says("+ давно не были")
    await world.passes(30)
    assert votes(world) == {boris.id: "+"}
    assert "➕ 1 " in card.text
    check(world, lost)


async def test_a_message_that_is_refused_is_told_why_once(
    world: World, people: tuple[Someone, ...], card: Message, lose: Lose
) -> None:
    anna, boris, _ = people
    await anna.taps("Закрыть", card)
    lost = lose(of_turn("refuse"))
    await boris.says("+", to=card)
    await world.passes(30)
    refused = [text for text in world.texts(boris.chat, boris) if text.startswith("Опрос закрыт")]
    assert len(refused) == 1
    assert not votes(world)
    check(world, lost)


async def test_what_the_receiver_has_put_on_record_is_handled_once(
    world: World, people: tuple[Someone, ...], card: Message, lose: Lose
) -> None:
    _, boris, vera = people
    world.sandbox.calls.clear()
    lost = lose(of_receiver)
    press = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    typed = await vera.says("− не сезон")
    await world.passes(30)
    assert toast(press) == "Учтено: +"
    assert vera.finds_marked(typed)
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert "➕ 1   ➖ 1\n" in card.text
    assert len([call for call in calls(world, "answerCallbackQuery") if call.ok]) == 1
    check(world, lost)


async def test_what_the_server_put_on_record_later_than_anybody_thought_is_handled_all_the_same(
    world: World, people: tuple[Someone, ...], card: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not there when the receiver looks, and there when Telegram has given it once more."""
    boris, database = people[1], world.app._database
    late, write = list[Unit](), database.write
    lost: list[Unit] = []

    async def fail() -> None:
        raise StorageUnavailable(Trouble.UNREACHABLE)

    async def both(unit: Unit) -> Any:
        await write(late.pop())
        return await write(unit)

    def losing(unit: Unit) -> asyncio.Future[Any]:
        if not of_receiver(unit) or (lost and not late):
            return write(unit)
        if late:
            return asyncio.ensure_future(both(unit))
        lost.append(unit)
        late.append(unit)
        return asyncio.ensure_future(fail())

    monkeypatch.setattr(database, "write", losing)
    press = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    await world.passes(30)
    assert not late
    assert toast(press) == "Учтено: +"
    assert votes(world) == {boris.id: "+"}
    check(world, lost)
