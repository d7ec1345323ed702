import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import journal, toasts
from storage.connection import Connection
from storage.database import prepare
from storage.journal import AlreadyDone, Entry
from storage.sealing import Key, KeyRing, new_key
from storage.sqlite.connection import SqliteConnection, connect
from tests.storage.conftest import BOT, NOW

DAY = 86_400_000
CANARY = "Petya cried again"
KEY = new_key()
RING = KeyRing([KEY])


def update(update_id: int, **content: Any) -> tuple[int, str, dict[str, Any]]:
    return update_id, "message", {"update_id": update_id, "message": content}


def record(
    connection: Connection,
    *updates: tuple[int, str, Any],
    now: int = NOW,
    bot: int = BOT,
    ring: KeyRing = RING,
) -> list[Entry]:
    return journal.record(connection, bot, updates, ring, now)


def open_entries(connection: Connection, bot: int = BOT, ring: KeyRing = RING) -> list[Entry]:
    return journal.open_entries(connection, bot, ring)


def stored(connection: Connection, column: str) -> list[Any]:
    return [row[column] for row in connection.rows(f"SELECT {column} FROM journal ORDER BY sequence")]


def test_what_arrived_is_open_in_the_order_of_arrival(connection: Connection) -> None:
    entries = record(connection, update(9, text="+"), update(3), update(5))
    assert [entry.update_id for entry in entries] == [9, 3, 5]
    assert open_entries(connection) == entries
    assert journal.count_open(connection) == 3


def test_what_is_known_is_given_back_again_until_it_is_done(connection: Connection) -> None:
    """Its commit may have happened though the answer to it was lost."""
    first, second = record(connection, update(1), update(2))
    assert record(connection, update(2)) == [second]
    again = [entry.update_id for entry in record(connection, update(2), update(3), update(3))]
    assert again == [2, 3, 3]
    assert journal.count_open(connection) == 3
    journal.finish(connection, first.sequence)
    assert record(connection, update(1)) == []
    journal.set_aside(connection, second.sequence, "KeyError")
    assert record(connection, update(2)) == []


def test_two_bots_may_have_updates_of_the_same_number(connection: Connection) -> None:
    [mine] = record(connection, update(1))
    [other] = record(connection, update(1), bot=BOT + 1)
    assert open_entries(connection) == [mine]
    assert open_entries(connection, BOT + 1) == [other]


def test_an_update_of_any_content_comes_back_as_it_was(connection: Connection) -> None:
    content = {"text": "ёж 🦔 \ud83d \x00", "number": 2**53, "none": None, "list": [1.5, True]}
    record(connection, update(1, **content))
    [entry] = open_entries(connection)
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
    assert [each.tries for each in open_entries(connection)] == [2]


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
    assert toasts.owed(connection, BOT, NOW) == [
        (done.sequence, {"press": "1"}),
        (aside.sequence, {"press": "2"}),
    ]
    assert toasts.owed(connection, BOT, NOW + 1) == []
    assert toasts.owed(connection, BOT + 1, NOW) == []
    toasts.settle(connection, [done.sequence])
    assert toasts.owed(connection, BOT, NOW) == [(aside.sequence, {"press": "2"})]


def test_a_toast_that_is_owed_for_long_is_known_as_such(connection: Connection) -> None:
    [done, _] = record(connection, update(1), update(2))
    journal.finish(connection, done.sequence, {"press": "1"})
    assert toasts.too_late(connection, BOT, NOW) == []
    assert toasts.too_late(connection, BOT, NOW + 1) == [done.sequence]
    assert toasts.too_late(connection, BOT + 1, NOW + 1) == []


def test_what_is_dropped_waits_no_more_and_holds_nothing(connection: Connection) -> None:
    still, gone, aside = record(connection, update(1), update(2), update(3))
    journal.set_aside(connection, aside.sequence, "reason", {"press": "3"})
    assert [entry.is_aside for entry in journal.unfinished(connection, RING)] == [False, False, True]
    journal.drop(connection, gone.sequence)
    journal.drop(connection, aside.sequence)
    journal.need_open(connection, still.sequence)
    for entry in (gone, aside):
        with pytest.raises(AlreadyDone):
            journal.need_open(connection, entry.sequence)
        with pytest.raises(AlreadyDone):
            journal.finish(connection, entry.sequence)
    assert [entry.sequence for entry in journal.unfinished(connection, RING)] == [still.sequence]
    assert toasts.owed(connection, BOT, NOW) == []
    assert journal.take_up_again(connection) == 0
    assert journal.updates_set_aside(connection) == []


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


def test_what_waits_or_is_set_aside_holds_no_text_that_anybody_can_read(connection: Connection) -> None:
    _, aside = record(connection, update(1, text=CANARY), update(2, text=CANARY))
    journal.set_aside(connection, aside.sequence, "reason")
    for row in connection.rows("SELECT * FROM journal"):
        assert row["payload"]
        assert not any(CANARY in str(value) for value in dict(row).values())
    assert [entry.raw["message"] for entry in open_entries(connection)] == [{"text": CANARY}]


def test_neither_the_file_nor_its_log_holds_a_text_that_waits(path: Path) -> None:
    with closing(connect(path)) as raw:
        record(SqliteConnection(raw), update(1, text=CANARY))
        files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
        assert path.with_name(path.name + "-wal") in files
        assert not any(CANARY.encode() in file.read_bytes() for file in files)
        raw.execute("UPDATE journal SET reason = ?", (CANARY,))
        assert any(CANARY.encode() in file.read_bytes() for file in files), "it would have been seen"


def test_what_was_set_aside_comes_back_whole_when_it_is_taken_up_again(connection: Connection) -> None:
    first, done, second, _ = entries = record(connection, *(update(each, text=CANARY) for each in range(4)))
    journal.finish(connection, done.sequence)
    for each in (first, second):
        journal.count_try(connection, each.sequence)
        journal.set_aside(connection, each.sequence, "KeyError at storage/cards.py:1")
    assert journal.take_up_again(connection) == 2
    assert open_entries(connection) == [entries[0], entries[2], entries[3]], "in their order, with no tries"
    assert stored(connection, "reason") == [None] * 4
    assert journal.updates_set_aside(connection) == []
    assert journal.take_up_again(connection) == 0


def test_what_an_earlier_program_set_aside_without_its_text_stays_aside(connection: Connection) -> None:
    [entry] = record(connection, update(1))
    journal.set_aside(connection, entry.sequence, "reason")
    connection.run("UPDATE journal SET payload = NULL")
    assert journal.take_up_again(connection) == 0
    assert [each.update_id for each in journal.updates_set_aside(connection)] == [1]
    assert open_entries(connection) == []


def test_what_is_taken_up_again_can_be_done_and_is_scrubbed_then(connection: Connection) -> None:
    [entry] = record(connection, update(1, text=CANARY))
    journal.set_aside(connection, entry.sequence, "reason")
    journal.take_up_again(connection)
    journal.finish(connection, entry.sequence)
    assert (stored(connection, "payload"), stored(connection, "state")) == ([None], [1])


def test_what_an_earlier_program_wrote_without_a_seal_is_read(connection: Connection) -> None:
    record(connection, update(1))
    connection.run(
        "UPDATE journal SET payload = :payload",
        payload=json.dumps({"update_id": 1, "message": {"text": "+"}}),
    )
    [entry] = open_entries(connection)
    assert entry.raw == {"update_id": 1, "message": {"text": "+"}}


def test_an_update_whose_key_is_gone_comes_back_empty_and_holds_nobody_up(connection: Connection) -> None:
    record(connection, update(1, text="old"))
    record(connection, update(2, text="new"), ring=(ring := KeyRing([new_key()])))
    assert [(entry.update_id, entry.raw) for entry in open_entries(connection, ring=ring)] == [
        (1, {}), (2, {"update_id": 2, "message": {"text": "new"}}),
    ]  # fmt: skip


def test_a_text_that_was_put_into_another_row_or_damaged_comes_back_empty(connection: Connection) -> None:
    record(connection, update(1, text="+"), update(2, text="-"), update(3, text="?"))
    moved = connection.row("SELECT payload FROM journal WHERE update_id = 1")["payload"]
    connection.run("UPDATE journal SET payload = :payload WHERE update_id = 2", payload=moved)
    connection.run("UPDATE journal SET payload = 'no seal at all' WHERE update_id = 3")
    assert [entry.raw for entry in open_entries(connection)] == [update(1, text="+")[2], {}, {}]


def test_an_update_of_another_bot_can_not_be_unsealed_as_ones_own(connection: Connection) -> None:
    record(connection, update(1, text="+"), bot=BOT + 1)
    connection.run("UPDATE journal SET bot_id = :bot_id", bot_id=BOT)
    assert [entry.raw for entry in open_entries(connection)] == [{}]


def test_texts_are_counted_by_the_key_that_sealed_them(connection: Connection) -> None:
    old, new = Key("0" * 8, KEY.secret), Key("f" * 8, new_key().secret)
    assert journal.uses_of_keys(connection) == {}
    first, _, done = record(connection, update(1), update(2), update(3), ring=KeyRing([old]))
    record(connection, update(4), ring=KeyRing([old, new]))
    journal.set_aside(connection, first.sequence, "reason")
    journal.finish(connection, done.sequence)
    assert journal.uses_of_keys(connection) == {"0" * 8: 2, "f" * 8: 1}


def test_texts_of_an_older_key_are_read_beside_those_of_the_newest(connection: Connection) -> None:
    ring = KeyRing([KEY, new_key()])
    record(connection, update(1, text="old"))
    record(connection, update(2, text="new"), ring=ring)
    assert [entry.raw["message"]["text"] for entry in open_entries(connection, ring=ring)] == ["old", "new"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters()), inner, max_size=3),
    max_leaves=8,
)
ARRIVED = st.dictionaries(st.text(st.characters()), JSON, max_size=3)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteConnection]:
    """One journal for all examples."""
    path = tmp_path_factory.mktemp("journal") / "staffroom.db"
    prepare(f"sqlite:///{path}", NOW)
    with closing(connect(path)) as raw:
        yield SqliteConnection(raw)


@given(raw=ARRIVED)
def test_whatever_arrived_comes_back_and_can_not_be_read_meanwhile(
    kept: SqliteConnection, raw: dict[str, Any]
) -> None:
    kept.run("DELETE FROM journal")
    record(kept, (1, "message", {"content": raw, "canary": CANARY}))
    assert CANARY not in stored(kept, "payload")[0]
    assert [entry.raw for entry in open_entries(kept)] == [{"content": raw, "canary": CANARY}]
