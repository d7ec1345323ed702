"""Handing over: a card in the chat that the successor accepts, or does not."""

import pytest

from bot.sandbox.model import Chat, Message
from storage import activities, people, series, teams
from storage.connection import Connection
from tests.kit.world import BOT, Someone, World

DAY = 24 * 60 * 60
STALE = "Кнопка устарела. Найдите карточку поновее или отправьте /help."


def labels(card: Message) -> list[str]:
    return [button["text"] for row in card.buttons for button in row]


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
    """Анна coordinates, but is no admin of the chat, which belongs to the director."""
    director = world.someone("Директор")
    chat = await world.school(director, anna, boris, vera)
    world.sandbox.promote(chat, anna.person, by=director.person)
    await world.settle()
    await anna.taps("Я координатор", world.card(chat, "Считаю ответы"))
    world.sandbox.demote(chat, anna.person, by=director.person)
    await world.settle()
    await vera.says("Доброе утро")
    await world.catch_up()
    return chat


async def offers(world: World, anna: Someone, boris: Someone) -> Message:
    """Анна answers a message of Борис with the command; gives the card."""
    await anna.says("/handover", to=await boris.says("Доброе утро"))
    await world.catch_up()
    return world.card(anna.chat, boris.person.name)


async def test_the_card_names_all_that_is_handed_over(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    def prepare(connection: Connection) -> None:
        here = people.chat_at(connection, BOT, chat.id)
        assert here
        for name in ("Физики", "Химики"):
            teams.set_mentor(connection, teams.add(connection, here.space.id, name), anna.id)
        first = activities.open_in(connection, here.id, None, "quick_poll")[-1]
        series.begin(connection, first, here)

    for question in ("Идём в театр?", "Идём в музей?", "Идём в поход?"):
        await anna.asks(question)
    await world.app._database.write(prepare)
    await anna.asks("Уже решили?")
    await anna.taps("Закрыть", world.card(chat, "Уже решили?"))
    card = await offers(world, anna, boris)
    assert card.text == (
        "Борис Иванов, Анна Петрова передаёт Вам: "
        "3 опроса, 1 еженедельный опрос, 2 группы, роль координатора.\n"
        "Можно принять в течение 7 дней."
    )
    assert labels(card) == ["Принять", "Отказаться", "Оставить себе"]


async def test_only_the_successor_accepts(
    world: World, chat: Chat, anna: Someone, boris: Someone, vera: Someone
) -> None:
    card = await offers(world, anna, boris)
    assert await vera.taps("Принять", card) == "Только Борис Иванов может это принять."
    assert await anna.taps("Принять", card) == "Только Борис Иванов может это принять."
    assert await vera.taps("Отказаться", card) == "Только Борис Иванов может это принять."
    assert await vera.taps("Оставить себе", card) == "Только Анна Петрова может отменить передачу."
    assert await boris.taps("Принять", card) == "Принято: теперь это Ваше"


async def test_what_was_accepted_belongs_to_the_successor(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await anna.asks("Идём в театр?")
    poll = world.card(chat, "Идём в театр?")
    await anna.says("/poll Идём в музей?")
    draft = anna.draft()
    assert draft
    world.sandbox.start_private(anna.person)
    card = await offers(world, anna, boris)
    await boris.taps("Принять", card)
    await world.catch_up()
    assert card.text == "Дела переданы: Анна Петрова → Борис Иванов"
    assert not card.buttons
    assert "Координатор: Борис Иванов" in world.card(chat, "Считаю ответы").text
    told = world.texts(world.sandbox.private(anna.person))
    assert "Борис Иванов принимает Ваши дела: Школа А." in told
    assert anna.draft() is None, "the panel of the draft leaves with it"
    assert await anna.taps("Отправить", draft) == STALE
    toast = await anna.taps("Закрыть", poll)
    assert toast is not None
    assert "Борис Иванов" in toast, "the author is another now"
    assert await boris.taps("Закрыть", poll) == "Закрыто. Итог — в чате"
    authors = world.rows("SELECT author_id, stage FROM activity")
    assert {(row["author_id"], row["stage"]) for row in authors} == {(boris.id, "live"), (boris.id, "draft")}


async def test_who_can_not_be_written_to_is_told_in_the_chat_alone(
    world: World, chat: Chat, anna: Someone, boris: Someone, vera: Someone
) -> None:
    await boris.taps("Отказаться", await offers(world, anna, boris))
    await world.catch_up()
    told = "Борис Иванов не принимает, всё осталось у Вас: Школа А."
    assert told in world.texts(chat, anna)
    assert told not in world.texts(chat, vera)


async def test_the_successor_may_decline(world: World, chat: Chat, anna: Someone, boris: Someone) -> None:
    card = await offers(world, anna, boris)
    assert await boris.taps("Отказаться", card) == "Хорошо, всё остаётся как есть"
    await world.catch_up()
    assert (
        card.text == "Дела не переданы: Борис Иванов не принимает, за них по-прежнему отвечает Анна Петрова"
    )
    assert "Координатор: Анна Петрова" in world.card(chat, "Считаю ответы").text


async def test_the_giver_may_keep_it_after_all(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await offers(world, anna, boris)
    accept = card.buttons[0][0]["callback_data"]
    assert await anna.taps("Оставить себе", card) == "Хорошо, всё остаётся у Вас"
    await world.catch_up()
    assert card.text == "Передача отменена: Анна Петрова → Борис Иванов"
    toast = await boris.forges(accept, card)
    assert toast == "Это уже решено или прошло 7 дней. Передать можно ещё раз: /handover."


async def test_an_offer_lapses_after_seven_days(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await offers(world, anna, boris)
    accept = card.buttons[0][0]["callback_data"]
    await world.leaps(7 * DAY)
    await world.catch_up()
    assert card.text == "За 7 дней ответа не было: за дела по-прежнему отвечает Анна Петрова"
    toast = await boris.forges(accept, card)
    assert toast == "Это уже решено или прошло 7 дней. Передать можно ещё раз: /handover."


async def test_a_second_offer_replaces_the_first(
    world: World, chat: Chat, anna: Someone, boris: Someone, vera: Someone
) -> None:
    first = await offers(world, anna, boris)
    second = await offers(world, anna, vera)
    assert first.text == "Передача отменена: Анна Петрова → Борис Иванов"
    assert await vera.taps("Принять", second) == "Принято: теперь это Ваше"


async def test_the_command_alone_offers_the_people_of_the_chat(
    world: World, chat: Chat, anna: Someone, boris: Someone, vera: Someone
) -> None:
    await boris.says("Доброе утро")
    await anna.says("/передать")
    await world.catch_up()
    panel = next(each for each in world.messages(chat, anna) if each.text == "Кому передать дела?")
    assert panel not in world.messages(chat, vera)
    assert labels(panel) == ["Борис Иванов", "Вера", "Директор", "✕ Закрыть"]
    assert await anna.taps("Вера", panel) == "Предложил. Ответ будет на карточке в чате."
    await world.catch_up()
    assert panel not in world.messages(chat, anna)
    assert await vera.taps("Принять", world.card(chat, "Вера, Анна Петрова передаёт")) == (
        "Принято: теперь это Ваше"
    )


@pytest.mark.parametrize("rights", [None, frozenset({"can_delete_messages"})])
async def test_the_panel_is_shown_in_every_group(
    world: World, rights: frozenset[str] | None, vera: Someone
) -> None:
    galina = world.someone("Галина")
    other = await world.school(galina, vera, title="Школа Б", rights=rights)
    await vera.says("/help@staffroom_bot", chat=other)
    await galina.says("/poll@staffroom_bot Идём?", chat=other)
    await galina.says("/handover@staffroom_bot", chat=other)
    await world.catch_up()
    panel = next(
        each for each in world.messages(other, galina) if each.text.startswith("Кому передать дела?")
    )
    assert labels(panel) == ["Вера", "✕ Закрыть"]


async def test_who_has_nothing_is_told_so(world: World, chat: Chat, boris: Someone, vera: Someone) -> None:
    await boris.says("/handover", to=await vera.says("Доброе утро"))
    await world.catch_up()
    assert world.texts(chat, boris)[-1] == (
        "Передавать нечего: у Вас здесь нет ни открытых опросов, ни черновиков, ни групп, ни роли."
    )


async def test_nobody_hands_over_to_themselves_or_to_who_has_left(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await anna.says("/handover", to=await anna.says("Это я"))
    await world.catch_up()
    assert "Ответьте командой /handover на сообщение коллеги." in world.texts(chat, anna)[-1]
    message = await boris.says("Ухожу")
    world.sandbox.leave(chat, boris.person)
    await world.settle()
    await anna.says("/handover", to=message)
    await world.catch_up()
    assert world.texts(chat, anna)[-1] == (
        "Передать не получится: в чате больше нет человека по имени Борис Иванов."
    )


async def test_a_group_itself_hands_nothing_over_and_a_private_chat_neither(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    director = next(each.person for each in chat.members.values() if each.person.first_name == "Директор")
    world.sandbox.say(director, chat, "/handover", anonymous=True)
    await world.settle()
    await world.catch_up()
    assert "Напишите это от своего имени, а не от имени группы." in world.texts(chat)
    world.sandbox.start_private(anna.person)
    private = world.sandbox.private(anna.person)
    await anna.says("/handover", chat=private)
    await world.catch_up()
    assert world.texts(private)[-1] == "Это делается в общем чате. Отправьте то же самое там."


async def test_a_button_of_another_chat_is_stale(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await offers(world, anna, boris)
    accept = card.buttons[0][0]["callback_data"]
    own = await world.school(boris, title="Школа Бориса")
    assert await boris.forges(accept, world.card(own, "Считаю ответы"), chat=own) == STALE


async def test_a_restart_in_between_loses_nothing(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    card = await offers(world, anna, boris)
    await world.stop()
    await world.start()
    assert await boris.taps("Принять", card) == "Принято: теперь это Ваше"
