"""Ten minutes without the network: the bot tries seldom and more seldom, and nothing is lost."""

from bot.sandbox.model import Message
from tests.failures.school import QUESTION, calls, count, most_in, results, said, toast, votes
from tests.kit.world import Someone, World

MINUTE = 60_000


async def test_ten_minutes_without_network(world: World, people: tuple[Someone, ...], card: Message) -> None:
    anna, boris, vera = people
    galya, dima, egor = (world.someone(name, language="ru") for name in ("Галя", "Дима", "Егор"))
    for each in (galya, dima, egor):
        each.chat = anna.chat
        world.sandbox.join(anna.chat, each.person)
    await world.passes(60)
    assert await boris.taps("➕", card) == "Учтено: +"
    kept = count(world, "outbox")
    world.sandbox.calls.clear()

    polls = world.sandbox.faults.add("getUpdates", times=None, cut=True)
    world.sandbox.faults.add(times=None, cut=True)
    first = world.sandbox.press(vera.person, anna.chat, card.id, "➖")  # the open poll brings it still
    await world.passes(60)
    typed = await anna.says("+ обязательно")
    gone = world.sandbox.press(galya.person, anna.chat, card.id, "➕")
    await world.passes(480)
    second = world.sandbox.press(dima.person, anna.chat, card.id, "➖")
    for _ in range(200):
        world.sandbox.say(egor.person, anna.chat, "Кто-нибудь видел ключи?")
    await world.passes(60)
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert world.told == [said("program-messenger-silent")]
    assert 10 <= polls.struck <= 30, "more and more seldom"
    for method in {call.method for call in calls(world)}:
        instants = [call.at for call in calls(world, method)]
        assert len(instants) <= 10 * 60 // 8, method
        assert most_in(instants, 1_000) <= 2, method
    edits = [call.at for call in calls(world, "editMessageText")]
    assert edits[-1] - edits[-2] > 4 * (edits[2] - edits[1])
    assert count(world, "outbox") == kept
    assert count(world, "journal WHERE state = 0") == 0

    world.sandbox.faults.clear()
    await world.passes(300)
    assert votes(world) == {boris.id: "+", vera.id: "-", anna.id: "+", dima.id: "-"}
    assert (toast(first), toast(second)) == (None, "Учтено: −"), "a toast lives for 150 seconds"
    assert toast(gone) is None, "nor does Telegram keep a press for longer"
    assert anna.finds_marked(typed)
    assert "➕ 2   ➖ 2\n" in card.text
    assert world.told == [said("program-messenger-silent"), said("program-messenger-well")]
    assert not count(world, "journal WHERE state <> 1")


async def test_a_poll_that_is_closed_when_the_network_ends_gets_its_result(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna = people[0]
    await anna.taps("➕", card)
    world.sandbox.faults.add("getUpdates", times=None, cut=True)
    world.sandbox.faults.add(times=None, cut=True)
    world.sandbox.press(anna.person, anna.chat, card.id, "Закрыть")
    await world.passes(600)
    assert not results(world, anna)
    world.sandbox.faults.clear()
    await world.passes(300)
    [result] = results(world, anna)
    assert result.text.startswith(QUESTION)
    assert "➕ 1 (100\u00a0%)" in result.text
    assert card.text.endswith("Закрыто 11 марта")


async def test_an_answer_that_is_cut_off_makes_no_second_vote(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    """Telegram has done what it was told, and the bot does not know."""
    for method in ("editMessageText", "answerCallbackQuery", "setMessageReaction", "getUpdates"):
        world.sandbox.faults.add(method, cut=True, after=True)
    presses = [world.sandbox.press(each.person, each.chat, card.id, "➕") for each in people]
    await world.passes(60)
    assert [toast(press) for press in presses] == ["Учтено: +"] * 3
    assert votes(world) == {each.id: "+" for each in people}
    assert "➕ 3 " in card.text
    assert world.told == []
