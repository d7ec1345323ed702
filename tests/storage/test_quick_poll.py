from functools import partial
from itertools import permutations

import pytest

from bot.people.model import Chat
from bot.quick_poll.model import Content, Sign, Tally, Vote
from storage import activities, people, quick_poll, quick_poll_mending, quick_poll_withdrawals
from storage.connection import Connection
from tests.storage.conftest import NOW, new_chat


@pytest.fixture
def poll(connection: Connection, chat: Chat, anna: int) -> int:
    number = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    quick_poll.put(connection, number, Content("Команда есть?"))
    return number


def counted(plus: int, minus: int) -> Tally:
    counts = {sign: number for sign, number in (("+", plus), ("-", minus)) if number}
    return Tally(counts, plus + minus)


def test_the_question_is_kept(connection: Connection, poll: int) -> None:
    assert quick_poll.question(connection, poll) == "Команда есть?"


@pytest.mark.parametrize("order", list(permutations([1, 2, 3])))
def test_the_vote_that_arrived_last_stands_in_whatever_order_they_are_handled(
    connection: Connection, poll: int, anna: int, order: tuple[int, ...]
) -> None:
    votes = {1: Vote(Sign.PLUS), 2: Vote(Sign.MINUS, "нет", "-10/5"), 3: Vote(Sign.PLUS, "да", "-10/6")}
    for sequence in order:
        quick_poll.put_vote(connection, poll, anna, votes[sequence], sequence)
    assert quick_poll.vote_of(connection, poll, anna) == votes[3]
    assert quick_poll.tally(connection, poll) == counted(1, 0)


@pytest.mark.parametrize("own", [1, 3], ids=["earlier", "later"])
def test_ones_own_vote_stands_in_place_of_what_a_colleague_has_entered(
    connection: Connection, poll: int, anna: int, own: int
) -> None:
    assert quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS, said_by=anna), 2)
    assert quick_poll.put_vote(connection, poll, anna, Vote(Sign.MINUS), own)
    assert quick_poll.vote_of(connection, poll, anna) == Vote(Sign.MINUS)
    assert not quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS), own - 1)


def test_what_was_taken_back_comes_back_by_nothing_from_before(
    connection: Connection, poll: int, anna: int
) -> None:
    quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS), 2)
    quick_poll.withdraw_vote(connection, poll, anna)
    quick_poll_withdrawals.keep(connection, poll, anna, 5, NOW)
    quick_poll_withdrawals.keep(connection, poll, anna, 4, NOW + 9)
    assert not quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS), 3)
    assert quick_poll.vote_of(connection, poll, anna) is None
    assert quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS), 6)
    covers = partial(quick_poll_withdrawals.covers, connection, poll, anna)
    assert covers(NOW)
    assert not covers(NOW + 1)
    quick_poll_withdrawals.keep(connection, poll, anna, 7, None)
    assert covers(NOW), "an edit takes nothing of that away"
    quick_poll.withdraw_all(connection, poll)
    assert not covers(NOW)
    assert quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS), 1)


def test_a_vote_that_comes_twice_is_one(connection: Connection, poll: int, anna: int) -> None:
    for _ in range(2):
        quick_poll.put_vote(connection, poll, anna, Vote(Sign.MINUS), 5)
    assert quick_poll.tally(connection, poll) == counted(0, 1)


def test_votes_are_counted_by_sign_in_their_own_poll(
    connection: Connection, poll: int, chat: Chat, anna: int
) -> None:
    other = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    for person, sign in enumerate("+++--", start=100):
        people.meet(connection, person, "…", None)
        quick_poll.put_vote(connection, poll, person, Vote(Sign(sign)), person)
    quick_poll.put_vote(connection, other, 100, Vote(Sign.MINUS), 1)
    assert quick_poll.tally(connection, poll) == counted(3, 2)
    quick_poll.withdraw_vote(connection, poll, 100)
    assert quick_poll.tally(connection, poll) == counted(2, 2)
    assert quick_poll.vote_of(connection, poll, 100) is None
    assert quick_poll.tally(connection, other) == counted(0, 1)


def test_explanations_come_in_the_order_of_arrival_and_without_those_who_gave_none(
    connection: Connection, poll: int
) -> None:
    said = {3: (Sign.PLUS, "второе"), 1: (Sign.PLUS, "первое"), 2: (Sign.PLUS, ""), 4: (Sign.MINUS, "иное")}
    for sequence, (sign, text) in said.items():
        people.meet(connection, sequence, "…", None)
        quick_poll.put_vote(connection, poll, sequence, Vote(sign, text), sequence)
    assert quick_poll_mending.reasons(connection, poll) == [("+", "первое"), ("+", "второе"), ("-", "иное")]


def test_a_typed_vote_is_found_by_its_message_in_its_chat_and_for_its_writer(
    connection: Connection, poll: int, chat: Chat, anna: int
) -> None:
    quick_poll.put_vote(connection, poll, anna, Vote(Sign.PLUS, "", "-10/5"), 1)
    assert quick_poll.typed_in(connection, chat.id, "-10/5", anna) == poll
    assert quick_poll.typed_in(connection, chat.id, "-10/6", anna) is None
    assert quick_poll.typed_in(connection, chat.id, "-10/5", 8) is None
    assert quick_poll.typed_in(connection, new_chat(connection, -20).id, "-10/5", anna) is None
