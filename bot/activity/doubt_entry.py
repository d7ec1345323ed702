"""The entry of doubts: signs of which nobody knows what they answer."""

from functools import partial

from bot.activity.doubt import DOUBT, PressMeant
from bot.activity.doubt_painter import paint_doubt
from bot.activity.doubting import ring_doubt
from bot.activity.entry import Contents, Entry


def doubt_entry(contents: Contents) -> Entry:
    """Doubts about activities that keep this."""
    return Entry(
        kind="doubts",
        actions={"meant1": PressMeant},
        painters={DOUBT: partial(paint_doubt, contents=contents)},
        rings={DOUBT: ring_doubt},
    )
