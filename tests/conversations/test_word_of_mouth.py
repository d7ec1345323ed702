"""Answering for a colleague who has said it by word of mouth."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_hidden import ask as ask_hidden
from tests.conversations.test_more import buttons, opened_for, turns
from tests.conversations.test_privacy import erases
from tests.kit.private import Private
from tests.kit.sheets import lines
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
CHOICE = "Куда идём?\n- в театр\n- в музей"


@pytest.fixture
async def asked(world: World, people: tuple[Someone, ...]) -> Message:
    """Борис, a teacher, has asked; nobody coordinates the school, so Анна, its admin, may see names."""
    await people[1].asks(QUESTION)
    return world.card(people[1].chat, QUESTION)


async def speaks(world: World, person: Someone, card: Message) -> Message:
    shown = await opened_for(world, person, card)
    await turns(world, person, "Со слов коллеги …", shown)
    return shown


async def test_a_colleagues_answer_is_entered_and_told_as_such(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, _, vera = people
    await vera.says("Доброе утро!")
    shown = await speaks(world, anna, asked)
    assert "Вера" in buttons(shown)
    await turns(world, anna, "Вера", shown)
    assert shown.text == f"{QUESTION}\nВера: что он(а) говорит? То же ещё раз — убрать."
    assert await turns(world, anna, "➕", shown) == "Со слов: Вера — +"
    await world.passes(20)  # beside panels, cards follow slowly
    assert "➕ 1   ➖ 0" in asked.text
    assert "1 — со слов" in asked.text
    assert "✓ Вера" in buttons(shown)
    assert (await opened_for(world, vera, asked)).text == f"{QUESTION}\nС Ваших слов: +"


async def test_ones_own_answer_takes_its_place(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, _, vera = people
    await vera.says("Доброе утро!")
    shown = await speaks(world, anna, asked)
    await turns(world, anna, "Вера", shown)
    await turns(world, anna, "➕", shown)
    assert await vera.taps("➕", asked) == "Учтено: +"
    await world.passes(20)
    assert "➕ 1   ➖ 0" in asked.text
    assert "со слов" not in asked.text
    assert await anna.forges(f"speakfor1:1:{vera.id}:met", shown) == "Вера уже ответил(а) сам(а)."


async def test_what_was_entered_by_mistake_is_taken_back(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, _, vera = people
    await vera.says("Доброе утро!")
    shown = await speaks(world, anna, asked)
    await turns(world, anna, "Вера", shown)
    await turns(world, anna, "➕", shown)
    await world.passes(10)
    await turns(world, anna, "✓ Вера", shown)
    assert await turns(world, anna, "✓ ➕", shown) == "Ответ со слов убран: Вера"
    await world.passes(20)
    assert "➕ 0   ➖ 0" in asked.text


async def test_several_options_are_entered_one_by_one(world: World, people: tuple[Someone, ...]) -> None:
    anna, _, vera = people
    await vera.says("Доброе утро!")
    await anna.says(f"/poll {CHOICE}")
    draft = anna.draft()
    assert draft is not None
    await turns(world, anna, "Ещё …", draft)
    await turns(world, anna, "Можно выбрать несколько", draft)
    await turns(world, anna, "‹ Назад", draft)
    await turns(world, anna, "Отправить", draft)
    card = world.card(anna.chat, "Куда идём?")
    shown = await speaks(world, anna, card)
    await turns(world, anna, "Вера", shown)
    await turns(world, anna, "в театр", shown)
    assert await turns(world, anna, "в музей", shown) == "Со слов: Вера — в театр · в музей"
    await world.passes(20)
    assert {"✓ в театр", "✓ в музей"} <= set(buttons(shown))
    assert {"в театр · 1", "в музей · 1"} <= set(buttons(card))
    await world.passes(10)
    assert await vera.taps("в театр · 1", card) == "Учтено: в театр"
    await world.passes(20)
    assert {"в театр · 1", "в музей · 0"} <= set(buttons(card))


@pytest.mark.parametrize("who", [1, 2], ids=["the author", "a colleague"])
async def test_only_who_may_see_names_answers_for_others(
    world: World, people: tuple[Someone, ...], asked: Message, who: int
) -> None:
    person = people[who]
    shown = await opened_for(world, person, asked)
    assert "Со слов коллеги …" not in buttons(shown)
    refusal = "За коллегу отвечает координатор, а где его нет — администратор чата; "
    for data in ("speak1:1:0", "speakfor1:1:1:met", "said1:1:0"):
        assert (await person.forges(data, shown) or "").startswith(refusal)


async def test_nobody_is_answered_for_who_is_not_expected(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna = people[0]
    shown = await opened_for(world, anna, asked)
    assert (await anna.forges("speakfor1:1:424242:met", shown) or "").startswith("Кнопка устарела")
    assert (await anna.forges("said1:1:0", shown) or "").startswith("Кнопка устарела")


async def test_of_hidden_answers_only_who_has_entered_one_sees_it_again(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await vera.says("Доброе утро!")
    world.sandbox.promote(anna.chat, boris.person, by=anna.person)
    card = await ask_hidden(anna)
    first, second = await speaks(world, anna, card), await speaks(world, boris, card)
    for button in ("Вера", "➖", "✓ Вера"):
        await turns(world, anna, button, first)
        await world.passes(20)
    assert "✓ ➖" in buttons(first)
    await boris.taps("‹ Назад", second)
    for button in ("Со слов коллеги …", "✓ Вера"):
        await world.passes(20)
        await boris.taps(button, second)
    await world.passes(20)
    assert {"➕", "➖"} <= set(buttons(second)), "who reads this learns nothing"
    assert await turns(world, boris, "➖", second) == "Со слов: Вера — −"
    assert len(world.rows("SELECT 1 FROM quick_poll_vote")) == 1, "nor by a press, which takes nothing back"


async def test_what_was_entered_stays_as_such_when_who_did_it_is_erased(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, boris, vera = people
    await vera.says("Доброе утро!")
    world.sandbox.promote(anna.chat, boris.person, by=anna.person)
    shown = await speaks(world, boris, asked)
    for button in ("Вера", "➕"):
        await turns(world, boris, button, shown)
    private = Private(world, boris)
    await private.opens()
    await erases(private)
    await world.passes(30)
    assert "1 — со слов" in asked.text
    assert (await opened_for(world, vera, asked)).text == f"{QUESTION}\nС Ваших слов: +"
    await anna.taps("Таблица CSV", await opened_for(world, anna, asked))
    [file] = [each for each in world.messages(anna.chat, anna) if each.document]
    assert file.document is not None
    assert lines(file.document.bytes)[1:] == [["Вера", "+", "", "Со слов; записал(а): —"]]


async def test_many_colleagues_are_shown_by_pages(world: World) -> None:
    anna, *others = [world.someone(f"Учитель {number:02}") for number in range(12)]
    await world.school(anna, *others)
    for person in others:
        await person.says("Доброе утро!")
    await anna.asks(QUESTION)
    shown = await speaks(world, anna, world.card(anna.chat, QUESTION))
    first = [each for each in buttons(shown) if each.startswith("Учитель")]
    await turns(world, anna, "›", shown)
    second = [each for each in buttons(shown) if each.startswith("Учитель")]
    assert len(first) == 8
    assert len(first) + len(second) == 12
    assert not set(first) & set(second)
