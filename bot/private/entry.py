"""The private chat's entry in the list of the program's parts."""

from collections.abc import Callable

from bot.activity.entry import Contents, Entry
from bot.private.keeping import KEEPS
from bot.private.model import (
    MENU,
    TEXT,
    PressAskChat,
    PressChat,
    PressDraft,
    PressGive,
    PressKeep,
    PressMenu,
    PressMove,
    PressSchool,
)
from bot.private.painter import paint_menu, paint_text
from bot.prompts.service import Forms


def private_entry(contents: Contents, forms: Callable[[], Forms]) -> Entry:
    """The entry; `forms` are all that there are, known once every part is entered."""
    return Entry(
        kind="private",
        keeps=KEEPS,
        actions={
            "menu1": PressMenu,
            "pschool1": PressSchool,
            "pask1": PressAskChat,
            "pchat1": PressChat,
            "pdraft1": PressDraft,
            "pgive1": PressGive,
            "pkeep1": PressKeep,
            "pmove1": PressMove,
        },
        painters={
            MENU: lambda connection, arguments, texts: paint_menu(
                connection, arguments, texts, contents, forms()
            ),
            TEXT: lambda connection, arguments, texts: paint_text(connection, arguments, texts, forms()),
        },
    )
