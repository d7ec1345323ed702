"""Who coordinates a school, who is a mentor, who may ask."""

import pytest

from bot.sandbox.model import Chat, Message
from tests.kit.world import Someone, World

WELCOME = "Считаю ответы"


def labels(card: Message) -> list[str]:
    return [button["text"] for row in card.buttons for button in row]


def button_of(card: Message, label: str) -> str:
    """What a button of the card carries."""
    return next(str(each["callback_data"]) for row in card.buttons for each in row if each["text"] == label)


@pytest.fixture
async def anna(world: World) -> Someone:
    return world.someone("Анна", last_name="Петрова")


@pytest.fixture
async def boris(world: World) -> Someone:
    return world.someone("Борис", last_name="Иванов")


@pytest.fixture
async def vera(world: World) -> Someone:
    return world.someone("Вера")


@pytest.fixture
async def chat(world: World, anna: Someone, boris: Someone, vera: Someone) -> Chat:
    chat = await world.school(anna, boris, vera, anyone_asks=False)
    await boris.says("Доброе утро")
    await vera.says("Доброе")
    return chat


async def coordinates(world: World, anna: Someone) -> Message:
    """Анна becomes the coordinator; gives the card of the chat."""
    card = world.card(anna.chat, WELCOME)
    await anna.taps("Я координатор", card)
    await world.catch_up()
    return card


async def settings(world: World, anna: Someone) -> Message:
    """The card of the chat with its settings."""
    card = await coordinates(world, anna)
    await anna.taps("⚙", card)
    await world.catch_up()
    return card


async def panel(world: World, someone: Someone, card: Message) -> Message:
    """The panel of mentors as this person sees it."""
    await someone.taps("Наставники …", card)
    await world.catch_up()
    seen = world.messages(someone.chat, someone)
    return next(each for each in reversed(seen) if each.text.startswith("Наставники ·"))


async def test_who_may_not_ask_is_told_so_before_they_are_asked_what(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await coordinates(world, anna)
    before = world.texts(chat)
    refusal = "Здесь вопросы задают координатор (Анна Петрова) и наставники: попросите их."
    assert await boris.taps("Задать вопрос", card) == refusal
    await boris.says("/poll")
    assert world.texts(chat) == before
    assert world.texts(chat, boris)[-1] == refusal
    assert await anna.taps("Задать вопрос", card) == "Напишите вопрос ответом на моё сообщение"


async def test_who_added_the_bot_is_offered_to_coordinate_at_once(
    world: World, chat: Chat, anna: Someone
) -> None:
    card = world.card(chat, WELCOME)
    assert "Я координатор" in labels(card)
    assert await anna.taps("Я координатор", card) == "Теперь Вы координатор"
    await world.catch_up()
    assert card.text.endswith("Координатор: Анна Петрова")
    assert "Я координатор" not in labels(card)


async def test_only_an_admin_becomes_the_coordinator(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = world.card(chat, WELCOME)
    refusal = "Это может сделать администратор чата: попросите его."
    assert await boris.taps("Я координатор", card) == refusal
    world.sandbox.promote(chat, boris.person, by=anna.person)
    world.sandbox.demote(chat, boris.person, by=anna.person)
    assert await boris.taps("Я координатор", card) == refusal
    world.sandbox.faults.add("getChatAdministrators", code=502)
    assert await anna.taps("Я координатор", card) == "Теперь Вы координатор", "as a moment ago"


async def test_the_settings_tell_everybody_who_leads(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    await world.catch_up()
    assert "Координатора пока нет: им может стать администратор чата." in card.text
    assert "Вопросы задают координатор и наставники." in card.text
    await anna.taps("Я координатор", card)
    mentors = await panel(world, anna, card)
    await anna.taps("Борис", mentors)
    await world.catch_up()
    assert "Координатор: Анна Петрова\nНаставники: Борис Иванов" in card.text


async def test_several_may_coordinate_a_school_with_one_chat(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = world.card(chat, WELCOME)
    claim = button_of(card, "Я координатор")
    await settings(world, anna)
    world.sandbox.promote(chat, boris.person, by=anna.person)
    roles = await panel(world, boris, card)
    await boris.taps("Координаторы …", roles)
    await world.catch_up()
    assert await boris.taps("Борис", roles) == "Борис Иванов: теперь координатор"
    await world.catch_up()
    assert "Координаторы: Анна Петрова, Борис Иванов" in card.text
    toast = await boris.forges(claim, card)
    assert toast is not None
    assert toast.startswith("Вы уже координатор.")


async def test_where_somebody_coordinates_the_settings_offer_nobody_to(
    world: World, chat: Chat, anna: Someone
) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    await world.catch_up()
    assert "Я координатор" in labels(card)
    await anna.taps("Я координатор", card)
    await world.catch_up()
    assert "Я координатор" not in labels(card)
    assert "Наставники …" in labels(card)


async def test_an_admin_of_one_chat_does_not_take_a_school_of_several(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await coordinates(world, anna)
    maths = await world.school(boris, title="Математики", anyone_asks=False)
    other = world.card(maths, WELCOME)
    claim = button_of(other, "Я координатор")
    await boris.taps("Чат школы …", other, chat=maths)
    await world.catch_up()
    await boris.taps("Школа А", other, chat=maths)
    await world.catch_up()
    await anna.taps("Присоединить", world.card(chat, "Борис Иванов просит"), chat=chat)
    await world.catch_up()
    await boris.taps("⚙", other, chat=maths)
    await world.catch_up()
    refusal = "Координатор уже есть: Анна Петрова."
    assert (await boris.forges(claim, other, chat=maths) or "").startswith(refusal), "by an old button"
    roles = await panel(world, boris, other)
    await boris.taps("Координаторы …", roles)
    await world.catch_up()
    assert (await boris.taps("Борис", roles) or "").startswith(refusal), "nor by the panel"
    assert (await boris.taps("✓ Анна", roles) or "").startswith("Снять роль может сам координатор")


async def test_a_mentor_is_chosen_by_one_tap_and_told_in_private(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    world.sandbox.start_private(boris.person)
    await world.settle()
    card = await settings(world, anna)
    before = len(world.texts(chat))
    mentors = await panel(world, anna, card)
    assert labels(mentors)[:2] == ["Борис Иванов", "Вера"]
    assert await anna.taps("Борис", mentors) == "Борис Иванов: теперь наставник"
    await world.catch_up()
    assert "✓ Борис Иванов" in labels(mentors)
    told = world.texts(world.sandbox.private(boris.person))[-1]
    assert told == "Вы теперь наставник: Школа А. Задать вопрос коллегам — команда /poll в чате."
    assert len(world.texts(chat)) == before, "nothing of it is said in the chat"
    await boris.asks("Кто едет на семинар?")
    assert world.card(chat, "Кто едет на семинар?").buttons
    assert await anna.taps("✓ Борис", mentors) == "Борис Иванов: роль снята"
    await world.catch_up()
    assert "Борис Иванов" in labels(mentors)


async def test_a_mentor_whom_the_bot_can_not_write_to_is_told_nowhere(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    mentors = await panel(world, anna, await settings(world, anna))
    before = world.texts(chat)
    await anna.taps("Борис", mentors)
    await world.catch_up()
    assert len(world.texts(chat)) == len(before)
    assert not world.rows("SELECT * FROM outbox WHERE state = 3")


async def test_the_panel_is_for_leaders_and_seen_by_nobody_else(
    world: World, chat: Chat, anna: Someone, boris: Someone, vera: Someone
) -> None:
    card = await settings(world, anna)
    refusal = "Это может сделать координатор (Анна Петрова) или администратор чата."
    assert await boris.taps("Наставники …", card) == refusal
    mentors = await panel(world, anna, card)
    assert mentors not in world.messages(chat, boris)
    data = next(
        button["callback_data"] for row in mentors.buttons for button in row if "Борис" in button["text"]
    )
    toast = await boris.forges(data)
    assert toast == "Кнопка устарела. Найдите карточку поновее или отправьте /help."


async def test_a_panel_ends_with_the_right_to_it(
    world: World, chat: Chat, anna: Someone, boris: Someone, vera: Someone
) -> None:
    card = await settings(world, anna)
    mentors = await panel(world, anna, card)
    await anna.taps("Координаторы …", mentors)
    await world.catch_up()
    await anna.taps("Борис", mentors)
    await world.catch_up()
    theirs = await panel(world, boris, card)
    await boris.taps("Координаторы …", theirs)
    await world.catch_up()
    assert await boris.taps("✓ Анна", theirs) == (
        "Снять роль может сам координатор (Анна Петрова) или администратор чата."
    )
    assert await anna.taps("✓ Борис", mentors) == "Борис Иванов: роль снята", "as an admin of the chat"
    toast = await boris.taps("Вера", theirs)
    assert toast == "Это может сделать координатор (Анна Петрова) или администратор чата."


async def test_an_admin_of_another_chat_is_none_of_this_one(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await settings(world, anna)
    mentors = await panel(world, anna, card)
    await anna.taps("Координаторы …", mentors)
    await world.catch_up()
    await anna.taps("Борис", mentors)
    theirs = await panel(world, boris, card)
    data = next(
        button["callback_data"] for row in theirs.buttons for button in row if "Вера" in button["text"]
    )
    await anna.taps("✓ Борис", mentors)
    own = await world.school(boris, title="Школа Бориса")
    toast = await boris.forges(data, chat=own)
    assert toast == "Кнопка устарела. Найдите карточку поновее или отправьте /help."


async def test_a_coordinator_lays_the_role_down_and_the_admins_are_asked(
    world: World, chat: Chat, anna: Someone
) -> None:
    mentors = await panel(world, anna, await settings(world, anna))
    await anna.taps("Координаторы …", mentors)
    await world.catch_up()
    assert await anna.taps("✓ Анна", mentors) == "Вы сняли с себя роль"
    await world.catch_up()
    asked = world.card(chat, "Анна Петрова больше не координатор. Кто станет координатором?")
    assert labels(asked) == ["Я координатор"]
    await anna.taps("Я координатор", asked)
    await world.catch_up()
    assert asked.text == "Теперь координатор — Анна Петрова"


async def test_who_asks_is_one_tap(world: World, chat: Chat, anna: Someone, boris: Someone) -> None:
    card = await settings(world, anna)
    await boris.says("/poll Можно мне?")
    await world.catch_up()
    assert world.texts(chat, boris)[-1] == (
        "Здесь вопросы задают координатор (Анна Петрова) и наставники: попросите их."
    )
    assert await anna.taps("Разрешить вопросы всем", card) == "Теперь вопросы задают все"
    await world.catch_up()
    assert "Вопросы задают все." in card.text
    await boris.asks("Теперь можно?")
    assert world.card(chat, "Теперь можно?").buttons
    await anna.taps("Только координатор и наставники", card)
    await world.catch_up()
    assert await boris.taps("Разрешить", card) == (
        "Это может сделать координатор (Анна Петрова) или администратор чата."
    )


async def test_without_a_coordinator_the_admins_are_named(world: World, chat: Chat, boris: Someone) -> None:
    await boris.says("/poll Можно мне?")
    await world.catch_up()
    assert world.texts(chat, boris)[-1] == (
        "Здесь вопросы задают администраторы чата. Координатора пока нет: им может стать администратор,"
        " команда /school."
    )


async def test_a_coordinator_who_is_no_admin_changes_settings(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await settings(world, anna)
    mentors = await panel(world, anna, card)
    await anna.taps("Координаторы …", mentors)
    await world.catch_up()
    await anna.taps("Борис", mentors)
    assert await boris.taps("Қазақша", card) == "Язык изменён"


async def test_a_coordinator_who_is_no_admin_changes_quiet_hours(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await settings(world, anna)
    roles = await panel(world, anna, card)
    await anna.taps("Координаторы …", roles)
    await world.catch_up()
    await anna.taps("Борис", roles)
    await boris.taps("Тихие часы …", card)
    await world.catch_up()
    assert await boris.taps("Без тихих часов", card) == "Изменено"


async def test_many_people_are_paged(world: World, chat: Chat, anna: Someone) -> None:
    for number in range(12):
        world.sandbox.join(chat, world.someone(f"Учитель {number:02}").person)
    await world.settle()
    mentors = await panel(world, anna, await settings(world, anna))
    assert "1 / 2" in labels(mentors)
    assert "Учитель 11" not in labels(mentors)
    await anna.taps("›", mentors)
    await world.catch_up()
    assert "Учитель 11" in labels(mentors)


async def test_a_network_is_led_by_its_coordinators_alone(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await world.app._database.write(lambda connection: connection.run("UPDATE space SET kind = 'network'"))
    card = world.card(chat, WELCOME)
    assert await anna.taps("⚙", card) == (
        "Сначала нужен координатор сети: администратор чата нажимает «Я координатор»."
    )
    await anna.taps("Я координатор", card)
    world.sandbox.promote(chat, boris.person, by=anna.person)
    refusal = "В сети школ это делает координатор: Анна Петрова."
    assert await boris.taps("⚙", card) == refusal
    assert await boris.forges("people1", card) == refusal, "nor the list, which in a school he would see"
