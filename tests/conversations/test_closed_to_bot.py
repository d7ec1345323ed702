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
    await anna.asks("Идём в музей?", thread=lessons)
    world.sandbox.close_topic(chat, lessons, by=anna.person)
    for question in (QUESTION, "Идём в музей?"):
        await anna.taps("Закрыть", world.card(chat, question))
    await world.passes(15 * 60)
    assert not any(message.photo for message in world.messages(chat))
    await world.stop()
    await world.start()
    world.sandbox.reopen_topic(chat, lessons, by=anna.person)
    await world.settle()
    results = [message for message in world.messages(chat) if message.photo]
    assert [(result.thread, result.text.split("\n")[0]) for result in results] == [
        (lessons, QUESTION), (lessons, "Идём в музей?"),
    ]  # fmt: skip


async def test_where_a_card_could_not_be_changed_for_long_the_next_answer_is_seen_at_once(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, _ = people
    world.sandbox.faults.add("editMessageText", times=None, code=400, description=MUTED)
    await boris.taps("➕", card)
    await world.passes(15 * 60)
    world.sandbox.faults.clear()
    await anna.taps("➕", card)
    await world.catch_up()
    assert "➕ 2 " in card.text


async def test_a_private_chat_that_has_to_wait_keeps_no_group_waiting(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    world.sandbox.start_private(boris.person)
    await world.settle()
    world.sandbox.faults.add("sendMessage", code=400, description="Bad Request: USER_NOT_PARTICIPANT")
    wait = world.sandbox.faults.add("sendMessage", retry_after=300, chat_id=boris.id)
    await boris.taps("Ещё …", card)
    await vera.taps("➕", card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert wait.struck == 1
    assert "Закрыто" in card.text
    assert any(message.photo for message in world.messages(anna.chat))


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
