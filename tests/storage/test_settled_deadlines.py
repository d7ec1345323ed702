"""Deadlines are settled when a school moves and at every start: which rows that touches."""

from datetime import datetime
from typing import Any

import pytest

from bot.activity.deadlines import SHORTEST, settle_deadlines
from bot.activity.model import DEADLINE
from bot.dates import instant_of
from bot.people.model import Chat
from storage import activities, spaces, timers
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW, new_chat

EVENING = datetime.fromisoformat("2026-03-11T20:00")
HOUR = 3_600_000
LAST_WORDS = 2_000


@pytest.fixture
def other(connection: Connection) -> Chat:
    """A chat of another school."""
    return new_chat(connection, -20)


def until_evening(connection: Connection, chat: Chat, author: int) -> int:
    """An activity with a deadline; nothing is armed to end it."""
    number = activities.open_activity(connection, chat, None, "quick_poll", author, NOW)
    meant = instant_of(EVENING, chat.space.time_zone)
    activities.set_deadline(connection, number, EVENING.isoformat(), meant)
    return number


def armed(connection: Connection) -> dict[int, dict[str, Any]]:
    rows = connection.rows("SELECT * FROM timer WHERE kind = :kind AND state = 0", kind=DEADLINE)
    return {row["subject"]: dict(row) for row in rows}


def deadline(connection: Connection, number: int) -> int:
    found = activities.by_id(connection, number)
    assert found
    assert found.deadline_at
    return found.deadline_at


def test_a_school_that_moves_touches_no_other(
    connection: Connection, chat: Chat, other: Chat, anna: int
) -> None:
    ours, theirs = until_evening(connection, chat, anna), until_evening(connection, other, anna)
    settle_deadlines(connection, BOT, NOW)
    before = armed(connection)
    assert set(before) == {ours, theirs}
    for each in (chat, other):
        spaces.change_space(connection, each.space.id, time_zone="Asia/Omsk")  # three hours ahead of Moscow
    settle_deadlines(connection, BOT, NOW, chat.space.id)
    after = armed(connection)
    assert after[theirs] == before[theirs]
    assert after[ours]["due_at"] == before[ours]["due_at"] - 3 * HOUR
    settle_deadlines(connection, BOT, NOW)
    assert armed(connection)[theirs]["due_at"] == after[ours]["due_at"], "the next start is about all"


def test_what_is_over_by_the_move_is_given_a_minute(connection: Connection, chat: Chat, anna: int) -> None:
    number = until_evening(connection, chat, anna)
    spaces.change_space(connection, chat.space.id, time_zone="Asia/Kamchatka")
    settle_deadlines(connection, BOT, NOW, chat.space.id)
    assert deadline(connection, number) == NOW + SHORTEST
    assert armed(connection)[number]["due_at"] == NOW + SHORTEST + LAST_WORDS


def test_what_nothing_would_end_is_armed_and_what_is_armed_is_left_alone(
    connection: Connection, chat: Chat, anna: int
) -> None:
    lost, failed, closed, waits = (until_evening(connection, chat, anna) for _ in range(4))
    settle_deadlines(connection, BOT, NOW)
    timers.disarm(connection, DEADLINE, lost)
    connection.run(
        "UPDATE timer SET state = 3, attempts = 3, reason = 'KeyError' WHERE subject = :id", id=failed
    )
    connection.run("UPDATE timer SET attempts = 1, leased_until = 5 WHERE subject = :id", id=waits)
    activities.close(connection, closed, NOW)
    timers.disarm(connection, DEADLINE, closed)
    before = armed(connection)

    settle_deadlines(connection, BOT + 1, NOW)
    assert armed(connection) == before, "what belongs to another bot is its own"
    settle_deadlines(connection, BOT, NOW)
    after = armed(connection)
    assert set(after) == {lost, failed, waits}
    assert after[waits] == before[waits]
    due = instant_of(EVENING, chat.space.time_zone) + LAST_WORDS
    assert {timer["due_at"] for timer in after.values()} == {due}
    assert (after[failed]["attempts"], after[failed]["reason"]) == (0, None)


def test_what_is_over_and_was_given_up_is_due_at_once(connection: Connection, chat: Chat, anna: int) -> None:
    number = until_evening(connection, chat, anna)
    meant, tomorrow = deadline(connection, number), NOW + 24 * HOUR
    settle_deadlines(connection, BOT, tomorrow)
    assert deadline(connection, number) == meant, "nobody has moved: it says when it was over"
    assert [timer.subject for timer in timers.claim(connection, BOT, tomorrow, tomorrow, 9)] == [number]
