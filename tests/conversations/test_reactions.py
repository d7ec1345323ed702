"""Votes by a reaction to the card, or to the message that is the question."""

import pytest

from bot.sandbox.model import Message
from tests.kit.votes import People, counts
from tests.kit.world import Someone, World, open_world

QUESTION = "Идём в театр?"


@pytest.fixture
async def people(world: World, people: People) -> People:
    await people[0].asks(QUESTION)
    return people


async def react(world: World, someone: Someone, message: Message, emoji: str | None, **how: bool) -> None:
    world.sandbox.react(someone.person, someone.chat, message.id, emoji, **how)
    await world.settle()


@pytest.mark.parametrize(("emoji", "expected"), [("👍", "➕ 1   ➖ 0"), ("👎", "➕ 0   ➖ 1")])
async def test_a_thumb_is_a_vote_and_nothing_is_said_to_it(
    world: World, people: People, card: Message, emoji: str, expected: str
) -> None:
    boris = people[1]
    before = world.texts(boris.chat, boris)
    await react(world, boris, card, emoji)
    assert await counts(world, card) == expected
    assert len(world.texts(boris.chat, boris)) == len(before)
    assert world.sandbox.bot.id not in card.reactions


async def test_another_thumb_changes_the_vote(world: World, people: People, card: Message) -> None:
    boris = people[1]
    await react(world, boris, card, "👍")
    await react(world, boris, card, "👎")
    assert await counts(world, card) == "➕ 0   ➖ 1"


@pytest.mark.parametrize("after", [None, "🔥"], ids=["taken away", "another emoji"])
async def test_taking_the_thumb_away_withdraws_the_vote(
    world: World, people: People, card: Message, after: str | None
) -> None:
    boris = people[1]
    await react(world, boris, card, "👍")
    await react(world, boris, card, after)
    assert await counts(world, card) == "➕ 0   ➖ 0"


@pytest.mark.parametrize("button", ["➕", "➖"])
async def test_a_later_press_stays_when_the_thumb_is_taken_away(
    world: World, people: People, card: Message, button: str
) -> None:
    boris = people[1]
    await react(world, boris, card, "👍")
    await boris.taps(button, card)
    await react(world, boris, card, None)
    assert await counts(world, card) == ("➕ 1   ➖ 0" if button == "➕" else "➕ 0   ➖ 1")


@pytest.mark.parametrize("sign", ["+", "-"])
async def test_a_later_sign_stays_when_the_thumb_is_taken_away(
    world: World, people: People, card: Message, sign: str
) -> None:
    boris = people[1]
    await react(world, boris, card, "👍")
    await boris.says(f"{sign} потому что", to=card)
    await react(world, boris, card, None)
    assert await counts(world, card) == ("➕ 1   ➖ 0" if sign == "+" else "➕ 0   ➖ 1")


async def test_the_same_thumb_after_a_sign_keeps_what_was_explained(
    world: World, people: People, card: Message
) -> None:
    anna, boris, _ = people
    await boris.says("+ давно не были", to=card)
    await react(world, boris, card, "👍")
    await react(world, boris, card, None)
    assert await counts(world, card) == "➕ 1   ➖ 0"
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert any("• давно не были" in text for text in world.texts(anna.chat))


@pytest.mark.parametrize("emoji", ["🔥", "🤔", "❤"])
async def test_other_emoji_mean_nothing(world: World, people: People, card: Message, emoji: str) -> None:
    await react(world, people[1], card, emoji)
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_a_reaction_to_something_else_means_nothing(
    world: World, people: People, card: Message
) -> None:
    _, boris, vera = people
    said = await vera.says("Кто взял ключ?")
    await react(world, boris, said, "👍")
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_a_reaction_in_the_name_of_the_group_is_nobodys(
    world: World, people: People, card: Message
) -> None:
    await react(world, people[0], card, "👍", anonymous=True)
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_the_message_that_is_the_question_takes_thumbs_too(world: World, people: People) -> None:
    anna, boris, vera = people
    question = await vera.says("Едем в музей?")
    await anna.says("/poll", to=question)
    draft = anna.draft()
    assert draft is not None
    await anna.taps("Отправить", draft)
    await react(world, boris, question, "👎")
    card = world.card(anna.chat, "Едем в музей?")
    assert await counts(world, card) == "➕ 0   ➖ 1"
    await react(world, boris, question, None)
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_a_thumb_says_that_a_notice_was_read(world: World, people: People) -> None:
    anna, boris, vera = people
    await anna.asks("Ознакомьтесь с приказом № 5")
    card = world.card(anna.chat, "Ознакомьтесь")
    await react(world, boris, card, "👍")
    await react(world, vera, card, "👎")
    await world.passes(20)
    assert card.buttons[0][0]["text"] == "Ознакомлен(а) · 1"


async def test_a_thumb_chooses_no_option(world: World, people: People) -> None:
    anna, boris, _ = people
    await anna.asks("Куда едем?\n1. Музей\n2. Театр")
    card = world.card(anna.chat, "Куда едем?")
    await react(world, boris, card, "👍")
    await world.catch_up()
    assert [row[0]["text"] for row in card.buttons[:2]] == ["Музей · 0", "Театр · 0"]


async def test_a_thumb_is_no_answer_without_a_name(world: World, people: People) -> None:
    anna, boris, _ = people
    await anna.says("/poll Доверяете ли Вы завучу?")
    for button in ("Ещё", "Без имён", "‹ Назад", "Отправить"):
        draft = anna.draft()
        assert draft is not None
        await anna.taps(button, draft)
        await world.catch_up()
    await react(world, boris, world.card(anna.chat, "Доверяете"), "👍")
    assert world.rows("SELECT 1 FROM quick_poll_vote") == []
    assert world.rows("SELECT 1 FROM quick_poll_turnout") == []


async def test_after_the_end_a_thumb_is_ignored(world: World, people: People, card: Message) -> None:
    anna, boris, vera = people
    await react(world, vera, card, "👍")
    await anna.taps("Закрыть", card)
    await world.catch_up()
    before = world.texts(anna.chat, boris)
    await react(world, boris, card, "👍")
    await react(world, vera, card, None)
    await world.catch_up()
    assert world.texts(anna.chat, boris) == before
    assert len(world.rows("SELECT 1 FROM quick_poll_vote")) == 1


async def test_who_reacts_is_known_from_then_on(world: World, people: People, card: Message) -> None:
    boris = people[1]
    await react(world, boris, card, "🔥")
    known = world.rows("SELECT name FROM person JOIN chat_member ON chat_member.person_id = person.id")
    assert {"name": "Борис"} in known


async def test_a_plain_member_is_not_told_of_reactions(tmp_path, database_url) -> None:
    async with open_world(tmp_path, database_url) as world:
        anna, boris = world.someone("Анна"), world.someone("Борис")
        chat = await world.school(anna, boris, rights=None)
        await anna.asks(QUESTION)
        card = world.card(chat, QUESTION)
        await react(world, boris, card, "👍")
        assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_thumbs_and_presses_of_one_person_keep_their_order(
    world: World, people: People, card: Message
) -> None:
    boris = people[1]
    for emoji in ("👍", "👎", None, "👍", "👎"):
        world.sandbox.react(boris.person, boris.chat, card.id, emoji)
    world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    world.sandbox.react(boris.person, boris.chat, card.id, None)
    await world.settle()
    assert await counts(world, card) == "➕ 1   ➖ 0"
