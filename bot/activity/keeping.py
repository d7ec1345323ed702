"""What activities keep of people: who has begun them, what they still draft and repeat."""

from functools import partial

from bot.activity.drafting import throw_away
from bot.activity.entry import Contents, Keeps
from bot.activity.model import DRAFTED_FOR, NAMED_FOR, SERIES
from storage import activities, cards, drafts, series, timers
from storage.connection import Connection
from storage.keeping import activities as rows


def activity_keeps(contents: Contents) -> Keeps:
    """Of activities that keep this."""
    return Keeps(
        "privacy-kept-activities",
        rows.KEEPING.tables,
        rows.KEEPING.export,
        partial(_erase, contents=contents),
        partial(_forget, contents=contents),
    )


OUTCOME_KEEPS = Keeps(
    "privacy-kept-outcomes",
    rows.OUTCOMES.tables,
    rows.OUTCOMES.export,
    lambda connection, person, now: rows.OUTCOMES.erase(connection, person),
)


def _erase(connection: Connection, person: int, now: int, contents: Contents) -> None:
    """Drafts go, repetitions end; what was asked is the group's, and nobody has asked it."""
    for activity_id in rows.drafts_of(connection, person):
        activity = activities.by_id(connection, activity_id)
        if activity is not None:
            throw_away(connection, activity, contents, now)
    for repeated in rows.series_of(connection, person):
        series.end(connection, repeated.id, now)
        timers.disarm(connection, SERIES, repeated.id)
        last = activities.by_id(connection, repeated.activity_id) if repeated.activity_id else None
        if last is not None:
            cards.mark_stale(connection, last.kind, last.id)
    rows.KEEPING.erase(connection, person)


def _forget(connection: Connection, now: int, contents: Contents) -> None:
    for activity_id in drafts.forsaken(connection, now - DRAFTED_FOR):
        activity = activities.by_id(connection, activity_id)
        if activity is not None:
            throw_away(connection, activity, contents, now)
    rows.unname(connection, closed_before=now - NAMED_FOR)
