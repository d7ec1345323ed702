import pytest

from bot.people.model import Chat, Person, Role
from storage import people, rosters, spaces, teams
from storage.connection import Connection
from storage.keeping.people import forget_questions
from tests.storage.conftest import NOW, new_chat

ON_A_LIST = -5
LATER = NOW + 60_000


def comes(connection: Connection, chat: Chat, person: int, name: str) -> Person:
    """Somebody is met in the chat."""
    people.meet(connection, person, name, "ru")
    spaces.join(connection, chat.space.id, person, NOW)
    rosters.see(connection, chat.id, person, NOW)
    return Person(person, name)


def is_listed(connection: Connection, chat: Chat, person: int, name: str) -> Person:
    """The coordinator has put somebody on the list of the chat; ids below zero are nobody's."""
    people.meet(connection, person, "как в Telegram", None)
    spaces.join(connection, chat.space.id, person, NOW)
    connection.run(
        "UPDATE membership SET listed_name = :name, listed_in = :chat_id WHERE person_id = :person",
        name=name, chat_id=chat.id, person=person,
    )  # fmt: skip
    return Person(person, name)


def test_who_was_seen_in_a_chat_is_there_until_they_leave(
    connection: Connection, chat: Chat, anna: int
) -> None:
    rosters.see(connection, chat.id, anna, NOW)
    assert rosters.is_seen(connection, chat.id, anna)
    assert not rosters.is_seen(connection, new_chat(connection, -20).id, anna)
    rosters.part(connection, chat.id, anna, LATER)
    assert not rosters.is_seen(connection, chat.id, anna)
    rosters.see(connection, chat.id, anna, LATER + 1)
    assert rosters.is_seen(connection, chat.id, anna), "they came back"


def test_who_is_on_the_list_is_awaited_until_they_were_there(connection: Connection, chat: Chat) -> None:
    vera, galina = is_listed(connection, chat, 9, "Вера"), comes(connection, chat, 10, "Галина")
    assert rosters.is_awaited(connection, chat.id, vera.id)
    assert not rosters.is_awaited(connection, new_chat(connection, -20).id, vera.id)
    assert not rosters.is_awaited(connection, chat.id, galina.id)
    rosters.see(connection, chat.id, vera.id, NOW)
    rosters.part(connection, chat.id, vera.id, LATER)
    assert not rosters.is_awaited(connection, chat.id, vera.id), "who has left is not let in"


def test_who_leaves_twice_has_left_the_first_time(connection: Connection, chat: Chat, anna: int) -> None:
    rosters.see(connection, chat.id, anna, NOW)
    rosters.part(connection, chat.id, anna, NOW + 1)
    rosters.part(connection, chat.id, anna, LATER)
    row = connection.row("SELECT since, left_at FROM chat_member")
    assert (row["since"], row["left_at"]) == (NOW, NOW + 1)


def test_answers_are_expected_of_those_in_the_chat_and_of_its_list_by_name(
    connection: Connection, chat: Chat
) -> None:
    vera, boris = comes(connection, chat, 9, "Вера"), comes(connection, chat, 8, "Борис")
    listed = is_listed(connection, chat, ON_A_LIST, "Анна Петрова")
    comes(connection, new_chat(connection, -20), 10, "Галина")
    assert rosters.expected(connection, chat.id) == [listed, boris, vera]
    assert listed.is_listed_only
    assert not vera.is_listed_only


def test_a_person_is_called_as_the_list_has_it(connection: Connection, chat: Chat) -> None:
    comes(connection, chat, 8, "Боря 🐻")
    is_listed(connection, chat, 8, "Борис Иванович")
    assert rosters.expected(connection, chat.id) == [Person(8, "Борис Иванович")]
    assert rosters.name_in(connection, chat.space.id, 8) == "Борис Иванович"
    assert rosters.name_in(connection, new_chat(connection, -20).space.id, 8) == "как в Telegram"
    assert rosters.name_in(connection, chat.space.id, 404) == ""


@pytest.mark.parametrize("listed", [True, False], ids=["on the list", "met only"])
def test_of_nobody_who_has_left_an_answer_is_expected(
    connection: Connection, chat: Chat, listed: bool
) -> None:
    comes(connection, chat, 8, "Борис")
    if listed:
        is_listed(connection, chat, 8, "Борис")
    rosters.part(connection, chat.id, 8, LATER)
    assert rosters.expected(connection, chat.id) == []


def test_of_who_does_not_count_no_answer_is_expected(connection: Connection, chat: Chat) -> None:
    comes(connection, chat, 8, "Борис")
    connection.run("UPDATE membership SET counts = 0")
    assert rosters.expected(connection, chat.id) == []


def test_of_a_list_somebody_is_expected_in_its_own_chat_only(connection: Connection, chat: Chat) -> None:
    other = people.add_chat(connection, 1_000, -20, chat.space.id, "Вторая группа", NOW)
    is_listed(connection, chat, ON_A_LIST, "Анна Петрова")
    assert rosters.expected(connection, other) == []


def test_a_group_is_expected_as_far_as_it_is_in_the_chat(connection: Connection, chat: Chat) -> None:
    vera, boris = comes(connection, chat, 9, "Вера"), comes(connection, chat, 8, "Борис")
    team = teams.add(connection, chat.space.id, "Математики")
    people.meet(connection, 10, "Галина", None)
    for person in (vera.id, 10):
        teams.put_in(connection, team, person)
    assert rosters.expected(connection, chat.id, team) == [vera]
    assert rosters.expected(connection, chat.id) == [boris, vera]


def test_a_role_holds_in_its_school_and_while_one_is_there(connection: Connection, chat: Chat) -> None:
    other = new_chat(connection, -20)
    boris = comes(connection, chat, 8, "Борис")
    comes(connection, other, 8, "Борис")
    assert rosters.role_of(connection, chat.space.id, 8) is None
    rosters.set_role(connection, chat.space.id, 8, Role.MENTOR)
    rosters.set_role(connection, chat.space.id, 8, Role.COORDINATOR)
    assert rosters.role_of(connection, chat.space.id, 8) is Role.COORDINATOR
    assert rosters.role_of(connection, other.space.id, 8) is None
    assert rosters.leaders(connection, chat.space.id, Role.COORDINATOR) == [boris]
    assert rosters.leaders(connection, chat.space.id, Role.MENTOR) == []
    rosters.part(connection, chat.id, 8, LATER)
    assert rosters.role_of(connection, chat.space.id, 8) is None, "the other school does not lend it"
    assert rosters.leaders(connection, chat.space.id, Role.COORDINATOR) == []


def test_nobody_but_a_member_has_a_role(connection: Connection, chat: Chat, anna: int) -> None:
    with pytest.raises(LookupError):
        rosters.set_role(connection, chat.space.id, anna, Role.MENTOR)
    rosters.set_role(connection, chat.space.id, anna, None)


def test_a_role_can_be_taken_back(connection: Connection, chat: Chat) -> None:
    comes(connection, chat, 8, "Борис")
    rosters.set_role(connection, chat.space.id, 8, Role.MENTOR)
    rosters.set_role(connection, chat.space.id, 8, None)
    assert rosters.role_of(connection, chat.space.id, 8) is None


def test_a_question_is_remembered_by_its_topic_and_instant(
    connection: Connection, chat: Chat, anna: int
) -> None:
    rosters.note_question(connection, chat.id, None, anna, NOW)
    rosters.note_question(connection, chat.id, "5", anna, LATER)

    def askers(thread: str | None, since: int, until: int = LATER) -> dict[int, int]:
        return rosters.askers(connection, chat.id, thread, since, until)

    assert askers(None, NOW) == {anna: NOW}
    assert not askers(None, NOW + 1)
    assert not askers(None, NOW - 2, NOW - 1), "it was asked afterwards"
    assert askers("5", LATER) == {anna: LATER}
    elsewhere = new_chat(connection, -20).id
    assert not rosters.askers(connection, elsewhere, None, NOW, LATER)


def test_of_each_the_last_question_is_remembered(connection: Connection, chat: Chat, anna: int) -> None:
    rosters.note_question(connection, chat.id, None, 8, NOW)
    rosters.note_question(connection, chat.id, None, anna, LATER)
    rosters.note_question(connection, chat.id, None, anna, NOW)  # was sent before, and came later
    assert rosters.askers(connection, chat.id, None, NOW, LATER) == {8: NOW, anna: LATER}
    rosters.drop_question(connection, chat.id, None, LATER)
    assert rosters.askers(connection, chat.id, None, NOW, LATER) == {8: NOW}
    forget_questions(connection, before=NOW + 1)
    assert not connection.rows("SELECT * FROM overheard")
