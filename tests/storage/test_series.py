import pytest

from bot.activity.model import Activity, Stage
from bot.people.model import Chat
from storage import activities, drafts, series
from storage.connection import Connection
from storage.series import Series
from tests.storage.conftest import BOT, NOW, broken_references, new_chat

MONDAY = "2026-03-16T08:00:00"


def drafted(connection: Connection, chat: Chat, author: int) -> Activity:
    number = activities.open_activity(connection, chat, None, "quick_poll", author, NOW, stage=Stage.DRAFT)
    activity = activities.by_id(connection, number)
    assert activity
    return activity


@pytest.fixture
def first(connection: Connection, chat: Chat, anna: int) -> Activity:
    return drafted(connection, chat, anna)


def repeated(connection: Connection, activity: Activity, chat: Chat) -> int:
    """The series that the activity begins; its next one is known."""
    number = series.begin(connection, activity, chat)
    series.set_next(connection, number, MONDAY)
    return number


def test_a_series_begins_with_an_activity_and_waits_for_its_next_time(
    connection: Connection, chat: Chat, anna: int, first: Activity
) -> None:
    number = series.begin(connection, first, chat)
    assert series.get(connection, number) == Series(number, chat.space.id, chat.id, anna, "", None)
    assert series.running(connection, BOT) == [], "nothing is due before the first one was posted"
    series.set_next(connection, number, MONDAY)
    assert [each.next_local for each in series.running(connection, BOT)] == [MONDAY]
    assert series.get(connection, number + 1) is None


def test_the_activities_of_a_series_are_those_that_were_posted_oldest_first(
    connection: Connection, chat: Chat, anna: int, first: Activity
) -> None:
    number = repeated(connection, first, chat)
    others = [drafted(connection, chat, anna) for _ in range(2)]
    for each in others:
        series.put_in(connection, each.id, number)
    assert series.members(connection, number) == []
    assert series.newest(connection, number) is None
    drafts.publish(connection, others[0].id, NOW + 2)
    drafts.publish(connection, first.id, NOW + 1)
    assert series.members(connection, number) == [first.id, others[0].id]
    activities.cancel(connection, others[0].id, NOW + 3)
    assert series.members(connection, number) == [first.id]
    assert series.newest(connection, number) == others[0].id, "what was called off was posted all the same"


def test_a_series_ends_once(connection: Connection, chat: Chat, first: Activity) -> None:
    number = repeated(connection, first, chat)
    assert [series.end(connection, number, NOW), series.end(connection, number, NOW + 1)] == [True, False]
    found = series.get(connection, number)
    assert found
    assert found.ended_at == NOW
    assert series.running(connection, BOT) == []


def test_running_series_are_found_by_bot_and_by_school(
    connection: Connection, chat: Chat, anna: int, first: Activity
) -> None:
    other = new_chat(connection, -20)
    here = repeated(connection, first, chat)
    there = repeated(connection, drafted(connection, other, anna), other)
    assert [each.id for each in series.running(connection, BOT)] == [here, there]
    assert [each.id for each in series.running(connection, BOT, other.space.id)] == [there]
    assert series.running(connection, BOT + 1) == []


def test_a_series_that_nobody_has_seen_goes_with_its_only_draft(
    connection: Connection, chat: Chat, anna: int, first: Activity
) -> None:
    number = series.begin(connection, first, chat)
    second = drafted(connection, chat, anna)
    series.put_in(connection, second.id, number)
    for each, is_left in ((first, True), (second, False)):
        current = activities.by_id(connection, each.id)
        assert current
        series.leave(connection, current)
        assert (series.get(connection, number) is not None) is is_left
    assert not broken_references(connection)
