"""A poll by buttons: from the question to the chart."""

import pytest

from bot.quick_poll.pictures import SignsChart
from tests.kit.world import Someone, World

QUESTION = "Обсуждают ли педагоги Вашей школы проблемы отдельного класса?"


async def test_a_question_becomes_a_card(world: World, people: tuple[Someone, ...]) -> None:
    _, boris, _ = people
    await boris.asks(QUESTION)
    card = world.card(boris.chat, QUESTION)
    assert card.text == (
        f"{QUESTION}\n\nНажмите кнопку или напишите в чат + или −, можно с пояснением.\n"
        "Кто как ответил, видит администратор чата.\n\n"
        "➕ 0   ➖ 0\nОтветов: 0 · в списке 2, в чате около 3"
    )
    assert [[button["text"] for button in row] for row in card.buttons] == [
        ["➕ 0", "➖ 0"],
        ["Закрыть", "Ещё …"],
    ]


async def test_a_press_is_acknowledged_by_a_toast_and_counted(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    assert await boris.taps("➕", card) == "Учтено: +"
    assert await vera.taps("➖", card) == "Учтено: −"
    await world.catch_up()
    assert card.text.endswith("➕ 1   ➖ 1\nОтветов: 2 · в чате около 3")
    assert world.messages(anna.chat)[-1] is card, "nothing was said beside the card"


async def test_the_last_vote_wins_and_one_person_has_one(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.taps("➕", card)
    assert await boris.taps("➖", card) == "Изменено на −"
    await world.catch_up()
    assert card.text.endswith("➕ 0   ➖ 1\nОтветов: 1 · в списке 2, в чате около 3")


async def test_the_same_press_twice_changes_nothing(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.taps("➕", card)
    await world.catch_up()
    edits = card.edits
    assert await boris.taps("➕", card) == "Уже учтено: +"
    await world.catch_up()
    assert card.edits == edits
    assert "➕ 1 " in card.text


async def test_a_stranger_is_told_who_may_close(world: World, people: tuple[Someone, ...]) -> None:
    _, boris, vera = people
    await boris.asks(QUESTION)
    card = world.card(boris.chat, QUESTION)
    assert (
        await vera.taps("Закрыть", card)
        == "Это может сделать автор (Борис), координатор или администратор чата."
    )
    assert await vera.taps("➕", card) == "Учтено: +"


@pytest.mark.parametrize("closer", [0, 1], ids=["an admin", "the author"])
async def test_the_author_or_an_admin_closes(world: World, people: tuple[Someone, ...], closer: int) -> None:
    boris = people[1]
    await boris.asks(QUESTION)
    card = world.card(boris.chat, QUESTION)
    assert await people[closer].taps("Закрыть", card) == "Закрыто. Итог — в чате"
    await world.catch_up()
    assert card.text == (
        f"{QUESTION}\n\n➕ 0   ➖ 0\nОтветов: 0 · в списке 2, в чате около 3\nЗакрыто 11 марта"
    )
    assert [[button["text"] for button in row] for row in card.buttons] == [["Открыть снова", "Ещё …"]]


async def test_the_chart_is_posted_with_the_explanations(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.says("+ дети одни и те же", to=card)
    await vera.says("− не хватает времени", to=card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    result = world.messages(anna.chat)[-1]
    assert result.photo is not None
    assert result.reply_to == card.id
    assert result.text == (
        f"{QUESTION}\n➕ 1 (50\u00a0%)   ➖ 1 (50\u00a0%)\nОтветов: 2 · в чате около 3\nБез ответа: 1\n\n"
        "Почему +\n• дети одни и те же\n\nПочему −\n• не хватает времени"
    )
    [chart] = world.pictures.asked
    assert isinstance(chart, SignsChart)
    assert (chart.plus.count, chart.minus.count, chart.silent) == (1, 1, 1)
    assert chart.footer == "Школа А · 11 марта 2026"


async def test_what_no_caption_can_hold_stands_behind_why(world: World, people: tuple[Someone, ...]) -> None:
    anna, *rest = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    for number, person in enumerate(rest):
        await person.says(f"+ {number} " + "очень длинное пояснение " * 20, to=card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    picture = world.messages(anna.chat)[-1]
    assert picture.photo is not None
    assert len(picture.text) <= 1024
    assert picture.text.count("• ") == 1
    assert picture.text.endswith("и ещё 1 пояснение: «Ещё …», «Почему»")


async def test_a_vote_after_the_end_is_told_when_it_ended(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    stale = list(card.buttons)
    await anna.taps("Закрыть", card)
    data = stale[0][0]["callback_data"]
    refusal = "Опрос закрыт 11 марта, 11:00. Автор может открыть его снова."
    assert await boris.forges(data, card) == refusal
    await boris.says("+", to=card)
    await world.catch_up()
    assert refusal in world.texts(anna.chat, boris)
    assert refusal not in world.texts(anna.chat, anna), "said to nobody else"


async def test_a_closed_poll_can_be_opened_again(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.taps("➕", card)
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert (
        await vera.taps("Открыть снова", card)
        == "Это может сделать автор (Анна), координатор или администратор чата."
    )
    assert await anna.taps("Открыть снова", card) == "Снова открыто"
    await world.catch_up()
    assert await vera.taps("➕", card) == "Учтено: +"
    await anna.taps("Закрыть", card)
    await world.catch_up()
    results = [message for message in world.messages(anna.chat) if message.photo]
    assert [result.text.split("\n")[1] for result in results] == [
        "➕ 1 (100\u00a0%)   ➖ 0 (0\u00a0%)",
        "➕ 2 (100\u00a0%)   ➖ 0 (0\u00a0%)",
    ]


async def test_closing_twice_is_one_end(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    data = card.buttons[1][0]["callback_data"]
    await anna.taps("Закрыть", card)
    assert await anna.forges(data, card) == "Опрос закрыт 11 марта, 11:00. Автор может открыть его снова."
    await world.catch_up()
    assert sum(message.photo is not None for message in world.messages(anna.chat)) == 1


async def test_a_burst_of_votes_costs_few_edits(world: World) -> None:
    anna, *voters = [world.someone(f"Учитель {number}") for number in range(60)]
    await world.school(anna, *voters)
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    for voter in voters:
        world.sandbox.press(voter.person, anna.chat, card.id, "➕")
    await world.passes(60)
    assert "➕ 59 " in card.text
    assert card.edits <= 3


@pytest.mark.parametrize(
    "command", ["/poll", "/poll@staffroom_bot", "/опрос", "/сауалнама"], ids=["poll", "addressed", "ru", "kk"]
)
async def test_a_command_without_a_question_asks_for_it(
    world: World, people: tuple[Someone, ...], command: str
) -> None:
    anna, boris, _ = people
    await boris.says(command)
    prompt = world.card(anna.chat, "Борис, какой вопрос задать?")
    assert prompt.force_reply
    await anna.says("Это не мне", to=prompt)
    await boris.says(QUESTION, to=prompt)
    assert anna.draft() is None, "the question is not asked in the name of somebody else"
    await boris.posts()
    await world.catch_up()
    assert world.card(anna.chat, QUESTION).buttons
    assert prompt.deleted, "the bot's question leaves the chat once it is answered"


async def test_a_question_that_is_too_long_is_refused_and_not_lost(
    world: World, people: tuple[Someone, ...]
) -> None:
    boris = people[1]
    message = await boris.says("/poll " + "а" * 1_001)
    await world.catch_up()
    refusal = "В вопросе 1\u00a0001 знак, помещается 1\u00a0000. Сократите его и отправьте ещё раз."
    assert refusal in world.texts(boris.chat, boris)
    assert boris.draft() is None
    assert not message.deleted


@pytest.mark.parametrize(
    "data", ["vote1:1:x", "vote1:999999:+", "vote1:1", "vote1:+1:+", "vote9:1:+", "", "::"]
)
async def test_a_forged_button_is_told_to_be_out_of_date(
    world: World, people: tuple[Someone, ...], data: str
) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    toast = await boris.forges(data or "x", card)
    assert toast == "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    await world.catch_up()
    assert card.text.endswith("➕ 0   ➖ 0\nОтветов: 0 · в списке 1, в чате около 3")


async def test_a_button_does_not_work_in_another_chat(world: World, people: tuple[Someone, ...]) -> None:
    anna, *_ = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    galina = world.someone("Галина")
    other = await world.school(galina, title="Школа Б")
    elsewhere = world.card(other, "Считаю ответы")
    toast = await galina.forges(card.buttons[0][0]["callback_data"], elsewhere)
    assert toast is not None
    assert toast.startswith("Кнопка устарела")


async def test_two_topics_of_a_forum_have_polls_of_their_own(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris, forum=True)
    lessons = world.sandbox.topic(chat, "Уроки", by=anna.person)
    await anna.asks("Общий вопрос?")
    await anna.asks("Вопрос об уроках?", thread=lessons)
    card = world.card(chat, "Вопрос об уроках?")
    assert card.thread == lessons
    message = await boris.says("+ да", thread=lessons)
    await world.catch_up()
    assert boris.finds_marked(message)
    assert "➕ 1 " in card.text
    assert "➕ 0 " in world.card(chat, "Общий вопрос?").text


async def test_a_refusal_names_the_day_in_the_language_of_who_reads_it(world: World) -> None:
    anna, john = world.someone("Анна", language="ru"), world.someone("John", language="en")
    await world.school(anna, john)
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    data = card.buttons[0][0]["callback_data"]
    await anna.taps("Закрыть", card)
    assert await john.forges(data, card) == "The poll closed on 11 March, 11:00. Its author can reopen it."


async def test_a_vote_under_the_result_is_told_that_the_poll_is_closed(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await world.catch_up()
    await boris.says("+ я тоже", to=world.messages(anna.chat)[-1])
    await world.catch_up()
    assert "Опрос закрыт 11 марта, 11:00. Автор может открыть его снова." in world.texts(anna.chat, boris)
