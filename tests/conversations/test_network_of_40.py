"""Forty schools in one chat whose people come all at once: each is asked for their school, nobody is lost."""

import pytest

from bot.sandbox.model import Person
from bot.sandbox.network import Network, network_of_40
from tests.conversations.test_network import asks, becomes_network, names
from tests.kit.world import Someone, World


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


async def test_a_hundred_and_forty_answer_at_once_and_say_their_school(
    world: World, network: Network
) -> None:
    question = await asks(world, someone(world, network, network.leader), "Все на месте?")
    for person in network.people:
        world.sandbox.start_private(person)
        world.sandbox.press(person, network.chat, question.id, "➕")
    await world.settle()
    await world.passes(600)  # a group hears twenty messages a minute
    for person in network.people:
        [panel] = [each for each in world.sandbox.messages(network.chat, person) if each.ephemeral_to]
        data = [button["callback_data"] for row in panel.buttons for button in row]
        write = next(each for each in data if each.startswith("wrsch1:"))
        world.sandbox.press_data(person, network.chat, panel.id, write)
    await world.settle()
    await world.passes(60)
    for school, members in network.schools.items():
        for person in members:
            world.sandbox.say(person, world.sandbox.private(person), school)
    await world.settle()
    await world.passes(120)
    [known] = world.rows("SELECT count(*) AS number FROM membership WHERE school_id IS NOT NULL")
    assert known["number"] == len(network.people) == 140
