"""A link opens a poll in the private chat, where its buttons work and it follows its state."""

import pytest

from bot.sandbox.model import Chat
from tests.kit.private import Private
from tests.kit.world import Someone, World


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone]:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    await world.school(anna, boris)
    await boris.says("Здравствуйте")
    return anna, boris


@pytest.fixture
async def private(world: World, people: tuple[Someone, Someone]) -> Private:
    return Private(world, people[1])


@pytest.fixture
async def chat(people: tuple[Someone, Someone]) -> Chat:
    await people[0].asks("Идём в театр?")
    return people[0].chat


def link(world: World) -> str:
    """The payload of a link to the newest poll."""
    newest = world.rows("SELECT max(id) AS id FROM activity")[0]["id"]
    return f"poll-{newest}"


async def test_a_link_opens_the_poll_under_the_name_of_its_school(
    world: World, private: Private, chat: Chat
) -> None:
    await private.opens(link(world))
    assert private.texts[-1].startswith("Школа А\nИдём в театр?")
    assert private.labels("Школа А") == ["➕ 0", "➖ 0", "Ещё …"]
    assert "ответ зачтётся в чате" in private.texts[-1]


async def test_a_vote_from_private_counts_and_both_cards_show_it(
    world: World, private: Private, chat: Chat
) -> None:
    await private.opens(link(world))
    assert await private.taps("➕") == "Учтено: +"
    assert private.labels()[0] == "➕ 1"
    assert "➕ 1   ➖ 0" in world.card(chat, "Идём").text


async def test_an_option_is_chosen_in_private(world: World, private: Private, chat: Chat) -> None:
    await world_asks(private, "Куда идём?\n- в театр\n- в музей")
    await private.opens(link(world))
    assert await private.taps("в музей") == "Учтено: в музей"
    assert private.labels()[1] == "в музей · 1"


async def test_the_copy_follows_what_happens_in_the_group(
    world: World, private: Private, people: tuple[Someone, Someone], chat: Chat
) -> None:
    anna, _ = people
    await private.opens(link(world))
    await anna.taps("➖", world.card(chat, "Идём"))
    await world.catch_up()
    assert private.labels()[1] == "➖ 1"
    await anna.taps("Закрыть", world.card(chat, "Идём"))
    await world.catch_up()
    assert "Закрыто" in private.texts[-1]
    assert private.labels() == ["Ещё …"]


async def test_a_link_followed_twice_leaves_one_copy(world: World, private: Private, chat: Chat) -> None:
    await private.opens(link(world))
    await private.opens(link(world))
    assert sum("Идём в театр?" in text for text in private.texts) == 1


async def test_who_left_the_chat_votes_no_more(
    world: World, private: Private, people: tuple[Someone, Someone], chat: Chat
) -> None:
    _, boris = people
    await private.opens(link(world))
    world.sandbox.leave(chat, boris.person)
    await world.settle()
    toast = await private.taps("➕")
    assert toast is not None
    assert toast.startswith("Кнопка устарела")
    assert "➕ 0" in world.card(chat, "Идём").text


@pytest.mark.parametrize(
    "payload", ["poll-999", "poll-", "poll-1x", "idea-1", "nonsense", "poll-99999999999999999"]
)
async def test_a_link_to_nothing_is_said_to_be_old(private: Private, chat: Chat, payload: str) -> None:
    await private.opens(payload)
    assert private.texts[-1].startswith("Кнопка устарела")


async def test_a_link_to_a_poll_of_another_school_is_refused(
    world: World, private: Private, chat: Chat
) -> None:
    vera = Private(world, world.someone("Вера", language="ru"))
    await vera.opens(link(world))
    assert [text for text in vera.texts if "театр" in text] == []
    assert vera.texts[-1].startswith("Кнопка устарела")


async def test_a_link_to_a_draft_is_refused_even_to_its_author(
    world: World, private: Private, people: tuple[Someone, Someone]
) -> None:
    await people[1].says("/poll Идём?")
    await private.opens(link(world))
    assert private.texts[-1].startswith("Кнопка устарела")


async def test_a_forged_vote_in_private_for_a_poll_of_another_school_is_refused(
    world: World, private: Private, chat: Chat
) -> None:
    number = link(world).removeprefix("poll-")
    vera = Private(world, world.someone("Вера", language="ru"))
    await vera.opens()
    toast = await vera.someone.forges(f"vote1:{number}:+", vera.card(), chat=vera.chat)
    assert toast is not None
    assert toast.startswith("Кнопка устарела")


async def world_asks(private: Private, question: str) -> None:
    """Boris asks in the group."""
    await private.someone.asks(question)


async def test_more_of_a_poll_opens_in_private(world: World, private: Private, chat: Chat) -> None:
    await private.opens(link(world))
    await private.taps("➕")
    await private.taps("Ещё")
    assert "Ваш ответ: +" in private.texts[-1]
    await private.taps("Убрать мой ответ")
    assert "➕ 0" in world.card(chat, "Идём").text


async def test_an_answer_without_a_name_is_confirmed_in_private(
    world: World, private: Private, people: tuple[Someone, Someone]
) -> None:
    anna, _ = people
    await anna.says("/poll Менять расписание?")
    draft = anna.draft()
    assert draft is not None
    await anna.taps("Ещё", draft)
    await world.catch_up()
    await anna.taps("Без имён", draft)
    await world.catch_up()
    await anna.taps("‹ Назад", draft)
    await world.catch_up()
    await anna.taps("Отправить", draft)
    await private.opens(link(world))
    await private.taps("➕", "Школа А")
    await private.taps("Подтвердить")
    assert "Ответов: 1" in private.card("Школа А").text
