"""Lists of names: who is on them, who turns out to be whom."""

import pytest

from bot.people.model import Chat, Person
from bot.quick_poll.model import Content, Vote
from bot.roster.model import Entry
from storage import activities, listed, people, quick_poll, rosters, spaces, teams
from storage.connection import Connection
from tests.storage.conftest import NOW, broken_references, new_chat


@pytest.fixture
def boris(connection: Connection, chat: Chat) -> int:
    """Somebody in the chat."""
    return comes(connection, chat, 8, "Борис")


def comes(connection: Connection, chat: Chat, person: int, name: str) -> int:
    people.meet(connection, person, name, None)
    spaces.join(connection, chat.space.id, person, NOW)
    rosters.see(connection, chat.id, person, NOW)
    return person


def asked(connection: Connection, chat: Chat, author: int) -> int:
    """A poll in the chat; gives its id."""
    poll = activities.open_activity(connection, chat, None, "quick_poll", author, NOW)
    quick_poll.put(connection, poll, Content("Идём?"))
    return poll


def put(connection: Connection, chat: Chat, name: str) -> int:
    return listed.list_person(connection, chat.space.id, chat.id, name, NOW)


def votes(connection: Connection, poll: int) -> dict[int, str]:
    query = "SELECT person_id, choice FROM quick_poll_vote WHERE activity_id = :id"
    return {row["person_id"]: row["choice"] for row in connection.rows(query, id=poll)}


def test_names_get_negative_ids_that_differ_between_spaces(connection: Connection, chat: Chat) -> None:
    there = new_chat(connection, -11, "Лицей")
    ids = [put(connection, each, name) for each in (chat, there) for name in ("Анна", "Борис")]
    assert len(set(ids)) == 4
    assert all(each < 0 for each in ids)


def test_an_id_is_never_given_twice(connection: Connection, chat: Chat) -> None:
    first = put(connection, chat, "Анна")
    listed.unlist(connection, chat.space.id, first)
    assert put(connection, chat, "Анна") != first


def test_a_name_is_expected_until_somebody_has_it(connection: Connection, chat: Chat, boris: int) -> None:
    name = put(connection, chat, "Ким Борис")
    assert {each.id for each in rosters.expected(connection, chat.id)} == {name, boris}
    listed.merge(connection, chat.space.id, name, boris)
    assert rosters.expected(connection, chat.id) == [Person(boris, "Ким Борис")]
    assert listed.unnamed(connection, chat.id) == []
    assert listed.entries(connection, chat.id) == [Entry(boris, "Ким Борис", "Борис", True)]
    assert not broken_references(connection)


def test_what_was_said_for_a_name_passes_on(connection: Connection, chat: Chat, boris: int) -> None:
    name = put(connection, chat, "Ким Борис")
    poll = asked(connection, chat, boris)
    quick_poll.put_vote(connection, poll, name, Vote("+", said_by=boris), 1)
    team = teams.add(connection, chat.space.id, "Физики")
    teams.put_in(connection, team, name)
    listed.merge(connection, chat.space.id, name, boris)
    assert votes(connection, poll) == {boris: "+"}
    assert teams.is_member(connection, team, boris)
    assert not teams.is_member(connection, team, name)


def test_an_answer_of_ones_own_stands(connection: Connection, chat: Chat, boris: int) -> None:
    name = put(connection, chat, "Ким Борис")
    poll = asked(connection, chat, boris)
    team = teams.add(connection, chat.space.id, "Физики")
    for person, choice in ((name, "+"), (boris, "-")):
        quick_poll.put_vote(connection, poll, person, Vote(choice), 1)
        teams.put_in(connection, team, person)
    listed.merge(connection, chat.space.id, name, boris)
    assert votes(connection, poll) == {boris: "-"}
    assert teams.is_member(connection, team, boris)


def test_who_does_not_count_does_not_by_another_name(connection: Connection, chat: Chat, boris: int) -> None:
    name = put(connection, chat, "Ким Борис")
    listed.set_counts(connection, chat.space.id, boris, counts=False)
    listed.merge(connection, chat.space.id, name, boris)
    assert rosters.expected(connection, chat.id) == []


def test_a_wrong_match_is_undone(connection: Connection, chat: Chat, boris: int) -> None:
    name = put(connection, chat, "Петров Пётр")
    said, own = asked(connection, chat, boris), asked(connection, chat, boris)
    quick_poll.put_vote(connection, said, name, Vote("+", said_by=boris), 1)
    quick_poll.put_vote(connection, own, boris, Vote("-"), 2)
    listed.merge(connection, chat.space.id, name, boris)
    again = listed.split(connection, chat.space.id, chat.id, boris, NOW)
    assert listed.unnamed(connection, chat.id) == [Person(again, "Петров Пётр")]
    assert listed.entry(connection, chat.id, boris) == Entry(boris, "Борис", "Борис", False)
    assert (votes(connection, said), votes(connection, own)) == ({again: "+"}, {boris: "-"})


def test_who_came_when_the_list_was_whole_and_is_not_on_it_is_not_expected(
    connection: Connection, chat: Chat, boris: int
) -> None:
    name = put(connection, chat, "Ким Борис")
    listed.confirm(connection, chat.id, NOW)
    listed.merge(connection, chat.space.id, name, boris)
    again = listed.split(connection, chat.space.id, chat.id, boris, NOW)
    assert [each.id for each in rosters.expected(connection, chat.id)] == [again]


def test_what_was_said_for_a_name_that_is_taken_off_stays_counted(
    connection: Connection, chat: Chat, boris: int
) -> None:
    silent, said = put(connection, chat, "Анна"), put(connection, chat, "Пётр")
    poll = asked(connection, chat, boris)
    quick_poll.put_vote(connection, poll, said, Vote("+", said_by=boris), 1)
    for each in (silent, said):
        listed.unlist(connection, chat.space.id, each)
    assert [each.id for each in listed.entries(connection, chat.id)] == [boris]
    assert votes(connection, poll) == {said: "+"}
    assert people.name_of(connection, silent) == ""


def test_who_is_on_the_list_and_left_is_shown_as_gone(connection: Connection, chat: Chat, boris: int) -> None:
    listed.name_person(connection, chat.space.id, chat.id, boris, "Ким Борис")
    rosters.part(connection, chat.id, boris, NOW)
    assert listed.entries(connection, chat.id) == [Entry(boris, "Ким Борис", "Борис", True, has_left=True)]
    listed.unlist(connection, chat.space.id, boris)
    assert listed.entries(connection, chat.id) == []
    assert people.name_of(connection, boris) == "Борис"


def test_a_list_of_one_chat_is_none_of_another(connection: Connection, chat: Chat, boris: int) -> None:
    there = new_chat(connection, -11, "Лицей")
    put(connection, there, "Анна")
    assert [each.id for each in listed.known_people(connection, chat.id)] == [boris]
    assert listed.unnamed(connection, chat.id) == []
    assert listed.entry(connection, there.id, boris) is None


def test_a_list_is_whole_from_an_instant_on(connection: Connection, chat: Chat) -> None:
    for at in (NOW, None):
        listed.confirm(connection, chat.id, at)
        found = people.chat(connection, chat.id)
        assert found
        assert found.roster_confirmed_at == at
