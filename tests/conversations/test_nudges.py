"""Who has not answered, and a reminder that reaches nobody else and shames nobody."""

import pytest

from bot.people.model import Role
from bot.sandbox.model import Message
from storage import people as chats
from storage import rosters
from tests.kit.roster import pastes
from tests.kit.world import BOT, Someone, World

QUESTION = "Идём в театр?"
DAY = 24 * 3_600


@pytest.fixture
async def people(world: World, people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    """All three have been met, Анна has asked; Вера has opened the private chat, Борис has not."""
    anna, _, vera = people
    for each in people:
        await each.says("Доброе утро!")
    world.sandbox.start_private(vera.person)
    await world.settle()
    await anna.asks(f"{QUESTION} до пятницы")
    await anna.taps("➕", world.card(anna.chat, QUESTION))
    return people


async def opened(world: World, person: Someone, card: Message) -> Message:
    """The panel with those who have not answered, as the person sees it alone."""
    await person.taps("Ещё", card)
    panel = seen_alone(world, person)[-1]
    await person.taps("Кто не ответил", panel)
    return panel


def seen_alone(world: World, person: Someone) -> list[Message]:
    return [each for each in world.messages(person.chat, person) if each.ephemeral_to == person.id]


def private(world: World, person: Someone) -> list[Message]:
    """What the person has got in private, the greeting left out."""
    return [each for each in world.messages(world.sandbox.private(person.person)) if QUESTION in each.text]


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


def number_of(card: Message) -> str:
    """The activity that the card's buttons speak of: a database may leave numbers out."""
    data = [button.get("callback_data", "") for row in card.buttons for button in row]
    return str(next(each for each in data if each.startswith("more1:"))).removeprefix("more1:")


async def confirm_list(world: World, person: Someone) -> None:
    """The list of the chat's people is known to be whole."""

    def unit(connection) -> None:
        connection.run("UPDATE chat SET roster_confirmed_at = 1")

    await world.app._database.write(unit)


async def trust(world: World, person: Someone, role: Role) -> None:
    def unit(connection) -> None:
        chat = chats.chat_at(connection, BOT, person.chat.id)
        assert chat
        rosters.set_role(connection, chat.space.id, person.id, role)

    await world.app._database.write(unit)


async def test_who_asked_sees_alone_who_has_not_answered(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, _ = people
    panel = await opened(world, anna, card)
    assert panel.text == f"{QUESTION}\nНе ответили: 2\n• Борис\n• Вера"
    assert labels(panel) == ["Напомнить", "Назвать по именам …", "‹ Назад"]
    assert panel not in world.messages(anna.chat, boris)


async def test_the_panel_says_that_it_does_not_know_all_names(world: World) -> None:
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    chat = await world.school(anna, boris, vera)
    await boris.says("Доброе утро!")
    await anna.asks(QUESTION)
    panel = await opened(world, anna, world.card(chat, QUESTION))
    assert panel.text.split("\n")[1:] == [
        "Не ответили: 3",
        "• Анна",
        "• Борис",
        "В списке 2, в чате около 3: остальных я не знаю по именам.",
    ]


async def test_where_the_list_is_whole_nobody_else_is_waited_for(world: World) -> None:
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    chat = await world.school(anna, boris, vera)
    await boris.says("Доброе утро!")
    await anna.asks(QUESTION)
    await confirm_list(world, anna)
    panel = await opened(world, anna, world.card(chat, QUESTION))
    assert panel.text.split("\n")[1:] == ["Не ответили: 2", "• Анна", "• Борис"]


@pytest.mark.parametrize("is_whole", [True, False], ids=["the list is whole", "the chat is larger"])
async def test_who_tells_the_others_something_is_not_waited_for(
    world: World, people: tuple[Someone, ...], *, is_whole: bool
) -> None:
    anna, _, vera = people
    if is_whole:
        await confirm_list(world, anna)
    await vera.asks("Ознакомьтесь с приказом № 5")
    notice = world.card(vera.chat, "Ознакомьтесь")
    waited = "Ответов: 0 из 2" if is_whole else "Ответов: 0 · в чате около 2"
    assert waited in notice.text
    panel = await opened(world, vera, notice)
    assert panel.text.split("\n")[1:] == ["Не ответили: 2", "• Анна", "• Борис"]
    await vera.taps("Напомнить", panel)
    assert len(world.messages(world.sandbox.private(vera.person))) == 1, "the menu, and no reminder"
    for each in (anna, vera):
        await each.taps("Ознакомлен(а)", notice)
    await world.passes(20)
    seen = "Ответов: 2 из 3" if is_whole else "Ответов: 2 · в чате около 3"
    assert seen in notice.text, "who says it all the same is counted"


async def test_a_mentor_sees_them_and_a_colleague_does_not(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    _, boris, vera = people
    await trust(world, boris, Role.MENTOR)
    assert "• Вера" in (await opened(world, boris, card)).text
    await vera.taps("Ещё", card)
    assert not [label for label in labels(seen_alone(world, vera)[-1]) if "не ответил" in label]
    refusal = "Это видят автор (Анна), координатор, наставники и администраторы чата."
    number = number_of(card)
    for data in (
        f"silent1:{number}:silent:0",
        f"silent1:{number}:naming:0",
        f"nudge1:{number}:quietly",
        f"nonudge1:{number}",
    ):
        assert await vera.forges(data) == refusal


async def test_a_long_list_is_shown_by_the_page(world: World) -> None:
    anna, *others = (world.someone(f"Учительница {number:02}", language="ru") for number in range(1, 21))
    chat = await world.school(anna, *others)
    for each in others:
        await each.says("Доброе утро!")
    await anna.asks(QUESTION)
    panel = await opened(world, anna, world.card(chat, QUESTION))
    assert "• Учительница 08" in panel.text
    assert "• Учительница 09" not in panel.text
    await anna.taps("›", panel)
    await world.catch_up()
    assert "• Учительница 09" in panel.text
    await anna.taps("›", panel)
    await world.catch_up()
    assert panel.text.endswith("• Учительница 20")
    assert "3 / 3" in labels(panel)


async def test_a_reminder_reaches_privately_who_can_be_reached_and_the_rest_by_one_line(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    panel = await opened(world, anna, card)
    toast = await anna.taps("Напомнить", panel)
    assert toast == "Напоминаю: лично — 1, остальным — одной строкой в чате, без имён"
    await world.catch_up()
    [nudge] = private(world, vera)
    assert nudge.text.split("\n") == [
        "Школа А",
        QUESTION,
        "📅 До пт, 13 марта, 18:00",
        "",
        "Если ещё не успели: ответить можно прямо здесь, одним нажатием.",
    ]
    assert labels(nudge) == ["➕", "➖", "Не напоминать мне"]
    line = world.messages(anna.chat)[-1]
    assert line.text == "Ждём ещё 2 ответа"
    assert line.reply_to == card.id
    assert not private(world, anna)
    assert not private(world, boris)
    assert "Последнее напоминание: ср, 11 марта, 11:00" in panel.text


async def test_the_private_reminder_takes_the_answer(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, _, vera = people
    await anna.taps("Напомнить", await opened(world, anna, card))
    await world.catch_up()
    [nudge] = private(world, vera)
    assert await vera.taps("➖", nudge, chat=world.sandbox.private(vera.person)) == "Учтено: −"
    await world.catch_up()
    assert "➕ 1   ➖ 1" in card.text


async def test_a_question_with_options_is_answered_in_the_reminder_too(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, _, vera = people
    await anna.asks("Куда идём? Вот что есть\n1. Театр\n2. Музей")
    card = world.card(anna.chat, "Куда идём?")
    await anna.taps("Напомнить", await opened(world, anna, card))
    await world.catch_up()
    nudge = world.messages(world.sandbox.private(vera.person))[-1]
    assert labels(nudge) == ["Театр", "Музей", "Не напоминать мне"]
    assert await vera.taps("Музей", nudge, chat=world.sandbox.private(vera.person)) == "Учтено: Музей"


async def test_when_all_the_silent_are_reached_the_chat_stays_quiet(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, _ = people
    await boris.taps("➖", card)
    before = len(world.messages(anna.chat))
    assert await anna.taps("Напомнить", await opened(world, anna, card)) == "Напоминаю лично: 1"
    await world.catch_up()
    assert len(world.messages(anna.chat)) == before


async def test_who_wants_no_reminders_gets_none_and_counts_among_the_rest(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, _, vera = people
    await anna.taps("Напомнить", await opened(world, anna, card))
    await world.catch_up()
    place = world.sandbox.private(vera.person)
    toast = await vera.taps("Не напоминать", private(world, vera)[0], chat=place)
    assert toast == "Больше не напоминаю Вам лично. Передумаете — включите снова: /start."
    await anna.asks("Идём в кино?")
    second = world.card(anna.chat, "Идём в кино?")
    toast = await anna.taps("Напомнить", await opened(world, anna, second))
    assert toast == "Напоминаю одной строкой в чате, без имён"
    await world.catch_up()
    assert len(private(world, vera)) == 1
    assert (
        await vera.forges("nudges1:yes", private(world, vera)[0], chat=place) == "Снова напоминаю Вам лично"
    )


async def test_who_has_blocked_the_bot_counts_among_the_rest_the_next_time(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await boris.taps("➕", card)
    panel = await opened(world, anna, card)
    blocked = "Forbidden: bot was blocked by the user"
    world.sandbox.faults.add("sendMessage", times=1, code=403, description=blocked)
    await anna.taps("Напомнить", panel)
    await world.catch_up()
    assert not private(world, vera)
    await anna.asks("Идём в кино?")
    second = world.card(anna.chat, "Идём в кино?")
    toast = await anna.taps("Напомнить", await opened(world, anna, second))
    assert toast == "Напоминаю одной строкой в чате, без имён"


async def test_names_are_told_to_all_only_after_a_second_step(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    panel = await opened(world, anna, card)
    before = world.texts(anna.chat)
    await anna.taps("Назвать", panel)
    await world.catch_up()
    assert panel.text.endswith("Имена увидят все. Назвать 2 человек?")
    assert world.texts(anna.chat) == before
    assert await anna.taps("Назвать", panel) == "Называю в чате"
    await world.catch_up()
    named = world.messages(anna.chat)[-1]
    assert named.text == "Ждём ответа и от Вас: Борис, Вера"
    assert named.reply_to == card.id
    assert [entity["user"]["id"] for entity in named.entities] == [boris.id, vera.id]
    assert not private(world, vera)


async def test_who_wants_no_reminders_is_named_and_not_called(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await vera.forges("nudges1:no")
    await anna.taps("Назвать", panel := await opened(world, anna, card))
    await world.catch_up()
    await anna.taps("Назвать", panel)
    await world.catch_up()
    named = world.messages(anna.chat)[-1]
    assert named.text == "Ждём ответа и от Вас: Борис, Вера"
    assert [entity["user"]["id"] for entity in named.entities] == [boris.id]


async def test_nobody_is_reminded_twice_on_one_day(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna = people[0]
    panel = await opened(world, anna, card)
    await anna.taps("Напомнить", panel)
    await world.catch_up()
    refusal = "Сегодня уже напоминали. Снова можно завтра в 7:00"
    assert await anna.taps("Напомнить", panel) == refusal
    assert await anna.forges(f"nudge1:{number_of(card)}:by_name") == refusal
    assert len([text for text in world.texts(anna.chat) if text.startswith("Ждём")]) == 1


async def test_where_the_answers_close_before_tomorrow_there_is_no_second_reminder(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    await anna.asks("Идём в кино? До 18:00")
    panel = await opened(world, anna, world.card(anna.chat, "Идём в кино?"))
    await anna.taps("Напомнить", panel)
    toast = await anna.taps("Напомнить", panel)
    assert toast is not None
    assert toast.startswith("Сегодня уже напоминали, а завтра приём ответов уже закончится.")


async def test_who_answers_before_it_is_sent_is_not_reminded(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    panel = await opened(world, anna, card)
    busy = "Too Many Requests: retry after 30"
    world.sandbox.faults.add("sendMessage", times=2, code=429, description=busy, retry_after=30)
    await anna.taps("Напомнить", panel)
    await boris.taps("➕", card)
    await vera.taps("➕", card)
    await world.passes(60)
    assert not private(world, vera)
    assert not [text for text in world.texts(anna.chat) if text.startswith("Ждём")]


async def test_after_the_end_nobody_is_reminded(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna = people[0]
    panel = await opened(world, anna, card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    refusal = await anna.taps("Напомнить", panel)
    assert refusal is not None
    assert refusal.startswith("Опрос закрыт 11 марта")
    again = await opened(world, anna, card)
    assert again.text.endswith("• Борис\n• Вера")
    assert labels(again) == ["‹ Назад"]


async def test_when_all_have_answered_there_is_nobody_to_remind(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    await boris.taps("➕", card)
    await vera.taps("➖", card)
    await anna.taps("Ещё", card)
    assert not [label for label in labels(seen_alone(world, anna)[-1]) if "не ответил" in label]
    assert (
        await anna.forges(f"nudge1:{number_of(card)}:quietly")
        == "Ответили все, кого я знаю: напоминать некому."
    )


async def test_buttons_of_another_school_and_of_nothing_are_stale(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    stranger = world.someone("Глеб", language="ru")
    await world.school(stranger, title="Школа Б")
    await stranger.asks("Свой вопрос?")
    stale = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    number = number_of(card)
    for data in (
        f"silent1:{number}:silent:0",
        f"nudge1:{number}:quietly",
        f"nonudge1:{number}",
        "nudge1:999:quietly",
    ):
        assert await stranger.forges(data) == stale
    for data in ("silent1:1:other:0", "nudge1:1:loudly", "nudges1:maybe"):
        assert await stranger.forges(data) == stale


async def test_the_author_can_remind_from_the_private_chat(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, _, vera = people
    world.sandbox.start_private(anna.person)
    await world.settle()
    greeting = world.messages(world.sandbox.private(anna.person))[-1]
    place = world.sandbox.private(anna.person)
    toast = await anna.forges(f"nudge1:{number_of(card)}:quietly", greeting, chat=place)
    assert toast == "Напоминаю: лично — 1, остальным — одной строкой в чате, без имён"
    await world.catch_up()
    assert len(private(world, vera)) == 1


async def test_who_is_on_the_list_and_in_another_chat_of_the_school_can_answer(world: World) -> None:
    anna, vera = world.someone("Анна", language="ru"), world.someone("Вера Кузнецова", language="ru")
    chat = await world.school(anna)
    maths = await world.school(anna, vera, title="Математики")
    await anna.says("Доброе утро", chat=chat)
    await vera.says("Доброе утро")
    joining = world.messages(maths)[0]
    await anna.taps("Чат школы …", joining)
    await world.catch_up()
    await anna.taps("Школа А", joining)
    await world.catch_up()
    await anna.taps("Присоединить", world.card(chat, "Анна просит"), chat=chat)
    world.sandbox.start_private(vera.person)
    anna.chat = chat
    await pastes(world, anna, "Кузнецова Вера")
    await anna.asks(QUESTION)
    await anna.taps("Напомнить", await opened(world, anna, world.card(chat, QUESTION)))
    await world.catch_up()
    assert await vera.taps("➕", private(world, vera)[-1], chat=world.sandbox.private(vera.person)) == (
        "Учтено: +"
    )
