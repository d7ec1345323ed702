"""The entry of series in the list of activities."""

from bot.activity import repeating
from bot.activity.actions import PressStopSeries
from bot.activity.entry import Contents, Entry, Results
from bot.activity.model import SERIES


def series_entry(contents: Contents, results: Results) -> Entry:
    """Series of activities that keep this, and end in that."""
    return Entry(
        kind="series",
        actions={"unseries1": PressStopSeries},
        painters={},
        rings={
            SERIES: lambda connection, timer, now: repeating.ring_series(
                connection, timer, contents, results, now
            )
        },
        offers=repeating.offers,
    )
