"""The private chat: a menu in words, and a question for a group that is asked from there."""

import pytest

from bot.sandbox.model import Chat
from tests.kit.private import Private
from tests.kit.world import Someone, World

MENU = ["Задать вопрос", "Мои черновики", "О данных", "Добавить в чат"]
WHOM = "Здесь вопросы задают координатор"


@pytest.fixture
async def boris(world: World) -> Someone:
    return world.someone("Борис", language="ru")


@pytest.fixture
async def anna(world: World) -> Someone:
    return world.someone("Анна", language="ru")


@pytest.fixture
async def private(world: World, boris: Someone) -> Private:
    return Private(world, boris)


@pytest.fixture
async def school(world: World, anna: Someone, boris: Someone) -> None:
    """A school in which Boris has written, so that the bot knows him from there."""
    await world.school(anna, boris)
    await boris.says("Здравствуйте")


@pytest.fixture
async def two_schools(world: World, school: None, anna: Someone, boris: Someone) -> None:
    await world.school(anna, boris, title="Школа Б")
    await boris.says("Здравствуйте")


async def test_who_is_in_no_school_reads_how_to_begin(private: Private) -> None:
    await private.opens()
    [text] = private.texts
    assert text.startswith("Учительская: считаю ответы в чатах школ и напоминаю.")
    assert "Добавьте меня в общий чат коллег" in text
    [[button]] = private.card().buttons
    assert button["url"] == "https://t.me/staffroom_bot?startgroup=hello&admin=delete_messages"


async def test_who_writes_in_private_may_be_written_to(world: World, private: Private, school: None) -> None:
    query = f"SELECT reachable FROM person WHERE id = {private.someone.id}"
    assert [row["reachable"] for row in world.rows(query)] == [0]
    await private.says("Здравствуйте")
    assert [row["reachable"] for row in world.rows(query)] == [1]


async def test_the_menu_is_in_words_under_the_name_of_the_only_school(private: Private, school: None) -> None:
    await private.opens()
    assert private.texts == ["Школа А\nЧто сделаем?"]
    assert private.labels() == MENU


async def test_who_is_in_two_schools_chooses_one_and_sees_it_above_everything(
    private: Private, two_schools: None
) -> None:
    await private.opens()
    assert private.texts == ["Выберите школу или сеть"]
    assert private.labels() == ["Школа А", "Школа Б", "Добавить в чат"]
    await private.taps("Школа Б")
    assert private.texts == ["Школа Б\nЧто сделаем?"]
    await private.taps("Мои черновики")
    assert private.texts == ["Школа Б\nЧерновиков нет: всё отправлено."]


async def test_who_turns_the_pages_quickly_is_answered_at_once_however_often(
    world: World, private: Private, school: None
) -> None:
    await private.opens()
    for _ in range(15):
        for button, shown in (("Мои черновики", "‹ Назад"), ("‹ Назад", "Мои черновики")):
            await private.someone.taps(button, private.card(), chat=private.chat)
            assert shown in private.labels()
            await world.passes(1)


async def test_another_school_is_chosen_later_and_remembered(private: Private, two_schools: None) -> None:
    await private.opens()
    await private.taps("Школа Б")
    await private.taps("Сменить чат")
    assert private.labels() == ["Школа А", "✓ Школа Б", "‹ Назад"]
    await private.taps("Школа А")
    await private.opens()
    assert private.texts == ["Школа А\nЧто сделаем?"]


async def test_there_is_one_menu_and_it_stands_below_what_nobody_took(private: Private, school: None) -> None:
    await private.opens()
    first = private.card()
    await private.says("Привет!")
    assert first.deleted
    assert private.texts == ["Школа А\nЧто сделаем?"]


async def test_who_left_the_school_does_not_find_it_any_more(
    world: World, private: Private, school: None, anna: Someone, boris: Someone
) -> None:
    await private.opens()
    world.sandbox.leave(anna.chat, boris.person)
    await world.settle()
    await private.opens()
    assert private.texts[-1].startswith("Учительская:")


async def test_a_question_for_a_school_that_was_left_takes_no_text_any_more(
    world: World, private: Private, school: None, boris: Someone
) -> None:
    await private.opens()
    await private.taps("Задать вопрос")
    world.sandbox.leave(boris.chat, boris.person)
    await world.settle()
    await private.says("Идём?")
    [text] = private.texts
    assert text.startswith("Учительская: считаю ответы в чатах школ"), "the menu; the question has left"


async def test_a_question_is_asked_in_private_and_posted_in_the_group(
    world: World, private: Private, school: None, anna: Someone
) -> None:
    await private.opens()
    assert await private.taps("Задать вопрос") == "Напишите вопрос"
    assert private.texts[-1].startswith("Вопрос · Школа А\nКакой вопрос задать?")
    await private.says("Идём в театр?")
    assert len(private.texts) == 2, "the menu, and the draft: it says where it goes"
    assert "Куда: Школа А" in private.texts[-1]
    assert "Идём в театр?" not in "".join(world.texts(anna.chat))
    assert await private.taps("Отправить") == "Отправлено"
    assert world.card(anna.chat, "Идём в театр?").buttons
    assert private.texts == ["Школа А\nЧто сделаем?"]


async def test_in_a_school_with_two_chats_the_chat_is_chosen(
    world: World, private: Private, school: None, anna: Someone, boris: Someone
) -> None:
    chat = await joined(world, anna, boris)
    await private.opens()
    await private.taps("Задать вопрос")
    assert private.texts[-1] == "Школа А\nВ каком чате спросить?"
    assert private.labels() == ["Школа А", "Математики", "‹ Назад"]
    await private.taps("Математики")
    assert private.texts[-1].startswith("Вопрос · Школа А · Математики\n")
    await private.says("Дроби?")
    assert "Куда: Математики · Школа А" in private.texts[-1]
    await private.taps("Отправить")
    assert world.card(chat, "Дроби?").buttons


async def test_a_question_for_a_chat_that_was_left_takes_no_text_any_more(
    world: World, private: Private, school: None, anna: Someone, boris: Someone
) -> None:
    maths = await joined(world, anna, boris)
    await private.opens()
    await private.taps("Задать вопрос")
    await private.taps("Математики")
    world.sandbox.leave(maths, boris.person)
    await world.settle()
    await private.says("Дроби?")
    assert [text.split("\n")[0] for text in private.texts] == ["Школа А"], "the menu; the question has left"


async def test_a_text_goes_to_the_question_that_is_left_where_the_other_was_for_a_chat_that_was_left(
    world: World, private: Private, school: None, anna: Someone, boris: Someone
) -> None:
    maths = await joined(world, anna, boris)
    await private.opens()
    for chat in ("Школа А", "Математики"):
        await private.taps("Задать вопрос", "Школа А\nЧто")
        await private.taps(chat, "Школа А\nВ каком")
    world.sandbox.leave(maths, boris.person)
    await world.settle()
    await private.says("Идём в театр?")
    assert "Куда: Школа А" in private.texts[-1]
    assert not [text for text in private.texts if text.startswith("Вопрос")]


async def test_a_chat_that_the_person_is_not_in_is_not_on_offer(
    world: World, private: Private, school: None, anna: Someone, boris: Someone
) -> None:
    chat = await joined(world, anna, boris)
    world.sandbox.leave(chat, boris.person)
    await world.settle()
    await private.opens()
    assert await private.taps("Задать вопрос") == "Напишите вопрос", "one chat is left"


async def test_who_may_not_ask_is_not_offered_to_and_told_whom_to_ask(
    world: World, private: Private, anna: Someone
) -> None:
    await world.school(anna, private.someone, anyone_asks=False)
    await anna.taps("Я координатор", world.card(anna.chat, "Считаю"))
    await private.someone.says("Здравствуйте")
    await private.opens()
    assert private.labels() == MENU[1:]
    await private.says("/poll Идём?")
    assert private.texts[-1].startswith(f"{WHOM} (Анна)")


async def test_an_admin_of_the_chat_may_ask_from_private_as_they_may_there(
    world: World, private: Private, anna: Someone, boris: Someone
) -> None:
    await world.school(anna, boris, anyone_asks=False)
    world.sandbox.promote(anna.chat, boris.person, by=anna.person)
    await boris.says("Здравствуйте")
    await private.opens()
    await private.taps("Задать вопрос")
    await private.says("Идём?")
    assert "Куда: Школа А" in private.texts[-1]
    await private.taps("Задать вопрос", "Школа А")
    world.sandbox.demote(anna.chat, boris.person, by=anna.person)
    await world.settle()
    await private.says("А теперь?")
    assert private.texts[-1].startswith("Здесь вопросы задают")


async def test_the_command_works_in_private_too(
    world: World, private: Private, school: None, anna: Someone
) -> None:
    await private.says("/poll Идём в театр?")
    assert "Куда: Школа А" in private.texts[-1]
    await private.taps("Отправить")
    assert world.card(anna.chat, "Идём в театр?").buttons


async def test_a_command_for_one_of_two_schools_waits_until_the_chat_is_chosen(
    world: World, private: Private, two_schools: None, boris: Someone
) -> None:
    await private.says("/poll Идём в театр?")
    assert private.labels() == ["Школа А", "Школа Б", "‹ Назад"]
    await private.taps("Школа Б")
    assert "Куда: Школа Б" in private.texts[-1]
    assert world.rows("SELECT text FROM private_text") == []


async def test_drafts_are_found_again(world: World, private: Private, school: None, boris: Someone) -> None:
    await boris.says("/poll Идём в театр?")
    await private.opens()
    await private.taps("Мои черновики")
    assert private.labels() == ["Идём в театр?", "‹ Назад"]
    await private.taps("Идём в театр?")
    assert private.texts[-1].startswith("Черновик:")
    await private.taps("Отправить")
    assert world.card(boris.chat, "Идём в театр?").buttons
    assert boris.draft() is None, "the draft has left the group, too"


async def test_a_draft_is_not_sent_by_who_has_left_the_chat(
    world: World, private: Private, school: None, anna: Someone, boris: Someone
) -> None:
    await private.says("/poll Идём в театр?")
    world.sandbox.leave(anna.chat, boris.person)
    await world.settle()
    toast = await private.taps("Отправить")
    assert toast == "Вас или меня больше нет в чате «Школа А», поэтому отправить туда нельзя."


async def test_nobody_presses_the_menu_of_another(world: World, private: Private, school: None) -> None:
    await private.opens()
    vera = Private(world, world.someone("Вера", language="ru"))
    await vera.opens()
    data = private.card().buttons[0][0]["callback_data"]
    toast = await vera.someone.forges(data, vera.card(), chat=vera.chat)
    assert toast is not None
    assert toast.startswith("Кнопка устарела")


async def test_a_forged_school_or_draft_is_refused(world: World, private: Private, school: None) -> None:
    await private.opens()
    panel = private.card().buttons[1][0]["callback_data"].split(":")[1]
    for data in (f"pschool1:{panel}:77", f"pchat1:{panel}:77", f"pdraft1:{panel}:77", "pmove1:77"):
        toast = await private.someone.forges(data, private.card(), chat=private.chat)
        assert toast is not None
        assert toast.startswith("Кнопка устарела"), data


async def joined(world: World, anna: Someone, boris: Someone) -> Chat:
    """A second chat of the school, in which Boris has written."""
    first = anna.chat
    chat = await world.school(anna, boris, title="Математики")
    school = world.rows("SELECT space_id FROM chat ORDER BY id")[0]["space_id"]
    await anna.taps("Чат школы", world.card(chat, "Считаю"))
    await world.passes(2)
    await anna.taps("Школа А", world.card(chat, "К какой школе"))
    await world.catch_up()
    await anna.taps("Присоединить", world.card(first, "Анна"), chat=first)
    await world.catch_up()
    assert {row["space_id"] for row in world.rows("SELECT space_id FROM chat")} == {school}
    await boris.says("Здравствуйте")
    return chat
