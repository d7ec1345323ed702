"""A reply to one's own answer explains it."""

import pytest

from bot.sandbox.model import Message
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
People = tuple[Someone, Someone, Someone]


@pytest.fixture
async def people(world: World, people: People) -> People:
    await people[0].asks(QUESTION)
    await world.passes(60)
    return people


async def counts(world: World, card: Message) -> str:
    await world.passes(20)  # where several cards wait, they wait for each other
    return next(line for line in card.text.split("\n") if line.startswith("➕"))


async def reasons(world: World, anna: Someone, card: Message) -> str:
    """What the result says after the poll is closed."""
    await anna.taps("Закрыть", card)
    await world.catch_up()
    return next(text for text in reversed(world.texts(anna.chat)) if text.startswith(QUESTION))


async def test_a_reply_to_ones_own_sign_explains_it(world: World, people: People, card: Message) -> None:
    anna, boris, _ = people
    sign = await boris.says("+")
    reply = await boris.says("Давно никуда не ходили", to=sign)
    assert boris.finds_marked(reply)
    assert await counts(world, card) == "➕ 1   ➖ 0"
    assert "• Давно никуда не ходили" in await reasons(world, anna, card)


async def test_an_edit_of_the_reply_changes_the_explanation(
    world: World, people: People, card: Message
) -> None:
    anna, boris, _ = people
    sign = await boris.says("+")
    reply = await boris.says("Давно никуда", to=sign)
    await boris.edits(reply, "Давно никуда не ходили вместе")
    said = await reasons(world, anna, card)
    assert "• Давно никуда не ходили вместе" in said
    assert said.count("•") == 1


async def test_a_long_explanation_is_kept_in_its_beginning(
    world: World, people: People, card: Message
) -> None:
    _, boris, _ = people
    sign = await boris.says("+")
    await boris.says("очень " * 200, to=sign)
    (row,) = world.rows("SELECT explanation FROM quick_poll_vote")
    assert len(row["explanation"]) <= 500
    assert row["explanation"].endswith("…")


async def test_a_reply_of_somebody_else_is_ordinary_talk(world: World, people: People, card: Message) -> None:
    anna, boris, vera = people
    sign = await boris.says("+")
    reply = await vera.says("А мне некогда", to=sign)
    assert not vera.finds_marked(reply)
    assert "некогда" not in await reasons(world, anna, card)


async def test_a_reply_to_ones_own_ordinary_message_explains_nothing(
    world: World, people: People, card: Message
) -> None:
    _, boris, _ = people
    said = await boris.says("Всем привет")
    reply = await boris.says("И хорошего дня", to=said)
    assert not boris.finds_marked(reply)


async def test_a_sign_in_reply_to_ones_own_answer_is_a_second_thought(
    world: World, people: People, card: Message
) -> None:
    _, boris, _ = people
    sign = await boris.says("+")
    reply = await boris.says("- нет, занят", to=sign)
    assert boris.finds_marked(reply)
    assert await counts(world, card) == "➕ 0   ➖ 1"


async def test_after_the_end_a_reply_to_ones_own_answer_is_ordinary_talk(
    world: World, people: People, card: Message
) -> None:
    anna, boris, _ = people
    sign = await boris.says("+")
    await anna.taps("Закрыть", card)
    await world.catch_up()
    before = world.texts(anna.chat, boris)
    reply = await boris.says("Жаль, что не вышло", to=sign)
    await world.catch_up()
    assert not boris.finds_marked(reply)
    assert world.texts(anna.chat, boris) == before
