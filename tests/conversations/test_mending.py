"""Putting right what a poll asks."""

import pytest

from bot.sandbox.model import Message
from tests.conversations.test_more import buttons, opened_for, panel, turns
from tests.kit.world import Someone, World

QUESTION = "Идём в театор?"
CHOICE = "Куда идём?\n- в театр\n- в музей"


@pytest.fixture
async def asked(world: World, people: tuple[Someone, ...]) -> Message:
    """Борис has asked, with a slip of the pen."""
    await people[1].asks(QUESTION)
    return world.card(people[1].chat, QUESTION)


async def corrects(world: World, person: Someone, card: Message, text: str) -> Message:
    """Write the correction; gives what asks the person alone what it means, where that is asked."""
    toast = await turns(world, person, "Исправить текст …", await opened_for(world, person, card))
    assert toast == "Напишите новый текст ответом на моё сообщение"
    await person.says(text, to=world.card(person.chat, f"{person.person.name}, напишите исправленный"))
    await world.catch_up()
    return panel(world, person, "")


async def test_without_answers_a_text_is_just_corrected(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    await corrects(world, people[1], asked, "Идём в театр?")
    assert asked.text.startswith("Идём в театр?\n")
    assert asked.text.endswith("\nисправлено")


async def test_an_admin_corrects_too(world: World, people: tuple[Someone, ...], asked: Message) -> None:
    await corrects(world, people[0], asked, "Идём в театр?")
    assert asked.text.startswith("Идём в театр?\n")


async def test_a_slip_keeps_the_answers(world: World, people: tuple[Someone, ...], asked: Message) -> None:
    _, boris, vera = people
    await vera.taps("➕", asked)
    shown = await corrects(world, boris, asked, "Идём в театр?")
    assert shown.text == "Новый текст:\nИдём в театр?\n\nУже есть 1 ответ. Что Вы исправили?"
    assert asked.text.startswith(QUESTION), "nothing is changed before that is said"
    assert await turns(world, boris, "Опечатка: оставить 1 ответ", shown) == "Исправлено, ответы остались"
    await world.catch_up()
    assert asked.text.startswith("Идём в театр?\n")
    assert "➕ 1   ➖ 0" in asked.text
    assert asked.text.endswith("\nисправлено")


async def test_another_question_begins_again(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    await vera.taps("➕", asked)
    shown = await corrects(world, boris, asked, "Идём в кино?")
    await turns(world, boris, "Другой вопрос: убрать 1 ответ", shown)
    await world.catch_up()
    assert asked.text.startswith("Идём в кино?\n")
    assert "➕ 0   ➖ 0" in asked.text
    assert asked.text.endswith("\nисправлено, ответы начаты заново")


async def test_nothing_is_changed_after_all(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    await vera.taps("➕", asked)
    shown = await corrects(world, boris, asked, "Идём в кино?")
    other = shown.buttons[1][0]["callback_data"]
    await turns(world, boris, "Не менять", shown)
    await world.catch_up()
    assert shown.deleted
    assert asked.text.startswith(QUESTION)
    assert "исправлено" not in asked.text
    assert (await boris.forges(other) or "").startswith("Кнопка устарела")


async def test_the_same_text_changes_nothing(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    await vera.taps("➕", asked)
    await corrects(world, boris, asked, QUESTION)
    assert "Текст тот же: менять нечего." in world.texts(boris.chat, boris)
    assert "исправлено" not in asked.text


@pytest.mark.parametrize(
    "text",
    [
        "Идём в театр?\n- да\n- нет",
        "Идём в театр?\n- да\n- нет\n- не знаю",
    ],
    ids=["another kind", "options"],
)
async def test_what_changes_the_meaning_is_said_before_answers_are_removed(
    world: World, people: tuple[Someone, ...], asked: Message, text: str
) -> None:
    anna, boris, vera = people
    await vera.taps("➕", asked)
    await anna.taps("➖", asked)
    shown = await corrects(world, boris, asked, text)
    assert shown.text.endswith("Так меняется смысл: 2 ответа будут убраны.")
    assert buttons(shown) == ["Исправить и начать заново", "Не менять"]
    same = shown.buttons[0][0]["callback_data"].replace("other", "same")
    assert (await boris.forges(same) or "").startswith("Кнопка устарела")
    assert await turns(world, boris, "Исправить и начать заново", shown) == "Исправлено, ответы начаты заново"
    await world.catch_up()
    assert "да · 0" in buttons(asked)
    assert "исправлено, ответы начаты заново" in asked.text


async def test_of_two_who_correct_the_second_sees_what_theirs_does_by_now(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, boris, vera = people
    await vera.taps("➕", asked)
    slip = await corrects(world, anna, asked, "Идём в театр?")
    assert slip.text.endswith("Уже есть 1 ответ. Что Вы исправили?")
    await turns(world, boris, "Исправить и начать заново", await corrects(world, boris, asked, CHOICE))
    await vera.taps("в музей", asked)
    await world.catch_up()
    assert slip.text.endswith("Так меняется смысл: 0 ответов будут убраны.")


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Куда идём?\n- в театр\n- в музей!", False),
        ("Куда идём в субботу?\n- в театр\n- в музей", False),
        ("Куда идём?\n- в музей\n- в театр", True),
        ("Куда идём?\n- в театр", True),
        ("Куда идём?\n- в театр\n- в музей\n- в цирк", True),
        ("Куда идём?", True),
    ],
)
async def test_options_keep_their_answers_as_long_as_they_are_the_same(
    world: World, people: tuple[Someone, ...], text: str, changes: bool
) -> None:
    _, boris, vera = people
    await boris.asks(CHOICE)
    card = world.card(boris.chat, "Куда идём?")
    await vera.taps("в музей · 0", card)
    shown = await corrects(world, boris, card, text)
    assert ("Исправить и начать заново" in buttons(shown)) is changes
    if not changes:
        await turns(world, boris, "Опечатка: оставить 1 ответ", shown)
        await world.catch_up()
        assert next(text for text in buttons(card) if text.startswith("в музей")).endswith("· 1")


async def test_a_correction_that_does_not_do_is_refused_and_asked_again(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    boris = people[1]
    await corrects(world, boris, asked, "а" * 1_001)
    question = world.card(boris.chat, "Борис, напишите исправленный")
    assert not question.deleted
    await boris.says("Идём в театр?", to=question)
    await world.catch_up()
    assert asked.text.startswith("Идём в театр?")


async def test_a_correction_may_bring_a_deadline(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    await corrects(world, people[1], asked, "Идём в театр? До 18:00")
    assert "📅 До ср, 11 марта, 18:00" in asked.text


async def test_nothing_is_corrected_after_the_end(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    boris = people[1]
    await boris.taps("Закрыть", asked)
    assert (await boris.forges("correct1:1") or "").startswith("Опрос закрыт")


async def test_a_poll_without_names_changes_nothing_afterwards(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await boris.says(f"/poll {QUESTION}")
    draft = boris.draft()
    assert draft is not None
    await turns(world, boris, "Ещё …", draft)
    await turns(world, boris, "Без имён", draft)
    await turns(world, boris, "‹ Назад", draft)
    await turns(world, boris, "Отправить", draft)
    card = world.card(boris.chat, QUESTION)
    assert "Исправить текст …" in buttons(await opened_for(world, boris, card))
    await vera.taps("➕", card)
    proposed = next(each for each in world.messages(vera.chat, vera) if "Подтвердить" in buttons(each))
    await vera.taps("Подтвердить", proposed)
    await world.catch_up()
    shown = await opened_for(world, vera, card)
    assert shown.text == f"{QUESTION}\nВы ответили."
    assert not {"Убрать мой ответ", "Почему"} & set(buttons(shown))
    managing = buttons(await opened_for(world, boris, card))
    assert not {"Исправить текст …", "Со слов коллеги …"} & set(managing)
    assert await vera.forges("withdraw1:1") == "Ответы без имён не убираются и не меняются."
    told = "В опросе без имён уже есть ответы: текст больше не меняется."
    assert await boris.forges("correct1:1") == told
    assert await boris.forges("speak1:1:0") == "В опросе без имён каждый отвечает сам."
    assert (await vera.forges("own1:1", card) or "").startswith("Кнопка устарела")
    await anna.closes(card)
    told = "Ответов так мало, что по пояснениям можно было бы узнать людей. Поэтому их не показываю."
    assert await vera.forges("why1:1:0") == told
