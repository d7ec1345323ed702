"""Polls without names: final after a confirming tap, seen by one person alone, shown after the end."""

import pytest

from tests.kit.unnamed import alone, answers, ask, buttons, school_of
from tests.kit.world import Someone, World

QUESTION = "Менять ли расписание?"
OUTING = "Куда едем?\n- Алтай\n- Байкал\n- Камчатка"
PROMISE = "🔒 Имён не увидит никто, даже координатор: видно лишь, кто ещё не ответил."
ONLY_YOU = "Подтвердите ответ в моём сообщении: его видите только Вы."


def cannot_whisper(world: World, person: Someone) -> None:
    """From now on the bot can't show anything in the chat to the person alone."""
    words = "Bad Request: not enough rights to send ephemeral messages to the user"
    world.sandbox.faults.add("sendMessage", times=None, code=400, description=words, chat_id=person.chat.id)


async def test_the_card_says_what_is_promised(world: World, people: tuple[Someone, ...]) -> None:
    card = await ask(people[0], QUESTION)
    assert card.text.startswith(f"{QUESTION}\n\n{PROMISE}")
    assert buttons(card) == [["➕", "➖"], ["Закрыть", "Ещё …"]]


async def test_an_answer_is_final_after_a_confirming_tap(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, vera = people
    card = await ask(anna, QUESTION)
    assert await boris.taps("➕", card) == ONLY_YOU
    [asked] = alone(boris)
    assert asked.text == f"{QUESTION}\nВаш ответ: +\nПосле подтверждения изменить нельзя."
    assert buttons(asked) == [["Подтвердить", "Отменить"]]
    assert asked not in world.messages(anna.chat, vera)
    assert await boris.taps("Подтвердить", asked) == "Учтено без имени"
    assert asked.text == f"{QUESTION}\nУчтено без имени"
    assert await boris.taps("➖", card) == "Ваш ответ уже учтён. В опросе без имён его не изменить."
    await world.catch_up()
    assert "Ответов: 1" in card.text


async def test_an_answer_that_is_not_confirmed_does_not_count(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    await boris.taps("➕", card)
    assert await boris.taps("Отменить", alone(boris)[-1]) == "Ответ не учтён"
    assert alone(boris) == []
    await world.catch_up()
    assert "Ответов: 0" in card.text
    await answers(boris, "➖", card)


async def test_the_confirming_tap_counts_once(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    await boris.taps("➕", card)
    await boris.taps("➖", card)
    first, second = alone(boris)
    assert await boris.taps("Подтвердить", first) == "Учтено без имени"
    assert (
        await boris.taps("Подтвердить", second) == "Ваш ответ уже учтён. В опросе без имён его не изменить."
    )
    assert world.rows("SELECT choice FROM quick_poll_ballot") == [{"choice": "+"}]


async def test_a_restart_between_the_two_taps_loses_nothing(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    await boris.taps("➖", card)
    await world.stop()
    await world.start()
    assert await boris.taps("Подтвердить", alone(boris)[-1]) == "Учтено без имени"
    assert world.rows("SELECT choice FROM quick_poll_ballot") == [{"choice": "-"}]


async def test_of_several_options_some_are_marked_and_then_confirmed(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, OUTING, "Можно выбрать несколько")
    await boris.taps("Алтай", card)
    [asked] = alone(boris)
    assert "Ваш выбор:\n• Алтай\n" in asked.text
    assert buttons(asked) == [["✓ Алтай"], ["Байкал"], ["Камчатка"], ["Подтвердить", "Отменить"]]
    await boris.taps("Камчатка", asked)
    await boris.taps("✓ Алтай", asked)
    assert "Ваш выбор:\n• Камчатка\n" in asked.text
    await boris.taps("✓ Камчатка", asked)
    assert "Пока ничего не отмечено." in asked.text
    assert buttons(asked)[-1] == ["Отменить"], "nothing can't be confirmed"
    await boris.taps("Алтай", asked)
    await boris.taps("Байкал", asked)
    assert world.rows("SELECT * FROM quick_poll_ballot") == []
    await boris.taps("Подтвердить", asked)
    assert world.rows("SELECT choice FROM quick_poll_ballot") == [{"choice": "1,2"}]


async def test_where_the_chat_cannot_whisper_the_private_chat_is_the_place(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    world.sandbox.start_private(boris.person)
    await world.settle()
    cannot_whisper(world, boris)
    told = await boris.taps("➕", card)
    assert told == "Подтвердите ответ в личном чате со мной: там его видите только Вы."
    private = world.sandbox.private(boris.person)
    asked = world.messages(private)[-1]
    assert "Ваш ответ: +" in asked.text
    assert not alone(boris)
    assert await boris.taps("Подтвердить", asked, chat=private) == "Учтено без имени"
    assert world.rows("SELECT choice FROM quick_poll_ballot") == [{"choice": "+"}]


async def test_one_answers_in_the_private_chat_as_well(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await boris.says("доброе утро")
    await ask(anna, QUESTION)
    world.sandbox.start_private(boris.person)
    await world.settle()
    private = world.sandbox.private(boris.person)
    [poll] = world.rows("SELECT id FROM activity")
    assert await boris.forges(f"vote1:{poll['id']}:-", world.messages(private)[-1], chat=private) == ONLY_YOU
    await boris.taps("Подтвердить", world.messages(private)[-1], chat=private)
    assert world.rows("SELECT choice FROM quick_poll_ballot") == [{"choice": "-"}]


async def test_where_many_answer_at_once_the_private_chat_takes_over(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    world.sandbox.start_private(boris.person)
    await world.settle()
    world.sandbox.faults.add("sendMessage", retry_after=20, chat_id=boris.chat.id)
    told = await boris.taps("➕", card)
    assert told == "Подтвердите ответ в личном чате со мной: там его видите только Вы."
    private = world.sandbox.private(boris.person)
    await boris.taps("Подтвердить", world.messages(private)[-1], chat=private)
    assert world.rows("SELECT choice FROM quick_poll_ballot") == [{"choice": "+"}]


async def test_where_there_is_no_private_way_the_bot_refuses_and_says_nothing_in_public(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    before = world.messages(boris.chat)
    cannot_whisper(world, boris)
    toast = await boris.taps("➕", card)
    assert (toast or "").startswith("Здесь это увидели бы все. Откройте личный чат со мной")
    await world.catch_up()
    assert world.messages(boris.chat) == before
    assert not [text for text in world.texts(boris.chat) if "Ваш ответ" in text]
    assert world.rows("SELECT * FROM quick_poll_ballot") == []


async def test_nothing_is_shown_before_the_end(world: World) -> None:
    people = await school_of(world, 7)
    card = await ask(people[0], QUESTION)
    for place, person in enumerate(people):
        await answers(person, "➕" if place % 2 else "➖", card)
        await world.passes(20)  # in a group Telegram allows an edit every few seconds
        assert buttons(card)[0] == ["➕", "➖"]
        assert f"Ответов: {place + 1}" in card.text
        assert "➕" not in card.text
    await people[0].closes(card)
    await world.catch_up()
    assert "➕ 3   ➖ 4" in card.text
    assert world.messages(people[0].chat)[-1].photo is not None


async def test_fewer_than_five_answers_are_never_shown(world: World) -> None:
    people = await school_of(world, 6)
    card = await ask(people[0], QUESTION)
    for person in people[:4]:
        await answers(person, "➕", card)
    await people[0].taps("Закрыть", card)
    [sure] = [each for each in alone(people[0]) if "Закрыть?" in each.text]
    assert sure.text.endswith(
        "Закрыть? Ответов: 4. Снова открыть будет нельзя: ответы без имён.\n"
        "Ответов меньше пяти, поэтому итога не будет."
    )
    assert world.rows("SELECT closed_at FROM activity") == [{"closed_at": None}]
    await people[0].taps("Да, закрыть", sure)
    await world.catch_up()
    result = world.messages(people[0].chat)[-1]
    for message in (card, result):
        assert "Ответов: 4" in message.text
        assert "Ответов меньше пяти: чтобы никого не узнать, итог не показываю." in message.text
        assert "➕" not in message.text
    assert result.photo is None
    assert world.pictures.asked == []


async def test_it_is_not_opened_again(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await ask(anna, QUESTION)
    number = world.rows("SELECT id FROM activity")[0]["id"]
    await boris.taps("➕", card)
    await anna.closes(card)
    await world.catch_up()
    assert buttons(card) == [["Ещё …"]]
    over = await anna.forges(f"reopen1:{number}", card)
    assert over == "Ответы были без имён: закрытое больше не открывается. Можно спросить заново."
    asked = next(each for each in alone(boris) if "Ваш ответ" in each.text)
    late = await boris.taps("Подтвердить", asked)
    assert late == "Закрыто 11 марта, 11:00. Ответы были без имён, поэтому снова не открывается."
    assert world.rows("SELECT * FROM quick_poll_ballot") == []


@pytest.mark.parametrize(
    "data",
    [
        "cast1:{id}:0:0",
        "cast1:{id}:3:0",
        "cast1:{id}:4:0",
        "cast1:{id}:1:5",
        "mark1:{id}:1:0",
        "cast1:99:1:0",
    ],
)
async def test_a_forged_answer_does_not_count(world: World, people: tuple[Someone, ...], data: str) -> None:
    anna, boris, _ = people
    await ask(anna, QUESTION)
    number = world.rows("SELECT id FROM activity")[0]["id"]
    stale = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    assert await boris.forges(data.format(id=number)) == stale
    assert world.rows("SELECT * FROM quick_poll_turnout") == []


@pytest.mark.parametrize("data", ["cast1:{id}:1:0", "mark1:{id}:1:0", "uncast1:{id}", "uncast1:99"])
async def test_what_asks_one_person_takes_the_place_of_nothing_that_all_see(
    world: World, people: tuple[Someone, ...], data: str
) -> None:
    anna, boris, _ = people
    card = await ask(anna, "Что купим?\n- доску\n- глобус", "Можно выбрать несколько")
    before, [poll] = card.text, world.rows("SELECT id FROM activity")
    stale = "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    assert await boris.forges(data.format(id=poll["id"]), card) == stale
    await world.catch_up()
    assert (card.text, card.deleted) == (before, False)
    assert world.rows("SELECT * FROM quick_poll_turnout") == []
    if "99" in data:
        assert await boris.forges(data) == stale, "nor is there anything to leave"


async def test_a_poll_with_names_takes_no_answer_without_one(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await anna.asks(QUESTION)
    number = world.rows("SELECT id FROM activity")[0]["id"]
    toast = await boris.forges(f"cast1:{number}:1:0")
    assert toast == "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    assert world.rows("SELECT * FROM quick_poll_ballot") == []


async def test_another_school_cannot_answer(world: World, people: tuple[Someone, ...]) -> None:
    await ask(people[0], QUESTION)
    number = world.rows("SELECT id FROM activity")[0]["id"]
    stranger = world.someone("Чужой", language="ru")
    await world.school(stranger, title="Школа Б")
    toast = await stranger.forges(f"cast1:{number}:1:0")
    assert toast == "Кнопка устарела. Найдите карточку поновее или отправьте /help."
    assert world.rows("SELECT * FROM quick_poll_ballot") == []
