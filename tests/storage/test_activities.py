from bot.people.model import Chat
from storage import activities, card_queue, cards
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW, new_chat

KIND = "quick_poll"


def begin(
    connection: Connection, chat: Chat, author: int, thread: str | None = None, kind: str = KIND
) -> int:
    number = activities.open_activity(connection, chat, thread, kind, author, NOW)
    cards.place(connection, BOT, chat.address, thread, kind, number)
    return number


def open_here(connection: Connection, chat: Chat, thread: str | None = None) -> list[int]:
    return [activity.id for activity in activities.open_in(connection, chat.id, thread, KIND)]


def test_an_activity_is_seen_by_its_own_space_only(connection: Connection, chat: Chat, anna: int) -> None:
    other = new_chat(connection, -20)
    number = begin(connection, chat, anna, thread="5")
    activity = activities.get(connection, chat.space.id, number)
    assert activity
    assert activity == activities.by_id(connection, number)
    assert (activity.chat_id, activity.thread, activity.kind, activity.author_id) == (
        chat.id,
        "5",
        KIND,
        anna,
    )
    assert (activity.opened_at, activity.closed_at, activity.is_open, activity.closings) == (
        NOW,
        None,
        True,
        0,
    )
    assert activities.get(connection, other.space.id, number) is None
    assert activities.by_id(connection, number + 1) is None


def test_open_activities_of_a_topic_come_newest_first(connection: Connection, chat: Chat, anna: int) -> None:
    first, in_topic, second = (begin(connection, chat, anna, thread) for thread in (None, "5", None))
    begin(connection, chat, anna, kind="rating")
    begin(connection, new_chat(connection, -20), anna)
    closed = begin(connection, chat, anna)
    activities.close(connection, closed, NOW)
    assert open_here(connection, chat) == [second, first]
    assert open_here(connection, chat, "5") == [in_topic]


def test_an_activity_whose_card_is_gone_does_not_catch_answers(
    connection: Connection, chat: Chat, anna: int
) -> None:
    gone, seen = begin(connection, chat, anna), begin(connection, chat, anna)
    [card] = [each for each in card_queue.stale(connection, BOT, NOW) if each.subject == gone]
    card_queue.drop(connection, card.id, "message to edit not found")
    assert open_here(connection, chat) == [seen]


def test_of_two_who_close_at_once_one_does(connection: Connection, chat: Chat, anna: int) -> None:
    number = begin(connection, chat, anna)
    assert [activities.close(connection, number, NOW), activities.close(connection, number, NOW + 1)] == [
        True,
        False,
    ]
    closed = activities.by_id(connection, number)
    assert closed
    assert (closed.closed_at, closed.closings, closed.is_open) == (NOW, 1, False)


def test_every_end_is_counted_and_reopening_needs_an_end(
    connection: Connection, chat: Chat, anna: int
) -> None:
    number = begin(connection, chat, anna)
    assert activities.reopen(connection, number) is False
    activities.close(connection, number, NOW)
    assert [activities.reopen(connection, number), activities.reopen(connection, number)] == [True, False]
    activities.close(connection, number, NOW + 5)
    again = activities.by_id(connection, number)
    assert again
    assert (again.closed_at, again.closings) == (NOW + 5, 2)
