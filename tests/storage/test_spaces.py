from bot.people.model import Chat, Role, Space
from storage import activities, people, rosters, spaces
from storage.connection import Connection
from tests.storage.conftest import NOW, broken_references, new_chat


def members(connection: Connection, space_id: int) -> list[int]:
    query = "SELECT person_id FROM membership WHERE space_id = :id ORDER BY person_id"
    return [row["person_id"] for row in connection.rows(query, id=space_id)]


def test_a_space_changes_in_what_is_given_only(connection: Connection) -> None:
    number = spaces.add_space(connection, "Школа А", "Europe/Moscow", "ru", NOW)
    spaces.change_space(connection, number, name="Лицей")
    spaces.change_space(connection, number, time_zone="Asia/Almaty", language="kk")
    spaces.change_space(connection, number)
    assert spaces.space(connection, number) == Space(number, "Лицей", "Asia/Almaty", "kk")
    assert spaces.space(connection, number + 1) is None


def comes(connection: Connection, chat: Chat, person: int, now: int = NOW) -> None:
    """The person is met in the chat."""
    spaces.join(connection, chat.space.id, person, now)
    rosters.see(connection, chat.id, person, now)


def test_who_joins_is_a_member_once_and_of_that_space_only(connection: Connection, anna: int) -> None:
    here, there = (new_chat(connection, address, title) for address, title in ((-1, "Б"), (-2, "А")))
    comes(connection, here, anna)
    comes(connection, here, anna, NOW + 1)
    assert members(connection, here.space.id) == [anna]
    assert spaces.is_member(connection, here.space.id, anna)
    assert not spaces.is_member(connection, there.space.id, anna)
    comes(connection, there, anna)
    assert [space.name for space in spaces.spaces_of(connection, anna, without=0)] == ["А", "Б"]
    assert [space.name for space in spaces.spaces_of(connection, anna, without=here.space.id)] == ["А"]


def test_who_has_left_every_chat_of_a_space_is_no_member_any_more(
    connection: Connection, chat: Chat, anna: int
) -> None:
    comes(connection, chat, anna)
    rosters.part(connection, chat.id, anna, NOW + 1)
    assert not spaces.is_member(connection, chat.space.id, anna)
    assert spaces.spaces_of(connection, anna, without=0) == []
    assert members(connection, chat.space.id) == [anna], "what they are called there is kept"


def test_a_chat_moves_to_another_school_with_what_was_begun_in_it(
    connection: Connection, chat: Chat, anna: int
) -> None:
    home = new_chat(connection, -20, "Школа Б")
    poll = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    comes(connection, chat, anna)
    rosters.set_role(connection, chat.space.id, anna, Role.COORDINATOR)
    spaces.move_to_space(connection, chat.id, home.space.id)
    assert [each.id for each in people.chats_of(connection, home.space.id)] == [chat.id, home.id]
    assert activities.get(connection, home.space.id, poll)
    assert activities.get(connection, chat.space.id, poll) is None, "its earlier school sees it no more"
    assert members(connection, home.space.id) == [anna]
    assert spaces.is_member(connection, home.space.id, anna)
    assert rosters.role_of(connection, home.space.id, anna) is None, "nobody brings a right along"


def test_who_was_never_in_a_chat_does_not_move_with_it(connection: Connection, chat: Chat, anna: int) -> None:
    home = new_chat(connection, -20, "Школа Б")
    comes(connection, chat, anna)
    people.meet(connection, 8, "Борис", None)
    spaces.join(connection, chat.space.id, 8, NOW)
    spaces.move_to_space(connection, chat.id, home.space.id)
    assert members(connection, home.space.id) == [anna]


def test_only_a_space_that_nothing_belongs_to_is_dropped(
    connection: Connection, chat: Chat, anna: int
) -> None:
    home = new_chat(connection, -20, "Школа Б")
    spaces.join(connection, chat.space.id, anna, NOW)
    spaces.ask_to_join(connection, home.id, chat.space.id, anna, NOW)
    spaces.drop_empty_space(connection, chat.space.id)
    assert spaces.space(connection, chat.space.id), "a chat lives there"
    spaces.move_to_space(connection, chat.id, home.space.id)
    spaces.drop_empty_space(connection, chat.space.id)
    assert spaces.space(connection, chat.space.id) is None
    assert members(connection, chat.space.id) == []
    assert not broken_references(connection)


def test_a_chat_has_one_request_to_join_at_a_time(connection: Connection, chat: Chat, anna: int) -> None:
    one, two = new_chat(connection, -20, "Школа Б"), new_chat(connection, -30, "Школа В")
    first = spaces.ask_to_join(connection, chat.id, one.space.id, anna, NOW)
    second = spaces.ask_to_join(connection, chat.id, two.space.id, anna, NOW)
    assert second != first, "the card of the first request must not decide the second"
    assert spaces.join_request(connection, first) is None
    request = spaces.join_request(connection, second)
    assert request
    assert (request.chat_id, request.chat_title, request.space) == (chat.id, chat.title, two.space)
    assert (request.asked_by.id, request.asked_by.name, request.decision) == (anna, "Анна", None)
    spaces.decide_join_request(connection, second, "no")
    decided = spaces.join_request(connection, second)
    assert decided
    assert decided.decision == "no"
