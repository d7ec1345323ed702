"""A private text goes to the question it is meant for; where that is not clear, the bot asks."""

import pytest

from bot.delivery.clock import HOUR, SECOND
from tests.kit.private import Private
from tests.kit.unnamed import answers, ask, school_of, why
from tests.kit.world import Someone, World

WHERE = "Куда записать?"


@pytest.fixture
async def boris(world: World) -> Someone:
    return world.someone("Борис", language="ru")


@pytest.fixture
async def private(world: World, boris: Someone) -> Private:
    """Boris is in two schools."""
    anna = world.someone("Анна", language="ru")
    for title in ("Школа А", "Школа Б"):
        await world.school(anna, boris, title=title)
        await boris.says("Здравствуйте")
    private = Private(world, boris)
    await private.opens()
    return private


async def is_asked(private: Private, school: str) -> None:
    """Have the bot ask for a question to this school."""
    if "Сменить чат" in private.labels(menu(private)):
        await private.taps("Сменить чат", menu(private))
    await private.taps(school, menu(private))
    await private.taps("Задать вопрос", school)


def menu(private: Private) -> str:
    """How the menu begins now."""
    labels = ("Что сделаем?", "Выберите школу или сеть")
    return next(text for text in reversed(private.texts) if any(label in text for label in labels))


@pytest.fixture
async def asked(private: Private) -> Private:
    """Two questions wait, one for each school."""
    await is_asked(private, "Школа А")
    await is_asked(private, "Школа Б")
    return private


async def test_the_only_question_takes_plain_text(private: Private) -> None:
    await is_asked(private, "Школа Б")
    await private.says("Идём в театр?")
    assert "Куда: Школа Б" in private.texts[-1]
    assert len(private.texts) == 2, "the menu and the draft, which is the receipt"
    assert "Перенести …" not in private.labels("Черновик")


async def test_a_reply_goes_to_its_question(asked: Private) -> None:
    await asked.says("Идём в театр?", to=asked.card("Вопрос · Школа А"))
    assert "Куда: Школа А" in asked.card("Черновик").text


async def test_a_text_for_one_of_two_questions_is_kept_and_the_bot_asks_where_it_goes(asked: Private) -> None:
    await asked.says("Идём в театр?")
    assert asked.texts[-1] == f"{WHERE}\nИдём в театр?"
    assert asked.labels(WHERE) == ["Вопрос · Школа А", "Вопрос · Школа Б", "Никуда, забыть"]
    await asked.taps("Вопрос · Школа Б", WHERE)
    assert "Куда: Школа Б" in asked.card("Черновик").text
    assert not any(text.startswith(WHERE) for text in asked.texts), "one message says where it went"


async def test_a_text_that_was_meant_for_nothing_is_forgotten(world: World, asked: Private) -> None:
    await asked.says("Ой, не туда")
    assert await asked.taps("Никуда", WHERE) == "Забыто"
    assert world.rows("SELECT * FROM private_text") == []
    assert not any(text.startswith(WHERE) for text in asked.texts)


async def test_each_of_two_texts_is_asked_about_once(asked: Private) -> None:
    await asked.says("Идём в театр?")
    await asked.says("Дроби?")
    assert sum(text.startswith(WHERE) for text in asked.texts) == 2
    await asked.taps("Вопрос · Школа А", f"{WHERE}\nДроби?")
    await asked.taps("Вопрос · Школа Б", f"{WHERE}\nИдём")
    drafts = [text for text in asked.texts if text.startswith("Черновик")]
    assert [("Дроби?" in text, "Школа А" in text) for text in drafts] == [(True, True), (False, False)]


async def test_a_text_is_moved_to_the_other_question(asked: Private) -> None:
    await asked.says("Идём в театр?", to=asked.card("Вопрос · Школа А"))
    assert await asked.taps("Перенести", "Черновик") == "Перенесено"
    [draft] = [text for text in asked.texts if text.startswith("Черновик")]
    assert "Идём в театр?" in draft
    assert "Куда: Школа Б" in draft
    assert not any(text.startswith("Вопрос ·") for text in asked.texts), "nothing waits any more"
    await asked.says("Спасибо!")
    assert asked.texts[-1].endswith("Что сделаем?")


async def test_a_text_is_moved_to_a_question_that_was_open(world: World, asked: Private) -> None:
    await asked.says("Идём в театр?", to=asked.card("Вопрос · Школа А"))
    await asked.says("Дроби?")
    assert await asked.taps("Перенести", "Черновик") == "Перенесено"
    drafts = [text for text in asked.texts if text.startswith("Черновик")]
    assert ["Куда: Школа А" in text for text in drafts] == [True, True]
    assert not any(text.startswith("Вопрос ·") for text in asked.texts)


async def test_of_three_questions_the_bot_asks_which(asked: Private) -> None:
    await asked.says("Идём в театр?", to=asked.card("Вопрос · Школа А"))
    await asked.taps("Срок", "Черновик")
    await asked.taps("Другое время", "Черновик")
    await asked.says("Дроби?", to=asked.card("Вопрос · Школа Б"))
    await asked.taps("Перенести", "Черновик")
    assert asked.texts[-1] == f"{WHERE}\nДроби?"
    assert asked.labels(WHERE) == ["Срок · Школа А", "Вопрос · Школа А", "Оставить как есть"]
    await asked.taps("Оставить", WHERE)
    assert not any(text.startswith(WHERE) for text in asked.texts)


async def test_a_time_for_one_of_two_drafts_is_moved_to_the_other(asked: Private) -> None:
    await asked.says("Идём в театр?", to=asked.card("Вопрос · Школа А"))
    await asked.says("Дроби?")
    for question in ("Идём в театр?", "Дроби?"):
        draft = next(each for each in asked.world.messages(asked.chat) if f"\n{question}" in each.text)
        for button in ("Срок", "Другое время"):
            await asked.someone.taps(button, draft, chat=asked.chat)
            await asked.world.catch_up()
    await asked.says("до пятницы, 18:00", to=asked.card("Срок · Школа А"))
    assert "📅" in asked.texts[-1]
    assert "Идём в театр?" in asked.texts[-1], "the draft came down to what was written"
    await asked.taps("Перенести", "Черновик")
    assert asked.labels(WHERE)[0] == "Срок · Школа Б"
    await asked.taps("Срок · Школа Б", WHERE)
    told = {("Дроби?" in text): "📅" in text for text in asked.texts if text.startswith("Черновик")}
    assert told == {True: True, False: False}


async def test_what_was_sent_is_not_moved_any_more(asked: Private) -> None:
    await asked.says("Идём в театр?", to=asked.card("Вопрос · Школа А"))
    move = asked.card("Черновик").buttons[-1][0]["callback_data"]
    await asked.taps("Отправить", "Черновик")
    toast = await asked.someone.forges(move, asked.card(), chat=asked.chat)
    assert toast is not None
    assert toast.startswith("Перенести уже нельзя")


async def test_a_question_that_does_not_do_waits_on_and_the_text_is_kept(asked: Private) -> None:
    await asked.says("ш" * 1001)
    toast = await asked.taps("Вопрос · Школа А", WHERE)
    assert toast is not None
    assert toast.startswith("В вопросе")
    assert asked.labels(WHERE)[0] == "Вопрос · Школа А"


async def test_a_text_without_a_place_is_forgotten_after_a_day(world: World, asked: Private) -> None:
    await asked.says("Идём в театр?")
    world.clock.jump(25 * HOUR)
    await world.passes(20)
    assert world.rows("SELECT * FROM private_text") == []
    assert not any(text.startswith(WHERE) for text in asked.texts)


async def test_nobody_moves_or_reads_the_text_of_another(world: World, asked: Private) -> None:
    await asked.says("Идём в театр?")
    data = asked.card(WHERE).buttons[0][0]["callback_data"]
    vera = Private(world, world.someone("Вера", language="ru"))
    await vera.opens()
    text = world.rows("SELECT id FROM private_text")[0]["id"]
    for forged in (data, f"pmove1:{text}", data.replace("pgive1", "pkeep1").rsplit(":", 2)[0]):
        toast = await vera.someone.forges(forged, vera.card(), chat=vera.chat)
        assert toast is not None
        assert toast.startswith("Кнопка устарела"), forged


async def test_a_photo_is_no_answer_of_two(world: World, asked: Private) -> None:
    before = len(asked.texts)
    sender = {"id": asked.someone.id, "is_bot": False, "first_name": "Борис", "language_code": "ru"}
    chat = {"id": asked.someone.id, "type": "private", "first_name": "Борис"}
    photo = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]
    message = {"message_id": 900, "date": world.clock.now() // SECOND, "chat": chat, "from": sender}
    world.sandbox.inject({"message": {**message, "photo": photo}})
    await world.settle()
    await world.catch_up()
    assert asked.texts[-1].endswith("Что сделаем?"), "what nobody takes brings the menu"
    assert len(asked.texts) == before


async def test_what_may_be_meant_for_an_answer_without_a_name_is_not_kept(world: World) -> None:
    people = await school_of(world, 6)
    poll = await ask(people[0], "Менять ли расписание?")
    boris = Private(world, people[1])
    await why(boris.someone, await answers(boris.someone, "➕", poll))
    await boris.opens()
    await boris.taps("Задать вопрос")
    await boris.says("+ давно хотели")
    assert boris.texts[-1].startswith("Я жду от Вас несколько ответов, и один из них — без имени")
    assert world.rows("SELECT * FROM private_text") == []
    await boris.says("Идём в театр?", to=boris.card("Вопрос · Школа А"))
    assert "Перенести …" not in boris.labels("Черновик")


async def test_where_nothing_else_shows_it_a_receipt_says_where_a_text_went(
    world: World, private: Private
) -> None:
    await private.someone.asks("Идём в театр?")
    number = world.rows("SELECT max(id) AS id FROM activity")[0]["id"]
    await private.opens(f"poll-{number}")
    for button in ("Ещё", "Срок", "Другое время"):
        await private.taps(button)
    await private.says("до пятницы, 18:00")
    assert private.texts[-1] == "Записал: Новый срок · Школа Б\nПринимаю ответы до пт, 13 марта, 18:00"
    assert private.labels("Записал") == [], "there is nothing else that it could be meant for"
    assert [row["text"] for row in world.rows("SELECT text FROM private_text")] == [""]


async def test_the_receipt_says_why_it_can_not_be_moved(world: World, private: Private) -> None:
    await private.someone.asks("Идём в театр?")
    number = world.rows("SELECT max(id) AS id FROM activity")[0]["id"]
    await is_asked(private, "Школа А")
    await private.opens(f"poll-{number}")
    for button in ("Ещё", "Срок", "Другое время"):
        await private.taps(button)
    await private.says("до пятницы, 18:00", to=private.card("Новый срок"))
    assert private.texts[-1].endswith("\nПеренести нельзя: это уже видят другие.")
    assert private.labels("Записал") == []


async def test_a_question_is_cancelled_by_its_button(world: World, asked: Private) -> None:
    assert asked.labels("Вопрос · Школа А") == ["Отмена"]
    assert await asked.taps("Отмена", "Вопрос · Школа А") is None
    assert not any(text.startswith("Вопрос · Школа А") for text in asked.texts)
    await asked.says("Идём в театр?")
    assert "Куда: Школа Б" in asked.texts[-1], "one question is left, and takes the text"


async def test_the_menu_cancels_what_waits_and_ends_nothing_by_itself(world: World, asked: Private) -> None:
    await asked.opens()
    assert asked.labels()[:2] == ["Отменить: Вопрос · Школа Б", "Отменить: Вопрос · Школа А"]
    await asked.taps("Отменить: Вопрос · Школа Б")
    assert asked.labels()[0] == "Отменить: Вопрос · Школа А"
    assert [text for text in asked.texts if text.startswith("Вопрос ·")] == [asked.card("Вопрос").text]
    await asked.says("Идём в театр?")
    assert "Куда: Школа А" in asked.texts[-1]
    assert "Отменить: Вопрос · Школа А" not in asked.labels(menu(asked))


async def test_the_command_cancels_all_that_waits(asked: Private) -> None:
    await asked.says("/cancel")
    assert not any(text.startswith("Вопрос ·") for text in asked.texts)
    await asked.says("/cancel")
    assert asked.texts[-1] == "Отменять нечего: я ничего у Вас не спрашиваю."


async def test_nobody_cancels_the_question_of_another(world: World, asked: Private) -> None:
    data = asked.card("Вопрос · Школа А").buttons[0][0]["callback_data"]
    vera = Private(world, world.someone("Вера", language="ru"))
    await vera.opens()
    assert await vera.someone.forges(data, vera.card(), chat=vera.chat) == "На это я ответа уже не жду."
    assert asked.card("Вопрос · Школа А").buttons


async def test_what_was_wrong_with_an_answer_leaves_with_the_question(private: Private) -> None:
    await is_asked(private, "Школа Б")
    await private.says("ш" * 1001)
    assert private.texts[-1].startswith("В вопросе")
    await private.says("Идём в театр?", to=private.card("В вопросе"))
    assert "Куда: Школа Б" in private.texts[-1]
    assert not any(text.startswith(("В вопросе", "Вопрос ·")) for text in private.texts)
