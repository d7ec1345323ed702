"""Replies to what one person alone sees: the bot alone gets them."""

import pytest

from bot.sandbox.model import Message
from tests.kit.votes import People, counts
from tests.kit.world import World

QUESTION = "Идём в театр?"


@pytest.mark.parametrize("rights", [frozenset({"can_delete_messages"}), None], ids=["admin", "member"])
async def test_a_sign_in_reply_to_a_panel_counts_without_a_mark(
    world: World, rights: frozenset[str] | None
) -> None:
    anna, boris = world.someone("Анна", language="ru"), world.someone("Борис", language="ru")
    chat = await world.school(anna, boris, rights=rights)
    await anna.asks(QUESTION)
    card = world.card(chat, QUESTION)
    await boris.taps("Ещё", card)
    panel = world.messages(chat, boris)[-1]
    assert panel.ephemeral_to == boris.id
    await boris.says("+ конечно", to=panel)
    assert await counts(world, card) == "➕ 1   ➖ 0"


async def test_two_whispers_of_two_people_are_two_votes(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    for someone, text in ((boris, "+"), (vera, "-")):
        await someone.taps("Ещё", card)
        await someone.says(text, to=world.messages(someone.chat, someone)[-1])
    assert await counts(world, card) == "➕ 1   ➖ 1"


async def test_words_in_reply_to_a_panel_are_no_answer(world: World, asked: People, card: Message) -> None:
    _, boris, _ = asked
    await boris.taps("Ещё", card)
    panel = world.messages(boris.chat, boris)[-1]
    await boris.says("Что это?", to=panel)
    sign = await boris.says("+")
    assert boris.finds_marked(sign), "what only the bot has read is no question to the others"


@pytest.mark.parametrize("rights", [frozenset({"can_delete_messages"}), None], ids=["admin", "member"])
async def test_a_refused_whisper_is_answered_in_words_to_its_writer_alone(
    world: World, rights: frozenset[str] | None
) -> None:
    anna, boris = world.someone("Анна", language="ru"), world.someone("Борис", language="ru")
    chat = await world.school(anna, boris, rights=rights, anyone_asks=False)
    await boris.taps("⚙", world.messages(chat)[0])
    await anna.says("/poll Идём?")
    draft = anna.draft()
    assert draft is not None
    await anna.taps("Отправить", draft)
    await boris.taps("Ещё", world.card(chat, "Идём?"))
    panel = world.messages(chat, boris)[-1]
    public = world.texts(chat)
    await boris.says("/poll А в музей?", to=panel)
    await world.settle()
    assert world.texts(chat, boris)[-1].startswith("Здесь вопросы задают")
    assert world.texts(chat) == public


async def test_a_reply_to_a_draft_that_all_can_see_answers_nothing(world: World) -> None:
    anna, boris = world.someone("Анна", language="ru"), world.someone("Борис", language="ru")
    chat = await world.school(anna, boris, rights=None)
    await anna.asks(QUESTION)
    await anna.says("/poll Второй вопрос?")
    draft = world.card(chat, "Черновик")
    before = len(world.messages(chat, boris))
    reply = await boris.says("+", to=draft)
    assert not boris.finds_marked(reply)
    assert len(world.messages(chat, boris)) == before
    assert await counts(world, world.card(chat, QUESTION)) == "➕ 0   ➖ 0"
