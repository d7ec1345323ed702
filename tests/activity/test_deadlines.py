"""Deadlines: the instant that a local time means, what still counts, and schools that move."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.activity.deadlines import SHORTEST, ring_deadline, set_deadline, settle_deadlines
from bot.activity.model import DEADLINE, LATE, Activity
from bot.dates import instant_of, wall_time
from bot.people.model import Actor, Chat
from bot.quick_poll.model import Content
from bot.words import DomainError
from storage import activities, people, quick_poll, spaces, timers
from storage.connection import Connection
from storage.database import prepare
from storage.timers import Timer
from tests.storage.conftest import BOT, NOW, connected, new_chat

HOUR = 3_600_000
ZONES = (
    "Europe/Berlin", "America/Sao_Paulo", "Asia/Almaty", "Europe/Moscow", "Europe/Kaliningrad",
    "Asia/Kamchatka", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia",
    "Asia/Kathmandu", "UTC",
)  # fmt: skip
RESULTS = {"quick_poll": ("quick_poll.result",)}

walls = st.datetimes(datetime(2010, 1, 1), datetime(2035, 12, 31))  # noqa: DTZ001 - what a clock on a wall shows


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def offsets(shown: datetime, zone: str) -> list[timedelta]:
    """The offsets that the zone has about then, the earliest first, by another way than the program's."""
    noon = shown.replace(tzinfo=UTC)
    moments = (noon + timedelta(hours=hours) for hours in range(-36, 37))
    found = [moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta() for moment in moments]
    return list(dict.fromkeys(found))


def instants(shown: datetime, zone: str) -> list[int]:
    """All instants at which the clocks of the zone show this."""
    guesses = (milliseconds(shown.replace(tzinfo=UTC) - offset) for offset in offsets(shown, zone))
    return sorted(guess for guess in guesses if wall_time(guess, zone) == shown)


def milliseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


@example(wall("2026-03-29T02:30"), "Europe/Berlin")
@example(wall("2026-10-25T02:30"), "Europe/Berlin")
@example(wall("2018-11-04T00:00"), "America/Sao_Paulo")
@example(wall("2018-02-17T23:30"), "America/Sao_Paulo")
@example(wall("2024-02-29T23:30"), "Asia/Almaty")
@example(wall("2011-12-30T12:00"), "Pacific/Apia")
@example(wall("2026-10-04T02:10"), "Australia/Lord_Howe")
@given(walls.map(lambda shown: shown.replace(microsecond=0)), st.sampled_from(ZONES))
def test_a_local_time_means_the_first_instant_that_shows_it_or_as_much_later_as_the_clocks_leap(
    shown: datetime, zone: str
) -> None:
    instant = instant_of(shown, zone)
    found = instants(shown, zone)
    if found:
        assert instant == found[0]
        assert wall_time(instant, zone) == shown
    else:
        before, after = offsets(shown, zone)[0], offsets(shown, zone)[-1]
        assert wall_time(instant, zone) - shown == after - before > timedelta()


@pytest.mark.parametrize(
    ("zone", "shown", "instant"),
    [
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30"),  # 03:30: the clocks leap over it
        ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"),  # twice, the first time in summer
        ("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00"),  # 01:00: midnight is leapt over
        ("America/Sao_Paulo", "2018-02-17T23:30", "2018-02-18T01:30"),
        ("Asia/Almaty", "2024-02-29T23:30", "2024-02-29T17:30"),  # the zone became UTC+5 for good
        ("Europe/Moscow", "2026-03-11T18:00", "2026-03-11T15:00"),
    ],
)
def test_what_local_times_mean_where_clocks_are_set(zone: str, shown: str, instant: str) -> None:
    assert instant_of(wall(shown), zone) == milliseconds(wall(instant).replace(tzinfo=UTC))


@given(st.integers(0, 2_051_222_400).map(lambda seconds: seconds * 1_000), st.sampled_from(ZONES))
def test_what_the_clocks_show_leads_back_to_its_instant(instant: int, zone: str) -> None:
    back = instant_of(wall_time(instant, zone), zone)
    assert back == instant or (back < instant and wall_time(back, zone) == wall_time(instant, zone))


BY_HAND = Activity(1, 1, 1, None, "quick_poll", 7, NOW, closed_at=None, closings=0)
TIMED = replace(BY_HAND, deadline="2026-03-11T12:00", deadline_at=NOW + HOUR)
ENDED = replace(TIMED, closed_at=NOW + HOUR + 2_000)


@pytest.mark.parametrize(
    ("activity", "written", "counts"),
    [
        (BY_HAND, 100 * HOUR, True),
        (replace(BY_HAND, closed_at=NOW + HOUR), 0, False),  # what was closed by hand takes nothing
        (TIMED, HOUR, True),
        (TIMED, HOUR + 1, False),  # although the timer has not come yet
        (ENDED, HOUR, True),  # it was written in time and arrived late
        (ENDED, HOUR + 1, False),
        (replace(TIMED, closed_at=NOW + HOUR), HOUR, True),
        (replace(TIMED, closed_at=NOW + HOUR - 1), 0, False),  # by hand, before its time
    ],
)
def test_what_is_written_in_time_counts(activity: Activity, written: int, counts: bool) -> None:
    assert activity.takes(NOW + written) is counts


@pytest.mark.parametrize(
    ("activity", "late"),
    [
        (BY_HAND, False),
        (replace(BY_HAND, closed_at=NOW + HOUR), False),
        (TIMED, False),
        (ENDED, False),
        (replace(TIMED, closed_at=NOW), False),
        (replace(TIMED, closed_at=NOW + HOUR + LATE - 1), False),
        (replace(TIMED, closed_at=NOW + HOUR + LATE), True),
    ],
)
def test_an_end_is_late_when_people_have_looked_for_the_result(activity: Activity, late: bool) -> None:
    assert activity.ended_late is late


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    prepare(database_url, NOW)
    with connected(database_url) as connection:
        people.meet(connection, 7, "Анна", "ru")
        yield connection


def actor(chat: Chat) -> Actor:
    return Actor(
        BOT, chat.address, chat.title, is_private=False, thread=None,
        person_id=7, name="Анна", language="ru", sequence=1,
    )  # fmt: skip


def poll(connection: Connection, chat: Chat, until: str | None) -> int:
    number = activities.open_activity(connection, chat, None, "quick_poll", 7, NOW)
    quick_poll.put(connection, number, Content("Идём?"))
    if until:
        set_deadline(connection, actor(chat), chat, number, wall(until), NOW)
    return number


def armed(connection: Connection) -> dict[int, dict[str, Any]]:
    return {
        row["subject"]: dict(row)
        for row in connection.rows("SELECT * FROM timer WHERE kind = :kind", kind=DEADLINE)
    }


def test_a_school_that_moved_has_its_deadlines_at_the_new_instants_and_nobody_else(
    connection: Connection,
) -> None:
    moving, staying = new_chat(connection, -10), new_chat(connection, -20)
    ours, other = poll(connection, moving, "2026-03-12T18:00"), poll(connection, staying, "2026-03-12T18:00")
    closed, timeless = poll(connection, moving, "2026-03-11T19:00"), poll(connection, moving, None)
    activities.close(connection, closed, NOW)
    connection.run("UPDATE timer SET attempts = 2, leased_until = 5 WHERE state = 0")
    before = armed(connection)
    settle_deadlines(connection, BOT, NOW)
    assert armed(connection) == before, "nobody has moved"

    spaces.change_space(connection, moving.space.id, time_zone="Asia/Kamchatka")
    settle_deadlines(connection, BOT + 1, NOW)
    assert armed(connection) == before, "what belongs to another bot is its own"
    settle_deadlines(connection, BOT, NOW)
    settle_deadlines(connection, BOT, NOW)
    after = armed(connection)
    assert {subject for subject in after if after[subject] != before[subject]} == {ours}
    assert after[ours]["due_at"] == before[ours]["due_at"] - 9 * HOUR
    assert (after[ours]["attempts"], after[ours]["leased_until"]) == (0, 0)
    deadlines = {number: activities.by_id(connection, number) for number in (ours, other, closed, timeless)}
    instants = {number: found and found.deadline_at for number, found in deadlines.items()}
    assert instants == {
        ours: milliseconds(datetime(2026, 3, 12, 6, tzinfo=UTC)),
        other: milliseconds(datetime(2026, 3, 12, 15, tzinfo=UTC)),
        closed: milliseconds(datetime(2026, 3, 11, 16, tzinfo=UTC)),
        timeless: None,
    }
    said = connection.rows("SELECT deadline FROM activity WHERE closed_at IS NULL AND deadline IS NOT NULL")
    assert {row["deadline"] for row in said} == {"2026-03-12T18:00:00"}, "what was said stays"


def test_a_deadline_is_a_minute_ahead_at_least(connection: Connection) -> None:
    chat = new_chat(connection, -10)
    number = poll(connection, chat, None)
    soonest = wall_time(NOW + SHORTEST, "Europe/Moscow")
    with pytest.raises(DomainError) as refused:
        set_deadline(connection, actor(chat), chat, number, soonest - timedelta(milliseconds=1), NOW)
    assert refused.value.text.key == "activity-deadline-over"
    assert not armed(connection)
    set_deadline(connection, actor(chat), chat, number, soonest, NOW)
    assert armed(connection)[number]["due_at"] > NOW + SHORTEST, "what is written in the last moment arrives"


def test_when_it_rings_the_activity_ends_once(connection: Connection) -> None:
    number = poll(connection, new_chat(connection, -10), "2026-03-11T18:00")
    [timer] = timers.claim(connection, BOT, NOW + 24 * HOUR, NOW + 25 * HOUR, 5)
    for instant in (NOW + HOUR, NOW + 2 * HOUR):
        ring_deadline(connection, timer, RESULTS, instant)
    activity = activities.by_id(connection, number)
    assert activity
    assert (activity.closed_at, activity.closings) == (NOW + HOUR, 1)
    assert [row["kind"] for row in connection.rows("SELECT kind FROM outbox")] == ["quick_poll.result"]


def test_when_it_rings_for_what_is_gone_nothing_happens(connection: Connection) -> None:
    ring_deadline(connection, Timer(1, DEADLINE, 99, NOW, None), RESULTS, NOW)
    assert not connection.rows("SELECT * FROM outbox")
