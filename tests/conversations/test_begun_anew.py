"""A poll asks something else by now: what answered the question before does not count for the new one."""

import pytest

from bot.delivery.clock import SECOND
from bot.sandbox.model import Message
from tests.conversations.test_more import buttons, opened_for
from tests.conversations.test_signs import doubt
from tests.conversations.test_word_of_mouth import speaks
from tests.kit.votes import People
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
CHANGED = "Вопрос с тех пор изменился. Посмотрите на карточку и ответьте ещё раз."


async def corrects(world: World, boris: Someone, card: Message, text: str) -> None:
    """Борис writes another text."""
    await boris.taps("Исправить текст …", await opened_for(world, boris, card))
    await boris.says(text, to=world.card(boris.chat, "Борис, напишите исправленный"))


def asked_what(world: World, boris: Someone) -> Message:
    """What asks Борис alone what his correction changes."""
    seen = world.messages(boris.chat, boris)
    return next(each for each in reversed(seen) if each.text.startswith("Новый текст"))


async def begins_anew(world: World, boris: Someone, card: Message, text: str = "Идём в кино?") -> None:
    """Борис writes another question, and says that it is one."""
    await corrects(world, boris, card, text)
    await world.passes(20)
    panel = asked_what(world, boris)
    anew = ("Другой вопрос", "Исправить и начать")
    await boris.taps(next(label for label in buttons(panel) if label.startswith(anew)), panel)
    await world.passes(20)
    assert card.text.startswith(text.split("\n")[0])


@pytest.fixture
async def asked(world: World, people: People) -> Message:
    """The card of Борис, to whom Анна has answered with a button."""
    anna, boris, _ = people
    await boris.asks(QUESTION)
    card = world.card(boris.chat, QUESTION)
    await world.passes(20)
    await anna.taps("➕", card)
    return card


def answers(world: World) -> list[str]:
    return [row["choice"] for row in world.rows("SELECT choice FROM quick_poll_vote")]


async def test_an_edit_of_an_old_answer_does_not_count(world: World, people: People, asked: Message) -> None:
    _, boris, vera = people
    old = await vera.says("+ давно не были")
    await begins_anew(world, boris, asked)
    await vera.edits(old, "+ давно не были!")
    assert answers(world) == []
    assert CHANGED in world.texts(vera.chat, vera)
    assert CHANGED not in world.texts(vera.chat)
    new = await vera.says("- не хочу")
    assert vera.finds_marked(new)
    await vera.edits(new, "+ хочу")
    assert answers(world) == ["+"]


async def test_a_doubt_about_the_old_question_is_asked_no_more(
    world: World, people: People, asked: Message
) -> None:
    anna, boris, vera = people
    await anna.says("Кто взял ключ?")
    await vera.says("+")
    panel = doubt(world, vera)
    assert panel is not None
    await begins_anew(world, boris, asked)
    assert doubt(world, vera) is None
    data = panel.buttons[0][0]["callback_data"]
    assert (await vera.forges(data, panel) or "").startswith("Кнопка устарела")
    assert answers(world) == []


async def test_what_was_written_before_and_arrives_later_does_not_count(
    world: World, people: People, asked: Message
) -> None:
    _, boris, vera = people
    said = (world.clock.now() - 5 * SECOND) // SECOND
    await begins_anew(world, boris, asked)
    chat = {"id": vera.chat.id, "type": "supergroup", "title": "Школа А"}
    sender = {"id": vera.id, "is_bot": False, "first_name": "Вера", "language_code": "ru"}
    told = {"message_id": 900, "date": said, "chat": chat, "from": sender, "text": "+ в театр"}
    thumb = {"type": "emoji", "emoji": "👍"}
    reacted = {
        "chat": chat, "user": sender, "date": said, "message_id": asked.id, "old_reaction": [],
        "new_reaction": [thumb],
    }  # fmt: skip
    for update in ({"message": told}, {"message_reaction": reacted}):
        world.sandbox.inject(update)
        await world.settle()
    assert answers(world) == []
    assert CHANGED in world.texts(vera.chat, vera)


async def test_a_button_under_the_old_text_does_not_count(
    world: World, people: People, asked: Message
) -> None:
    _, boris, vera = people
    old = asked.buttons[0][0]["callback_data"]
    await begins_anew(world, boris, asked)
    assert await vera.forges(old, asked) == CHANGED
    assert answers(world) == []
    assert await vera.taps("➕", asked) == "Учтено: +"
    await begins_anew(world, boris, asked, "Идём в цирк?\n- в среду\n- в пятницу")
    assert await vera.taps("в среду", asked) == "Учтено: в среду"
    old = asked.buttons[0][0]["callback_data"]
    await begins_anew(world, boris, asked, "Идём в музей?\n- в пятницу\n- в среду")
    assert await vera.forges(old, asked) == CHANGED
    assert answers(world) == []


async def test_nor_where_nobody_had_answered_the_old_text(world: World, people: People) -> None:
    _, boris, vera = people
    await boris.asks(QUESTION)
    card = world.card(boris.chat, QUESTION)
    old = card.buttons[0][0]["callback_data"]
    await corrects(world, boris, card, "Отменяем театр?")
    assert await vera.forges(old, card) == CHANGED
    await world.passes(20)
    assert await vera.taps("➕", card) == "Учтено: +"


async def test_with_the_words_put_right_all_of_it_counts(
    world: World, people: People, asked: Message
) -> None:
    _, boris, vera = people
    said = await vera.says("+ давно не были")
    old = asked.buttons[0][0]["callback_data"]
    await corrects(world, boris, asked, "Идём в театр завтра?")
    await world.passes(20)
    await boris.taps("Опечатка", asked_what(world, boris))
    await vera.edits(said, "- не успеем")
    assert await people[0].forges(old, asked) == "Уже учтено: +"
    assert sorted(answers(world)) == ["+", "-"]


async def test_an_option_of_ones_own_is_asked_for_no_more(world: World, people: People) -> None:
    _, boris, vera = people
    await boris.says("/poll Куда идём?\n- в театр\n- в музей")
    for button in ("Ещё …", "Можно добавить свой вариант", "‹ Назад", "Отправить"):
        draft = boris.draft()
        assert draft is not None
        await boris.taps(button, draft)
        await world.passes(2)
    card = world.card(boris.chat, "Куда идём?")
    await vera.taps("в музей", card)
    await vera.taps("Свой вариант …", card)
    question = world.card(vera.chat, "Вера, какой у Вас вариант?")
    await begins_anew(world, boris, card, "Чем занять каникулы?\n- поход\n- кино\n- отдых")
    assert question.deleted
    assert world.rows("SELECT 1 FROM prompt WHERE kind = 'quick_poll.ask_own'") == []


async def test_nobody_is_answered_for_by_a_panel_of_the_old_question(
    world: World, people: People, asked: Message
) -> None:
    anna, boris, _ = people
    shown = await speaks(world, anna, asked)
    await anna.taps("Борис", shown)
    await world.passes(20)
    plus = next(each["callback_data"] for row in shown.buttons for each in row if each["text"] == "➕")
    await begins_anew(world, boris, asked)
    assert (await anna.forges(plus, shown) or "").startswith("Кнопка устарела")
    assert answers(world) == []
