"""Explanations without names: written in private by who has answered, once."""

from tests.conversations.test_more import opened_for
from tests.kit.sheets import sheets
from tests.kit.unnamed import alone, answers, ask, school_of, why
from tests.kit.world import Someone, World

QUESTION = "Менять ли расписание?"
OUTING = "Куда едем?\n- Алтай\n- Байкал\n- Камчатка"


async def test_an_explanation_is_written_in_private_and_shown_without_a_name(world: World) -> None:
    people = await school_of(world, 6)
    card = await ask(people[0], QUESTION)
    counted = [await answers(person, "➕", card) for person in people]
    boris = people[1]
    await why(boris, counted[1])
    private = world.sandbox.private(boris.person)
    asked = world.messages(private)[-1]
    assert asked.text == (
        f"Пояснение без имени · Школа А\n{QUESTION}\n"
        "Начните со знака + или −, потом пояснение. Например: «+ давно хотели».\n"
        "Напишите одним сообщением. Имя я не сохраню."
    )
    said = await boris.says("+ давно хотели", chat=private)
    assert boris.finds_marked(said)
    await people[0].closes(card)
    await world.passes(60)  # after so many private words in a group Telegram may ask for a pause
    assert "Почему +\n• давно хотели" in world.texts(boris.chat)[-1]


async def test_nothing_is_left_of_who_explained(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    await why(boris, await answers(boris, "➕", card))
    await boris.says("+ давно хотели", chat=world.sandbox.private(boris.person))
    assert world.rows("SELECT choice, explanation FROM quick_poll_remark") == [
        {"choice": "+", "explanation": "давно хотели"}
    ]
    for table in ("prompt", "private_text", "quick_poll_right"):
        assert world.rows(f"SELECT * FROM {table}") == [], table
    assert world.rows("SELECT * FROM outbox WHERE kind = 'quick_poll.remark'") == []


async def test_only_who_has_answered_explains_and_once(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    card = await ask(anna, QUESTION)
    counted = await answers(boris, "➕", card)
    await why(boris, counted)
    private = world.sandbox.private(boris.person)
    await boris.says("+ давно хотели", chat=private)
    await why(boris, counted)
    refused = "Пояснить можно один раз и только после своего ответа. По этой ссылке пояснение уже просили."
    assert world.texts(private)[-1] == refused
    world.sandbox.start_private(vera.person, "why-123456789")
    await world.settle()
    assert world.texts(world.sandbox.private(vera.person))[-1] == refused
    assert len(world.rows("SELECT * FROM quick_poll_remark")) == 1


async def test_an_explanation_names_its_answer(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna, OUTING)
    await why(boris, await answers(boris, "Байкал", card))
    private = world.sandbox.private(boris.person)
    assert "\nКуда едем?\n1. Алтай\n2. Байкал\n3. Камчатка\n" in world.texts(private)[-1]
    await boris.says("там вода чище", chat=private)
    assert world.texts(private)[-1].startswith("Начните с номера варианта, потом пояснение.")
    await boris.says("2, там вода чище", chat=private)
    assert world.rows("SELECT choice, explanation FROM quick_poll_remark") == [
        {"choice": "2", "explanation": "там вода чище"}
    ]
    assert world.rows("SELECT * FROM outbox WHERE arguments LIKE '%explain%'") == []


async def test_who_cancels_it_leaves_no_trace_either(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await why(boris, await answers(boris, "➕", await ask(anna, QUESTION)))
    private = world.sandbox.private(boris.person)
    asked = world.messages(private)[-1]
    toast = await boris.taps("Отмена", asked, chat=private)
    assert toast == "Хорошо, без пояснения. Попросить его ещё раз нельзя."
    await world.catch_up()
    assert asked.deleted
    for left in ("prompt", "quick_poll_right", f"outbox WHERE address = {boris.id}"):
        assert world.rows(f"SELECT * FROM {left}") == [], left


async def test_in_a_table_an_explanation_to_several_options_names_them(world: World) -> None:
    anna, *others = await school_of(world, 6)
    card = await ask(anna, OUTING, "Можно выбрать несколько")
    for person in others:
        counted = await answers(person, "Алтай", card)
    await why(others[-1], counted)
    await others[-1].says("1, 3, там горы", chat=world.sandbox.private(others[-1].person))
    await anna.closes(card)
    await world.passes(60)  # so much that one person alone sees was shown within a minute
    await anna.taps("Таблица XLSX", await opened_for(world, anna, card))
    [file] = [each for each in alone(anna) if each.document]
    assert file.document is not None
    told = sheets(file.document.bytes)["Пояснения"]
    assert told == [["Ответ", "Пояснение"], ["Алтай; Камчатка", "там горы"]]


async def test_after_the_end_no_explanation_is_taken_and_none_is_waited_for(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    await why(boris, await answers(boris, "➕", card))
    await anna.closes(card)
    private = world.sandbox.private(boris.person)
    await boris.says("+ давно хотели", chat=private)
    over = "Закрыто 11 марта, 11:00. Ответы были без имён, поэтому снова не открывается."
    assert over in world.texts(private)
    assert world.rows("SELECT * FROM prompt") == world.rows("SELECT * FROM quick_poll_remark") == []
