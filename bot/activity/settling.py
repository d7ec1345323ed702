"""Local times mean other instants: a school moves to another zone, and zones get other rules by law."""

from datetime import datetime

from bot.activity.deadlines import SHORTEST, settle_deadlines
from bot.activity.model import PUBLISH
from bot.activity.nudging import settle_nudges
from bot.activity.outcome import settle_outcomes
from bot.activity.repeating import settle_series
from bot.dates import instant_of
from storage import drafts, timers
from storage.connection import Connection


def settle_times(connection: Connection, bot_id: int, now: int, space_id: int | None = None) -> None:
    """Let all that waits for a local time, or what does in one space, wait for the instant it means today."""
    settle_deadlines(connection, bot_id, now, space_id)
    settle_series(connection, bot_id, space_id)
    settle_outcomes(connection, bot_id, now, space_id)
    settle_nudges(connection, bot_id, now, space_id)
    for planned in drafts.planned(connection, bot_id, space_id):
        instant = instant_of(datetime.fromisoformat(planned.local), planned.zone)
        if instant != planned.instant:
            instant = max(instant, now + SHORTEST)
            drafts.plan(connection, planned.activity_id, planned.local, instant)
            timers.arm(
                connection, bot_id, PUBLISH, planned.activity_id, chat_id=planned.chat_id, due_at=instant
            )
