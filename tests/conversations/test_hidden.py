"""Polls whose answers are hidden until the end."""

from bot.sandbox.model import Message
from tests.kit.world import Someone, World

QUESTION = "Переносим педсовет?"


async def ask(author: Someone) -> Message:
    """Put the question to the chat; its answers are hidden."""
    await author.says(f"/poll {QUESTION}")
    for button in ("Ещё", "Скрыть до закрытия", "‹ Назад", "Отправить"):
        draft = author.draft()
        assert draft
        await author.taps(button, draft)
        await author.world.passes(2)  # the draft shows it
    return author.world.card(author.chat, QUESTION)


async def test_the_card_tells_how_many_have_answered_and_not_what(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = await ask(anna)
    assert "Ответы покажу после закрытия." in card.text
    await boris.taps("➕", card)
    await vera.says("− не успеем", to=card)
    await world.catch_up()
    assert "Ответов: 2" in card.text
    assert "➕" not in card.text
    assert [button["text"] for button in card.buttons[0]] == ["➕", "➖"]


async def test_who_answers_is_told_their_own_answer(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna)
    assert await boris.taps("➕", card) == "Учтено: +"
    assert await boris.taps("➖", card) == "Изменено на −"


async def test_what_people_explained_comes_after_the_end(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    card = await ask(anna)
    await boris.says("+ удобнее", to=card)
    await vera.taps("➖", card)
    await world.catch_up()
    assert not [text for text in world.texts(anna.chat) if "удобнее" in text]
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert "➕ 1   ➖ 1" in card.text
    assert "Почему +\n• удобнее" in world.texts(anna.chat)[-1]


async def test_opened_again_it_hides_again(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna)
    await boris.taps("➕", card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    await anna.taps("Открыть снова", card)
    await world.catch_up()
    assert "➕" not in card.text


async def test_where_the_bot_is_a_plain_member_nothing_of_more_is_for_all(world: World) -> None:
    people = [world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера")]
    anna, boris, vera = people
    chat = await world.school(*people, rights=None)
    card = await ask(boris)
    await boris.taps("➖", card)
    await boris.taps("Ещё", card)
    shown = world.messages(chat, boris)[-1]
    assert "Ваш ответ: −" in shown.text
    await boris.taps("Исправить текст …", shown)
    question = world.card(chat, "Борис, напишите исправленный")
    await boris.taps("✕ Закрыть панель", shown)
    await boris.says("Переносим семинар?", to=question)
    await world.catch_up()
    asked = world.card(chat, "Новый текст:")
    assert asked.text == "Новый текст:\nПереносим семинар?\n\nУже есть 1 ответ. Что Вы исправили?"
    other = asked.buttons[1][0]["text"]
    assert await vera.taps(other, asked) == "Эти кнопки работают только у того, кто их открыл (Борис)."
    await boris.taps("Не менять", asked)
    await world.catch_up()
    assert asked.deleted
    world.check_buttons()
    assert not [text for text in world.texts(chat, anna) if "Ваш ответ" in text]
    assert card.text.startswith(QUESTION)
