"""The roster of a chat: who is on the list, whose answer is expected, who is who."""

import pytest

from bot.sandbox.model import Message
from bot.sandbox.staff import staff_of_29
from tests.kit.roster import labels, opens_roster, pastes, seen, sees
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
LEADERS = "Список ведут администраторы чата, координатор и наставники: попросите их."
STALE = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
LIST = "Ким Борис Олегович\nСидорова Вера\nПетров Пётр Петрович"


@pytest.fixture
async def anna(world: World) -> Someone:
    return world.someone("Анна", language="ru")


@pytest.fixture
async def boris(world: World) -> Someone:
    return world.someone("Борис Ким", language="ru")


@pytest.fixture
async def vera(world: World) -> Someone:
    return world.someone("Вера", language="ru")


@pytest.fixture(autouse=True)
async def school(world: World, anna: Someone, boris: Someone, vera: Someone) -> None:
    """A school in which everybody has said something."""
    await world.school(anna, boris, vera)
    for each in (anna, boris, vera):
        await each.says("Доброе утро")


async def turns_to(world: World, someone: Someone, name: str) -> Message:
    """The person opens the roster and somebody on it."""
    panel = await opens_roster(world, someone)
    await someone.taps(name, panel)
    await world.catch_up()
    return panel


async def asked(world: World, anna: Someone) -> Message:
    await anna.asks(QUESTION)
    return world.card(anna.chat, QUESTION)


async def test_an_admin_sees_who_is_on_the_list(world: World, anna: Someone) -> None:
    panel = await opens_roster(world, anna)
    assert panel.text == "Люди · Школа А\nВ списке 3"
    assert labels(panel)[:3] == ["Анна", "Борис Ким", "Вера"]


async def test_nobody_else_sees_the_list(world: World, anna: Someone, boris: Someone) -> None:
    await opens_roster(world, anna)
    assert seen(world, boris, "Люди ·") is None


async def test_who_leads_nothing_is_told_whom_to_ask(world: World, anna: Someone, boris: Someone) -> None:
    await opens_roster(world, anna)
    assert await boris.taps("Люди …", world.messages(anna.chat)[0]) == LEADERS
    assert seen(world, boris, "Люди ·") is None


async def test_a_mentor_sees_the_list(world: World, anna: Someone, boris: Someone) -> None:
    card = world.messages(anna.chat)[0]
    await anna.taps("⚙", card)
    await world.catch_up()
    await anna.taps("Наставники …", card)
    await anna.taps("Борис Ким", sees(world, anna, "Наставники"))
    await boris.taps("Люди …", card)
    assert sees(world, boris, "Люди ·").text == "Люди · Школа А\nВ списке 3"


async def test_twenty_nine_people_are_turned_over_by_pages(world: World) -> None:
    staff = staff_of_29(world.sandbox, with_bot=True)
    await world.settle()
    for person in staff.people:
        world.sandbox.say(person, staff.chat, "Доброе утро")
    await world.settle()
    leader = Someone(world, staff.coordinator)
    leader.chat = staff.chat
    panel = await opens_roster(world, leader)
    assert panel.text.endswith("В списке 29")
    names = []
    for page in range(1, 5):
        assert f"{page} / 4" in labels(panel)
        names += labels(panel)[: labels(panel).index("‹")]
        await leader.taps("›", panel)
        await world.catch_up()
    assert len(names) == len(set(names)) == 29
    assert {"Наталья <b>&$", "Екатерина 🌷", "Пётр Ёлкин"} <= set(names)
    assert "1 / 4" in labels(panel), "after the last page comes the first"


async def test_the_list_names_how_many_are_in_the_chat_besides(world: World, anna: Someone) -> None:
    galina = world.someone("Галина")
    quiet = [world.someone(name) for name in ("Дина", "Ева")]
    chat = await world.school(anna, galina, *quiet, title="Школа Б")
    await anna.says("Доброе утро", chat=chat)
    panel = await opens_roster(world, anna)
    assert "в чате около 4" in panel.text


async def test_a_guest_is_not_expected_but_counts(
    world: World, anna: Someone, boris: Someone, vera: Someone
) -> None:
    panel = await turns_to(world, anna, "Вера")
    assert await anna.taps("Не учитывать", panel) == "Ответа не жду, а голос посчитаю"
    await world.catch_up()
    assert "Не учитываю: ответа не жду, но голос посчитаю." in panel.text
    await anna.taps("‹ Назад", panel)
    await world.catch_up()
    assert "Вера — не учитывать" in labels(panel)
    assert "Не учитываю: 1" in panel.text
    await anna.taps("Никого не забыли", panel)
    card = await asked(world, anna)
    await vera.taps("➕", card)
    await boris.taps("➕", card)
    await world.passes(20)
    assert "Ответов: 2, из них 1 из 2 по списку" in card.text
    await turns_to(world, anna, "Вера")
    assert await anna.taps("Учитывать", sees(world, anna, "Вера")) == "Ответа жду"
    await world.catch_up()
    assert "Ответов: 2 из 3" in card.text


async def test_once_nobody_is_missing_cards_count_up_to_the_list(world: World, anna: Someone) -> None:
    card = await asked(world, anna)
    assert "из 3" not in card.text
    panel = await opens_roster(world, anna)
    toast = await anna.taps("Никого не забыли", panel)
    assert toast
    assert toast.startswith("Хорошо: теперь считаю ответы «из» всего списка. Кто придёт в чат позже, от")
    await world.catch_up()
    assert "Ответов: 0 из 3" in card.text
    assert "✓ Список полный" in labels(panel)
    assert await anna.taps("✓ Список полный", panel) == "Хорошо: список пока не полный"
    await world.catch_up()
    await world.catch_up()
    assert "из 3" not in card.text
    assert "Никого не забыли: список полный" in labels(panel)


async def test_a_pasted_list_finds_who_is_known_and_keeps_the_rest(world: World, anna: Someone) -> None:
    await pastes(world, anna, LIST)
    assert sees(world, anna, "Добавил").text == "Добавил 3: 1 уже знаю, 2 отметятся сами."
    panel = await opens_roster(world, anna)
    assert panel.text.split("\n") == [
        "Люди · Школа А",
        "В списке 5, в чате около 3",
        "· — пока только в списке: кто это в чате, не знаю",
    ]
    assert labels(panel)[:5] == [
        "Анна", "Вера", "Ким Борис Олегович", "· Петров Пётр Петрович", "· Сидорова Вера",
    ]  # fmt: skip


async def test_a_list_that_is_pasted_again_adds_nobody_twice(world: World, anna: Someone) -> None:
    await pastes(world, anna, LIST)
    await pastes(world, anna, f"{LIST}\nЯнова Яна")
    assert sees(world, anna, "Добавил 4").text == "Добавил 4: 1 уже знаю, 3 отметятся сами."
    assert (await opens_roster(world, anna)).text.startswith("Люди · Школа А\nВ списке 6, в чате около 3\n")
    assert len([text for text in world.texts(anna.chat) if text.startswith("Список педагогов")]) == 1


async def test_a_list_without_names_is_asked_for_once_more(world: World, anna: Someone) -> None:
    await pastes(world, anna, "1\n2\n3")
    refusal = "Не нашёл ни одного имени. Пришлите список так: одно имя на строке."
    assert sees(world, anna, "Не нашёл").text == refusal
    await anna.says(LIST, to=sees(world, anna, "Анна, пришлите"))
    sees(world, anna, "Добавил 3")


async def test_a_list_of_three_hundred_hostile_names_is_taken(world: World, anna: Someone) -> None:
    hostile = [
        "<b>Жирная</b> Ольга", "Роза & Ко", "Доллар $name", "Катя 🌷 Цветкова", "\u202eНаоборот Анна",
        "Ж" * 64,
    ]  # fmt: skip
    plain = [f"Учитель{chr(1072 + number % 32)}{chr(1072 + number // 32)}" for number in range(294)]
    await pastes(world, anna, "\n".join([*hostile, *plain]))
    sees(world, anna, "Добавил первые 300").text.endswith("Остальных пришлите ещё одним списком.")
    assert world.card(anna.chat, "Список педагогов: 300 имён пока без хозяина.").buttons
    panel = await turns_to(world, anna, "· b>Жирная</b> Ольга")
    assert panel.text.startswith("b>Жирная</b> Ольга\n")


async def test_a_list_is_asked_for_in_private_where_the_bot_may_write(world: World, anna: Someone) -> None:
    world.sandbox.start_private(anna.person)
    await world.settle()
    toast = await anna.taps("Вставить список", await opens_roster(world, anna))
    assert toast == "Написал Вам лично: ответьте там"
    alone = world.sandbox.private(anna.person)
    form = sees(world, anna, "Список педагогов · Школа А", alone)
    assert "Пришлите список педагогов: одно имя на строке." in form.text
    await anna.says(LIST, chat=alone)
    await world.catch_up()
    receipt = "Записал: Список педагогов · Школа А\nДобавил 3: 1 уже знаю, 2 отметятся сами."
    assert sees(world, anna, "Записал", alone).text == receipt
    assert not [text for text in world.texts(anna.chat) if text.startswith("Добавил")]
    assert world.card(anna.chat, "Список педагогов: 2 имени пока без хозяина. Нажмите «Это я»").buttons


async def test_one_tap_says_who_one_is_and_the_card_counts_down(
    world: World, anna: Someone, vera: Someone
) -> None:
    await pastes(world, anna, LIST)
    card = world.card(anna.chat, "Список педагогов: 2 имени пока без хозяина.")
    peter = world.someone("Петров П.")
    peter.chat = anna.chat
    world.sandbox.join(anna.chat, peter.person)
    await world.settle()
    await peter.taps("Это я", card)
    panel = sees(world, peter, "Какое имя в списке — Ваше?")
    assert labels(panel) == ["Петров Пётр Петрович", "Сидорова Вера", "Меня нет в списке"]
    toast = await peter.taps("Петров Пётр Петрович", panel)
    assert toast == "Запомнил: в списке Вы — Петров Пётр Петрович"
    await world.catch_up()
    assert card.text.startswith("Список педагогов: 1 имя пока без хозяина.")
    assert seen(world, peter, "Какое имя") is None
    await vera.taps("Это я", card)
    await vera.taps("Сидорова Вера", sees(world, vera, "Какое имя"))
    await world.catch_up()
    assert not [text for text in world.texts(anna.chat) if text.startswith("Список педагогов")]
    panel = await opens_roster(world, anna)
    assert labels(panel)[:4] == ["Анна", "Ким Борис Олегович", "Петров Пётр Петрович", "Сидорова Вера"]


async def test_who_is_not_on_the_list_says_so_and_stays_as_they_are(
    world: World, anna: Someone, vera: Someone
) -> None:
    await pastes(world, anna, LIST)
    await vera.taps("Это я", world.card(anna.chat, "Список педагогов"))
    toast = await vera.taps("Меня нет в списке", sees(world, vera, "Какое имя"))
    assert toast == "Хорошо: буду звать Вас как в Telegram"
    await world.catch_up()
    assert seen(world, vera, "Какое имя") is None
    assert "Вера" in labels(await opens_roster(world, anna))


async def test_a_name_is_taken_once(world: World, anna: Someone, vera: Someone) -> None:
    await pastes(world, anna, LIST)
    card = world.card(anna.chat, "Список педагогов")
    await vera.taps("Это я", card)
    await anna.taps("Это я", card)
    await vera.taps("Сидорова Вера", sees(world, vera, "Какое имя"))
    taken = await anna.taps("Сидорова Вера", sees(world, anna, "Какое имя"))
    assert taken == "Это имя уже выбрали. Если оно Ваше, скажите координатору."
    await world.catch_up()
    assert labels(sees(world, anna, "Какое имя")) == ["Петров Пётр Петрович", "Меня нет в списке"]


async def test_what_was_said_for_a_name_is_its_owners(world: World, anna: Someone, vera: Someone) -> None:
    await pastes(world, anna, LIST)
    card = await asked(world, anna)
    await anna.taps("Ещё …", card)
    more = sees(world, anna, QUESTION)
    for button in ("Со слов коллеги", "Сидорова Вера", "➕"):
        await anna.taps(button, more)
        await world.catch_up()
    assert "Ответов: 1" in card.text
    await vera.taps("Это я", world.card(anna.chat, "Список педагогов"))
    await vera.taps("Сидорова Вера", sees(world, vera, "Какое имя"))
    await world.catch_up()
    assert "Ответов: 1" in card.text
    await vera.taps("Ещё …", card)
    assert "С Ваших слов: +" in sees(world, vera, QUESTION).text


async def test_who_is_not_expected_is_not_among_the_silent(world: World, anna: Someone) -> None:
    await anna.taps("Не учитывать", await turns_to(world, anna, "Вера"))
    card = await asked(world, anna)
    await anna.taps("Ещё …", card)
    more = sees(world, anna, QUESTION)
    await anna.taps("Кто не ответил", more)
    await world.catch_up()
    assert "• Борис Ким" in more.text
    assert "Вера" not in more.text


async def test_a_leader_says_who_is_who_and_takes_it_back(world: World, anna: Someone) -> None:
    await pastes(world, anna, "Сидорова Вера Павловна\nПетров Пётр")
    panel = await turns_to(world, anna, "· Сидорова Вера")
    assert "Пока только в списке: кто это в чате, ещё не знаю." in panel.text
    await anna.taps("Это …", panel)
    await world.catch_up()
    assert panel.text == "Кто в чате — Сидорова Вера Павловна?"
    assert labels(panel)[0] == "Вера", "the likeliest first"
    assert await anna.taps("Вера", panel) == "Запомнил"
    await world.catch_up()
    assert panel.text == "Сидорова Вера Павловна\nВ Telegram: Вера"
    assert world.card(anna.chat, "Список педагогов: 1 имя").buttons
    assert await anna.taps("В списке не он(а): разделить", panel) == "Разделил: имя снова ждёт хозяина"
    await world.catch_up()
    await world.catch_up()
    assert world.card(anna.chat, "Список педагогов: 2 имени").buttons
    await anna.taps("‹ Назад", panel)
    await world.catch_up()
    assert {"Вера", "· Сидорова Вера Павловна"} <= set(labels(panel))


async def test_a_name_that_nobody_has_is_taken_off(world: World, anna: Someone) -> None:
    await pastes(world, anna, "Петров Пётр")
    panel = await turns_to(world, anna, "· Петров")
    assert await anna.taps("Убрать из списка", panel) == "Убрал из списка"
    await world.catch_up()
    assert panel.text == "Люди · Школа А\nВ списке 3"
    assert not [text for text in world.texts(anna.chat) if text.startswith("Список педагогов")]


async def test_who_is_in_the_chat_is_not_taken_off(world: World, anna: Someone) -> None:
    panel = await turns_to(world, anna, "Борис Ким")
    assert "Убрать из списка" not in labels(panel)


async def test_who_has_left_is_not_expected_and_who_comes_back_is(
    world: World, anna: Someone, boris: Someone
) -> None:
    await pastes(world, anna, "Ким Борис")
    await anna.taps("Никого не забыли", await opens_roster(world, anna))
    card = await asked(world, anna)
    world.sandbox.leave(anna.chat, boris.person)
    await world.settle()
    await world.passes(20)
    assert "Ответов: 0 из 2" in card.text
    assert "Ким Борис — нет в чате" in labels(await opens_roster(world, anna))
    world.sandbox.join(anna.chat, boris.person)
    await world.settle()
    await world.passes(20)
    assert "Ответов: 0 из 3" in card.text


async def test_who_has_left_is_taken_off(world: World, anna: Someone, boris: Someone) -> None:
    await pastes(world, anna, "Ким Борис")
    world.sandbox.leave(anna.chat, boris.person)
    await world.settle()
    panel = await turns_to(world, anna, "Ким Борис — нет")
    assert "В чате больше нет: ответа не жду." in panel.text
    await anna.taps("Убрать из списка", panel)
    await world.catch_up()
    assert labels(panel)[:2] == ["Анна", "Вера"]


async def test_an_admin_goes_on_in_private(world: World, anna: Someone) -> None:
    world.sandbox.start_private(anna.person)
    await world.settle()
    panel = await opens_roster(world, anna)
    assert await anna.taps("Открыть в личном чате", panel) == "Открыл в личном чате"
    await world.catch_up()
    assert seen(world, anna, "Люди ·") is None, "it has moved"
    alone = world.sandbox.private(anna.person)
    panel = sees(world, anna, "Люди · Школа А", alone)
    assert "Открыть в личном чате" not in labels(panel)
    await anna.taps("Борис Ким", panel, chat=alone)
    await world.catch_up()
    assert await anna.taps("Не учитывать", panel, chat=alone) == "Ответа не жду, а голос посчитаю"


async def test_whom_the_bot_may_not_write_to_is_shown_the_way(
    world: World, anna: Someone, vera: Someone
) -> None:
    await anna.taps("Открыть в личном чате", await opens_roster(world, anna))
    door = sees(world, anna, "Сначала откройте личный чат со мной и нажмите «Начать»")
    assert seen(world, vera, "Сначала откройте") is None
    payload = door.buttons[0][0]["url"].rpartition("=")[2]
    world.sandbox.start_private(vera.person, payload)
    world.sandbox.follow(anna.person, anna.chat, door.id, "Открыть личный чат")
    await world.settle()
    await world.catch_up()
    sees(world, anna, "Люди · Школа А", world.sandbox.private(anna.person))
    assert seen(world, anna, "Люди ·") is None, "it has moved"
    assert seen(world, vera, "Люди ·", world.sandbox.private(vera.person)) is None


async def test_an_admin_no_more_can_do_nothing_in_private_either(
    world: World, anna: Someone, boris: Someone
) -> None:
    world.sandbox.promote(anna.chat, boris.person, by=anna.person)
    world.sandbox.start_private(boris.person)
    await world.settle()
    await boris.taps("Открыть в личном чате", await opens_roster(world, boris))
    alone = world.sandbox.private(boris.person)
    panel = sees(world, boris, "Люди ·", alone)
    world.sandbox.demote(anna.chat, boris.person, by=anna.person)
    assert await boris.taps("Никого не забыли", panel, chat=alone) == LEADERS


async def test_an_admin_no_more_brings_no_list_that_was_asked_for_before(
    world: World, anna: Someone, boris: Someone
) -> None:
    world.sandbox.promote(anna.chat, boris.person, by=anna.person)
    world.sandbox.start_private(boris.person)
    await world.settle()
    await boris.taps("Вставить список", await opens_roster(world, boris))
    alone = world.sandbox.private(boris.person)
    await world.catch_up()
    world.sandbox.demote(anna.chat, boris.person, by=anna.person)
    await boris.says(LIST, chat=alone)
    await world.catch_up()
    assert world.texts(alone)[-1] == LEADERS


async def test_a_forged_panel_of_somebody_elses_does_nothing(
    world: World, anna: Someone, boris: Someone
) -> None:
    panel = await opens_roster(world, anna)
    [data] = [each["callback_data"] for row in panel.buttons for each in row if "Никого" in each["text"]]
    assert await boris.forges(data) == STALE
    assert not world.rows("SELECT * FROM chat WHERE roster_confirmed_at IS NOT NULL")


async def test_a_panel_of_one_school_does_nothing_in_another(
    world: World, anna: Someone, boris: Someone
) -> None:
    """An admin of one chat is nobody in the other."""
    panel = await opens_roster(world, anna)
    [data] = [each["callback_data"] for row in panel.buttons for each in row if "Никого" in each["text"]]
    there = await world.school(anna, boris, title="Школа Б")
    assert await anna.forges(data, chat=there) == STALE
    assert not world.rows("SELECT * FROM chat WHERE roster_confirmed_at IS NOT NULL")


async def test_a_forged_person_is_on_no_list(world: World, anna: Someone) -> None:
    panel = await opens_roster(world, anna)
    [data] = [each["callback_data"] for row in panel.buttons for each in row if "Никого" in each["text"]]
    number = data.split(":")[1]
    for forged in (
        f"counts1:{number}:999998", f"unlist1:{number}:3", f"match1:{number}:3:4",
        f"unmatch1:{number}:{2 * anna.id}",
    ):  # fmt: skip
        assert await anna.forges(forged) == STALE


async def test_a_bot_that_is_no_admin_takes_a_list_too(world: World, anna: Someone, vera: Someone) -> None:
    """It may whisper only in answer to a press: who has pasted sees the mark and the card."""
    chat = await world.school(anna, vera, title="Школа Б", rights=None)
    card = world.messages(chat)[0]
    await anna.taps("⚙", card)
    await world.catch_up()
    await anna.taps("Люди …", card)
    await anna.taps("Вставить список", sees(world, anna, "Люди ·"))
    pasted = await anna.says(LIST, to=sees(world, anna, "Анна, пришлите"))
    await world.catch_up()
    assert anna.finds_marked(pasted)
    assert "Добавил" not in "".join(world.texts(chat))
    await vera.taps("Это я", world.card(chat, "Список педагогов: 3 имени"))
    assert labels(sees(world, vera, "Какое имя"))[-1] == "Меня нет в списке"
