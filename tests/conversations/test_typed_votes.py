"""A poll by signs typed into the chat."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_more import opened_for
from tests.kit.world import Someone, World

QUESTION = "Команда единомышленников у нас есть?"


@pytest.fixture
async def people(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    await people[0].asks(QUESTION)
    return people


async def count(world: World, card: Message) -> str:
    await world.catch_up()
    return next(line for line in card.text.split("\n") if line.startswith("➕"))


PLUSES = [
    "+",
    "➕",
    "👍",
    "плюс",
    "Плюс",
    "+1",
    "++",
    "+ дети одни и те же",
    "плюс, потому что вместе",
    "+\nобсуждаем",
]
MINUSES = ["-", "−", "–", "—", "➖", "👎", "минус", "— не всегда", "- нет времени"]


@pytest.mark.parametrize("addressed", [True, False], ids=["as a reply", "on its own"])
@pytest.mark.parametrize("text", PLUSES + MINUSES)
async def test_a_sign_counts(
    world: World, people: tuple[Someone, ...], card: Message, text: str, addressed: bool
) -> None:
    boris = people[1]
    message = await boris.says(text, to=card if addressed else None)
    assert boris.finds_marked(message), "acknowledged by a reaction"
    expected = "➕ 1   ➖ 0" if text in PLUSES else "➕ 0   ➖ 1"
    assert (await count(world, card)).startswith(expected)
    assert world.messages(boris.chat)[-1] is card, "and by no message"


@pytest.mark.parametrize(
    "text",
    ["- бумага\n- мел", "+7 916 123-45-67", "-5 градусов", "+ или -?", "Добрый день", "плюсы и минусы", "5+"],
)
async def test_ordinary_talk_is_no_vote(
    world: World, people: tuple[Someone, ...], card: Message, text: str
) -> None:
    boris = people[1]
    message = await boris.says(text)
    assert not boris.finds_marked(message)
    assert (await count(world, card)).startswith("➕ 0   ➖ 0")


async def test_a_forwarded_sign_is_no_vote(world: World, people: tuple[Someone, ...], card: Message) -> None:
    message = await people[1].says("+", forwarded=True)
    assert not people[1].finds_marked(message)
    assert (await count(world, card)).startswith("➕ 0")


async def test_a_reply_to_somebody_else_is_no_vote(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    _, boris, vera = people
    question = await boris.says("Идём в столовую?")
    answer = await vera.says("+", to=question)
    assert not vera.finds_marked(answer)
    assert (await count(world, card)).startswith("➕ 0")


async def test_with_two_open_polls_only_a_reply_counts(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, _ = people
    await anna.asks("Второй вопрос?")
    alone = await boris.says("+")
    assert not boris.finds_marked(alone)
    reply = await boris.says("+", to=card)
    assert boris.finds_marked(reply)
    assert (await count(world, card)).startswith("➕ 1")
    assert "➕ 0" in world.card(anna.chat, "Второй вопрос?").text


async def test_an_edit_changes_the_vote(world: World, people: tuple[Someone, ...], card: Message) -> None:
    boris = people[1]
    message = await boris.says("+ всегда", to=card)
    await boris.edits(message, "− не всегда")
    assert boris.finds_marked(message)
    assert (await count(world, card)).startswith("➕ 0   ➖ 1")


async def test_an_edit_to_something_else_withdraws_the_vote(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    boris = people[1]
    message = await boris.says("+", to=card)
    await boris.edits(message, "ой, не туда")
    assert not boris.finds_marked(message)
    assert (await count(world, card)).startswith("➕ 0   ➖ 0")


async def test_an_edit_of_a_slip_becomes_a_vote(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    boris = people[1]
    message = await boris.says("=", to=card)
    await boris.edits(message, "+")
    assert boris.finds_marked(message)
    assert (await count(world, card)).startswith("➕ 1")


async def test_an_edit_of_an_older_message_does_not_undo_a_later_vote(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    boris = people[1]
    message = await boris.says("+", to=card)
    await boris.taps("➖", card)
    await boris.edits(message, "+ всё-таки", chat=boris.chat)
    assert (await count(world, card)).startswith("➕ 0   ➖ 1")


async def test_an_edit_does_not_bring_back_an_answer_that_was_taken_back(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    boris = people[1]
    message = await boris.says("- не всегда", to=card)
    await boris.taps("Убрать мой ответ", await opened_for(world, boris, card))
    await boris.edits(message, "- не всегда!")
    told = world.texts(boris.chat, boris)[-1]
    assert told.startswith("Вы убрали свой ответ после этого сообщения.")
    assert (await count(world, card)).startswith("➕ 0   ➖ 0")
    await world.passes(2)
    slip = await boris.says("- ой", to=card)
    for text in ("ой, не туда", "+"):  # what an edit took back an edit gives again
        await boris.edits(slip, text)
    assert (await count(world, card)).startswith("➕ 1   ➖ 0")


async def test_a_message_older_than_the_poll_can_not_be_edited_into_a_vote(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris)
    old = await boris.says("Всем привет")
    await world.passes(60)
    await anna.asks(QUESTION)
    await boris.edits(old, "+")
    assert (await count(world, world.card(chat, QUESTION))).startswith("➕ 0")


async def test_a_bare_sign_keeps_the_explanation_and_a_changed_one_drops_it(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await boris.says("+ вместе легче", to=card)
    await boris.says("+", to=card)
    await vera.says("+ так принято", to=card)
    await vera.taps("➖", card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert world.texts(anna.chat)[-1].endswith("Почему +\n• вместе легче")


async def test_who_writes_as_the_group_is_pointed_to_the_button(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna = people[0]
    await anna.says("+", to=card, anonymous=True)
    await world.catch_up()
    assert world.texts(anna.chat)[-1] == (
        "Вы пишете от имени группы, и я не вижу, чей это голос. Нажмите кнопку под вопросом."
    )
    assert "➕ 0 " in card.text
    assert await anna.taps("➕", card) == "Учтено: +"


async def test_where_the_bot_sees_only_replies_the_card_says_so(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris, rights=None)
    await anna.says(f"/poll@staffroom_bot {QUESTION}")
    await anna.posts()
    card = world.card(chat, QUESTION)
    assert "ответьте на это сообщение знаком + или −" in card.text
    assert "Другие сообщения чата я не вижу." in card.text
    unseen = await boris.says("+")
    seen = await boris.says("+ да", to=card)
    assert not boris.finds_marked(unseen)
    assert boris.finds_marked(seen)
    assert (await count(world, card)).startswith("➕ 1")


async def test_a_reply_that_arrives_before_the_card_is_on_record_counts(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    world.sandbox.faults.add("sendMessage", code=502, after=True)
    await anna.asks("Новый вопрос?")
    posted = next(each for each in world.messages(anna.chat) if each.text.startswith("Новый вопрос?"))
    reply = await boris.says("+", to=posted)
    assert boris.finds_marked(reply)


async def test_where_reactions_are_forbidden_the_vote_counts_all_the_same(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = world.sandbox.group(
        "Школа А", owner=anna.person, members=[boris.person], reactions=frozenset({"👍"})
    )
    world.sandbox.add_bot(chat, by=anna.person, rights=frozenset({"can_delete_messages"}))
    anna.chat = boris.chat = chat
    await world.settle()
    await anna.asks(QUESTION)
    await boris.says("+")
    assert (await count(world, world.card(chat, QUESTION))).startswith("➕ 1")
    assert "Разрешите в чате реакцию ✍" in world.card(chat, "Считаю ответы").text
