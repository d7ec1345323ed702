"""The entry of what every activity has: closing with a result, the door to «more», opening again."""

from bot.activity.deadlines import ring_deadline
from bot.activity.entry import Contents, Entry, Results
from bot.activity.keeping import activity_keeps
from bot.activity.model import DEADLINE, PressClose, PressMore, PressReopen
from bot.delivery.said import SAID, paint_said


def shared_entry(contents: Contents, results: Results) -> Entry:
    """Of activities that keep this, and end in that."""
    return Entry(
        kind="activity",
        actions={"close1": PressClose, "more1": PressMore, "reopen1": PressReopen},
        public=(PressClose, PressMore, PressReopen),
        alone=(PressClose, PressReopen),
        painters={SAID: paint_said},
        keeps=activity_keeps(contents),
        rings={
            DEADLINE: lambda connection, timer, now: ring_deadline(connection, timer, results, now),
        },
    )
