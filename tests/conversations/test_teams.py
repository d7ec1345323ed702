"""Working groups: made from the roster, asked apart."""

import pytest

from bot.sandbox.model import Message
from storage import spaces
from tests.kit.private import Private
from tests.kit.roster import labels, opens_roster, pastes, seen, sees
from tests.kit.world import Someone, World

QUESTION = "Берём новый учебник?"
ALONE = "Этот вопрос — группе «Математики»."
COORDINATORS = "Это может сделать администратор чата: попросите его."
STALE = "Кнопка устарела. Найдите карточку поновее или отправьте /help."

Five = tuple[Someone, Someone, Someone, Someone, Someone]


@pytest.fixture
async def five(world: World) -> Five:
    """Анна, an admin, and four colleagues, all of whom the bot knows."""
    names = ("Анна", "Борис", "Вера", "Галина", "Денис")
    anna, boris, vera, galina, denis = (world.someone(name, language="ru") for name in names)
    await world.school(anna, boris, vera, galina, denis)
    for each in (anna, boris, vera, galina, denis):
        await each.says("Доброе утро")
    return anna, boris, vera, galina, denis


async def opens_teams(world: World, someone: Someone) -> Message:
    await someone.taps("Группы …", await opens_roster(world, someone))
    await world.catch_up()
    return sees(world, someone, "Рабочие группы")


async def taps(world: World, someone: Someone, button: str, panel: Message) -> str | None:
    toast = await someone.taps(button, panel)
    await world.catch_up()
    return toast


async def makes(world: World, anna: Someone, name: str, *members: str) -> Message:
    """Анна makes a group of these people; gives the panel, which shows the group."""
    panel = await opens_teams(world, anna)
    await anna.taps("Новая группа", panel)
    await anna.says(name, to=sees(world, anna, "Анна, как назовём новую группу?"))
    await world.catch_up()
    for member in members:
        await taps(world, anna, member, panel)
    await taps(world, anna, "‹ Назад", panel)
    return panel


async def asks_team(world: World, anna: Someone, question: str = QUESTION) -> Message:
    """Анна asks the group alone; gives the card."""
    await anna.says(f"/poll {question}")
    draft = anna.draft()
    assert draft
    for button in ("Ещё …", "Кому: Всем", "Математики", "Отправить"):
        await taps(world, anna, button, draft)
    return world.card(anna.chat, question)


async def test_a_group_is_made_by_its_name_and_taps(world: World, five: Five) -> None:
    anna = five[0]
    panel = await opens_teams(world, anna)
    assert panel.text == "Рабочие группы\nГрупп пока нет. Создайте первую: ей можно будет задать свой вопрос."
    assert await anna.taps("Новая группа", panel) == "Напишите ответом на моё сообщение"
    await anna.says("Математики", to=sees(world, anna, "Анна, как назовём новую группу?"))
    await world.catch_up()
    assert panel.text.startswith("Математики\nВ группе пока никого\nНажмите на имя")
    for name in ("Борис", "Вера", "Галина"):
        await taps(world, anna, name, panel)
    assert labels(panel)[:5] == ["Анна", "✓ Борис", "✓ Вера", "✓ Галина", "Денис"]
    await taps(world, anna, "✓ Вера", panel)
    assert labels(panel)[2] == "Вера"
    await taps(world, anna, "Вера", panel)
    await taps(world, anna, "‹ Назад", panel)
    assert panel.text == "Математики\nВ группе 3 человека\nБорис\nВера\nГалина"
    await taps(world, anna, "‹ Назад", panel)
    assert labels(panel)[0] == "Математики · 3"


async def test_names_are_ticked_as_quickly_as_people_do_it(world: World, five: Five) -> None:
    panel = await makes(world, five[0], "Математики")
    await taps(world, five[0], "Участники …", panel)
    for name in ("Борис", "Вера", "Галина") * 4:
        [label] = [each for each in labels(panel) if name in each]
        await five[0].taps(label, panel)
        assert label not in labels(panel)
        await world.passes(2)


async def test_a_group_of_unusual_size_gets_a_gentle_note(world: World, five: Five) -> None:
    panel = await makes(world, five[0], "Математики", "Борис", "Вера")
    assert panel.text.endswith("в группе от 3 до 6 человек. Но решать Вам.")


async def test_who_is_on_the_list_only_can_belong_to_a_group(world: World, five: Five) -> None:
    await pastes(world, five[0], "Иванов Иван")
    panel = await makes(world, five[0], "Математики", "Иванов Иван")
    assert "Иванов Иван" in panel.text


async def test_a_name_is_given_once_and_is_not_too_long(world: World, five: Five) -> None:
    anna = five[0]
    panel = await makes(world, anna, "Математики")
    await taps(world, anna, "‹ Назад", panel)
    await anna.taps("Новая группа", panel)
    asked = sees(world, anna, "Анна, как назовём")
    await anna.says("Математики", to=asked)
    sees(world, anna, "Группа «Математики» уже есть. Напишите другое название.")
    await anna.says("Я" * 41, to=asked)
    sees(world, anna, "Название пустое или длиннее 40 знаков. Напишите другое.")
    await anna.says("<b>Физики</b> & $name 🌷", to=asked)
    await world.catch_up()
    sees(world, anna, "<b>Физики</b> & $name 🌷")


async def test_a_group_gets_another_name(world: World, five: Five) -> None:
    anna = five[0]
    panel = await makes(world, anna, "Математики", "Борис")
    await anna.taps("Название", panel)
    await anna.says("Алгебра", to=sees(world, anna, "Анна, как теперь называется группа?"))
    await world.catch_up()
    assert panel.text.startswith("Алгебра\n")


@pytest.mark.parametrize("is_second", [False, True])
async def test_who_names_a_group_in_private_leads_the_chat_still(
    world: World, five: Five, is_second: bool
) -> None:
    """Борис is an admin of the chat where he was asked for the name, which may be the school's second."""
    anna, boris, _, _, _ = five
    await makes(world, anna, "Математики", "Вера")
    private = Private(world, boris)
    await private.opens()
    chat, owner = anna.chat, anna
    if is_second:
        owner = world.someone("Директор")
        chat = await world.school(owner, boris, title="Начальная школа")
        await world.app._database.write(lambda connection: spaces.move_to_space(connection, 2, 1))
    world.sandbox.promote(chat, boris.person, by=owner.person)
    panel = await opens_teams(world, boris)
    await taps(world, boris, "Математики", panel)
    assert await boris.taps("Название", panel) == "Написал Вам лично: ответьте там"
    await world.catch_up()
    asked = private.card("Название группы")
    world.sandbox.demote(chat, boris.person, by=owner.person)
    await private.says("Алгебра", to=asked)
    assert private.texts[-1] == COORDINATORS
    world.sandbox.promote(chat, boris.person, by=owner.person)
    await private.says("Алгебра", to=asked)
    assert world.rows("SELECT name FROM team") == [{"name": "Алгебра"}]


async def test_a_mentor_changes_the_members_of_their_group_alone(world: World, five: Five) -> None:
    anna, _, _, _, denis = five
    panel = await makes(world, anna, "Математики", "Борис")
    await taps(world, anna, "Наставник …", panel)
    await taps(world, anna, "Денис", panel)
    assert "Наставник: Денис" in panel.text
    await makes(world, anna, "Физики", "Вера")
    theirs = await opens_teams(world, denis)
    assert "Новая группа" not in labels(theirs)
    await taps(world, denis, "Математики", theirs)
    assert "Удалить" not in labels(theirs)
    await taps(world, denis, "Участники …", theirs)
    await taps(world, denis, "Галина", theirs)
    assert "✓ Галина" in labels(theirs)
    for button in ("‹ Назад", "‹ Назад", "Физики", "Участники …"):
        await taps(world, denis, button, theirs)
    assert await denis.taps("Галина", theirs) == COORDINATORS


async def test_a_mentor_makes_and_removes_no_group(world: World, five: Five) -> None:
    anna, _, _, _, denis = five
    panel = await makes(world, anna, "Математики", "Борис")
    await taps(world, anna, "Наставник …", panel)
    await taps(world, anna, "Денис", panel)
    theirs = await opens_teams(world, denis)
    [data] = [each["callback_data"] for row in theirs.buttons for each in row if "Закрыть" in each["text"]]
    number, [team] = data.split(":")[1], world.rows("SELECT id FROM team")
    for forged in (
        f"newteam1:{number}", f"renteam1:{number}:{team['id']}", f"unteam1:{number}:{team['id']}",
        f"mentor1:{number}:{team['id']}:0",
    ):  # fmt: skip
        assert await denis.forges(forged) == COORDINATORS
    assert world.rows("SELECT name FROM team") == [{"name": "Математики"}]


async def test_a_group_needs_no_mentor(world: World, five: Five) -> None:
    anna = five[0]
    panel = await makes(world, anna, "Математики")
    for button in ("Наставник …", "Денис", "Наставник …", "Без наставника"):
        await taps(world, anna, button, panel)
    assert "Наставник:" not in panel.text


async def test_a_group_is_removed_after_a_second_look(world: World, five: Five) -> None:
    anna = five[0]
    panel = await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    card = await asks_team(world, anna)
    await taps(world, anna, "Удалить", panel)
    assert "Удалить группу? Люди останутся в списке" in panel.text
    await taps(world, anna, "‹ Назад", panel)
    await taps(world, anna, "Удалить", panel)
    assert await taps(world, anna, "Да, удалить", panel) == "Группа удалена"
    assert panel.text.startswith("Рабочие группы\nГрупп пока нет.")
    await world.catch_up()
    assert "Кому:" not in card.text


async def test_a_card_for_a_group_counts_its_members_and_says_so(world: World, five: Five) -> None:
    anna, boris, vera, galina, _ = five
    await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    card = await asks_team(world, anna)
    assert "Кому: Математики" in card.text
    assert "Ответов: 0 из 3" in card.text
    for each in (boris, vera):
        await each.taps("➕", card)
    await world.catch_up()
    assert "Ответов: 2 из 3" in card.text
    await galina.says("− у нас другой", to=card)
    await world.catch_up()
    assert "Ответов: 3 из 3" in card.text


async def test_only_the_members_of_the_group_are_silent(world: World, five: Five) -> None:
    anna, boris, _, _, _ = five
    await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    card = await asks_team(world, anna)
    await boris.taps("➕", card)
    await anna.taps("Ещё …", card)
    more = sees(world, anna, QUESTION)
    await taps(world, anna, "Кто не ответил", more)
    assert "Не ответили: 2\n• Вера\n• Галина" in more.text


async def test_who_is_not_in_the_group_is_told_whose_question_it_is(world: World, five: Five) -> None:
    anna, _, _, _, denis = five
    await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    card = await asks_team(world, anna)
    assert await denis.taps("➕", card) == ALONE
    await denis.says("+", to=card)
    await world.catch_up()
    sees(world, denis, ALONE)
    assert "Ответов: 0 из 3" in card.text


async def test_who_is_not_in_the_group_is_asked_for_no_option(world: World, five: Five) -> None:
    anna, _, vera, _, _ = five
    await makes(world, anna, "Математики", "Борис")
    await anna.says("/poll Какой учебник?\n- старый\n- новый")
    draft = anna.draft()
    assert draft
    for button in ("Ещё …", "Можно добавить свой", "Кому: Всем", "Математики", "Отправить"):
        await taps(world, anna, button, draft)
    assert await vera.taps("Свой вариант", world.card(anna.chat, "Какой учебник?")) == ALONE


async def test_a_reaction_of_who_is_not_asked_means_nothing(world: World, five: Five) -> None:
    anna, boris, _, _, denis = five
    await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    card = await asks_team(world, anna)
    world.sandbox.react(denis.person, anna.chat, card.id, "👍")
    await world.settle()
    await world.catch_up()
    assert "Ответов: 0 из 3" in card.text
    world.sandbox.react(boris.person, anna.chat, card.id, "👍")
    await world.settle()
    await world.catch_up()
    assert "Ответов: 1 из 3" in card.text


async def test_a_sign_on_its_own_answers_what_its_writer_is_asked(world: World, five: Five) -> None:
    """Two polls are open, of which one asks somebody else."""
    anna, boris, _, _, denis = five
    await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    await anna.asks("Идём в театр?")
    card = await asks_team(world, anna)
    assert denis.finds_marked(await denis.says("+"))
    await world.catch_up()
    assert "Ответов: 1" in world.card(anna.chat, "Идём в театр?").text
    assert "Ответов: 0 из 3" in card.text
    assert not boris.finds_marked(await boris.says("+")), "it could answer either"


async def test_a_sign_of_who_is_not_asked_is_ordinary_talk(world: World, five: Five) -> None:
    anna, _, _, _, denis = five
    await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    await asks_team(world, anna)
    before = len(world.messages(anna.chat, denis))
    assert not denis.finds_marked(await denis.says("+"))
    assert len(world.messages(anna.chat, denis)) == before


async def test_the_mentor_of_the_group_may_answer_beside_it(world: World, five: Five) -> None:
    anna, boris, _, _, denis = five
    panel = await makes(world, anna, "Математики", "Борис", "Вера", "Галина")
    await taps(world, anna, "Наставник …", panel)
    await taps(world, anna, "Денис", panel)
    card = await asks_team(world, anna)
    await boris.taps("➕", card)
    await denis.taps("➕", card)
    await world.catch_up()
    assert "Ответов: 2, из них 1 из 3 по списку" in card.text


async def test_who_says_which_name_is_theirs_takes_over_its_place(world: World, five: Five) -> None:
    anna, _, _, _, denis = five
    await pastes(world, anna, "Денисов Денис Ильич")
    await makes(world, anna, "Математики", "Денисов", "Борис", "Вера")
    card = await asks_team(world, anna)
    await denis.taps("Это я", world.card(anna.chat, "Список педагогов"))
    await denis.taps("Денисов Денис", sees(world, denis, "Какое имя"))
    await denis.taps("➕", card)
    await world.passes(20)
    assert "Ответов: 1 из 3" in card.text


async def test_who_may_be_in_the_group_by_a_name_that_nobody_has_is_asked_for_theirs(
    world: World, five: Five
) -> None:
    """It is not plain that Денис is Денисов, whom the group has."""
    anna, _, _, _, denis = five
    await pastes(world, anna, "Денисов Денис Ильич")
    await makes(world, anna, "Математики", "Денисов", "Борис", "Вера")
    card = await asks_team(world, anna)
    await denis.says("+", to=card)
    await world.catch_up()
    sees(world, denis, f"{ALONE} Если Вы в ней, нажмите «Это я», выберите своё имя")
    hint = f"{ALONE} Если Вы в ней, выберите своё имя и ответьте ещё раз."
    assert await denis.taps("➕", card) == hint
    panel = sees(world, denis, hint)
    await taps(world, denis, "Денисов Денис", panel)
    assert await denis.taps("➕", card) == "Учтено: +"
    await world.passes(20)
    assert "Ответов: 1 из 3" in card.text


async def test_who_is_known_by_the_list_answers_what_their_group_is_asked(world: World, five: Five) -> None:
    """The first that is ever heard of Emily is her answer."""
    anna = five[0]
    emily = world.someone("Emily Carter", language="ru")
    await world.school(anna, emily, title="Школа Б")
    await pastes(world, anna, "Carter Emily")
    await makes(world, anna, "Математики", "Carter Emily")
    card = await asks_team(world, anna)
    assert emily.finds_marked(await emily.says("+"))
    await world.passes(20)
    assert "Ответов: 1 из 1" in card.text


async def test_only_who_leads_opens_the_groups(world: World, five: Five) -> None:
    anna, boris, _, _, _ = five
    panel = await opens_teams(world, anna)
    [data] = [each["callback_data"] for row in panel.buttons for each in row if "Новая" in each["text"]]
    assert await boris.forges(data) == STALE
    assert seen(world, boris, "Рабочие группы") is None


async def test_a_group_of_another_school_is_out_of_reach(world: World, five: Five) -> None:
    anna, boris, _, _, _ = five
    await makes(world, anna, "Математики", "Борис")
    [team] = world.rows("SELECT id FROM team")
    await world.school(boris, title="Школа Б")
    await boris.says("Доброе утро")
    panel = await opens_teams(world, boris)
    [data] = [each["callback_data"] for row in panel.buttons for each in row if "Новая" in each["text"]]
    forged = f"unteam1:{data.split(':')[1]}:{team['id']}"
    assert await boris.forges(forged) == "Этой группы уже нет."
    assert world.rows("SELECT name FROM team") == [{"name": "Математики"}]
