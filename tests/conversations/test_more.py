"""The panel «more»: what one person may do with a poll, shown to them alone."""

import pytest

from bot.sandbox.model import Message
from tests.kit.world import Someone, World

QUESTION = "Обсуждаете ли Вы проблемы отдельного класса?"
STALE = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
ARMED = "SELECT id FROM timer WHERE kind = 'activity.deadline' AND state = 0"
MANAGES = {"Исправить текст …", "Срок …", "Отменить …"}


def panel(world: World, person: Someone, beginning: str = QUESTION) -> Message:
    """The newest message that the person alone sees."""
    seen = world.messages(person.chat, person)
    shared = {message.id for message in world.messages(person.chat)}
    found = [each for each in seen if each.id not in shared and each.text.startswith(beginning)]
    assert found, [each.text for each in seen]
    return found[-1]


def buttons(message: Message) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


async def turns(world: World, person: Someone, button: str, shown: Message) -> str | None:
    """Press a button of a panel, and wait until it shows what comes of that; gives the toast."""
    toast = await person.taps(button, shown)
    await world.passes(1)
    return toast


async def opened(world: World, person: Someone, card: Message) -> Message:
    await person.taps("Ещё …", card)
    return panel(world, person)


async def opened_for(world: World, person: Someone, card: Message) -> Message:
    await person.taps("Ещё …", card)
    return panel(world, person, card.text.split("\n")[0])


@pytest.fixture
async def asked(world: World, people: tuple[Someone, ...]) -> Message:
    """Борис has asked; Анна is an admin, Вера nobody."""
    await people[1].asks(QUESTION)
    return world.card(people[1].chat, QUESTION)


async def test_more_opens_a_panel_that_its_person_alone_sees(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    _, boris, vera = people
    shown = await opened(world, vera, asked)
    assert shown.text == f"{QUESTION}\nВы ещё не ответили."
    assert not MANAGES & set(buttons(shown))
    assert buttons(shown)[-1] == "✕ Закрыть панель"
    assert shown.text not in world.texts(vera.chat, boris)
    assert shown.text not in world.texts(vera.chat)


async def test_the_panel_tells_ones_own_answer(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    vera = people[2]
    await vera.says("+ дети одни и те же", to=asked)
    shown = await opened(world, vera, asked)
    assert shown.text == f"{QUESTION}\nВаш ответ: + дети одни и те же"
    assert buttons(shown)[:2] == ["Убрать мой ответ", "Почему"]


@pytest.mark.parametrize("who", [0, 1], ids=["an admin", "the author"])
async def test_who_manages_a_poll_finds_how(
    world: World, people: tuple[Someone, ...], asked: Message, who: int
) -> None:
    shown = await opened(world, people[who], asked)
    assert set(buttons(shown)) >= MANAGES
    assert buttons(shown)[-1] == "✕ Закрыть панель"


async def test_the_panel_is_closed(world: World, people: tuple[Someone, ...], asked: Message) -> None:
    vera = people[2]
    shown = await opened(world, vera, asked)
    await turns(world, vera, "✕ Закрыть панель", shown)
    await world.catch_up()
    assert shown.deleted


async def test_an_admin_whose_panel_came_in_private_is_one_there_too(world: World) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    chat = await world.school(boris, anna, rights=None)
    world.sandbox.promote(chat, anna.person, by=boris.person)
    world.sandbox.start_private(anna.person)
    await boris.asks(QUESTION)
    await world.stop()
    press = world.sandbox.press(anna.person, chat, world.card(chat, QUESTION).id, "Ещё …")
    world.clock.jump(60_000)  # too late to whisper in the chat
    await world.start()
    assert press.toast
    assert press.toast.text == "Открыл в личном чате: там это видите только Вы"
    private = world.sandbox.private(anna.person)
    panel = world.card(private, f"Школа А\n{QUESTION}")
    for button in ("Отменить …", "Не отменять", "Кто не ответил"):
        assert await anna.taps(button, panel, chat=private) is None
        await world.catch_up()
        assert panel.text.startswith("Школа А\n")
    await anna.taps("‹ Назад", panel, chat=private)
    await world.catch_up()
    await anna.taps("Исправить текст …", panel, chat=private)
    await anna.says("Идём в кино?", to=world.messages(private)[-1], chat=private)
    await world.catch_up()
    assert world.card(chat, "Идём в кино?").text.endswith("исправлено")
    world.sandbox.demote(chat, anna.person, by=boris.person)
    refusal = "Это может сделать автор (Борис), координатор или администратор чата."
    assert await anna.taps("Отменить …", panel, chat=private) == refusal


async def test_who_can_be_shown_no_panel_is_told_how_to_get_one(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    vera = people[2]
    world.sandbox.faults.add("sendMessage", code=400, description="Bad Request: PEER_ID_INVALID")
    toast = await vera.taps("Ещё …", asked)  # and the bot may not write to her in private
    assert (toast or "").startswith("Здесь это увидели бы все. Откройте личный чат со мной")
    world.sandbox.start_private(vera.person)
    await world.catch_up()
    world.sandbox.faults.add("sendMessage", code=400, description="Bad Request: PEER_ID_INVALID")
    toast = await vera.taps("Ещё …", asked)
    assert toast == "Открыл в личном чате: там это видите только Вы"


async def test_a_second_panel_takes_the_place_of_the_first(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    vera = people[2]
    first = await opened(world, vera, asked)
    second = await opened(world, vera, asked)
    await world.catch_up()
    assert first.deleted
    assert not second.deleted


async def test_a_bot_without_rights_shows_the_panel_too(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    await world.school(anna, boris, rights=None)
    await anna.asks(QUESTION)
    shown = await opened(world, boris, world.card(anna.chat, QUESTION))
    assert shown.text == f"{QUESTION}\nВы ещё не ответили."


async def test_an_answer_is_taken_back(world: World, people: tuple[Someone, ...], asked: Message) -> None:
    vera = people[2]
    await vera.taps("➕", asked)
    shown = await opened(world, vera, asked)
    assert await turns(world, vera, "Убрать мой ответ", shown) == "Ваш ответ убран"
    await world.catch_up()
    assert "➕ 0   ➖ 0" in asked.text
    assert shown.text == f"{QUESTION}\nВы ещё не ответили."
    assert await vera.forges("withdraw1:1") == "Вашего ответа здесь нет: убирать нечего."


async def test_no_answer_is_taken_back_after_the_end(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, _, vera = people
    await vera.taps("➕", asked)
    shown = await opened(world, vera, asked)
    data = shown.buttons[0][0]["callback_data"]
    await anna.taps("Закрыть", asked)
    assert (await vera.forges(data, shown) or "").startswith("Опрос закрыт 11 марта")
    await world.catch_up()
    assert "➕ 1" in asked.text
    again = await opened(world, vera, asked)
    assert "Убрать мой ответ" not in buttons(again)


@pytest.mark.parametrize(
    "data",
    ["more1:1", "back1:1", "less1:1", "cancel1:1:yes", "extend1:1", "until1:1:hour", "withdraw1:1",
     "why1:1:0", "correct1:1", "meaning1:1:other", "speak1:1:0", "speakfor1:1:1:met", "said1:1:0", "own1:1"],
)  # fmt: skip
async def test_no_button_works_in_another_school(
    world: World, people: tuple[Someone, ...], asked: Message, data: str
) -> None:
    galina = world.someone("Галина")
    await world.school(galina, title="Школа Б")
    assert await galina.forges(data) == STALE
    assert await galina.forges(data.replace(":1", ":999", 1)) == STALE


@pytest.mark.parametrize(
    "data", ["cancel1:1:yes", "cancel1:1:ask", "extend1:1", "until1:1:hour", "correct1:1"]
)
async def test_who_does_not_manage_it_is_told_who_does(
    world: World, people: tuple[Someone, ...], asked: Message, data: str
) -> None:
    toast = await people[2].forges(data)
    assert toast == "Это может сделать автор (Борис), координатор или администратор чата."


async def test_another_persons_panel_is_nobody_elses(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, _, vera = people
    await opened(world, anna, asked)
    assert await vera.forges("less1:1") == STALE


async def test_a_draft_has_no_panel(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await anna.says("/poll Черновой вопрос?")
    draft = anna.draft()
    assert draft is not None
    assert await boris.forges("more1:1", draft) == STALE


async def test_a_poll_is_called_off(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    await boris.asks(f"{QUESTION} До 18:00")
    card = world.card(boris.chat, QUESTION)
    await vera.taps("➕", card)
    stale = card.buttons[0][0]["callback_data"]
    shown = await opened(world, boris, card)
    await turns(world, boris, "Отменить …", shown)
    assert shown.text == f"{QUESTION}\nОтменить? 1 ответ не попадёт в итог: итога не будет."
    await turns(world, boris, "Не отменять", shown)
    assert "Отменить …" in buttons(shown)
    await turns(world, boris, "Отменить …", shown)
    assert await turns(world, boris, "Да, отменить", shown) == "Отменено. Итога не будет"
    await world.catch_up()
    assert card.text == f"{QUESTION}\nОтменено 11 марта"
    assert not card.buttons
    assert not world.rows(ARMED)
    assert not [message for message in world.messages(anna.chat) if message.photo]
    refusal = "Это отменено 11 марта, 11:00. Ответы больше не принимаю."
    assert await vera.forges(stale, card) == refusal
    await vera.says("−", to=card)
    await world.catch_up()
    assert refusal in world.texts(vera.chat, vera)
    assert await boris.forges("cancel1:1:yes") == refusal
    assert await boris.forges("until1:1:hour") == refusal
    assert await boris.forges("reopen1:1", card) == refusal


async def test_a_deadline_is_set_changed_and_dropped(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna = people[0]
    shown = await opened(world, anna, asked)
    await turns(world, anna, "Срок …", shown)
    assert shown.text == f"{QUESTION}\nБез срока\nДо какого времени принимать ответы?"
    assert await turns(world, anna, "Через час", shown) == "Принимаю ответы до ср, 11 марта, 12:00"
    await world.catch_up()
    assert "📅 До ср, 11 марта, 12:00" in asked.text
    await turns(world, anna, "Продлить …", shown)
    assert await turns(world, anna, "Вечером, 18:00", shown) == "Принимаю ответы до ср, 11 марта, 18:00"
    await world.passes(65 * 60)
    assert "Закрыть" in buttons(asked), "the first deadline means nothing any more"
    await turns(world, anna, "Продлить …", shown)
    assert await turns(world, anna, "Без срока", shown) == "Принимаю ответы без срока"
    await world.catch_up()
    assert "📅" not in asked.text
    assert not world.rows(ARMED)


async def test_a_moment_of_ones_own_is_written(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    boris = people[1]
    shown = await opened(world, boris, asked)
    await turns(world, boris, "Срок …", shown)
    assert await turns(world, boris, "Другое время …", shown) == "Напишите время ответом на моё сообщение"
    question = world.card(boris.chat, "Борис, до какого времени")
    await boris.says("когда-нибудь", to=question)
    await boris.says("завтра в 10:00", to=question)
    await world.catch_up()
    assert "📅 До чт, 12 марта, 10:00" in asked.text
    assert question.deleted


async def test_after_its_deadline_a_poll_is_extended_and_open_again(
    world: World, people: tuple[Someone, ...]
) -> None:
    _, boris, vera = people
    await boris.asks(f"{QUESTION} До 12:00")
    card = world.card(boris.chat, QUESTION)
    await world.passes(61 * 60)
    assert "Открыть снова" in buttons(card)
    shown = await opened(world, boris, card)
    assert "Продлить …" in buttons(shown)
    assert "Продлить …" not in buttons(await opened(world, vera, card))
    shown = await opened(world, boris, card)
    await turns(world, boris, "Продлить …", shown)
    assert "Без срока" not in buttons(shown)
    assert await turns(world, boris, "Через час", shown) == "Принимаю ответы до ср, 11 марта, 13:01"
    await world.catch_up()
    assert "Закрыть" in buttons(card)
    assert await vera.taps("➕", card) == "Учтено: +"
    await world.passes(61 * 60)
    assert len([message for message in world.messages(boris.chat) if message.photo]) == 2


async def test_what_has_lost_its_names_is_not_extended(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await anna.asks(f"{QUESTION} До 12:00")
    await world.passes(61 * 60)
    await world.leaps(401 * 24 * 60 * 60)
    refusal = await anna.forges("until1:1:hour")
    assert (refusal or "").startswith("Закрыто больше года назад")


async def test_what_somebody_has_closed_is_not_extended(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    boris = people[1]
    await boris.taps("Закрыть", asked)
    shown = await opened(world, boris, asked)
    assert "Продлить …" not in buttons(shown)
    assert (await boris.forges("until1:1:hour") or "").startswith("Опрос закрыт 11 марта")


async def test_a_late_vote_is_told_the_date_and_the_time(
    world: World, people: tuple[Someone, ...], asked: Message
) -> None:
    anna, _, vera = people
    data = asked.buttons[0][0]["callback_data"]
    await anna.taps("Закрыть", asked)
    assert await vera.forges(data, asked) == "Опрос закрыт 11 марта, 11:00. Автор может открыть его снова."
