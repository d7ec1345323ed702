"""The entry of reminders, which all activities share."""

from functools import partial

from bot.activity import nudge_painter, nudging
from bot.activity.entry import Contents, Entry
from bot.activity.nudge import (
    BY_NAME,
    IN_CHAT,
    PRIVATE,
    How,
    PressNoNudge,
    PressNudge,
    PressNudges,
    PressSilent,
    SilentFace,
)
from storage.connection import Connection
from storage.timers import Timer


def nudge_entry(contents: Contents) -> Entry:
    """Reminders of activities with these contents."""

    def ring(connection: Connection, timer: Timer, now: int) -> None:
        nudging.ring_nudge(connection, timer, contents, now)

    return Entry(
        kind="nudges",
        actions={
            "silent1": PressSilent,
            "nudge1": PressNudge,
            "nonudge1": PressNoNudge,
            "nudges1": PressNudges,
        },
        painters={
            PRIVATE: partial(nudge_painter.paint_private, contents=contents),
            IN_CHAT: partial(nudge_painter.paint_in_chat, contents=contents),
            BY_NAME: partial(nudge_painter.paint_names, contents=contents),
        },
        rings={how.value: ring for how in How},
        offers=partial(nudging.offers, contents=contents),
        faces={
            SilentFace.LIST.value: partial(nudge_painter.paint_silent, contents=contents),
            SilentFace.NAMING.value: partial(nudge_painter.paint_naming, contents=contents),
        },
    )
