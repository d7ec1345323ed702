"""A network of forty schools: the story that the demo tells, looked at after each step."""

from bot.delivery.clock import HOUR, SECOND
from bot.demo import network as story
from bot.demo.network import Network, open_network
from tests.kit.sheets import sheets
from tests.kit.world import World

SCHOOLS = 40


async def test_a_network_of_forty_schools(world: World) -> None:
    network = open_network(world)
    await story.schools_are_named(network)
    await the_schools_are_listed(network)
    await story.people_say_their_schools(network)
    everybody_is_of_a_school(world)
    await story.schools_answer(network)
    thirty_one_schools_have_answered(network)
    await world.leaps(HOUR // SECOND)
    await story.latecomers_answer(network)
    the_result_counts_schools(network)


async def the_schools_are_listed(network: Network) -> None:
    leader, card = network.leader, network.card("Считаю ответы")
    await leader.taps("⚙", "Школы …", on=card)
    panel = leader.sees("Школы сети")
    assert panel.text == f"Школы сети\n{SCHOOLS} школ"
    await leader.taps("✕", on=panel)
    await leader.taps("‹ Назад", on=card)


def everybody_is_of_a_school(world: World) -> None:
    [known] = world.rows("SELECT count(*) AS people FROM membership WHERE school_id IS NOT NULL")
    assert known == {"people": SCHOOLS + 14}


def thirty_one_schools_have_answered(network: Network) -> None:
    card = network.card(story.QUESTION)
    assert "31 школа из 40" in card.text
    assert [button["text"] for button in card.buttons[0]] == ["➕ 20", "➖ 11"]
    table = network.leader.hears("Ответы с именами").document
    assert table is not None
    assert len(sheets(table.bytes)["Без ответа"]) == 1 + story.SILENT


def the_result_counts_schools(network: Network) -> None:
    shown = network.leader.stage.sandbox.messages(network.chat)
    result = next(each for each in reversed(shown) if each.photo)
    assert "33 школы из 40" in result.text
