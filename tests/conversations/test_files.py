"""The answers of a poll as a table, for those who may see names."""

import pytest

from bot.sandbox.model import Chat, Message
from tests.kit.sheets import lines, sheets
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
OPTIONS = f"{QUESTION}\n- в среду\n- в пятницу, после шестого урока"


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone, Someone]:
    """Анна, who asks, and two who answer."""
    anna, boris, vera = (world.someone(name) for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    return anna, boris, vera


async def opens(world: World, anna: Someone) -> Message:
    """Open what Анна can do with the poll."""
    card = next(
        each for each in world.messages(anna.chat) if each.text.startswith(QUESTION) and not each.photo
    )
    await anna.taps("Ещё", card)
    return world.messages(anna.chat, anna)[-1]


def files(world: World, chat: Chat, viewer: Someone | None = None) -> list[Message]:
    return [each for each in world.messages(chat, viewer) if each.document]


async def hides(world: World, anna: Someone) -> Message:
    """Анна asks; what people answer is hidden until the end. Gives the card."""
    await anna.says(f"/poll {QUESTION}")
    for button in ("Ещё", "Скрыть до закрытия", "‹ Назад", "Отправить"):
        draft = anna.draft()
        assert draft is not None
        await anna.taps(button, draft)
        await world.passes(2)
    return world.card(anna.chat, QUESTION)


async def test_the_table_equals_the_card_and_names_who_answered(world: World, people) -> None:
    anna, boris, vera = people
    world.sandbox.start_private(anna.person)
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.says("+ давно не были")
    await vera.taps("➖", card)
    await world.catch_up()
    assert "➕ 1   ➖ 1" in card.text
    panel = await opens(world, anna)
    assert ["Таблица XLSX", "Таблица CSV"] in [[button["text"] for button in row] for row in panel.buttons]
    assert await anna.taps("Таблица XLSX", panel) == "Таблица — в личном чате"
    [file] = files(world, world.sandbox.private(anna.person))
    assert file.text == "Ответы с именами: таблицу получаете только Вы."
    assert file.document is not None
    assert file.document.name == "Идём в театр.xlsx"
    assert sheets(file.document.bytes) == {
        "Итог": [["Ответ", "Сколько"], ["+", "1"], ["−", "1"], ["Всего ответили", "2"], ["без ответа", "1"]],
        "Ответы": [
            ["Имя", "Ответ", "Пояснение", "Примечание"],
            ["Борис", "+", "давно не были", ""],
            ["Вера", "−", "", ""],
        ],
        "Без ответа": [["Имя"], ["Анна"]],
    }
    assert not files(world, anna.chat)


async def test_who_has_no_private_chat_gets_it_in_the_group_alone(world: World, people) -> None:
    anna, boris, _ = people
    await anna.asks(OPTIONS)
    await boris.taps("в среду", world.card(anna.chat, QUESTION))
    assert await anna.taps("Таблица CSV", await opens(world, anna)) == "Таблица ниже, её видите только Вы"
    assert not files(world, anna.chat)
    assert not files(world, anna.chat, boris)
    [file] = files(world, anna.chat, anna)
    assert file.document is not None
    assert lines(file.document.bytes) == [
        ["Имя", "Ответ", "Пояснение", "Примечание"], ["Борис", "в среду", "", ""],
    ]  # fmt: skip


async def test_a_second_table_is_a_second_message_and_both_stay_as_they_are(world: World, people) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.taps("➕", card)
    panel = await opens(world, anna)
    await anna.taps("Таблица XLSX", panel)
    await world.passes(1)
    await anna.taps("Таблица CSV", panel)
    welcome = world.messages(anna.chat)[0]
    await anna.taps("⚙", welcome)
    await world.passes(1)
    await anna.taps("Қазақша", welcome)
    await world.passes(60)
    assert [each.document.name for each in files(world, anna.chat, anna) if each.document] == [
        "Идём в театр.xlsx", "Идём в театр.csv",
    ]  # fmt: skip
    assert "there is no text" not in str([call.description for call in world.sandbox.calls])


async def test_nobody_else_gets_it(world: World, people) -> None:
    anna, boris, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await vera.taps("➕", card)
    await boris.taps("Ещё", card)
    panel = world.messages(boris.chat, boris)[-1]
    assert "Таблица" not in str(panel.buttons)
    [activity] = world.rows("SELECT id FROM activity")
    refused = await boris.forges(f"file1:{activity['id']}:xlsx")
    assert refused is not None
    assert refused.startswith("Это может сделать автор (Анна)")
    assert not files(world, boris.chat, boris)


async def test_what_is_hidden_until_the_end_is_in_no_file_before(world: World, people) -> None:
    anna, boris, _ = people
    card = await hides(world, anna)
    await boris.taps("➕", card)
    [activity] = world.rows("SELECT id FROM activity")
    assert "Таблица" not in str((await opens(world, anna)).buttons)
    assert await anna.forges(f"file1:{activity['id']}:csv") == (
        "Таблицу дам, когда ответы можно будет показать: после закрытия."
    )
    await anna.taps("Закрыть", card)
    assert "Таблица CSV" in str((await opens(world, anna)).buttons)


async def test_a_file_that_waits_is_not_sent_once_the_answers_are_hidden_again(world: World, people) -> None:
    anna, boris, vera = people
    world.sandbox.start_private(anna.person)
    card = await hides(world, anna)
    await boris.taps("➕", card)
    await anna.taps("Закрыть", card)
    await world.passes(20)
    panel = await opens(world, anna)
    world.sandbox.faults.add("sendDocument", retry_after=30)
    assert await anna.taps("Таблица XLSX", panel) == "Таблица — в личном чате"
    await anna.taps("Открыть снова", card)
    await vera.taps("➖", card)
    await world.passes(120)
    assert not files(world, world.sandbox.private(anna.person))


async def test_what_was_called_off_has_no_file(world: World, people) -> None:
    anna, boris, _ = people
    world.sandbox.start_private(anna.person)
    await anna.asks(QUESTION)
    await boris.taps("➕", world.card(anna.chat, QUESTION))
    panel = await opens(world, anna)
    [file] = [each["callback_data"] for row in panel.buttons for each in row if each["text"] == "Таблица CSV"]
    for button in ("Отменить …", "Да, отменить"):
        await anna.taps(button, panel)
        await world.passes(20)
    assert (await anna.forges(file, panel) or "").startswith("Кнопка устарела")
    assert not files(world, world.sandbox.private(anna.person))


async def test_what_people_write_is_no_formula(world: World, people) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    await boris.says('+ =HYPERLINK("http://зло.рф";"да") <b>&$', to=world.card(anna.chat, QUESTION))
    await anna.taps("Таблица XLSX", await opens(world, anna))
    [file] = files(world, anna.chat, anna)
    assert file.document is not None
    told = sheets(file.document.bytes)["Ответы"][1]
    assert told[:3] == ["Борис", "+", '=HYPERLINK("http://зло.рф";"да") <b>&$']
