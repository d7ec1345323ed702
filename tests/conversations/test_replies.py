"""Whom a reply answers: a card, the bot's question to one person, or nobody here."""

import asyncio
from typing import Any

import pytest

from bot.delivery.clock import DAY, SECOND
from bot.sandbox.model import Json, Message
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"


@pytest.fixture
async def people(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    await people[0].asks(QUESTION)
    return people


def polls(world: World, someone: Someone) -> int:
    """How many of the bot's messages ask for votes."""
    return sum("➕ 0 " in text or "➕ 1 " in text for text in world.texts(someone.chat))


PROMPT_FAULTS: dict[str, dict[str, Any]] = {
    "refused": {"code": 400, "description": "Bad Request: REPLY_MARKUP_INVALID"},
    "not sent yet": {"retry_after": 30},
}


@pytest.mark.parametrize("fault", PROMPT_FAULTS)
async def test_a_reply_to_a_card_is_a_vote_though_the_bots_question_never_arrived(
    world: World, people: tuple[Someone, ...], card: Message, fault: str
) -> None:
    boris = people[1]
    world.sandbox.faults.add("sendMessage", **PROMPT_FAULTS[fault])
    await boris.says("/poll")
    await boris.says("+ конечно", to=card)
    await world.passes(60)
    assert "➕ 1 " in card.text
    assert polls(world, boris) == 1


async def test_a_reply_to_the_bots_question_opens_a_poll_before_that_is_on_record(
    world: World, people: tuple[Someone, ...]
) -> None:
    boris = people[1]
    world.sandbox.faults.add("sendMessage", code=502, after=True)
    await boris.says("/poll")
    prompt = world.card(boris.chat, "Борис, какой вопрос задать?")
    await boris.says("Второй вопрос?", to=prompt)
    await world.passes(60)
    await boris.posts()
    assert world.card(boris.chat, "Второй вопрос?").buttons


async def test_who_answers_the_bots_question_as_the_group_is_told_to_do_it_in_their_own_name(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    await anna.says("/poll")
    prompt = world.card(anna.chat, "Анна, какой вопрос задать?")
    await anna.says("Второй вопрос?", to=prompt, anonymous=True)
    await world.catch_up()
    assert world.texts(anna.chat)[-1] == "Напишите это от своего имени, а не от имени группы."
    await anna.says("Второй вопрос?", to=prompt)
    await anna.posts()
    assert world.card(anna.chat, "Второй вопрос?").buttons


ELSEWHERE: dict[str, Json] = {
    "external_reply": {"origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Директор"}},
    "reply_to_story": {"id": 3, "chat": {"id": 7, "type": "private", "first_name": "Вера"}},
}


@pytest.mark.parametrize("field", ELSEWHERE)
async def test_a_reply_to_another_chats_message_or_to_a_story_is_no_vote(
    world: World, people: tuple[Someone, ...], card: Message, field: str
) -> None:
    boris = people[1]
    world.sandbox.inject({"message": {**written(world, boris, "+"), field: ELSEWHERE[field]}})
    await world.settle()
    await world.catch_up()
    assert "➕ 0 " in card.text


async def test_the_same_message_without_a_reply_is_a_vote(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    world.sandbox.inject({"message": written(world, people[1], "+")})
    await world.settle()
    await world.catch_up()
    assert "➕ 1 " in card.text


def written(world: World, someone: Someone, text: str) -> Json:
    chat = {"id": someone.chat.id, "type": "supergroup", "title": someone.chat.title}
    sender = {"id": someone.id, "is_bot": False, "first_name": someone.person.first_name}
    date = world.clock.now() // SECOND
    return {"message_id": 900, "date": date, "chat": chat, "from": sender, "text": text}


async def test_a_forwarded_command_is_no_command(world: World, people: tuple[Someone, ...]) -> None:
    boris = people[1]
    before = world.messages(boris.chat, boris)
    await boris.says("/poll Второй вопрос?", forwarded=True)
    await world.catch_up()
    assert world.messages(boris.chat, boris) == before


async def forgets_its_messages(world: World) -> None:
    """Wait until none of the messages that are no cards is on record."""
    async with asyncio.timeout(10):
        while world.rows("SELECT 1 FROM outbox"):
            await asyncio.sleep(0.005)


async def test_a_reply_to_an_old_result_is_no_vote_in_todays_poll(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, _ = people
    await anna.taps("Закрыть", card)
    await world.catch_up()
    result = world.messages(anna.chat)[-1]
    await world.stop()
    world.clock.jump(32 * DAY)
    await world.start()
    await forgets_its_messages(world)
    await anna.asks("Сегодняшний вопрос?")
    reply = await boris.says("+ согласен с итогом", to=result)
    await world.catch_up()
    assert not boris.finds_marked(reply)
    assert "➕ 0 " in world.card(anna.chat, "Сегодняшний вопрос?").text


@pytest.mark.parametrize("known", [True, False], ids=["the bot knows", "the bot finds out"])
async def test_a_poll_whose_card_was_deleted_does_not_stand_in_the_way_of_another(
    world: World, people: tuple[Someone, ...], card: Message, known: bool
) -> None:
    anna, boris, vera = people
    world.sandbox.delete(anna.person, anna.chat, card.id)
    if known:
        await vera.taps("➕", card)
        await world.passes(60)
    await anna.asks("Снова: идём в театр?")
    await world.passes(60)
    message = await boris.says("+")
    await world.catch_up()
    assert boris.finds_marked(message)
    assert "➕ 1 " in world.card(anna.chat, "Снова").text


async def test_who_changes_their_mind_cancels_the_bots_question(
    world: World, people: tuple[Someone, ...]
) -> None:
    _, boris, vera = people
    await boris.says("/poll")
    prompt = world.card(boris.chat, "Борис, какой вопрос задать?")
    assert prompt.text.endswith("Напишите ответом на это сообщение. Передумали — /cancel")
    before = world.texts(boris.chat, vera)
    await vera.says("/cancel")
    assert world.texts(boris.chat, vera) == before, "it is not hers; perhaps another bot is meant"
    cancelled = await boris.says("/cancel@staffroom_bot")
    await world.catch_up()
    assert prompt.deleted
    assert cancelled.deleted, "where the bot may delete"
    assert world.rows("SELECT * FROM prompt") == []


async def test_an_answer_that_did_not_do_is_replied_to_with_another(
    world: World, people: tuple[Someone, ...]
) -> None:
    _, boris, vera = people
    await boris.says("/poll")
    prompt = world.card(boris.chat, "Борис, какой вопрос задать?")
    first = await boris.says("ш" * 1001, to=prompt)
    await world.catch_up()
    told = next(each for each in world.messages(boris.chat, boris) if each.text.startswith("В вопросе"))
    assert told.force_reply
    await vera.says("Не вопрос, а роман", to=first)
    await boris.says("щ" * 1001, to=told)
    await world.catch_up()
    await boris.says("Едем в музей?", to=first)
    draft = boris.draft()
    assert draft is not None
    assert "Едем в музей?" in draft.text
    await world.catch_up()
    assert prompt.deleted
    assert told.deleted
