"""The entry of chats and schools: their card, its settings, joining."""

from collections.abc import Sequence
from functools import partial

from bot.activity.entry import Entry
from bot.activity.model import Start
from bot.people import painter
from bot.people.joining import JOIN_CARD, JOIN_DECIDED
from bot.people.keeping import KEEPS
from bot.people.model import AskToJoin, ChooseLanguage, ChooseZone, DecideJoin, Rename, ShowFace
from bot.people.service import CHAT_CARD
from bot.people.settings import ASK_NAME, name_space
from bot.prompts.service import Form


def people_entry(starts: Sequence[Start]) -> Entry:
    """The entry; `starts` are the buttons on the card of a chat that begin activities."""
    return Entry(
        kind="people",
        keeps=KEEPS,
        actions={
            "face1": ShowFace,
            "lang1": ChooseLanguage,
            "zone1": ChooseZone,
            "name1": Rename,
            "join1": AskToJoin,
            "let1": DecideJoin,
        },
        public=(ShowFace, ChooseLanguage, ChooseZone, Rename, AskToJoin, DecideJoin),
        painters={
            CHAT_CARD: partial(painter.paint_chat, starts=starts),
            JOIN_CARD: painter.paint_join,
            JOIN_DECIDED: painter.paint_join,
        },
        forms={ASK_NAME: Form("people-ask-name", "people-title-name", name_space)},
    )
