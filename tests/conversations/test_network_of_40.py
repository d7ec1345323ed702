"""A story of forty schools in one chat: 31 answer, nine are silent and reminded, all stands in a file."""

import pytest

from bot.quick_poll.pictures import SignsChart
from bot.sandbox.model import Person
from bot.sandbox.network import Network, network_of_40
from tests.conversations.test_network import asks, becomes_network, names, taps
from tests.kit.private import Private
from tests.kit.roster import labels, sees
from tests.kit.sheets import sheets
from tests.kit.world import Someone, World

QUESTION = "Едете на августовское совещание?"
SILENT = 9


@pytest.fixture
async def network(world: World) -> Network:
    """Forty schools, 140 people, and their chat, which is a network by now."""
    found = network_of_40(world.sandbox, with_bot=True)
    await world.settle()
    leader = someone(world, found, found.leader)
    await becomes_network(world, leader)
    await names(world, leader, "\n".join(found.schools))
    return found


def someone(world: World, network: Network, person: Person) -> Someone:
    found = Someone(world, person)
    found.chat = network.chat
    return found


def private_texts(world: World, person: Person) -> list[str]:
    return world.texts(world.sandbox.private(person))


async def everybody_says_their_school(world: World, network: Network) -> None:
    """Each has opened the private chat, answers a first question, and writes there which school it is."""
    question = await asks(world, someone(world, network, network.leader), "Все на месте?")
    for person in network.people:
        world.sandbox.start_private(person)
        world.sandbox.press(person, network.chat, question.id, "➕")
    await world.settle()
    await world.passes(600)  # a group hears twenty messages a minute
    for person in network.people:
        [panel] = [each for each in world.sandbox.messages(network.chat, person) if each.ephemeral_to]
        world.sandbox.press_at(person, network.chat, panel.id, 0, 0)
    await world.settle()
    await world.passes(60)
    for school, members in network.schools.items():
        for person in members:
            world.sandbox.say(person, world.sandbox.private(person), school)
    await world.settle()
    await world.passes(120)


async def test_thirty_one_schools_of_forty_answer(world: World, network: Network) -> None:
    leader = someone(world, network, network.leader)
    await everybody_says_their_school(world, network)
    [known] = world.rows("SELECT count(*) AS number FROM membership WHERE school_id IS NOT NULL")
    assert known["number"] == len(network.people) == 140

    card = await asks(world, leader, QUESTION, "Один ответ от школы")
    schools = list(network.schools)
    answering, silent = schools[:-SILENT], schools[-SILENT:]
    for place, school in enumerate(answering):
        for person in network.schools[school]:
            world.sandbox.press(person, network.chat, card.id, "➖" if place % 3 == 0 else "➕")
    await world.settle()
    await world.catch_up()
    assert "31 школа из 40" in card.text
    assert labels(card)[:2] == ["➕ 20", "➖ 11"]

    await leader.taps("Ещё", card)
    panel = sees(world, leader, QUESTION)
    await taps(world, leader, "Кто не ответил: 9 школ", panel)
    named = [line.removeprefix("• ") for line in panel.text.splitlines() if line.startswith("• ")]
    await taps(world, leader, "›", panel)
    named += [line.removeprefix("• ") for line in panel.text.splitlines() if line.startswith("• ")]
    assert sorted(named) == sorted(silent)
    await taps(world, leader, "Напомнить", panel)
    await world.passes(60)
    reminded = [
        person for person in network.people if any(QUESTION in text for text in private_texts(world, person))
    ]
    assert reminded == [person for school in silent for person in network.schools[school]]

    await Private(world, leader).opens()
    await taps(world, leader, "‹ Назад", panel)
    await taps(world, leader, "Таблица XLSX", panel)
    [file] = [each.document for each in world.messages(Private(world, leader).chat) if each.document]
    tables = sheets(file.bytes)
    assert [row[0] for row in tables["Без ответа"][1:]] == sorted(named, key=named.index)
    votes = tables["Ответы"]
    assert votes[0][:3] == ["Имя", "Школа", "Ответ"]
    assert {row[1] for row in votes[1:]} == set(answering)
    assert sum("ответ школы" in row[-1] for row in votes[1:]) == 31

    await taps(world, leader, "Закрыть", card)
    assert any("31 школа из 40" in text for text in world.texts(network.chat)[-3:])
    chart = world.pictures.asked[-1]
    assert isinstance(chart, SignsChart)
    assert (chart.summary, chart.silent) == ("31 школа из 40", SILENT)
