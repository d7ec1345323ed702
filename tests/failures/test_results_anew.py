"""Votes that were written in time and arrive when the result is made, sent, or even moved away."""

from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

import pytest

from bot.sandbox.model import Chat
from tests.failures.school import calls, results, until, votes
from tests.kit.world import START, Someone, World

MUSEUM = "Идём в музей?"
MINUTE = 60_000
NUMBERS = count(901)


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone, Someone]:
    """The school without a question."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    return anna, boris, vera


def arrives(someone: Someone, text: str, written_at: int, chat: Chat | None = None) -> None:
    """A message comes now that was written then."""
    here = chat or someone.chat
    someone.world.sandbox.inject(
        {
            "message": {
                "message_id": next(NUMBERS), "date": written_at // 1_000, "text": text,
                "chat": {"id": here.id, "type": here.kind, "title": here.title},
                "from": {"id": someone.id, "is_bot": False, "first_name": someone.person.first_name},
            }
        }
    )  # fmt: skip


def interrupted(call: Callable[..., Awaitable[Any]], happens: Callable[[], Awaitable[None]]) -> Any:
    """The call, in the midst of whose first time something happens."""
    interruptions = [happens]

    async def slow(*arguments: Any) -> Any:
        while interruptions:
            await interruptions.pop()()
        return await call(*arguments)

    return slow


@pytest.mark.parametrize("under_way", ["drawn", "uploaded"])
async def test_what_arrives_while_the_result_is_on_its_way_stands_in_the_result_too(
    world: World, people: tuple[Someone, ...], monkeypatch: pytest.MonkeyPatch, under_way: str
) -> None:
    anna, boris, _ = people
    await anna.asks(f"{MUSEUM} до 11:10")
    card = world.card(anna.chat, MUSEUM)
    assert await anna.taps("➕", card) == "Учтено: +"

    async def boris_is_heard() -> None:
        arrives(boris, "− успел", START + 10 * MINUTE - 1_000)
        await until(lambda: boris.id in votes(world))

    messenger = world.app._sender._messenger
    target, name = (world.charts, "draw") if under_way == "drawn" else (messenger, "post")
    monkeypatch.setattr(target, name, interrupted(getattr(target, name), boris_is_heard))
    await world.passes(700)
    assert votes(world) == {anna.id: "+", boris.id: "-"}
    [result] = results(world, anna)
    assert "➕ 1 (50\u00a0%)   ➖ 1 (50\u00a0%)" in result.text
    assert "➕ 1   ➖ 1\n" in card.text
    assert card.text.endswith("Закрыто 11 марта")


@pytest.mark.parametrize("moves", ["before the vote comes", "before the result is sent anew"])
async def test_a_result_that_is_sent_anew_in_a_supergroup_takes_nobodys_message_away(
    world: World, people: tuple[Someone, ...], moves: str
) -> None:
    """Messages are numbered from one there: another's may have the number of the old result."""
    anna, boris, _ = people
    group = await world.school(anna, boris, title="Школа Б", kind="group")
    await anna.asks(f"{MUSEUM} до 11:05")
    await world.passes(330)
    [old] = results(world, anna)
    if moves == "before the result is sent anew":
        arrives(boris, "+", START + 5 * MINUTE - 1_000, group)
        await world.settle()
    new = anna.chat = boris.chat = world.sandbox.migrate(group)
    said = [world.sandbox.say(anna.person, new, f"личное {number}") for number in range(old.id + 10)]
    await world.settle()
    if moves == "before the vote comes":
        arrives(boris, "+", START + 5 * MINUTE - 1_000, group)
    await world.passes(120)
    assert old.id in {message.id for message in said}
    there = {message.id for message in world.sandbox.messages(new)}
    assert {message.id for message in said} <= there
    [result] = results(world, anna)
    assert "➕ 1 (100\u00a0%)" in result.text


async def test_late_copies_of_an_answer_that_is_counted_send_nothing_anew(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await anna.asks(f"{MUSEUM} до 11:10")
    await boris.says("+")
    await world.passes(640)
    [first] = results(world, anna)
    for _ in range(3):
        arrives(boris, "+", START + 10 * MINUTE - 1_000)
        await world.passes(40)
    assert votes(world) == {boris.id: "+"}
    assert [result.id for result in results(world, anna)] == [first.id]
    assert len(calls(world, "sendPhoto")) == 1
