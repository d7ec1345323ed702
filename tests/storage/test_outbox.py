from typing import Any

from storage import outbox, outbox_queue, prompts
from storage.connection import Connection
from storage.outbox import Parcel, SentMessage
from tests.storage.conftest import BOT, NOW

HERE, THERE = -10, -20
LATER = NOW + 60_000


def put(connection: Connection, kind: str = "result", address: int = HERE, **options: Any) -> int:
    parcel = outbox.put(connection, BOT, address, kind, {"subject": 1}, **{"due_at": NOW, **options})
    assert parcel is not None
    return parcel


def heads(connection: Connection, now: int = NOW) -> list[int]:
    return [parcel.id for parcel in outbox_queue.heads(connection, BOT, now)]


def states(connection: Connection) -> list[int]:
    return [row["state"] for row in connection.rows("SELECT state FROM outbox ORDER BY id")]


def test_a_message_comes_back_as_it_was_put(connection: Connection) -> None:
    number = put(connection, thread="5", recipient=7, reply_to="9", expires_at=LATER)
    assert outbox_queue.heads(connection, BOT, NOW) == [
        Parcel(number, HERE, "5", "result", {"subject": 1}, 7, "9", NOW, LATER, 0, None)
    ]
    assert outbox_queue.heads(connection, BOT + 1, NOW) == []


def test_each_chat_has_its_first_message_that_is_due(connection: Connection) -> None:
    put(connection, due_at=LATER)
    first, _, there = put(connection), put(connection), put(connection, address=THERE)
    assert heads(connection) == [first, there]


def test_the_next_instant_is_that_of_the_next_message_that_is_not_due_yet(connection: Connection) -> None:
    assert outbox_queue.next_due(connection, BOT, NOW) is None
    put(connection)
    assert outbox_queue.next_due(connection, BOT, NOW) is None
    put(connection, due_at=LATER)
    assert outbox_queue.next_due(connection, BOT, NOW) == LATER


def test_a_lease_is_given_once_until_it_runs_out(connection: Connection) -> None:
    number = put(connection)
    assert outbox_queue.lease(connection, number, NOW, LATER) is True
    assert outbox_queue.lease(connection, number, NOW, LATER) is False
    assert heads(connection) == []
    assert outbox_queue.next_due(connection, BOT, NOW) == LATER
    assert [parcel.attempts for parcel in outbox_queue.heads(connection, BOT, LATER)] == [1]
    assert outbox_queue.lease(connection, number, LATER, LATER + 1) is True


def test_leases_of_a_dead_process_are_given_back(connection: Connection) -> None:
    number = put(connection)
    outbox_queue.lease(connection, number, NOW, LATER)
    outbox_queue.release_leases(connection, BOT + 1)
    assert heads(connection) == []
    outbox_queue.release_leases(connection, BOT)
    assert heads(connection) == [number]


def test_a_message_that_has_ended_is_not_leased(connection: Connection) -> None:
    sent, expired, refused = put(connection), put(connection), put(connection)
    outbox.mark_sent(connection, sent, "m1", NOW)
    outbox.mark_expired(connection, expired, NOW)
    outbox.mark_refused(connection, refused, "text is empty", NOW)
    assert states(connection) == [1, 2, 3]
    assert heads(connection) == []
    assert not any(outbox_queue.lease(connection, number, NOW, LATER) for number in (sent, expired, refused))


def test_a_key_is_used_once_even_after_its_message_was_sent(connection: Connection) -> None:
    number = put(connection, dedupe="reminder:5")
    assert outbox.put(connection, BOT, HERE, "reminder", {}, due_at=NOW, dedupe="reminder:5") is None
    outbox.mark_sent(connection, number, "m1", NOW)
    assert outbox.put(connection, BOT, HERE, "reminder", {}, due_at=NOW, dedupe="reminder:5") is None
    assert put(connection) != put(connection), "messages without a key are all different"


def test_a_message_is_postponed_alone_or_with_its_chat(connection: Connection) -> None:
    first, second, there = put(connection), put(connection), put(connection, address=THERE)
    outbox_queue.lease(connection, first, NOW, LATER)
    outbox_queue.postpone(connection, first, NOW + 5)
    assert heads(connection) == [second, there]
    outbox_queue.postpone_chat(connection, BOT, HERE, LATER)
    assert heads(connection) == [there]
    assert heads(connection, LATER) == [first, there]


def test_to_wait_for_the_messenger_makes_nothing_due_earlier(connection: Connection) -> None:
    reminder = put(connection, due_at=LATER + 1)
    outbox_queue.postpone_chat(connection, BOT, HERE, LATER)
    assert heads(connection, LATER) == []
    assert heads(connection, LATER + 1) == [reminder]


def test_a_closed_chat_refuses_what_waits_for_it(connection: Connection) -> None:
    sent, _, there = put(connection), put(connection), put(connection, address=THERE)
    outbox.mark_sent(connection, sent, "m1", NOW)
    outbox.refuse_chat(connection, BOT, HERE, "the bot is not in the chat", NOW)
    assert states(connection) == [1, 3, 0]
    assert heads(connection) == [there]


def test_what_waits_moves_with_its_chat_and_forgets_where_it_stood(connection: Connection) -> None:
    sent = put(connection)
    outbox.mark_sent(connection, sent, "m1", NOW)
    put(connection, thread="5", reply_to="9")
    outbox.move(connection, BOT, HERE, THERE)
    [parcel] = outbox_queue.heads(connection, BOT, NOW)
    assert (parcel.address, parcel.thread, parcel.reply_to) == (THERE, None, None)
    assert outbox.at_message(connection, BOT, HERE, "m1")


def test_a_message_is_known_by_its_reference_in_its_own_chat(connection: Connection) -> None:
    outbox.mark_sent(connection, put(connection), "m1", NOW)
    assert outbox.at_message(connection, BOT, HERE, "m1") == SentMessage("result", 1)
    assert outbox.at_message(connection, BOT, THERE, "m1") is None
    assert outbox.at_message(connection, BOT + 1, HERE, "m1") is None


def test_what_ended_long_ago_is_forgotten_unless_somebody_may_still_answer_it(
    connection: Connection, anna: int
) -> None:
    ended, waiting, asked = put(connection), put(connection), put(connection, "quick_poll.ask")
    prompts.ask(connection, BOT, HERE, anna, "quick_poll.ask", asked, NOW)
    for number in (ended, asked):
        outbox.mark_sent(connection, number, "m1", NOW)
    outbox.forget(connection, NOW)
    assert len(states(connection)) == 3
    outbox.forget(connection, NOW + 1)
    assert [row["id"] for row in connection.rows("SELECT id FROM outbox ORDER BY id")] == [waiting, asked]


def test_a_deletion_names_the_message_that_goes(connection: Connection) -> None:
    outbox.put_deletion(connection, BOT, HERE, "m1", NOW)
    [parcel] = outbox_queue.heads(connection, BOT, NOW)
    assert (parcel.kind, parcel.reply_to) == (outbox.DELETE, "m1")
