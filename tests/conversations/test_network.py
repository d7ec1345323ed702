"""The chat of a network: who is of which school, one answer a school, and who may see it."""

import pytest

from bot.quick_poll.pictures import ChoiceChart
from bot.sandbox.model import Chat, Message
from tests.kit.private import Private
from tests.kit.roster import labels, seen, sees
from tests.kit.sheets import lines
from tests.kit.world import Someone, World

QUESTION = "Придёте на форум?"
WELCOME = "Считаю ответы и напоминаю."
SCHOOLS = "1. Гимназия № 3\n2. Школа № 12, корпус 2\nШкола № 112\nЛицей «Вектор»"
STALE = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
OF_SCHOOLS = "Ответы школы видят её координатор и координатор сети."
WAITS = (
    "Записал. Зачту, как только скажете, из какой Вы школы: окно с вопросом видите только Вы."
    " Или лично мне: /start."
)

People = tuple[Someone, Someone, Someone, Someone]


@pytest.fixture
async def people(world: World) -> People:
    """Алла, who leads the network, and three teachers of its schools."""
    alla, boris, vera, galina = (
        world.someone(name, language="ru") for name in ("Алла", "Борис", "Вера", "Галина")
    )
    await world.school(alla, boris, vera, galina, title="Проект 500+")
    return alla, boris, vera, galina


@pytest.fixture
async def network(world: World, people: People) -> People:
    """The chat is a network with four schools, Алла coordinates it."""
    await becomes_network(world, people[0])
    await names(world, people[0], SCHOOLS)
    return people


async def becomes_network(world: World, alla: Someone) -> None:
    card = settings(world, alla)
    await taps(world, alla, "⚙", card)
    await taps(world, alla, "Это сеть школ", card)
    await taps(world, alla, "Я координатор", card)


def settings(world: World, someone: Someone, chat: Chat | None = None) -> Message:
    return world.messages(chat or someone.chat)[0]


async def taps(world: World, someone: Someone, button: str, message: Message) -> str | None:
    toast = await someone.taps(button, message)
    await world.catch_up()
    return toast


async def opens_schools(world: World, alla: Someone) -> Message:
    card = settings(world, alla)
    if "Школы …" not in labels(card):
        await taps(world, alla, "⚙", card)
    await taps(world, alla, "Школы …", card)
    return sees(world, alla, "Школы сети")


async def names(world: World, alla: Someone, text: str) -> None:
    await taps(world, alla, "Добавить списком", await opens_schools(world, alla))
    await alla.says(text, to=sees(world, alla, f"{alla.person.name}, пришлите список школ"))
    await world.catch_up()


async def asks(world: World, alla: Someone, question: str = QUESTION, *switches: str) -> Message:
    """Алла asks the network; gives the card."""
    await alla.says(f"/poll {question}")
    draft = alla.draft()
    assert draft
    for button in ("Ещё …", *switches, "‹ Назад") if switches else ():
        await taps(world, alla, button, draft)
    await taps(world, alla, "Отправить", draft)
    return world.card(alla.chat, question.split("\n")[0])


async def asks_schools(world: World, alla: Someone) -> Message:
    return await asks(world, alla, QUESTION, "Один ответ от школы")


async def is_of(world: World, someone: Someone, school: str, card: Message) -> None:
    """Somebody answers, is asked for their school, and writes it."""
    await someone.taps("➕", card)
    await names_school(world, someone, school)


async def names_school(world: World, someone: Someone, school: str) -> None:
    await taps(world, someone, "Написать номер", sees(world, someone, "Из какой Вы школы?"))
    asked = sees(world, someone, f"{someone.person.name}, напишите номер")
    await someone.says(school, to=asked)
    await world.catch_up()


async def links(world: World, school: Someone, alla: Someone, name: str) -> None:
    """The coordinator of a school says which one it is, and the network confirms it."""
    card = world.messages(school.chat)[0]
    if "Наша школа в сети …" not in labels(card):
        await taps(world, school, "⚙", card)
    await taps(world, school, "Наша школа в сети …", card)
    panel = sees(world, school, "В какой сети Ваша школа?")
    await taps(world, school, "Проект 500+", panel)
    assert await school.taps(name, panel) == "Спросил в сети «Проект 500+»"
    await world.catch_up()
    await taps(world, alla, "Подтвердить", world.messages(alla.chat)[-1])


async def test_a_chat_becomes_a_network_and_a_school_again(world: World, people: People) -> None:
    alla, boris, *_ = people
    card = settings(world, alla)
    await taps(world, alla, "⚙", card)
    assert await boris.taps("Это сеть школ", card) == "Это может сделать администратор чата: попросите его."
    assert await taps(world, alla, "Это сеть школ", card) == (
        "Теперь это сеть школ. Дальше: «Я координатор», затем «Школы …»."
    )
    assert "Школы …" in labels(card)
    assert "Наша школа в сети …" not in labels(card)
    assert await alla.taps("Школы …", card) == (
        "Сначала нужен координатор сети: администратор чата нажимает «Я координатор»."
    )
    await taps(world, alla, "Это не сеть", card)
    assert "Это сеть школ" in labels(card)


async def test_schools_are_pasted_one_a_line(world: World, network: People) -> None:
    panel = await opens_schools(world, network[0])
    assert panel.text == "Школы сети\n4 школы"
    assert labels(panel)[:4] == ["Гимназия № 3", "Лицей «Вектор»", "Школа № 12, корпус 2", "Школа № 112"]
    assert "Это не сеть, а одна школа" not in labels(settings(world, network[0]))


async def test_a_list_of_schools_adds_what_is_new(world: World, network: People) -> None:
    await names(world, network[0], "ГИМНАЗИЯ №3\nШкола № 7")
    assert "5 школ" in (await opens_schools(world, network[0])).text


async def test_a_list_that_was_meant_for_something_else_is_moved(world: World, network: People) -> None:
    alla = network[0]
    network_chat = alla.chat
    await world.school(alla, title="Наша школа")
    await alla.says("Здравствуйте")
    alla.chat = network_chat
    private = Private(world, alla)
    await private.opens()
    await taps(world, alla, "Добавить списком", await opens_schools(world, alla))
    await private.taps("Наша школа", "Выберите")
    await private.taps("Задать вопрос", "Наша школа")
    lists = private.card("Список школ · Проект 500+")
    await private.says("Лицей № 9\nЛицей № 10\nЛицей «Вектор»", to=lists)
    assert private.texts[-1] == "Записал: Список школ · Проект 500+\nДобавил 2 школы."
    assert await private.taps("Перенести", "Записал") == "Перенесено"
    assert "Куда: Наша школа" in private.card("Черновик").text
    assert "4 школы" in (await opens_schools(world, alla)).text


async def test_many_schools_are_shown_a_page_at_a_time(world: World, network: People) -> None:
    alla = network[0]
    await names(world, alla, "\n".join(f"СОШ № {number}" for number in range(20, 30)))
    panel = await opens_schools(world, alla)
    assert "1 / 2" in labels(panel)
    await taps(world, alla, "›", panel)
    assert "Школа № 112" in labels(panel)


async def test_a_school_is_renamed(world: World, network: People) -> None:
    alla = network[0]
    panel = await opens_schools(world, alla)
    await taps(world, alla, "Гимназия № 3", panel)
    await taps(world, alla, "Переименовать", panel)
    asked = sees(world, alla, "Алла, как назвать школу?")
    await alla.says("Лицей «Вектор»", to=asked)
    assert world.texts(alla.chat, alla)[-1] == "Школа с таким названием уже есть. Напишите другое."
    await alla.says("Гимназия имени Абая", to=asked)
    await world.catch_up()
    assert panel.text.startswith("Гимназия имени Абая\n")


async def test_a_school_is_removed_as_long_as_nobody_is_of_it(world: World, network: People) -> None:
    alla, boris, *_ = network
    card = await asks(world, alla)
    await is_of(world, boris, "3", card)
    panel = await opens_schools(world, alla)
    await taps(world, alla, "Гимназия № 3", panel)
    assert panel.text == "Гимназия № 3\nОтсюда 1 человек"
    assert "Удалить" not in labels(panel)
    number = next(b["callback_data"] for row in panel.buttons for b in row if b["text"] == "Переименовать")
    forged = await alla.forges(number.replace("rensch1", "delsch1"), panel)
    assert forged == "В этой школе уже есть люди, поэтому удалить её нельзя. Можно переименовать."
    await taps(world, alla, "‹ Назад", panel)
    await taps(world, alla, "Лицей «Вектор»", panel)
    assert await taps(world, alla, "Удалить", panel) == "Школа удалена"
    assert "3 школы" in panel.text


async def test_a_first_answer_counts_at_once_and_the_school_is_asked_once(
    world: World, network: People
) -> None:
    alla, boris, vera, _ = network
    card = await asks(world, alla)
    assert await boris.taps("➕", card) == "Учтено: +"
    await world.catch_up()
    assert "➕ 1" in labels(card)
    asked = sees(world, boris, "Из какой Вы школы?")
    assert labels(asked) == ["Выбрать из списка", "Написать номер или название", "Гость"]
    assert seen(world, vera, "Из какой Вы школы?") is None
    written = await vera.says("-")
    assert vera.finds_marked(written)
    assert seen(world, vera, "Из какой Вы школы?")
    other = await asks(world, alla, "А на семинар?")
    before = len(world.messages(boris.chat, boris))
    await boris.taps("➕", other)
    await world.catch_up()
    assert len(world.messages(boris.chat, boris)) == before


async def test_a_reaction_is_an_answer_too(world: World, network: People) -> None:
    alla, boris, *_ = network
    card = await asks(world, alla)
    world.sandbox.react(boris.person, boris.chat, card.id, "👍")
    await world.settle()
    await world.catch_up()
    assert "➕ 1" in labels(card)
    assert seen(world, boris, "Из какой Вы школы?")


async def test_where_there_is_no_private_way_the_toast_asks(world: World) -> None:
    alla, boris = (world.someone(name, language="ru") for name in ("Алла", "Борис"))
    await world.school(alla, boris, title="Проект 500+", rights=None)
    await becomes_network(world, alla)
    await names(world, alla, SCHOOLS)
    card = await asks(world, alla)
    assert await boris.taps("➕", card) == (
        "Учтено: +. Из какой Вы школы? Напишите мне лично: /start, «Моя школа»."
    )
    private = Private(world, boris)
    await private.opens()
    await private.taps("Моя школа")
    await private.says("вектор")
    assert private.texts[-1] == "Проект 500+\nВаша школа: Лицей «Вектор». Не она?"


async def test_who_writes_where_the_bot_can_not_whisper_is_asked_in_private(world: World) -> None:
    alla, boris = (world.someone(name, language="ru") for name in ("Алла", "Борис"))
    await world.school(alla, boris, title="Проект 500+", rights=None)
    await becomes_network(world, alla)
    await names(world, alla, SCHOOLS)
    private = Private(world, boris)
    await private.opens()
    card = await asks(world, alla)
    await boris.says("+", to=card)
    await world.catch_up()
    assert private.texts[-2].startswith("Проект 500+\nИз какой Вы школы?")
    await private.says("вектор")
    assert private.texts[-1] == "Проект 500+\nВаша школа: Лицей «Вектор». Не она?"


async def test_a_part_of_the_name_is_enough(world: World, network: People) -> None:
    alla, boris, *_ = network
    await is_of(world, boris, "гимн. 3", await asks(world, alla))
    assert seen(world, boris, "Ваша школа: Гимназия № 3. Не она?")


async def test_where_several_schools_fit_the_person_chooses(world: World, network: People) -> None:
    alla, boris, *_ = network
    await is_of(world, boris, "школа", await asks(world, alla))
    panel = sees(world, boris, "Подходит несколько школ. Какая Ваша?")
    assert labels(panel) == ["Школа № 12, корпус 2", "Школа № 112", "‹ Назад"]
    assert await taps(world, boris, "Школа № 112", panel) == "Ваша школа: Школа № 112"
    assert panel.text == "Ваша школа: Школа № 112. Не она?"


async def test_a_school_that_is_not_known_is_asked_for_again(world: World, network: People) -> None:
    alla, boris, *_ = network
    await is_of(world, boris, "Хогвартс", await asks(world, alla))
    said = "Такой школы в сети не нашёл. Напишите номер или часть названия ещё раз."
    assert seen(world, boris, said)
    await boris.says("12", to=sees(world, boris, said))
    await world.catch_up()
    assert seen(world, boris, "Ваша школа: Школа № 12, корпус 2. Не она?")
    assert seen(world, boris, "Борис, напишите номер") is None
    assert seen(world, boris, said) is None, "what was tried in vain is tidied up"


async def test_nobody_else_sees_who_is_asked_for_their_school_and_how_they_answer(
    world: World, network: People
) -> None:
    alla, boris, vera, _ = network
    card = await asks(world, alla)
    before = [message.text for message in world.sandbox.messages(vera.chat, vera.person)]
    await boris.taps("➕", card)
    await taps(world, boris, "Написать номер", sees(world, boris, "Из какой Вы школы?"))
    first = await boris.says("Хогвартс", to=sees(world, boris, "Борис, напишите номер"))
    assert seen(world, boris, "Такой школы в сети не нашёл.")
    await boris.says("вектор", to=first)
    await world.catch_up()
    assert seen(world, boris, "Ваша школа: Лицей «Вектор». Не она?")
    after = [message.text for message in world.sandbox.messages(vera.chat, vera.person)]
    assert len(after) == len(before), "the card has changed, and nothing was said"


async def test_where_all_see_the_question_what_was_tried_is_tidied_up(world: World) -> None:
    alla, boris = (world.someone(name, language="ru") for name in ("Алла", "Борис"))
    await world.school(alla, boris, title="Проект 500+", rights=None)
    await becomes_network(world, alla)
    await names(world, alla, SCHOOLS)
    card = await asks(world, alla)
    await boris.taps("➕", card)
    panel = sees(world, boris, "Из какой Вы школы?")
    await taps(world, boris, "Написать номер", panel)
    asked = sees(world, boris, "Борис, напишите номер")
    await boris.says("Хогвартс", to=asked)
    await world.catch_up()
    said = await boris.says("вектор", to=sees(world, boris, "Такой школы в сети не нашёл."))
    await world.catch_up()
    assert boris.finds_marked(said)
    assert asked.deleted
    assert "Такой школы в сети не нашёл." not in "".join(world.texts(boris.chat))


async def test_a_school_can_be_chosen_and_changed(world: World, network: People) -> None:
    alla, boris, *_ = network
    await boris.taps("➕", await asks(world, alla))
    panel = sees(world, boris, "Из какой Вы школы?")
    await taps(world, boris, "Выбрать из списка", panel)
    await taps(world, boris, "Гимназия № 3", panel)
    await taps(world, boris, "Другая", panel)
    await taps(world, boris, "Выбрать из списка", panel)
    await taps(world, boris, "Лицей «Вектор»", panel)
    assert panel.text == "Ваша школа: Лицей «Вектор». Не она?"


async def test_a_guest_is_not_asked_again(world: World, network: People) -> None:
    alla, boris, *_ = network
    await boris.taps("➕", await asks(world, alla))
    panel = sees(world, boris, "Из какой Вы школы?")
    assert await taps(world, boris, "Гость", panel) == "Хорошо, Вы гость: о школе больше не спрошу"
    assert panel.text == "Вы гость: ни одной школы не представляете."
    card = await asks(world, alla, "А на семинар?", "Один ответ от школы")
    assert (await boris.taps("➕", card) or "").startswith("Здесь отвечают школы, а Вы гость.")
    await world.catch_up()
    assert "0 школ из 4" in card.text


async def test_ones_school_is_in_the_private_menu(world: World, network: People) -> None:
    alla, boris, *_ = network
    await is_of(world, boris, "3", await asks(world, alla))
    private = Private(world, boris)
    await private.opens()
    await private.taps("Моя школа")
    assert private.texts[-1] == "Проект 500+\nВаша школа: Гимназия № 3. Не она?"
    await private.taps("Другая")
    assert private.labels("Проект 500+\nИз какой") == ["Выбрать из списка", "Гость", "‹ Назад"]
    await private.says("школа")
    assert private.texts[-1].startswith("Проект 500+\nПодходит несколько школ.")
    await private.says("112")
    assert private.texts[-1] == "Проект 500+\nВаша школа: Школа № 112. Не она?"
    assert len(private.texts) == 2, "the menu and the school: nothing is asked any more"
    await private.taps("Другая")
    await private.taps("‹ Назад", "Проект 500+\nИз какой")
    assert len(private.texts) == 2


async def test_a_school_has_one_answer_the_last_of_its_peoples(world: World, network: People) -> None:
    alla, boris, vera, galina = network
    first = await asks(world, alla)
    for someone, school in ((boris, "3"), (vera, "3"), (galina, "вектор")):
        await is_of(world, someone, school, first)
    card = await asks(world, alla, "А на семинар?", "Один ответ от школы")
    assert "Один ответ от школы: считается последний." in card.text
    assert await boris.taps("➕", card) == "Ответ Вашей школы: +"
    assert await vera.taps("➖", card) == "Ответ Вашей школы: −. До Вас за школу отвечали: Борис"
    await galina.taps("➕", card)
    await world.catch_up()
    assert "2 школы из 4" in card.text
    assert labels(card)[:2] == ["➕ 1", "➖ 1"]
    await vera.taps("Ещё", card)
    await taps(world, vera, "Убрать мой ответ", sees(world, vera, "А на семинар?"))
    assert labels(card)[:2] == ["➕ 2", "➖ 0"]


async def test_an_answer_without_a_school_counts_once_it_is_known(world: World, network: People) -> None:
    alla, boris, *_ = network
    card = await asks_schools(world, alla)
    assert await boris.taps("➕", card) == WAITS
    await world.catch_up()
    assert "0 школ из 4" in card.text
    await names_school(world, boris, "3")
    assert sees(world, boris, "Ваша школа: Гимназия № 3").text.endswith("Ваш ответ зачтён за школу.")
    assert "1 школа из 4" in card.text
    assert labels(card)[0] == "➕ 1"


async def test_a_typed_answer_waits_for_the_school_too(world: World, network: People) -> None:
    alla, boris, *_ = network
    card = await asks_schools(world, alla)
    written = await boris.says("+ приедем вдвоём")
    assert not boris.finds_marked(written)
    await names_school(world, boris, "3")
    assert "1 школа из 4" in card.text


async def test_the_result_counts_schools(world: World, network: People) -> None:
    alla, boris, vera, _ = network
    card = await asks(world, alla, "Когда собираемся?\n- во вторник\n- в среду", "Один ответ от школы")
    await boris.taps("во вторник", card)
    await names_school(world, boris, "3")
    await vera.taps("в среду", card)
    await names_school(world, vera, "12")
    await taps(world, alla, "Закрыть", card)
    assert "2 школы из 4" in world.texts(alla.chat)[-1]
    chart = world.pictures.asked[-1]
    assert isinstance(chart, ChoiceChart)
    assert (chart.summary, chart.silent, chart.ranked) == ("2 школы из 4", 2, False)


async def test_the_silent_are_schools(world: World, network: People) -> None:
    alla, boris, vera, galina = network
    first = await asks(world, alla)
    for someone, school in ((boris, "3"), (vera, "3"), (galina, "вектор")):
        await is_of(world, someone, school, first)
    await Private(world, galina).opens()
    card = await asks(world, alla, "А на семинар?", "Один ответ от школы")
    await boris.taps("➕", card)
    await alla.taps("Ещё", card)
    panel = sees(world, alla, "А на семинар?")
    await taps(world, alla, "Кто не ответил: 3 школы", panel)
    assert "Не ответили: 3 школы\n• Лицей «Вектор»\n• Школа № 12, корпус 2\n• Школа № 112" in panel.text
    await taps(world, alla, "Напомнить", panel)
    assert any("А на семинар?" in text for text in Private(world, galina).texts)
    assert world.texts(alla.chat)[-1] == "Ждём ответа ещё от 3 школ"


async def test_without_the_switch_people_are_counted(world: World, network: People) -> None:
    alla, boris, *_ = network
    card = await asks(world, alla)
    await is_of(world, boris, "3", card)
    assert "Ответов: 1" in card.text
    await alla.taps("Ещё", card)
    assert "Кто не ответил: 3" in labels(sees(world, alla, QUESTION))


async def test_schools_can_not_answer_without_names(world: World, network: People) -> None:
    alla = network[0]
    await alla.says(f"/poll {QUESTION}")
    draft = alla.draft()
    assert draft
    await taps(world, alla, "Ещё …", draft)
    await taps(world, alla, "Без имён", draft)
    assert (await alla.taps("Один ответ от школы", draft) or "").startswith("Без имён нельзя понять")
    await taps(world, alla, "✓ Без имён", draft)
    await taps(world, alla, "Один ответ от школы", draft)
    assert "✓ Один ответ от школы" in labels(draft)
    await taps(world, alla, "‹ Назад", draft)
    assert "Один ответ от школы: считается последний." in draft.text


async def test_schools_are_named_before_they_can_answer(world: World, people: People) -> None:
    alla = people[0]
    await becomes_network(world, alla)
    await alla.says(f"/poll {QUESTION}")
    draft = alla.draft()
    assert draft
    await taps(world, alla, "Ещё …", draft)
    assert await alla.taps("Один ответ от школы", draft) == (
        "Сначала назовите школы сети: настройки, «Школы …»."
    )


@pytest.fixture
async def two_schools(world: World, network: People) -> tuple[People, Someone, Someone, Message]:
    """Борис coordinates Гимназия № 3, where Вера is, too, Галина Лицей «Вектор»; all three have answered."""
    alla, boris, vera, galina = network
    first = await asks_schools(world, alla)
    for someone, school in ((boris, "3"), (vera, "3"), (galina, "вектор")):
        await is_of(world, someone, school, first)
    for someone, school, title in ((boris, "Гимназия № 3", "Наша гимназия"), (galina, "Лицей", "Наш лицей")):
        network_chat = someone.chat
        await world.school(someone, title=title)
        await taps(world, someone, "Я координатор", world.messages(someone.chat)[0])
        await links(world, someone, alla, school)
        someone.chat = network_chat
    return network, boris, galina, first


async def test_a_school_is_linked_by_both_sides(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    (alla, *_), *_ = two_schools
    asked = world.card(alla.chat, "Школа «Лицей «Вектор»» связана с чатом «Наш лицей»")
    assert "её ответы в сети видит координатор школы" in asked.text
    panel = await opens_schools(world, alla)
    await taps(world, alla, "Лицей «Вектор»", panel)
    assert "Ответы школы видит её координатор: Наш лицей" in panel.text
    assert await taps(world, alla, "Отвязать", panel) == (
        "Отвязал: координатор школы её ответы больше не видит"
    )
    assert "Наш лицей" not in panel.text


async def test_only_the_network_confirms_a_link(world: World, network: People) -> None:
    alla, boris, vera, galina = network
    await boris.says("Здравствуйте")
    here = boris.chat
    school = await world.school(boris, galina, title="Наша гимназия")
    card = world.messages(school)[0]
    await taps(world, boris, "⚙", card)
    assert await galina.taps("Наша школа в сети …", card) == (
        "Это может сделать администратор чата: попросите его."
    )
    await taps(world, boris, "Наша школа в сети …", card)
    panel = sees(world, boris, "В какой сети Ваша школа?")
    await taps(world, boris, "Проект 500+", panel)
    await taps(world, boris, "Гимназия № 3", panel)
    boris.chat = here
    question = world.messages(here)[-1]
    assert question.text.startswith("Борис говорит: школа «Гимназия № 3» — это чат «Наша гимназия».")
    assert await boris.taps("Подтвердить", question) == "В сети школ это делает координатор: Алла."
    assert await taps(world, alla, "Нет", question) == "Хорошо, не связываю"
    assert world.texts(school)[-1].startswith("Сеть не подтвердила")
    assert await vera.forges("link1:1:yes", question) in (STALE, "В сети школ это делает координатор: Алла.")


async def test_a_coordinator_sees_the_answers_of_their_own_school_alone(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    (alla, _, vera, _), boris, galina, card = two_schools
    await boris.taps("Ещё", card)
    panel = sees(world, boris, QUESTION)
    assert not [label for label in labels(panel) if label.startswith(("Таблица", "Кто не ответил"))]
    await taps(world, boris, "Ответы моей школы …", panel)
    assert "Гимназия № 3\n• Борис: +\n• Вера: +" in panel.text
    assert "Галина" not in panel.text
    await vera.taps("Ещё", card)
    assert not [each for each in labels(sees(world, vera, QUESTION)) if each.startswith("Ответы")]
    await galina.taps("Ещё", card)
    theirs = sees(world, galina, QUESTION)
    await taps(world, galina, "Ответы моей школы …", theirs)
    assert "• Галина: +" in theirs.text
    assert "Борис" not in theirs.text
    await alla.taps("Ещё", card)
    all_of_them = sees(world, alla, QUESTION)
    await taps(world, alla, "Ответы школ …", all_of_them)
    assert labels(all_of_them)[:2] == ["Гимназия № 3", "Лицей «Вектор»"]
    await taps(world, alla, "Гимназия № 3", all_of_them)
    assert "• Вера: +" in all_of_them.text


async def test_a_forged_press_shows_no_other_schools_answers(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    (_, _, vera, _), boris, galina, card = two_schools
    await galina.taps("Ещё", card)
    own = sees(world, galina, QUESTION)
    data = next(
        button["callback_data"] for row in own.buttons for button in row if "моей школы" in button["text"]
    )
    await Private(world, boris).opens()
    before = Private(world, boris).texts
    assert await boris.forges(data) == OF_SCHOOLS
    prefix, activity, school, _ = data.split(":")
    assert prefix == "schan1"
    assert await boris.forges(f"schfile1:{activity}:{school}:csv") == OF_SCHOOLS
    assert await boris.forges(f"schans1:{activity}:0") is None
    assert await vera.forges(f"schans1:{activity}:0") == OF_SCHOOLS
    refused = "Это может сделать автор (Алла), координатор или администратор чата."
    assert await boris.forges(f"file1:{activity}:csv") == refused
    await world.catch_up()
    assert Private(world, boris).texts == before


async def test_files_hold_what_each_may_see(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    (alla, *_), boris, _, card = two_schools
    for someone in (alla, boris):
        await Private(world, someone).opens()
    await boris.taps("Ещё", card)
    panel = sees(world, boris, QUESTION)
    await taps(world, boris, "Ответы моей школы …", panel)
    assert await taps(world, boris, "Таблица CSV", panel) == "Таблица — в личном чате"
    own = table(world, boris)
    assert "Борис" in own
    assert "Вера" in own
    assert "Галина" not in own
    await alla.taps("Ещё", card)
    all_of_them = sees(world, alla, QUESTION)
    await taps(world, alla, "Таблица CSV", all_of_them)
    whole = table(world, alla)
    assert all(name in whole for name in ("Борис", "Галина", "Лицей «Вектор»", "ответ школы"))


def table(world: World, someone: Someone) -> str:
    """What stands in the newest file of the person's private chat."""
    sent = [each.document for each in world.messages(Private(world, someone).chat) if each.document]
    return sent[-1].bytes.decode("utf-8-sig")


async def test_rights_in_a_network_are_none_in_a_school(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    (alla, *_), boris, _, _ = two_schools
    school = next(chat for chat in world.sandbox.world.chats.values() if chat.title == "Наша гимназия")
    world.sandbox.join(school, alla.person)
    await world.settle()
    card = world.messages(school)[0]
    assert await alla.taps("‹ Назад", card, chat=school) == (
        "Это может сделать координатор (Борис) или администратор чата."
    )
    assert await boris.taps("‹ Назад", settings(world, boris)) == "В сети школ это делает координатор: Алла."


async def test_who_asked_gets_a_table_without_names_in_a_network(world: World, network: People) -> None:
    _, boris, vera, _ = network
    card = await asks(world, boris, "Кому нужен автобус?")
    await vera.taps("➕", card)
    await boris.taps("Ещё", card)
    assert "\nКто как ответил, видят координаторы сети и своей школы.\n" in card.text
    panel = sees(world, boris, "Кому нужен автобус?")
    assert not [label for label in labels(panel) if label.startswith("Ответы")]
    await boris.taps("Таблица CSV", panel)
    [file] = [each.document for each in world.messages(boris.chat, boris) if each.document]
    assert lines(file.bytes) == [["Ответ", "Пояснение"], ["+", ""]]


async def test_hidden_answers_stay_hidden_from_coordinators(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    (alla, *_), boris, _, _ = two_schools
    card = await asks(world, alla, "А на семинар?", "Скрыть до закрытия")
    await boris.taps("➕", card)
    for someone in (alla, boris):
        await someone.taps("Ещё", card)
        shown = labels(sees(world, someone, "А на семинар?"))
        assert not [label for label in shown if label.startswith("Ответы")]
    await taps(world, alla, "Закрыть", card)
    await boris.taps("Ещё", card)
    assert "Ответы моей школы …" in labels(sees(world, boris, "А на семинар?"))


async def test_a_coordinator_who_laid_the_role_down_sees_nothing(
    world: World, two_schools: tuple[People, Someone, Someone, Message]
) -> None:
    _, boris, _, card = two_schools
    await boris.taps("Ещё", card)
    panel = sees(world, boris, QUESTION)
    await taps(world, boris, "Ответы моей школы …", panel)
    forget = "UPDATE membership SET role = NULL WHERE person_id = :person"
    await world.app._database.write(lambda connection: connection.run(forget, person=boris.id))
    data = next(b["callback_data"] for row in panel.buttons for b in row if b["text"] == "Таблица CSV")
    assert await boris.forges(data) == OF_SCHOOLS
    await taps(world, boris, "‹ Назад", panel)
    assert "Вера" not in panel.text


async def test_nobody_is_of_another_networks_school(world: World, network: People) -> None:
    alla, boris, vera, _ = network
    here = boris.chat
    await world.school(vera, boris, title="Другая сеть")
    await becomes_network(world, vera)
    await names(world, vera, "Чужая школа")
    boris.chat = here
    await boris.taps("➕", await asks(world, alla))
    panel = sees(world, boris, "Из какой Вы школы?")
    data = next(b["callback_data"] for row in panel.buttons for b in row if b["text"] == "Гость")
    number = data.split(":")[1]
    [foreign] = world.rows("SELECT id FROM network_school WHERE name = 'Чужая школа'")
    assert await boris.forges(f"belong1:{number}:{foreign['id']}", panel) == STALE
    alla.chat = here
    [own] = world.rows("SELECT id FROM network_school WHERE name = 'Гимназия № 3'")
    assert await alla.forges(f"belong1:{number}:{own['id']}", panel) == STALE


async def test_who_does_not_coordinate_changes_no_schools(world: World, network: People) -> None:
    alla, boris, *_ = network
    panel = await opens_schools(world, alla)
    add = next(b["callback_data"] for row in panel.buttons for b in row if b["text"] == "Добавить списком")
    assert await boris.forges(add, panel) == STALE
    assert await boris.forges("schools1", settings(world, boris)) == (
        "В сети школ это делает координатор: Алла."
    )
    assert await alla.forges("kind1:school", settings(world, alla)) == (
        "В сети уже названы школы: сначала удалите их."
    )
