"""Whom the bot knows: who writes, reacts, presses, comes and goes; and whom it may write to in private."""

from collections.abc import Sequence

import pytest

from bot.sandbox.model import Chat
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"


def known(world: World, chat: Chat) -> set[str]:
    """The names of the people whom the bot has seen in the chat and not leave."""
    found = world.rows(
        "SELECT person.name, chat.title FROM chat_member JOIN person ON person.id = person_id"
        " JOIN chat ON chat.id = chat_id WHERE left_at IS NULL"
    )
    return {row["name"] for row in found if row["title"] == chat.title}


def reachable(world: World) -> set[str]:
    return {row["name"] for row in world.rows("SELECT name FROM person WHERE reachable = 1")}


def everything(world: World) -> str:
    """What a reader of the tables finds, but for what waits or was sealed on arrival."""
    tables = ("person", "membership", "chat_member", "overheard", "outbox", "card", "activity")
    return " ".join(str(world.rows(f"SELECT * FROM {table}")) for table in tables)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_who_writes_anything_is_known_by_name_and_nothing_else(world: World, kind: str) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис", last_name="Петров")
    chat = await world.school(anna, boris, kind=kind)  # type: ignore[arg-type]
    assert known(world, chat) == {"Анна"}
    await boris.says("Всем доброе утро, у кого ключ от кабинета")
    assert known(world, chat) == {"Анна", "Борис Петров"}
    assert "кабинета" not in everything(world)


async def test_who_writes_a_command_that_is_refused_is_known(world: World, people: Sequence[Someone]) -> None:
    anna, boris, _ = people
    await boris.says("/school")
    assert known(world, anna.chat) == {"Анна", "Борис"}


async def test_who_reacts_or_presses_is_known(world: World, people: Sequence[Someone]) -> None:
    anna, boris, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await boris.taps("➕", card)
    world.sandbox.react(vera.person, vera.chat, card.id, "👍")
    await world.settle()
    assert known(world, anna.chat) == {"Анна", "Борис", "Вера"}


async def test_who_joins_is_known_and_who_leaves_is_known_no_more(
    world: World, people: Sequence[Someone]
) -> None:
    anna, boris, vera = people
    await boris.says("Доброе утро")
    galina, denis = world.someone("Галина"), world.someone("Денис")
    world.sandbox.join(anna.chat, galina.person)
    world.sandbox.add(anna.chat, denis.person, by=vera.person)
    await world.settle()
    assert known(world, anna.chat) == {"Анна", "Борис", "Вера", "Галина", "Денис"}
    world.sandbox.leave(anna.chat, galina.person)
    world.sandbox.kick(anna.chat, boris.person, by=anna.person)
    await world.settle()
    assert known(world, anna.chat) == {"Анна", "Вера", "Денис"}


async def test_a_bot_that_is_no_admin_hears_of_comings_and_goings_too(world: World) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, rights=None)
    world.sandbox.join(chat, boris.person)
    await world.settle()
    assert known(world, chat) == {"Анна", "Борис"}
    world.sandbox.leave(chat, boris.person)
    await world.settle()
    assert known(world, chat) == {"Анна"}


async def test_who_comes_back_is_known_again(world: World, people: Sequence[Someone]) -> None:
    anna, boris, _ = people
    world.sandbox.leave(anna.chat, boris.person)
    world.sandbox.join(anna.chat, boris.person)
    await world.settle()
    assert "Борис" in known(world, anna.chat)


async def test_bots_channels_and_admins_without_a_name_are_nobody(
    world: World, people: Sequence[Someone]
) -> None:
    anna, boris, _ = people
    robot = world.sandbox.person("Другой бот", is_bot=True)
    world.sandbox.join(anna.chat, robot)
    world.sandbox.say(anna.person, anna.chat, "Объявление", anonymous=True)
    world.sandbox.say(boris.person, anna.chat, "Новости района?", as_channel="Новости")
    await world.settle()
    assert known(world, anna.chat) == {"Анна"}


async def test_of_a_forward_only_who_has_forwarded_is_known(world: World, people: Sequence[Someone]) -> None:
    anna, boris, _ = people
    await boris.says("Кто едет на семинар?", forwarded=True)
    assert known(world, anna.chat) == {"Анна", "Борис"}
    assert not world.rows("SELECT * FROM overheard"), "a forward asks nobody here"


async def test_a_question_to_the_others_is_remembered_by_its_instant(
    world: World, people: Sequence[Someone]
) -> None:
    anna, boris, _ = people
    await boris.says("/help?")
    await anna.asks(QUESTION)
    await boris.says("А кто ведёт?", to=world.card(anna.chat, QUESTION))
    assert not world.rows("SELECT * FROM overheard"), "neither commands nor words to the bot"
    await boris.says("У кого ключ от кабинета?")
    [row] = world.rows("SELECT * FROM overheard")
    assert (row["asked_at"], row["asked_by"]) == (world.clock.now(), boris.id)


async def test_a_card_follows_who_comes_and_goes(world: World, people: Sequence[Someone]) -> None:
    anna, _, vera = people
    await anna.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    galina = world.someone("Галина")
    world.sandbox.join(anna.chat, galina.person)
    await world.settle()
    await world.catch_up()
    assert "в чате около 4" in card.text
    world.sandbox.leave(anna.chat, galina.person)
    world.sandbox.leave(anna.chat, vera.person)
    await world.settle()
    await world.catch_up()
    assert "в чате около 2" in card.text


async def test_many_who_come_at_once_cost_a_card_few_edits(world: World, people: Sequence[Someone]) -> None:
    anna = people[0]
    await anna.asks(QUESTION)
    await world.catch_up()
    world.sandbox.calls.clear()
    for number in range(20):
        world.sandbox.join(anna.chat, world.someone(f"Учитель {number}").person)
    await world.settle()
    await world.catch_up()
    await world.catch_up()
    assert "в чате около 23" in world.card(anna.chat, QUESTION).text
    edits = [call for call in world.sandbox.calls if call.method == "editMessageText"]
    assert len(edits) <= 4


async def test_who_opens_the_private_chat_can_be_written_to_until_they_block(world: World) -> None:
    boris = world.someone("Борис")
    world.sandbox.start_private(boris.person)
    await world.settle()
    assert reachable(world) == {"Борис"}
    world.sandbox.block(boris.person)
    await world.settle()
    assert not reachable(world)
    world.sandbox.unblock(boris.person)
    await world.settle()
    assert reachable(world) == {"Борис"}


async def test_a_refusal_of_telegram_says_that_a_person_can_not_be_written_to(world: World) -> None:
    boris = world.someone("Борис")
    description = "Forbidden: bot was blocked by the user"
    world.sandbox.faults.add("sendMessage", code=403, description=description)
    world.sandbox.start_private(boris.person)
    await world.settle()
    assert not reachable(world)
    await boris.says("Здравствуйте", chat=world.sandbox.private(boris.person))
    assert reachable(world) == {"Борис"}
