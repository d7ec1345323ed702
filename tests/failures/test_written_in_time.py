"""What is read late means what it meant when it was written."""

import pytest

from bot.sandbox.model import Message
from tests.failures.school import results, toast
from tests.kit.world import Someone, World

MUSEUM, CINEMA = "Идём в музей?", "Идём в кино?"
MINUTE, HOUR = 60_000, 3_600_000
LATE = "Итог пришёл позже срока"


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone, Someone]:
    """The school without a question."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    return anna, boris, vera


def chosen(world: World) -> dict[tuple[str, int], str]:
    """Who has which vote on which question."""
    rows = world.rows(
        "SELECT question, person_id, choice FROM quick_poll_vote"
        " JOIN quick_poll ON quick_poll.activity_id = quick_poll_vote.activity_id"
    )
    return {(row["question"], row["person_id"]): row["choice"] for row in rows}


async def drafted(someone: Someone, question: str) -> Message:
    """The draft of the question, which is not sent yet."""
    await someone.says(f"/poll {question}")
    draft = someone.draft()
    assert draft
    return draft


async def test_a_question_whose_time_was_over_while_nobody_was_there_takes_no_vote_from_the_next_one(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.asks(f"{MUSEUM} до 11:10")
    draft = await drafted(anna, CINEMA)
    await world.stop()
    world.clock.jump(5 * MINUTE)
    world.sandbox.say(vera.person, vera.chat, "−")
    world.clock.jump(10 * MINUTE)
    world.sandbox.press(anna.person, anna.chat, draft.id, "Отправить")
    world.sandbox.say(boris.person, boris.chat, "+")
    world.clock.jump(MINUTE)
    await world.start()
    await world.passes(120)
    assert chosen(world) == {(MUSEUM, vera.id): "-", (CINEMA, boris.id): "+"}
    assert "➕ 1 " in world.card(anna.chat, CINEMA).text


async def test_a_question_that_is_over_stands_in_the_way_of_nobody_before_its_bell_has_rung(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.asks(f"{MUSEUM} до 11:10")
    await anna.asks(CINEMA)
    await world.passes(600)
    await vera.says("−")
    assert not chosen(world), "it may mean either"
    await world.passes(1)
    await boris.says("+")
    assert world.rows("SELECT * FROM activity WHERE closed_at IS NOT NULL") == []
    assert chosen(world) == {(CINEMA, boris.id): "+"}


@pytest.mark.parametrize(
    ("said", "hours", "shown"),
    [
        ("Срок: через 3 часа", 2, "📅 До ср, 11 марта, 14:00"),
        ("до 12:30", 1, "📅 До ср, 11 марта, 12:30"),
        ("до завтра", 14, "📅 До чт, 12 марта, 18:00"),
        ("Срок: через час", 2, None),
        ("до 12:30", 2, None),
        ("до завтра 9:00", 23, None),
    ],
)
async def test_a_deadline_that_is_read_hours_later_is_the_one_that_was_meant(
    world: World, people: tuple[Someone, ...], said: str, hours: int, shown: str | None
) -> None:
    anna = people[0]
    await world.stop()
    world.sandbox.say(anna.person, anna.chat, f"/poll {CINEMA} {said}")
    world.clock.jump(hours * HOUR)
    await world.start()
    await world.passes(10)
    if shown:
        await anna.posts()
        assert shown in world.card(anna.chat, CINEMA).text.split("\n")
    else:
        assert not world.rows("SELECT * FROM activity")
        assert "Назовите время позже." in world.texts(anna.chat, anna)[-1]


async def test_votes_behind_a_question_that_was_typed_as_a_reply_count_from_a_backlog(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.says("/poll")
    await anna.says(CINEMA, to=world.messages(anna.chat)[-1])
    draft = anna.draft()
    assert draft
    await world.stop()
    world.sandbox.press(anna.person, anna.chat, draft.id, "Отправить")
    for someone in (boris, vera):
        world.sandbox.say(someone.person, someone.chat, "+")
    await world.start()
    await world.passes(20)
    assert chosen(world) == {(CINEMA, boris.id): "+", (CINEMA, vera.id): "+"}
    assert "➕ 2 " in world.card(anna.chat, CINEMA).text


async def test_a_school_that_moves_to_where_the_time_is_over_has_a_minute_and_its_result_is_not_late(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, vera = people
    await anna.asks(f"{CINEMA} до 13:10")
    card = world.card(anna.chat, CINEMA)
    await boris.taps("➕", card)
    await anna.says("/school")
    settings = world.messages(anna.chat)[-1]
    await anna.taps("Часовой пояс", settings)
    await world.catch_up()
    await anna.taps("Камчатка", settings)  # 20:00 there
    assert not results(world, anna)
    press = world.sandbox.press(vera.person, vera.chat, card.id, "➖")
    await world.passes(65)
    assert toast(press) == "Учтено: −", "there is a moment left"
    [result] = results(world, anna)
    assert "➕ 1 (50\u00a0%)   ➖ 1 (50\u00a0%)" in result.text
    assert LATE not in result.text
