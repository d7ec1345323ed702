"""Quiet hours, days off, and reminders in the rows."""

from datetime import date

import pytest

from bot.activity.model import DEADLINE, NUDGE, NUDGE_BY_NAME
from bot.people.model import Chat
from bot.people.quiet import Quiet
from bot.people.quieting import quiet_of
from storage import activities, nudges, people, quiet, spaces, timers
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW, new_chat

MAY = (date(2026, 5, 1), date(2026, 5, 10))
LONG_MAY = (date(2026, 5, 1), date(2026, 5, 12))
NEW_YEAR = (date(2026, 12, 31), date(2027, 1, 8))


def test_a_new_school_has_the_usual_rest(connection: Connection, chat: Chat) -> None:
    assert quiet_of(connection, chat.space.id) == Quiet()


def test_what_was_chosen_is_read_again(connection: Connection, chat: Chat) -> None:
    space = chat.space.id
    quiet.set_hours(connection, space, 21 * 60, 8 * 60)
    quiet.set_weekdays(connection, space, {7})
    quiet.set_days(connection, space, [NEW_YEAR, LONG_MAY, MAY])
    assert quiet_of(connection, space) == Quiet(21 * 60, 8 * 60, frozenset({7}), (LONG_MAY, NEW_YEAR))
    quiet.set_weekdays(connection, space, ())
    quiet.set_days(connection, space, ())
    assert quiet_of(connection, space) == Quiet(21 * 60, 8 * 60, frozenset(), ())


def test_the_rest_of_one_school_is_no_other_schools(connection: Connection, chat: Chat) -> None:
    other = new_chat(connection, -20)
    quiet.set_hours(connection, chat.space.id, 0, 0)
    quiet.set_days(connection, chat.space.id, [MAY])
    assert quiet_of(connection, other.space.id) == Quiet()
    with pytest.raises(LookupError):
        quiet.rest_of(connection, 999)


def test_a_reminder_that_waits_is_found_by_its_school(connection: Connection, chat: Chat, anna: int) -> None:
    other = new_chat(connection, -20)
    ours, theirs = (
        activities.open_activity(connection, each, None, "quick_poll", anna, NOW) for each in (chat, other)
    )
    timers.arm(connection, BOT, NUDGE, ours, chat_id=chat.id, due_at=NOW + 5)
    timers.arm(connection, BOT, NUDGE_BY_NAME, theirs, chat_id=other.id, due_at=NOW + 7)
    timers.arm(connection, BOT, DEADLINE, ours, chat_id=chat.id, due_at=NOW + 1)
    [found] = nudges.waiting(connection, BOT, chat.space.id)
    assert (found.kind, found.activity_id, found.due_at) == (NUDGE, ours, NOW + 5)
    assert len(nudges.waiting(connection, BOT)) == 2
    assert not nudges.waiting(connection, BOT + 1)
    assert nudges.waiting_for(connection, theirs) == NOW + 7
    timers.disarm(connection, NUDGE_BY_NAME, theirs)
    assert nudges.waiting_for(connection, theirs) is None


def test_only_who_can_be_reached_and_wants_it_is_reminded_in_private(
    connection: Connection, chat: Chat
) -> None:
    for person, name in ((1, "Анна"), (2, "Борис"), (3, "Вера"), (4, "Глеб")):
        people.meet(connection, person, name, None)
        if person != 4:
            spaces.join(connection, chat.space.id, person, NOW)
    for person in (1, 2, 4):
        people.set_reachable(connection, person, reachable=True)
    nudges.set_wants(connection, 2, wants=False)
    assert nudges.willing(connection, chat.space.id) == {1}
    assert nudges.unwilling(connection, chat.space.id) == {2}
    assert [nudges.wants(connection, person) for person in (1, 2, 999)] == [True, False, True]
    nudges.set_wants(connection, 2, wants=True)
    assert nudges.willing(connection, chat.space.id) == {1, 2}


def test_when_they_were_reminded_stands_with_the_activity(
    connection: Connection, chat: Chat, anna: int
) -> None:
    number = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    nudges.note(connection, number, NOW + 3)
    found = activities.by_id(connection, number)
    assert found
    assert found.nudged_at == NOW + 3
