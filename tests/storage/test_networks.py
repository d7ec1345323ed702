"""Networks: their schools, who is of which, whose answer stands."""

import pytest

from bot.people.model import Chat, Kind
from bot.quick_poll.model import Content, Vote
from storage import activities, networks, people, quick_poll, quick_poll_schools, rosters, spaces
from storage.connection import Connection
from tests.storage.conftest import NOW, broken_references, new_chat

PEOPLE = {7: "Анна", 8: "Борис", 9: "Вера", 10: "Галина"}


@pytest.fixture
def network(connection: Connection, chat: Chat) -> Chat:
    """A network of two schools: Анна and Борис are of the first, Вера is of the second, Галина of none."""
    networks.set_kind(connection, chat.space.id, Kind.NETWORK)
    for person, name in PEOPLE.items():
        people.meet(connection, person, name, "ru")
        spaces.join(connection, chat.space.id, person, NOW)
        rosters.see(connection, chat.id, person, NOW)
    first, second = (networks.add_school(connection, chat.space.id, name) for name in ("Гимназия", "Лицей"))
    for person, school in ((7, first), (8, first), (9, second)):
        networks.belong(connection, chat.space.id, person, school)
    found = people.chat(connection, chat.id)
    assert found
    assert found.space.is_network
    return found


def ids(connection: Connection, network: Chat) -> dict[str, int]:
    return {school.name: school.id for school in networks.schools(connection, network.space.id)}


def poll(connection: Connection, network: Chat, *, per_school: bool = True) -> int:
    activity = activities.open_activity(connection, network, None, "quick_poll", 7, NOW)
    quick_poll.put(connection, activity, Content("Едем?", per_school=per_school))
    return activity


def test_a_school_knows_how_many_are_of_it(connection: Connection, network: Chat) -> None:
    counted = {each.name: each.people for each in networks.schools(connection, network.space.id)}
    assert counted == {"Гимназия": 2, "Лицей": 1}


def test_only_a_member_of_the_network_is_of_a_school(connection: Connection, network: Chat) -> None:
    people.meet(connection, 11, "Дина", "ru")
    with pytest.raises(LookupError):
        networks.belong(connection, network.space.id, 11, ids(connection, network)["Лицей"])


def test_a_school_of_another_network_is_none_of_this(connection: Connection, network: Chat) -> None:
    other = new_chat(connection, -20)
    foreign = networks.add_school(connection, other.space.id, "Чужая")
    assert networks.school(connection, network.space.id, foreign) is None
    assert networks.school(connection, other.space.id, foreign)


def test_who_is_of_a_school_is_no_guest_and_the_other_way_round(
    connection: Connection, network: Chat
) -> None:
    space = network.space.id
    networks.belong(connection, space, 10, None)
    assert networks.belonging(connection, space, 10).is_guest
    networks.belong(connection, space, 10, ids(connection, network)["Лицей"])
    own = networks.belonging(connection, space, 10)
    assert (own.school and own.school.name, own.is_guest, own.asked) == ("Лицей", False, False)
    networks.note_asked(connection, space, 10, NOW)
    assert networks.belonging(connection, space, 10).asked


def test_the_last_answer_of_a_school_stands(connection: Connection, network: Chat) -> None:
    activity, school = poll(connection, network), ids(connection, network)
    for sequence, (person, choice) in enumerate([(7, "+"), (8, "-"), (9, "+"), (10, "-")]):
        quick_poll.put_vote(connection, activity, person, Vote(choice), sequence)
    standing = quick_poll_schools.standing(connection, activity)
    assert {place: (person, vote.choice) for place, (person, vote) in standing.items()} == {
        school["Гимназия"]: (8, "-"), school["Лицей"]: (9, "+"),
    }  # fmt: skip
    assert sorted(quick_poll_schools.counted(connection, activity)) == ["+", "-"]
    quick_poll.put_vote(connection, activity, 7, Vote("+"), 9)
    names = [name for _, name, _ in quick_poll_schools.votes_of(connection, activity, school["Гимназия"])]
    assert names == ["Борис", "Анна"]


def test_schools_are_counted_in_networks_alone(connection: Connection, network: Chat) -> None:
    assert networks.counts_schools(connection, poll(connection, network))
    assert not networks.counts_schools(connection, poll(connection, network, per_school=False))
    networks.set_kind(connection, network.space.id, Kind.SCHOOL)
    assert not networks.counts_schools(connection, poll(connection, network))


def test_an_answer_waits_while_it_is_open(connection: Connection, network: Chat) -> None:
    activity = poll(connection, network)
    assert not networks.has_waiting_answer(connection, network.space.id, 10)
    quick_poll.put_vote(connection, activity, 10, Vote("+"), 1)
    assert networks.has_waiting_answer(connection, network.space.id, 10)
    activities.close(connection, activity, NOW)
    assert not networks.has_waiting_answer(connection, network.space.id, 10)


def test_a_request_to_link_replaces_an_earlier_one(connection: Connection, network: Chat) -> None:
    own, school = new_chat(connection, -20, "Наша гимназия"), ids(connection, network)["Гимназия"]
    first = networks.ask_link(connection, school, own.space.id, 7, NOW)
    second = networks.ask_link(connection, school, own.space.id, 7, NOW)
    assert networks.school_link(connection, first) is None
    networks.decide_link(connection, second, "yes")
    found = networks.school_link(connection, second)
    assert found
    assert (found.space.name, found.asked_by.name, found.decision) == ("Наша гимназия", "Анна", "yes")


def test_what_is_removed_leaves_nothing_behind(connection: Connection, network: Chat) -> None:
    own, school = new_chat(connection, -20), ids(connection, network)["Лицей"]
    networks.ask_link(connection, school, own.space.id, 7, NOW)
    networks.link(connection, school, own.space.id)
    networks.belong(connection, network.space.id, 9, None)
    networks.remove_school(connection, school)
    assert list(ids(connection, network)) == ["Гимназия"]
    assert not broken_references(connection)


def test_a_network_is_dropped_with_its_schools(connection: Connection) -> None:
    space = spaces.add_space(connection, "Сеть", "Europe/Moscow", "ru", NOW)
    own = new_chat(connection, -20)
    people.meet(connection, 7, "Анна", "ru")
    school = networks.add_school(connection, space, "Гимназия")
    networks.ask_link(connection, school, own.space.id, 7, NOW)
    spaces.drop_empty_space(connection, space)
    assert spaces.space(connection, space) is None
    assert not broken_references(connection)
