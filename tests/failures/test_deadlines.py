"""The time is over while the bot is away, or while nobody can tell whether all was read."""

from typing import cast

import pytest

from bot.activities import RINGS
from bot.activity.model import DEADLINE
from bot.delivery.timers import Ring
from bot.sandbox.limits import PACED
from bot.sandbox.model import Json, Message
from storage.connection import Connection
from storage.timers import Timer
from tests.failures.school import ask_many, calls, count, most_in, results, said, toast, votes
from tests.kit.world import START, Someone, World

MUSEUM = "Идём в музей?"
LATE = "Итог пришёл позже срока"
MINUTE = 60_000


@pytest.fixture
async def card(world: World, people: tuple[Someone, ...]) -> Message:
    """The card of a question that ends at 11:10."""
    await people[0].taps("Закрыть", world.card(people[0].chat, "Идём в театр?"))
    await people[0].asks(f"{MUSEUM} до 11:10")
    await world.passes(30)
    return world.card(people[0].chat, MUSEUM)


def museum(world: World, someone: Someone) -> list[Message]:
    """The results of the question, oldest first."""
    return [result for result in results(world, someone) if result.text.startswith(MUSEUM)]


async def turn_to(world: World, minute: float) -> None:
    """Let it be so many minutes past eleven."""
    await world.passes((START - world.clock.now()) / 1_000 + 60 * minute)


async def test_a_backlog_is_judged_by_when_it_was_written(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await world.stop()
    world.clock.jump(START + 9 * MINUTE - world.clock.now())
    world.sandbox.say(boris.person, boris.chat, "+ успел")
    world.clock.jump(6 * MINUTE)
    world.sandbox.say(vera.person, vera.chat, "− опоздала")
    pressed = world.sandbox.press(anna.person, anna.chat, card.id, "➕")
    world.clock.jump(MINUTE)
    await world.start()
    await world.passes(120)
    assert toast(pressed) == "Учтено: +", "a press carries no date: it counts when it arrives"
    assert votes(world) == {boris.id: "+", anna.id: "+"}
    assert any("Опрос закрыт 11 марта" in text for text in world.texts(anna.chat, vera))
    [result] = museum(world, anna)
    assert "➕ 2 (100\u00a0%)" in result.text
    assert LATE in result.text
    assert card.text.endswith("Закрыто 11 марта")
    assert world.told == []


async def test_a_deadline_is_kept_in_time_by_a_bot_that_has_just_started(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    await turn_to(world, 9.9)
    await world.stop()
    await world.start()
    await world.passes(20)
    assert museum(world, people[0])


def typed_at(someone: Someone, number: int, instant: int, text: str) -> Json:
    chat = {"id": someone.chat.id, "type": "supergroup", "title": someone.chat.title}
    sender = {"id": someone.id, "is_bot": False, "first_name": someone.person.first_name}
    date = {"message_id": number, "date": instant // 1_000, "chat": chat, "from": sender, "text": text}
    return {"message": date}


async def test_votes_that_were_written_in_time_and_come_after_the_end_make_one_new_result(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    assert await anna.taps("➕", card) == "Учтено: +"
    await turn_to(world, 11)
    [first] = museum(world, anna)
    world.sandbox.inject(typed_at(boris, 901, START + 10 * MINUTE - 1_000, "+ успел"))
    await world.passes(2)
    world.sandbox.inject(typed_at(vera, 902, START + 10 * MINUTE, "− успела"))
    await world.passes(60)
    assert votes(world) == {anna.id: "+", boris.id: "+", vera.id: "-"}
    [result] = museum(world, anna)
    assert result.id != first.id
    assert "➕ 2 (67\u00a0%)   ➖ 1 (33\u00a0%)" in result.text
    assert "успел" in result.text
    sent = [call for call in calls(world, "sendPhoto") if MUSEUM in str(call.parameters)]
    assert len(sent) == 2
    assert "➕ 2   ➖ 1\n" in card.text


async def test_a_message_that_is_edited_after_the_deadline_does_not_count(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    vote = await boris.says("+")
    talk = await vera.says("А кто ещё идёт?")
    await turn_to(world, 11)
    await boris.edits(vote, "−")
    await vera.edits(talk, "+")
    await world.passes(60)
    assert votes(world) == {boris.id: "+"}
    assert not vera.finds_marked(talk)
    [result] = museum(world, anna)
    assert "➕ 1 (100\u00a0%)" in result.text


async def test_a_message_that_was_edited_after_the_deadline_does_not_count_from_a_backlog_either(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    _, boris, _ = people
    vote = await boris.says("+")
    await world.stop()
    world.clock.jump(START + 11 * MINUTE - world.clock.now())
    world.sandbox.edit(boris.person, boris.chat, vote.id, "−")
    await world.start()
    await world.passes(60)
    assert votes(world) == {boris.id: "+"}


async def test_thirty_overdue_polls_end_at_the_allowed_pace_and_none_is_lost(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await ask_many(world, anna, [f"Вопрос {number}? до 11:10" for number in range(30)])
    await world.passes(400)  # until no card waits to be drawn anew
    cards = [world.card(anna.chat, f"Вопрос {number}?") for number in range(30)]
    await world.stop()
    world.clock.jump(10 * MINUTE)
    presses = [world.sandbox.press(boris.person, boris.chat, card.id, "➕") for card in cards]
    world.clock.jump(MINUTE)
    world.sandbox.calls.clear()
    await world.start()
    await world.passes(600)
    found = {result.text.split("\n")[0]: result for result in results(world, anna)}
    assert set(found) == {f"Вопрос {number}?" for number in range(30)}
    assert len(results(world, anna)) == 30
    assert all("➕ 1 (100\u00a0%)" in result.text and LATE in result.text for result in found.values())
    assert [toast(press) for press in presses] == ["Учтено: +"] * 30
    assert all(card.text.endswith("Закрыто 11 марта") for card in cards)
    assert most_in((call.at for call in calls(world, *PACED)), MINUTE) <= 18
    assert all(call.ok for call in calls(world, *PACED))
    assert count(world, "timer WHERE state = 1") == 30


async def test_a_deadline_that_could_not_be_kept_is_kept_by_the_next_life(
    world: World, people: tuple[Someone, ...], card: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, _ = people
    assert await boris.taps("➕", card) == "Учтено: +"

    def fail(connection: Connection, timer: Timer, now: int) -> None:
        raise KeyError

    with monkeypatch.context() as spoiled:
        spoiled.setitem(cast(dict[str, Ring], RINGS), DEADLINE, fail)
        await turn_to(world, 15)
        assert [row["attempts"] for row in world.rows("SELECT * FROM timer WHERE state = 3")] == [3]
        assert not museum(world, anna)
        await world.stop()
    await world.start()
    await world.passes(30)
    [result] = museum(world, anna)
    assert "➕ 1 (100\u00a0%)" in result.text
    assert card.text.endswith("Закрыто 11 марта")
    assert [row["state"] for row in world.rows("SELECT * FROM timer")] == [1]


async def test_a_deadline_waits_until_it_is_known_what_was_written_before_it(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await turn_to(world, 9)
    world.sandbox.faults.add("getUpdates", times=None, code=502)
    await anna.says("Добрый день")  # ends the poll that was open
    world.sandbox.say(boris.person, boris.chat, "+")
    await turn_to(world, 10.5)
    world.sandbox.say(vera.person, vera.chat, "−")
    await turn_to(world, 13)
    assert not museum(world, anna)
    assert not votes(world)
    world.sandbox.faults.clear()
    await world.passes(60)
    assert votes(world) == {boris.id: "+"}
    [result] = museum(world, anna)
    assert "➕ 1 (100\u00a0%)" in result.text
    assert LATE not in result.text
    assert world.told == [said("program-messenger-silent"), said("program-messenger-well")]
