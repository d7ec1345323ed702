from typing import Any

import pytest

from storage import journal
from storage.connection import Connection
from storage.journal import AlreadyDone, Entry
from tests.storage.conftest import BOT, NOW

DAY = 86_400_000


def update(update_id: int, **content: Any) -> tuple[int, str, dict[str, Any]]:
    return update_id, "message", {"update_id": update_id, "message": content}


def record(
    connection: Connection, *updates: tuple[int, str, Any], now: int = NOW, bot: int = BOT
) -> list[Entry]:
    return journal.record(connection, bot, updates, now)


def stored(connection: Connection, column: str) -> list[Any]:
    return [row[column] for row in connection.rows(f"SELECT {column} FROM journal ORDER BY sequence")]


def test_what_arrived_is_open_in_the_order_of_arrival(connection: Connection) -> None:
    entries = record(connection, update(9, text="+"), update(3), update(5))
    assert [entry.update_id for entry in entries] == [9, 3, 5]
    assert journal.open_entries(connection, BOT) == entries
    assert journal.count_open(connection) == 3


def test_only_what_was_not_known_yet_is_given_back(connection: Connection) -> None:
    record(connection, update(1), update(2))
    assert [entry.update_id for entry in record(connection, update(2), update(3), update(3))] == [3]
    journal.finish(connection, 1)
    assert record(connection, update(1)) == []


def test_two_bots_may_have_updates_of_the_same_number(connection: Connection) -> None:
    [mine] = record(connection, update(1))
    [other] = record(connection, update(1), bot=BOT + 1)
    assert journal.open_entries(connection, BOT) == [mine]
    assert journal.open_entries(connection, BOT + 1) == [other]


def test_an_update_of_any_content_comes_back_as_it_was(connection: Connection) -> None:
    content = {"text": "ёж 🦔 \ud83d \x00", "number": 2**53, "none": None, "list": [1.5, True]}
    record(connection, update(1, **content))
    [entry] = journal.open_entries(connection, BOT)
    assert entry.raw["message"] == content


def test_what_is_done_has_lost_its_text_and_can_not_be_done_again(connection: Connection) -> None:
    [entry] = record(connection, update(1, text="личное"))
    journal.finish(connection, entry.sequence)
    assert stored(connection, "payload") == [None]
    assert journal.count_open(connection) == 0
    with pytest.raises(AlreadyDone):
        journal.finish(connection, entry.sequence)


def test_numbers_of_the_order_are_never_used_again(connection: Connection) -> None:
    [first] = record(connection, update(1))
    journal.finish(connection, first.sequence)
    journal.forget(connection, done_before=NOW + 1, aside_before=0)
    [second] = record(connection, update(1))
    assert second.sequence > first.sequence


def test_tries_are_counted_for_the_next_life(connection: Connection) -> None:
    [entry] = record(connection, update(1))
    journal.count_try(connection, entry.sequence)
    journal.count_try(connection, entry.sequence)
    assert [each.tries for each in journal.open_entries(connection, BOT)] == [2]


def test_what_is_set_aside_is_told_with_its_reason_newest_first(connection: Connection) -> None:
    first, second = record(connection, update(1), update(2))
    journal.set_aside(connection, first.sequence, "KeyError at storage/cards.py:1")
    journal.set_aside(connection, second.sequence, "not as expected: message.chat")
    journal.set_aside(connection, second.sequence, "another reason")
    assert [(each.update_id, each.reason) for each in journal.updates_set_aside(connection)] == [
        (2, "not as expected: message.chat"), (1, "KeyError at storage/cards.py:1"),
    ]  # fmt: skip
    assert journal.count_open(connection) == 0


def test_what_is_done_can_not_be_set_aside(connection: Connection) -> None:
    [entry] = record(connection, update(1))
    journal.finish(connection, entry.sequence)
    journal.set_aside(connection, entry.sequence, "late")
    assert journal.updates_set_aside(connection) == []


def test_a_toast_is_owed_until_it_is_settled_or_too_old(connection: Connection) -> None:
    done, aside, silent = record(connection, update(1), update(2), update(3))
    journal.finish(connection, done.sequence, {"press": "1"})
    journal.set_aside(connection, aside.sequence, "reason", {"press": "2"})
    journal.finish(connection, silent.sequence)
    assert journal.owed(connection, BOT, NOW) == [
        (done.sequence, {"press": "1"}),
        (aside.sequence, {"press": "2"}),
    ]
    assert journal.owed(connection, BOT, NOW + 1) == []
    assert journal.owed(connection, BOT + 1, NOW) == []
    journal.settle(connection, [done.sequence])
    assert journal.owed(connection, BOT, NOW) == [(aside.sequence, {"press": "2"})]


def test_what_is_old_is_forgotten_but_never_what_is_open(connection: Connection) -> None:
    done, aside, _ = record(connection, update(1), update(2), update(3))
    journal.finish(connection, done.sequence)
    journal.set_aside(connection, aside.sequence, "reason")
    [new] = record(connection, update(4), now=NOW + DAY)
    journal.finish(connection, new.sequence)
    journal.forget(connection, done_before=NOW + DAY, aside_before=NOW)
    assert stored(connection, "update_id") == [2, 3, 4]
    journal.forget(connection, done_before=NOW + DAY, aside_before=NOW + 1)
    assert stored(connection, "update_id") == [3, 4]
