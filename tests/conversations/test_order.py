"""What people did is understood in the order in which they did it, however late the bot learns of it."""

import asyncio
from collections.abc import Callable

import pytest

from bot.sandbox.model import Message
from tests.kit.world import DELETES, Someone, World

QUESTION = "Идём в театр?"
SEND = "Отправить"
TALK = ("Коллеги, добрый день", "Есть вопрос", "Сейчас спрошу")


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():
            await asyncio.sleep(0.005)


def talk(world: World, someone: Someone, *texts: str) -> None:
    """Say all this while the bot is away."""
    for text in texts:
        world.sandbox.say(someone.person, someone.chat, text)


async def drafted(world: World, someone: Someone) -> Message:
    """The draft of the question; the bot is away from then on."""
    await someone.says(f"/poll {QUESTION}")
    draft = someone.draft()
    assert draft
    await world.stop()
    return draft


async def test_a_vote_counts_though_it_waited_behind_the_question(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    draft = await drafted(world, anna)
    talk(world, anna, *TALK)
    world.sandbox.press(anna.person, anna.chat, draft.id, SEND)
    talk(world, boris, "+")
    await world.start()
    await world.catch_up()
    assert "➕ 1 " in world.card(anna.chat, QUESTION).text


async def test_a_sign_that_was_written_before_the_question_is_no_vote(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    draft = await drafted(world, anna)
    talk(world, boris, *TALK, "+")
    world.sandbox.press(anna.person, anna.chat, draft.id, SEND)
    await world.start()
    await world.catch_up()
    assert "➕ 0 " in world.card(anna.chat, QUESTION).text


async def test_votes_count_up_to_the_close_and_not_after_it(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await world.stop()
    talk(world, boris, *(f"Сообщение {number}" for number in range(40)))
    world.sandbox.say(boris.person, boris.chat, "+ да", reply_to=card.id)
    world.sandbox.press(anna.person, anna.chat, card.id, "Закрыть")
    world.sandbox.say(vera.person, vera.chat, "+", reply_to=card.id)
    await world.start()
    await world.catch_up()
    assert "➕ 1   ➖ 0\n" in card.text
    assert "Закрыто 11 марта" in card.text
    assert "Опрос закрыт 11 марта, 11:00. Автор может открыть его снова." in world.texts(anna.chat, vera)


async def test_the_bots_rights_end_in_their_last_state(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Telegram tells of the chat is slow to come for the first change, and quick for the second."""
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris, rights=None)
    world.sandbox.promote(chat, boris.person, by=anna.person)
    await world.settle()
    monkeypatch.setattr(world.app._bot.session, "timeout", 0.2)
    world.sandbox.faults.add("getChat", hang=True)
    world.sandbox.promote_bot(chat, by=anna.person, rights=DELETES)
    world.sandbox.demote_bot(chat, by=boris.person)
    await world.settle()
    await world.catch_up()
    assert "только команды и ответы на мои карточки" in world.card(chat, "Считаю ответы").text


async def test_two_people_of_one_chat_never_wait_for_each_other(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    world.sandbox.faults.add("getChatAdministrators", hang=True)
    settings = world.card(anna.chat, "Считаю ответы")
    waiting = world.sandbox.press(anna.person, anna.chat, settings.id, "⚙ Школа А")
    await until(lambda: world.sandbox.calls[-1].method == "getChatAdministrators")
    vote = world.sandbox.press(boris.person, anna.chat, world.card(anna.chat, QUESTION).id, "➕")
    await until(vote.answered.is_set)
    assert vote.toast
    assert vote.toast.text == "Учтено: +"
    assert not waiting.answered.is_set()
