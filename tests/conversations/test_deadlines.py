"""A poll with a deadline: said in one line, shown on the card, and over when its time is."""

import pytest

from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"


@pytest.fixture
async def people(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    await people[0].asks(f"{QUESTION} до 11:10")
    return people


async def test_the_card_shows_until_when_and_the_question_stands_alone(
    world: World, people: tuple[Someone, ...]
) -> None:
    card = world.card(people[0].chat, QUESTION)
    first, *rest = card.text.split("\n")
    assert first == QUESTION
    assert "📅 До ср, 11 марта, 11:10" in rest


async def test_when_the_time_is_over_the_result_comes_by_itself(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    card = world.card(anna.chat, QUESTION)
    await boris.says("+ давно не были")
    await vera.taps("➖", card)
    await world.passes(600 - 1)
    assert not world.messages(anna.chat)[-1].photo
    await world.passes(5)
    result = world.messages(anna.chat)[-1]
    assert result.photo
    assert result.reply_to == card.id
    assert "➕ 1 (50\xa0%)   ➖ 1 (50\xa0%)" in result.text
    assert "позже срока" not in result.text
    assert card.text.endswith("Закрыто 11 марта")


async def test_who_comes_after_the_time_is_told_that_it_is_over(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = world.card(anna.chat, QUESTION)
    await world.passes(605)
    assert (
        await boris.forges("vote1:1:+", card)
        == "Опрос закрыт 11 марта, 11:10. Автор может открыть его снова."
    )
    message = await boris.says("+", to=card)
    assert not boris.finds_marked(message)
    assert world.texts(anna.chat, boris)[-1] == "Опрос закрыт 11 марта, 11:10. Автор может открыть его снова."


async def test_closed_by_hand_it_is_not_closed_once_more(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await world.passes(700)
    assert len([message for message in world.messages(anna.chat) if message.photo]) == 1
    assert world.rows("SELECT closings FROM activity") == [{"closings": 1}]
    assert not world.rows("SELECT * FROM timer")


async def test_opened_again_it_has_no_deadline_any_more(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = world.card(anna.chat, QUESTION)
    await anna.taps("Закрыть", card)
    await anna.taps("Открыть снова", card)
    await world.passes(700)
    assert "📅" not in card.text
    assert await boris.taps("➕", card) == "Учтено: +"


@pytest.mark.parametrize("said", ["до 10:30", "до 11:00", "до 10 марта 2026"])
async def test_a_deadline_that_is_over_is_refused_with_what_to_do(
    world: World, people: tuple[Someone, ...], said: str
) -> None:
    anna = people[0]
    before = world.texts(anna.chat)
    await anna.asks(f"Идём в кино? {said}")
    assert world.texts(anna.chat) == before
    assert "Назовите время позже." in world.texts(anna.chat, anna)[-1]


async def test_a_time_inside_the_question_is_no_deadline(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await anna.asks("Работаем сегодня до 18:00?")
    card = world.card(anna.chat, "Работаем сегодня до 18:00?")
    assert "📅" not in card.text


async def test_the_answer_to_the_question_of_the_bot_may_have_a_deadline(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    await anna.says("/poll")
    await anna.says("Едем на экскурсию?\nДо пятницы", to=world.messages(anna.chat)[-1])
    await anna.posts()
    assert "📅 До пт, 13 марта, 18:00" in world.card(anna.chat, "Едем на экскурсию?").text


async def test_the_school_moves_to_another_time_zone_and_its_deadline_with_it(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    await anna.asks("Идём в кино? до 12:10")
    await anna.says("/school")
    settings = world.messages(anna.chat)[-1]
    await anna.taps("Часовой пояс", settings)
    await world.catch_up()
    await anna.taps("Самара", settings)
    await world.catch_up()
    assert "📅 До ср, 11 марта, 12:10" in world.card(anna.chat, "Идём в кино?").text
    await world.passes(595)  # 11:10 in Moscow is 12:10 in Samara
    assert world.messages(anna.chat)[-1].text.startswith("Идём в кино?")
    assert world.messages(anna.chat)[-1].photo


async def test_two_polls_of_one_chat_end_each_at_its_time(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await anna.asks("Идём в кино? до 11:05")
    await world.passes(305)
    [first] = [message for message in world.messages(anna.chat) if message.photo]
    assert first.text.startswith("Идём в кино?")
    await world.passes(305)
    _, second = [message for message in world.messages(anna.chat) if message.photo]
    assert second.text.startswith(QUESTION)


async def test_a_group_that_becomes_a_supergroup_keeps_its_deadline(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris = world.someone("Анна Б", language="ru"), world.someone("Борис Б", language="ru")
    group = await world.school(anna, boris, title="Школа Б", kind="group")
    await anna.asks("Идём в музей? до 11:05")
    new = world.sandbox.migrate(group)
    await world.settle()
    await world.passes(310)
    [result] = [message for message in world.messages(new) if message.photo]
    assert result.text.startswith("Идём в музей?")


@pytest.mark.parametrize(
    ("language", "said", "shown"),
    [
        ("en", "until 12:30", "📅 Until Wed, 11 March, 12:30"),
        ("kk", "12:30-ға дейін", "📅 Мерзімі: ср, 11 наурыз, 12:30"),
    ],
)
async def test_cards_tell_it_in_the_language_of_the_school(
    world: World, people: tuple[Someone, ...], language: str, said: str, shown: str
) -> None:
    anna = people[0]
    await anna.says("/school")
    names = {"en": "English", "kk": "Қазақша"}
    await anna.taps(names[language], world.messages(anna.chat)[-1])
    await anna.asks(f"2 + 2? {said}")
    assert shown in world.card(anna.chat, "2 + 2?").text


async def test_the_result_counts_those_who_are_in_the_chat_when_it_ends(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await boris.taps("➕", world.card(anna.chat, QUESTION))
    world.sandbox.join(anna.chat, world.someone("Галина").person)
    await world.passes(605)
    assert "в списке 3, в чате около 4\nБез ответа: 3" in world.messages(anna.chat)[-1].text
