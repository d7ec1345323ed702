"""What privacy gives to the program."""

from collections.abc import Callable, Sequence

from bot.activity.entry import Entry, Keeps
from bot.privacy.keeping import KEEPS
from bot.privacy.model import (
    DOOR,
    ERASED,
    FILE,
    PRIVACY,
    ClosePrivacy,
    OpenPrivacy,
    PressErase,
    PressExport,
    PressPrivacy,
)
from bot.privacy.painter import paint_door, paint_erased, paint_file, paint_panel
from bot.privacy.service import follow_link
from bot.privacy.wording import Titles


def privacy_entry(keeps: Callable[[], Sequence[Keeps]], titles: Callable[[], Titles]) -> Entry:
    """The entry; `keeps` is what all parts keep, `titles` what their questions to one person are called.

    Both are known once every part is entered.
    """
    return Entry(
        kind="privacy",
        actions={
            "data1": OpenPrivacy,
            "dataface1": PressPrivacy,
            "datafile1": PressExport,
            "dataerase1": PressErase,
            "undata1": ClosePrivacy,
        },
        painters={
            PRIVACY: lambda connection, arguments, texts: paint_panel(connection, arguments, texts, keeps()),
            FILE: lambda connection, arguments, texts: paint_file(
                connection, arguments, texts, keeps(), titles()
            ),
            DOOR: paint_door,
            ERASED: paint_erased,
        },
        links={"data": follow_link},
        keeps=KEEPS,
    )
