"""A reply to one's own answer explains it."""

from bot.sandbox.model import Message
from tests.kit.votes import People, counts, reasons
from tests.kit.world import World

QUESTION = "Идём в театр?"


async def test_a_reply_to_ones_own_sign_explains_it(world: World, asked: People, card: Message) -> None:
    anna, boris, _ = asked
    sign = await boris.says("+")
    reply = await boris.says("Давно никуда не ходили", to=sign)
    assert boris.finds_marked(reply)
    assert await counts(world, card) == "➕ 1   ➖ 0"
    assert "• Давно никуда не ходили" in await reasons(world, anna, card)


async def test_an_edit_of_the_reply_changes_the_explanation(
    world: World, asked: People, card: Message
) -> None:
    anna, boris, _ = asked
    sign = await boris.says("+")
    reply = await boris.says("Давно никуда", to=sign)
    await boris.edits(reply, "Давно никуда не ходили вместе")
    said = await reasons(world, anna, card)
    assert "• Давно никуда не ходили вместе" in said
    assert said.count("•") == 1


async def test_an_edit_of_the_answer_keeps_what_a_reply_has_explained(
    world: World, asked: People, card: Message
) -> None:
    _, boris, _ = asked
    sign = await boris.says("+ вместе")
    await boris.says("Давно никуда не ходили", to=sign)
    explained = "SELECT explanation FROM quick_poll_vote"
    await boris.edits(sign, "+")
    assert world.rows(explained) == [{"explanation": "Давно никуда не ходили"}]
    await boris.edits(sign, "+ надо")
    await boris.edits(sign, "+")
    assert world.rows(explained) == [{"explanation": ""}], "what stood in the answer goes with it"
    await boris.says("Уже и забыли, как там", to=sign)
    await boris.edits(sign, "-")
    assert world.rows(explained) == [{"explanation": ""}], "it explained the other answer"


async def test_a_long_explanation_is_kept_in_its_beginning(
    world: World, asked: People, card: Message
) -> None:
    _, boris, _ = asked
    sign = await boris.says("+")
    await boris.says("очень " * 200, to=sign)
    (row,) = world.rows("SELECT explanation FROM quick_poll_vote")
    assert len(row["explanation"]) <= 500
    assert row["explanation"].endswith("…")


async def test_a_reply_of_somebody_else_is_ordinary_talk(world: World, asked: People, card: Message) -> None:
    anna, boris, vera = asked
    sign = await boris.says("+")
    reply = await vera.says("А мне некогда", to=sign)
    assert not vera.finds_marked(reply)
    assert "некогда" not in await reasons(world, anna, card)


async def test_a_reply_to_ones_own_ordinary_message_explains_nothing(
    world: World, asked: People, card: Message
) -> None:
    _, boris, _ = asked
    said = await boris.says("Всем привет")
    reply = await boris.says("И хорошего дня", to=said)
    assert not boris.finds_marked(reply)


async def test_a_sign_in_reply_to_ones_own_answer_is_a_second_thought(
    world: World, asked: People, card: Message
) -> None:
    _, boris, _ = asked
    sign = await boris.says("+")
    reply = await boris.says("- нет, занят", to=sign)
    assert boris.finds_marked(reply)
    assert await counts(world, card) == "➕ 0   ➖ 1"


async def test_after_the_end_a_reply_to_ones_own_answer_is_ordinary_talk(
    world: World, asked: People, card: Message
) -> None:
    anna, boris, _ = asked
    sign = await boris.says("+")
    await anna.taps("Закрыть", card)
    await world.catch_up()
    before = world.texts(anna.chat, boris)
    reply = await boris.says("Жаль, что не вышло", to=sign)
    await world.catch_up()
    assert not boris.finds_marked(reply)
    assert world.texts(anna.chat, boris) == before
