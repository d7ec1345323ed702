"""A network of forty schools: the story that the demo tells, looked at after each step."""

from bot.delivery.clock import HOUR, SECOND
from bot.demo import network as story
from bot.demo.network import Network, open_network
from bot.quick_poll.pictures import SignsChart
from bot.sandbox.model import Message
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
    await the_other_nine_are_named_and_reminded(network)
    await world.leaps(HOUR // SECOND)
    await story.latecomers_answer(network)
    the_result_counts_schools(network)
    the_chart_counts_them_too(world)


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
    names, answering = list(network.schools), SCHOOLS - story.SILENT
    found = sheets(table.bytes)
    assert found["Ответы"][0][:3] == ["Имя", "Школа", "Ответ"]
    assert {row[1] for row in found["Ответы"][1:]} == set(names[:answering])
    assert sum("ответ школы" in row[-1] for row in found["Ответы"][1:]) == answering
    assert {row[0] for row in found["Без ответа"][1:]} == set(names[answering:])


async def the_other_nine_are_named_and_reminded(network: Network) -> None:
    """Two pages of names, in the order of the table; all people of these schools are reminded, no others."""
    leader, silent = network.leader, list(network.schools)[-story.SILENT :]
    panel = await leader.opens(network.card(story.QUESTION))
    await leader.taps("Кто не ответил: 9 школ", on=panel)
    named = _points(panel)
    await leader.taps("›", on=panel)
    named += _points(panel)
    table = leader.hears("Ответы с именами").document
    assert table is not None
    assert sorted(named) == sorted(silent)
    assert [row[0] for row in sheets(table.bytes)["Без ответа"][1:]] == named
    await leader.taps("‹ Назад", "✕", on=panel)
    for school, people in network.schools.items():
        reminded = {
            any(story.QUESTION in each.text for each in person.stage.sandbox.messages(person.private))
            for person in people
        }
        assert reminded == {school in silent}, school


def _points(panel: Message) -> list[str]:
    return [line.removeprefix("• ") for line in panel.text.splitlines() if line.startswith("• ")]


def the_result_counts_schools(network: Network) -> None:
    shown = network.leader.stage.sandbox.messages(network.chat)
    result = next(each for each in reversed(shown) if each.photo)
    assert "33 школы из 40" in result.text


def the_chart_counts_them_too(world: World) -> None:
    chart = world.pictures.asked[-1]
    assert isinstance(chart, SignsChart)
    assert (chart.summary, chart.silent) == ("33 школы из 40", story.SILENT - 2)
