from typing import Any

import pytest

from bot.people.model import Chat
from storage import people, timers
from storage.connection import Connection
from storage.timers import Missed, Timer
from tests.storage.conftest import BOT, NOW

KIND = "activity.deadline"
LATER = NOW + 60_000


def arm(connection: Connection, subject: int = 1, due_at: int = NOW, bot: int = BOT, **options: Any) -> None:
    kind = options.pop("kind", KIND)
    timers.arm(connection, bot, kind, subject, **{"chat_id": None, "due_at": due_at, **options})


def claim(connection: Connection, now: int = NOW, number: int = 100, until: int = LATER) -> list[Timer]:
    return timers.claim(connection, BOT, now, until, number)


def subjects(connection: Connection, now: int = NOW) -> list[int]:
    return [timer.subject for timer in claim(connection, now)]


def row(connection: Connection, subject: int = 1, kind: str = KIND) -> dict[str, Any]:
    found = connection.row(
        "SELECT * FROM timer WHERE kind = :kind AND subject = :subject", kind=kind, subject=subject
    )
    return dict(found)


def number_of(connection: Connection) -> int:
    return int(connection.row("SELECT count(*) AS number FROM timer")["number"])


def test_what_is_due_is_claimed_with_the_address_of_its_chat(connection: Connection, chat: Chat) -> None:
    arm(connection, chat_id=chat.id)
    [timer] = claim(connection)
    assert timer == Timer(row(connection)["id"], KIND, 1, NOW, chat.address)


def test_the_address_is_that_of_the_day(connection: Connection, chat: Chat) -> None:
    arm(connection, chat_id=chat.id)
    people.change_address(connection, chat.id, -77)
    assert [timer.address for timer in claim(connection)] == [-77]


def test_what_belongs_to_no_chat_has_no_address(connection: Connection, chat: Chat) -> None:
    arm(connection)
    assert [timer.address for timer in claim(connection)] == [None]


def test_nothing_is_claimed_before_its_instant(connection: Connection) -> None:
    arm(connection, due_at=NOW + 1)
    assert claim(connection) == []
    assert [timer.due_at for timer in claim(connection, NOW + 1)] == [NOW + 1]


def test_the_longest_due_comes_first_and_only_so_many_at_once(connection: Connection) -> None:
    for subject, due_at in ((1, NOW), (2, NOW - 5), (3, NOW - 9), (4, NOW - 5), (5, LATER)):
        arm(connection, subject, due_at)
    assert [timer.subject for timer in claim(connection, number=2)] == [3, 2]
    assert [timer.subject for timer in claim(connection, number=2)] == [4, 1]
    assert claim(connection) == []


def test_a_lease_is_given_once_until_it_runs_out(connection: Connection) -> None:
    arm(connection)
    assert subjects(connection) == [1]
    assert claim(connection) == []
    assert claim(connection, LATER - 1) == []
    assert subjects(connection, LATER) == [1]


def test_leases_of_a_dead_process_are_given_back(connection: Connection) -> None:
    arm(connection)
    claim(connection)
    timers.release_leases(connection, BOT + 1)
    assert claim(connection) == []
    timers.release_leases(connection, BOT)
    assert subjects(connection) == [1]


def test_what_is_armed_again_is_due_at_the_new_instant_only(connection: Connection, chat: Chat) -> None:
    arm(connection, due_at=NOW, expires_at=NOW + 5)
    claim(connection)
    arm(connection, due_at=LATER, chat_id=chat.id)
    assert number_of(connection) == 1
    assert claim(connection, LATER - 1) == []
    assert timers.expire(connection, BOT, LATER) == 0, "the old end counts no more"
    [timer] = claim(connection, LATER, until=LATER + 9)
    assert (timer.due_at, timer.address) == (LATER, chat.address)


@pytest.mark.parametrize("how", ["done", "expired", "failed"])
def test_what_has_ended_can_be_armed_again(connection: Connection, how: str) -> None:
    arm(connection, expires_at=NOW if how == "expired" else None)
    if how == "expired":
        timers.expire(connection, BOT, NOW)
    else:
        [timer] = claim(connection)
        if how == "done":
            timers.end(connection, timer, NOW)
        else:
            fail(connection, timer)
    assert row(connection)["state"] != 0
    arm(connection, due_at=LATER)
    again = row(connection)
    names = ("state", "leased_until", "attempts", "ended_at", "reason", "expires_at")
    assert [again[name] for name in names] == [0, 0, 0, None, None, None]
    assert timers.missed(connection, 0) == []
    assert subjects(connection, LATER) == [1]


def test_a_kind_and_a_subject_have_one_timer(connection: Connection) -> None:
    arm(connection, 1)
    arm(connection, 2)
    arm(connection, 1, kind="activity.reminder")
    arm(connection, 1)
    assert number_of(connection) == 3


def test_what_was_disarmed_is_not_done(connection: Connection) -> None:
    arm(connection, 1)
    arm(connection, 2)
    arm(connection, 1, kind="activity.reminder")
    [timer, *_] = claim(connection)
    timers.disarm(connection, KIND, 1)
    timers.disarm(connection, KIND, 99)
    assert timers.end(connection, timer, NOW) is False, "though it was claimed before"
    assert number_of(connection) == 2
    timers.release_leases(connection, BOT)
    claimed = {(timer.kind, timer.subject) for timer in claim(connection)}
    assert claimed == {(KIND, 2), ("activity.reminder", 1)}


def test_what_has_ended_stays_on_record_though_it_is_disarmed(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    timers.end(connection, timer, NOW)
    timers.disarm(connection, KIND, 1)
    assert row(connection)["state"] == 1


def test_it_is_done_once(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    assert [timers.end(connection, timer, NOW + 3), timers.end(connection, timer, NOW + 4)] == [True, False]
    assert (row(connection)["state"], row(connection)["ended_at"]) == (1, NOW + 3)
    assert claim(connection, LATER) == []
    assert timers.next_due(connection, BOT, NOW) is None


def test_it_is_not_done_when_it_is_to_be_done_at_another_instant(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    arm(connection, due_at=LATER)
    assert timers.end(connection, timer, NOW) is False
    assert row(connection)["state"] == 0
    assert subjects(connection, LATER) == [1]


def test_it_is_done_though_its_lease_ran_out_and_another_claimed_it(connection: Connection) -> None:
    arm(connection)
    [first] = claim(connection)
    [second] = claim(connection, LATER, until=LATER + 9)
    assert [timers.end(connection, each, LATER) for each in (first, second)] == [True, False]


def test_what_has_become_useless_expires(connection: Connection) -> None:
    arm(connection, 1, expires_at=NOW)
    arm(connection, 2, expires_at=NOW + 1)
    arm(connection, 3)
    arm(connection, 4, LATER, expires_at=NOW)
    arm(connection, 5, expires_at=NOW - 1, bot=BOT + 1)
    assert timers.expire(connection, BOT, NOW) == 1
    assert timers.expire(connection, BOT, NOW) == 0
    assert (row(connection)["state"], row(connection)["ended_at"]) == (2, NOW)
    assert subjects(connection) == [2, 3]
    assert row(connection, 5)["state"] == 0


def test_what_was_claimed_and_expired_meanwhile_is_not_done(connection: Connection) -> None:
    arm(connection, expires_at=NOW + 1)
    [timer] = claim(connection)
    assert timers.expire(connection, BOT, NOW + 1) == 1
    assert timers.end(connection, timer, NOW + 1) is False


def fail(connection: Connection, timer: Timer, reason: str = "KeyError", now: int = NOW) -> None:
    timers.count_failure(connection, timer, reason, 1, now)


def test_what_failed_is_given_up_after_so_many_tries_only(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    for tries in (1, 2):
        timers.count_failure(connection, timer, "KeyError", 3, NOW)
        kept = row(connection)
        assert (kept["state"], kept["attempts"], kept["ended_at"]) == (0, tries, None)
    timers.count_failure(connection, timer, "KeyError", 3, NOW)
    kept = row(connection)
    assert (kept["state"], kept["attempts"], kept["ended_at"]) == (3, 3, NOW)


def test_what_succeeds_in_the_end_has_no_reason_any_more(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    timers.count_failure(connection, timer, "KeyError", 3, NOW)
    assert timers.end(connection, timer, NOW)
    assert (row(connection)["state"], row(connection)["reason"]) == (1, None)


def test_what_failed_is_not_tried_again_and_keeps_its_reason(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    fail(connection, timer, "KeyError at storage/cards.py:1")
    fail(connection, timer, "another reason", NOW + 1)
    kept = row(connection)
    assert (kept["state"], kept["reason"], kept["ended_at"]) == (3, "KeyError at storage/cards.py:1", NOW)
    assert timers.end(connection, timer, NOW) is False
    assert claim(connection, LATER) == []


def test_what_is_done_can_not_fail(connection: Connection) -> None:
    arm(connection)
    [timer] = claim(connection)
    timers.end(connection, timer, NOW)
    fail(connection, timer, "late")
    assert (row(connection)["state"], row(connection)["reason"]) == (1, None)


def test_the_next_instant_is_that_of_the_first_that_can_be_claimed(connection: Connection) -> None:
    assert timers.next_due(connection, BOT, NOW) is None
    arm(connection, 1, LATER + 5)
    assert timers.next_due(connection, BOT, NOW) == LATER + 5
    arm(connection, 2, NOW - 5)
    assert timers.next_due(connection, BOT, NOW) == NOW, "what is late is due now"
    assert subjects(connection) == [2]
    assert timers.next_due(connection, BOT, NOW) == LATER, "when the lease runs out"
    arm(connection, 3, LATER - 1)
    assert timers.next_due(connection, BOT, NOW) == LATER - 1
    assert timers.next_due(connection, BOT + 1, NOW) is None


def test_what_ended_without_effect_is_counted_by_kind_and_reason(connection: Connection) -> None:
    for subject in (1, 2, 3, 4):
        arm(connection, subject)
    done, first, second, yesterday = claim(connection)
    timers.end(connection, done, NOW)
    for timer in (first, second):
        fail(connection, timer)
    fail(connection, yesterday, now=NOW - 1)
    arm(connection, 1, kind="activity.reminder", expires_at=NOW)
    arm(connection, 2, kind="activity.reminder", due_at=LATER)
    timers.expire(connection, BOT, NOW)
    assert timers.missed(connection, NOW) == [
        Missed(KIND, "KeyError", 2),
        Missed("activity.reminder", None, 1),
    ]
    assert timers.missed(connection, NOW + 1) == []


def test_what_ended_long_ago_is_forgotten_but_never_what_waits(connection: Connection) -> None:
    for subject in (1, 2, 3):
        arm(connection, subject, expires_at=NOW if subject == 3 else None)
    timers.expire(connection, BOT, NOW)
    done, _ = claim(connection)
    timers.end(connection, done, NOW)
    arm(connection, 4, NOW - 999)
    timers.forget(connection, NOW)
    assert number_of(connection) == 4
    timers.forget(connection, NOW + 1)
    rows = connection.rows("SELECT subject FROM timer ORDER BY subject")
    assert [row["subject"] for row in rows] == [2, 4]


def test_timers_of_another_bot_are_left_alone(connection: Connection) -> None:
    arm(connection, 1, bot=BOT + 1, expires_at=NOW)
    arm(connection, 2, bot=BOT + 1)
    before = [row(connection, subject) for subject in (1, 2)]
    assert claim(connection) == []
    assert timers.expire(connection, BOT, NOW) == 0
    timers.release_leases(connection, BOT)
    assert timers.next_due(connection, BOT, NOW) is None
    assert [row(connection, subject) for subject in (1, 2)] == before
