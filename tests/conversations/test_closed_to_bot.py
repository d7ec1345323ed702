"""Where the bot may not say something, or not now: what can be said is said, and nothing else stops."""

import pytest

from bot.sandbox.model import Message
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
MUTED = "Bad Request: not enough rights to send text messages to the chat"


@pytest.fixture
async def people(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    await people[0].asks(QUESTION)
    return people


async def test_where_photos_are_forbidden_the_caption_comes_alone(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, _ = people
    await anna.asks("Второй вопрос?")
    second = world.card(anna.chat, "Второй вопрос?")
    forbidden = "Bad Request: not enough rights to send photos to the chat"
    world.sandbox.faults.add("sendPhoto", times=None, code=400, description=forbidden)
    await boris.says("+ вместе веселее", to=card)
    await anna.taps("Закрыть", card)
    await boris.taps("➕", second)
    await world.passes(60)
    result = world.messages(anna.chat)[-1]
    assert result.photo is None
    assert result.text.startswith(f"{QUESTION}\n➕ 1 (100\u00a0%)   ➖ 0 (0\u00a0%)\n")
    assert result.text.endswith("Почему +\n• вместе веселее")
    assert "➕ 1 " in second.text, "the chat is not closed"


async def test_a_group_that_was_muted_for_a_while_gets_everything_afterwards(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    _, boris, vera = people
    await vera.says("/poll Второй вопрос?")
    world.sandbox.faults.add("sendMessage", times=3, code=400, description=MUTED)
    await vera.posts()
    await boris.taps("➕", card)
    await world.passes(60)
    assert "➕ 1 " in card.text
    assert world.card(boris.chat, "Второй вопрос?").buttons


async def test_a_draft_waits_until_its_group_is_not_muted_any_more(
    world: World, people: tuple[Someone, ...]
) -> None:
    vera = people[2]
    world.sandbox.faults.add("sendMessage", times=3, code=400, description=MUTED)
    await vera.says("/poll Второй вопрос?")
    assert vera.draft() is None
    await world.passes(60)
    await vera.posts()
    assert world.card(vera.chat, "Второй вопрос?").buttons


async def test_a_result_waits_until_its_topic_is_open_again(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris, forum=True)
    lessons = world.sandbox.topic(chat, "Уроки", by=anna.person)
    await anna.asks(QUESTION, thread=lessons)
    world.sandbox.faults.add("sendPhoto", times=2, code=400, description="Bad Request: TOPIC_CLOSED")
    world.sandbox.faults.add("sendMessage", times=2, code=400, description="Bad Request: TOPIC_CLOSED")
    await anna.taps("Закрыть", world.card(chat, QUESTION))
    await world.passes(60)
    [result] = [message for message in world.messages(chat) if message.photo]
    assert result.thread == lessons


async def test_a_chat_that_has_to_wait_gets_no_new_message_earlier_from_the_next_life(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    for each, question in ((anna, "Второй вопрос?"), (boris, "Третий вопрос?")):
        await each.says(f"/poll {question}")
    world.sandbox.faults.add("sendMessage", retry_after=300)
    await anna.posts()
    wanted_from = world.clock.now() + 300_000
    await world.stop()
    await world.start()
    world.sandbox.calls.clear()
    await boris.posts()
    await world.passes(600)
    sent = [call.at for call in world.sandbox.calls if call.method == "sendMessage"]
    assert len(sent) == 2
    assert min(sent) >= wanted_from
