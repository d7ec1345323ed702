"""A reminder that has waited looks at the school's clocks again before it goes out."""

from datetime import date, datetime

import pytest

from bot.activities import CONTENTS
from bot.activity.model import NUDGE, NUDGE_BY_NAME
from bot.activity.nudging import ring_nudge, settle_nudges
from bot.dates import instant_of
from bot.people.model import Chat
from bot.quick_poll.model import Content
from storage import activities, nudges, quick_poll, quiet, rosters, spaces, timers
from storage.connection import Connection
from storage.timers import Timer
from tests.storage.conftest import BOT

MOSCOW = "Europe/Moscow"
EVERY_DAY = range(1, 8)


def at(moment: str) -> int:
    return instant_of(datetime.fromisoformat(moment), MOSCOW)


NIGHT, MORNING, NOON = at("2026-03-11 23:00"), at("2026-03-12 07:00"), at("2026-03-12 12:00")


@pytest.fixture
def poll(connection: Connection, chat: Chat, anna: int) -> int:
    """A poll that Анна has not answered, whose silent are to be reminded in the morning."""
    spaces.join(connection, chat.space.id, anna, NIGHT)
    rosters.see(connection, chat.id, anna, NIGHT)
    number = activities.open_activity(connection, chat, None, "quick_poll", anna, NIGHT)
    quick_poll.put(connection, number, Content("Идём в театр?"))
    timers.arm(connection, BOT, NUDGE, number, chat_id=chat.id, due_at=MORNING)
    return number


def ring(connection: Connection, number: int, now: int, kind: str = NUDGE) -> None:
    """The timer is due: it ends, and does what it does."""
    connection.run("DELETE FROM timer")
    ring_nudge(connection, Timer(1, kind, number, now, -10), CONTENTS, now)


def sent(connection: Connection) -> list[str]:
    return [row["kind"] for row in connection.rows("SELECT kind FROM outbox ORDER BY id")]


def test_in_time_it_goes_out_and_nothing_waits_any_more(connection: Connection, poll: int) -> None:
    ring(connection, poll, MORNING)
    assert sent(connection) == ["activity.nudge.chat"]
    assert nudges.waiting_for(connection, poll) is None


def test_by_name_it_goes_out_by_name(connection: Connection, poll: int) -> None:
    ring(connection, poll, MORNING, NUDGE_BY_NAME)
    assert sent(connection) == ["activity.nudge.names"]


@pytest.mark.parametrize("kind", [NUDGE, NUDGE_BY_NAME])
def test_where_it_is_quiet_again_it_waits_on(connection: Connection, poll: int, kind: str) -> None:
    ring(connection, poll, at("2026-03-13 20:30"), kind)  # a Friday: the weekend is quiet, too
    assert not sent(connection)
    [waiting] = nudges.waiting(connection, BOT)
    assert (waiting.kind, waiting.due_at) == (kind, at("2026-03-16 07:00"))


def test_after_the_end_it_does_nothing(connection: Connection, poll: int) -> None:
    activities.close(connection, poll, NIGHT)
    ring(connection, poll, MORNING)
    assert not sent(connection)
    assert nudges.waiting_for(connection, poll) is None


def test_where_it_is_always_quiet_it_is_given_up(connection: Connection, chat: Chat, poll: int) -> None:
    quiet.set_weekdays(connection, chat.space.id, EVERY_DAY)
    settle_nudges(connection, BOT, NOON, chat.space.id)
    assert nudges.waiting_for(connection, poll) is None
    ring(connection, poll, MORNING)
    assert not sent(connection)


def test_settled_it_waits_for_what_is_quiet_now(connection: Connection, chat: Chat, poll: int) -> None:
    quiet.set_days(connection, chat.space.id, [(date(2026, 3, 12), date(2026, 3, 12))])
    settle_nudges(connection, BOT, NIGHT)
    assert nudges.waiting_for(connection, poll) == at("2026-03-13 07:00")
    quiet.set_hours(connection, chat.space.id, 0, 0)
    settle_nudges(connection, BOT, NIGHT, chat.space.id)
    assert nudges.waiting_for(connection, poll) == NIGHT
