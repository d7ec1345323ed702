"""Polls that are put right, called off, answered for others."""

import pytest

from bot.people.model import Chat
from bot.quick_poll.model import Content, Kind, Option, Tally, Vote
from storage import activities, people, quick_poll, quick_poll_mending
from storage.connection import Connection
from tests.storage.conftest import NOW


@pytest.fixture
def poll(connection: Connection, chat: Chat, anna: int) -> int:
    number = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    content = Content("Куда?", Kind.CHOICE, (Option(1, "театор"), Option(2, "музей")), several=True, own=True)
    quick_poll.put(connection, number, content)
    quick_poll.add_option(connection, number, 3, "цирк", anna)
    return number


def test_other_words_leave_answers_and_what_people_have_added(
    connection: Connection, poll: int, anna: int
) -> None:
    quick_poll.put_vote(connection, poll, anna, Vote("1,3"), 1)
    options = (Option(1, "театр"), Option(2, "музей"), Option(3, "цирк", is_own=True))
    content = Content("Куда идём?", Kind.CHOICE, options, several=True, own=True)
    quick_poll_mending.reword(connection, poll, content)
    assert quick_poll.content(connection, poll) == content
    assert quick_poll.vote_of(connection, poll, anna) == Vote("1,3")


def test_a_poll_remembers_that_it_began_again(connection: Connection, poll: int) -> None:
    quick_poll.put(connection, poll, Content("Когда?", asked_anew=True))
    assert quick_poll.content(connection, poll) == Content("Когда?", asked_anew=True)


def test_answers_entered_by_others_are_counted_apart(connection: Connection, poll: int, anna: int) -> None:
    people.meet(connection, -5, "Вера Новая", None)
    quick_poll.put_vote(connection, poll, -5, Vote("1", said_by=anna), 1)
    quick_poll.put_vote(connection, poll, anna, Vote("1,2"), 2)
    assert quick_poll.tally(connection, poll) == Tally({"1": 2, "2": 1}, 2, said=1)
    assert quick_poll_mending.said_themselves(connection, poll) == {anna}


def test_answers_of_several_options_are_explained_too(connection: Connection, poll: int, anna: int) -> None:
    quick_poll.put_vote(connection, poll, anna, Vote("1,2", "успеем всё"), 1)
    assert quick_poll_mending.reasons(connection, poll) == [("1,2", "успеем всё")]


def test_what_is_called_off_is_closed_for_good(connection: Connection, poll: int) -> None:
    assert activities.cancel(connection, poll, NOW + 1)
    activity = activities.by_id(connection, poll)
    assert activity is not None
    assert (activity.is_cancelled, activity.is_open, activity.closed_at) == (True, False, NOW + 1)
    assert not activities.cancel(connection, poll, NOW + 2)
    assert not activities.close(connection, poll, NOW + 2)
    assert not activities.reopen(connection, poll)
    assert not activity.takes(NOW)


def test_what_is_over_is_not_called_off(connection: Connection, poll: int) -> None:
    activities.close(connection, poll, NOW + 1)
    assert not activities.cancel(connection, poll, NOW + 2)


def test_a_deadline_is_dropped_while_it_is_open_only(connection: Connection, poll: int) -> None:
    activities.set_deadline(connection, poll, "2026-03-11T18:00:00", NOW + 10)
    activities.drop_deadline(connection, poll)
    dropped = activities.by_id(connection, poll)
    assert dropped is not None
    assert (dropped.deadline, dropped.deadline_at) == (None, None)
    activities.set_deadline(connection, poll, "2026-03-11T18:00:00", NOW + 10)
    activities.close(connection, poll, NOW + 10)
    activities.drop_deadline(connection, poll)
    ended = activities.by_id(connection, poll)
    assert ended is not None
    assert ended.ended_by_deadline
