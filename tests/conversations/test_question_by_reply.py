"""A message that somebody has written becomes the question: /poll as a reply to it."""

import pytest

from bot.sandbox.model import Message
from tests.kit.votes import People, counts
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"


async def posted(world: World, asker: Someone, question: Message, rest: str = "") -> Message:
    """The card of the question, which the asker has put to all."""
    await world.passes(60)
    await asker.says(f"/poll {rest}".rstrip(), to=question)
    draft = asker.draft()
    assert draft is not None
    await asker.taps("Отправить", draft)
    return world.card(asker.chat, question.text.split("?")[0])


async def test_the_message_becomes_the_question(world: World, people: People) -> None:
    anna, boris, _ = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    assert card.text.startswith(f"{QUESTION}\n")
    assert [button["text"] for button in card.buttons[0]] == ["➕ 0", "➖ 0"]


async def test_ones_own_message_does_as_well(world: World, people: People) -> None:
    anna, _, _ = people
    card = await posted(world, anna, await anna.says(QUESTION))
    assert card.text.startswith(f"{QUESTION}\n")


async def test_a_forwarded_message_does_as_well(world: World, people: People) -> None:
    anna, boris, _ = people
    card = await posted(world, anna, await boris.says(QUESTION, forwarded=True))
    assert card.text.startswith(f"{QUESTION}\n")


async def test_its_options_become_buttons(world: World, people: People) -> None:
    anna, boris, _ = people
    card = await posted(world, anna, await boris.says("Куда едем?\n1. Музей\n2. Театр"))
    assert [row[0]["text"] for row in card.buttons[:2]] == ["Музей · 0", "Театр · 0"]


async def test_a_deadline_may_follow_the_command(world: World, people: People) -> None:
    anna, boris, _ = people
    card = await posted(world, anna, await boris.says(QUESTION), "до 18:00")
    assert "📅 До ср, 11 марта, 18:00" in card.text
    assert card.text.startswith(f"{QUESTION}\n")


async def test_a_deadline_after_the_command_stands_for_the_one_in_the_message(
    world: World, people: People
) -> None:
    anna, boris, _ = people
    card = await posted(world, anna, await boris.says(f"{QUESTION} До 11:00."), "до 18:00")
    assert "📅 До ср, 11 марта, 18:00" in card.text
    assert "11:00" not in card.text


async def test_another_question_after_the_command_is_what_is_asked(world: World, people: People) -> None:
    anna, boris, _ = people
    said = await boris.says("Завтра спектакль")
    await anna.says(f"/poll {QUESTION}", to=said)
    draft = anna.draft()
    assert draft is not None
    assert QUESTION in draft.text
    assert "спектакль" not in draft.text


async def test_replies_to_the_message_count(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    reply = await vera.says("+ давно не были", to=question)
    assert vera.finds_marked(reply)
    assert await counts(world, card) == "➕ 1   ➖ 0"


async def test_replies_count_while_another_poll_is_open(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    await anna.asks("Покупаем шторы?")
    await vera.says("-", to=question)
    assert await counts(world, card) == "➕ 0   ➖ 1"
    assert await counts(world, world.card(anna.chat, "Покупаем шторы?")) == "➕ 0   ➖ 0"


async def test_a_reply_that_is_no_answer_is_ordinary_talk(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    reply = await vera.says("А какой спектакль?", to=question)
    assert not vera.finds_marked(reply)
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_an_edit_of_such_a_reply_changes_the_vote(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    reply = await vera.says("+", to=question)
    await vera.edits(reply, "- не смогу")
    assert await counts(world, card) == "➕ 0   ➖ 1"


NOT_YET = "Этот вопрос ещё не отправлен. Ответить можно будет на карточку, когда она появится в чате."


async def test_before_the_draft_is_posted_who_answers_is_told_so(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    await anna.says("/poll", to=question)
    reply = await vera.says("+", to=question)
    assert not vera.finds_marked(reply)
    assert world.texts(vera.chat, vera)[-1] == NOT_YET
    assert NOT_YET not in world.texts(vera.chat, boris)
    before = world.texts(vera.chat, vera)
    await vera.says("А какой спектакль?", to=question)
    world.sandbox.react(vera.person, vera.chat, question.id, "👍")
    await world.settle()
    assert world.texts(vera.chat, vera) == before


async def test_a_command_with_a_question_is_answered_as_its_card_is(world: World, people: People) -> None:
    anna, boris, vera = people
    command = await anna.says(f"/poll {QUESTION}")
    assert not vera.finds_marked(await vera.says("+ конечно", to=command))
    assert world.texts(vera.chat, vera)[-1] == NOT_YET
    await anna.posts()
    card = world.card(anna.chat, QUESTION)
    assert boris.finds_marked(await boris.says("+ конечно", to=command))
    assert await counts(world, card) == "➕ 1   ➖ 0"


async def test_asked_twice_the_open_poll_is_answered(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    first = await posted(world, anna, question)
    await anna.taps("Закрыть", first)
    second = await posted(world, anna, question)
    await vera.says("+", to=question)
    assert second is not first
    assert await counts(world, second) == "➕ 1   ➖ 0"


async def test_after_the_end_a_reply_is_told_so(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    await anna.taps("Закрыть", card)
    await vera.says("+", to=question)
    await world.catch_up()
    assert world.texts(anna.chat, vera)[-1].startswith("Опрос закрыт")


async def test_a_message_without_text_can_not_be_asked(world: World, people: People) -> None:
    anna, boris, _ = people
    place = {"id": anna.chat.id, "type": "supergroup", "title": "Школа А"}
    sender = {"id": boris.id, "is_bot": False, "first_name": "Борис"}
    seconds = world.clock.now() // 1_000
    sticker = {"message_id": 900, "date": seconds, "chat": place, "from": sender}
    asker = {"id": anna.id, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
    command = {"message_id": 901, "date": seconds, "chat": place, "from": asker, "text": "/poll"}
    world.sandbox.inject({"message": {**command, "reply_to_message": sticker}})
    await world.settle()
    assert anna.draft() is None
    assert world.texts(anna.chat, anna)[-1] == (
        "В этом сообщении нет текста: спросить его я не могу. Напишите вопрос после /poll."
    )


async def test_a_reply_to_the_bot_asks_for_the_question(world: World, people: People) -> None:
    anna, _, _ = people
    await anna.asks(QUESTION)
    await anna.says("/poll", to=world.card(anna.chat, QUESTION))
    assert anna.draft() is None
    assert world.texts(anna.chat)[-1].startswith("Анна, какой вопрос задать?")


async def test_in_a_forum_the_topic_itself_is_no_question(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris, forum=True)
    topic = world.sandbox.topic(chat, "Педсовет", anna.person)
    await world.settle()
    await boris.says("/poll", thread=topic)
    assert any("какой вопрос задать?" in text for text in world.texts(chat))


async def test_who_may_not_ask_is_told_whom_to_ask(world: World) -> None:
    anna, boris = world.someone("Анна", language="ru"), world.someone("Борис", language="ru")
    chat = await world.school(anna, boris, anyone_asks=False)
    question = await boris.says(QUESTION)
    await boris.says("/poll", to=question)
    assert boris.draft() is None
    assert world.texts(chat, boris)[-1].startswith("Здесь вопросы задают администраторы")


@pytest.mark.parametrize("rights", [None], ids=["a plain member"])
async def test_where_the_bot_sees_replies_to_itself_only_the_card_says_so(world: World, rights: None) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    await world.school(anna, boris, rights=rights)
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    reply = await boris.says("+", to=question)
    assert not boris.finds_marked(reply)
    assert "ответьте на это сообщение знаком + или −" in card.text
    assert "Другие сообщения чата я не вижу" in card.text
    await boris.says("+", to=card)
    assert await counts(world, card) == "➕ 1   ➖ 0"


async def test_a_reply_in_another_chat_of_the_school_is_no_answer(world: World, people: People) -> None:
    anna, boris, _ = people
    question = await boris.says(QUESTION)
    card = await posted(world, anna, question)
    other = world.sandbox.group("Математики", owner=anna.person, members=[boris.person])
    world.sandbox.add_bot(other, by=anna.person, rights=frozenset({"can_delete_messages"}))
    await world.settle()
    there = [await boris.says(f"Сообщение {number}", chat=other) for number in range(question.id)]
    same = next((each for each in there if each.id == question.id), there[-1])
    reply = await boris.says("+", to=same, chat=other)
    assert not boris.finds_marked(reply)
    assert await counts(world, card) == "➕ 0   ➖ 0"
