"""What is written or set as a reaction does not count where answers have no names."""

import pytest

from tests.kit.unnamed import alone, ask, school_of
from tests.kit.world import Someone, World

QUESTION = "Менять ли расписание?"


@pytest.mark.parametrize("typed", ["+", "− нет времени"])
async def test_a_typed_answer_is_deleted_and_its_writer_alone_is_told(
    world: World, people: tuple[Someone, ...], typed: str
) -> None:
    anna, boris, vera = people
    await ask(anna, QUESTION)
    message = await boris.says(typed)
    await world.catch_up()
    assert message.deleted
    [told] = alone(boris)
    assert told.text == "Этот опрос без имён: отвечайте кнопкой. Ваше сообщение я удаляю, оно не учтено."
    assert told not in world.messages(boris.chat, vera)
    assert world.rows("SELECT * FROM quick_poll_ballot") == world.rows("SELECT * FROM quick_poll_vote") == []


async def test_a_typed_answer_that_cannot_be_deleted_is_not_repeated_in_public(world: World) -> None:
    anna, boris = await school_of(world, 2, rights=None)
    card = await ask(anna, QUESTION)
    before = world.texts(boris.chat)
    message = await boris.says("+", to=card)
    await world.catch_up()
    assert len(world.texts(boris.chat)) == len(before)
    assert "Ответов: 0" in card.text
    assert not message.reactions
    assert not message.deleted
    world.sandbox.start_private(boris.person)
    await world.settle()
    await boris.says("+", to=card)
    await world.catch_up()
    told = world.texts(world.sandbox.private(boris.person))[-1]
    assert told == "Этот опрос без имён: отвечайте кнопкой. Ваше сообщение не учтено; удалите его сами."


async def test_a_message_changed_into_an_answer_does_not_count_either(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    message = await boris.says("думаю", to=card)
    await boris.edits(message, "+")
    await world.catch_up()
    assert message.deleted
    assert world.rows("SELECT * FROM quick_poll_vote") == []


async def test_a_reaction_does_not_count(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    world.sandbox.react(boris.person, boris.chat, card.id, "👍")
    await world.settle()
    assert world.rows("SELECT * FROM quick_poll_ballot") == world.rows("SELECT * FROM quick_poll_vote") == []
