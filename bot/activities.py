"""Every activity the program has: its buttons, its painters, its command. A new one is entered here."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.activity.model import PressClose, PressReopen
from bot.activity.painter import paint_prompt, paint_said
from bot.card import Card
from bot.people import painter as people
from bot.people.joining import JOIN_CARD
from bot.people.model import AskToJoin, ChooseLanguage, ChooseZone, DecideJoin, Rename, ShowFace
from bot.people.service import CHAT_CARD, HELLO
from bot.people.settings import ASK_NAME
from bot.people.view import Start
from bot.quick_poll import painter as quick_poll
from bot.quick_poll.model import PressAsk, PressVote
from bot.quick_poll.service import ASK_QUESTION
from bot.quick_poll.service import KIND as QUICK_POLL
from bot.telegram.menu import Menu
from bot.telegram.respond import SAID
from bot.texts import Texts
from storage.connection import Connection

# The number in a prefix is the version of the action's fields: buttons stay clickable for years.
ACTIONS: Mapping[str, type] = {
    "vote1": PressVote,
    "ask1": PressAsk,
    "close1": PressClose,
    "reopen1": PressReopen,
    "face1": ShowFace,
    "lang1": ChooseLanguage,
    "zone1": ChooseZone,
    "name1": Rename,
    "join1": AskToJoin,
    "let1": DecideJoin,
}

STARTS = (Start("quick-poll-start", PressAsk()),)
"""What the card of a chat offers to begin."""

MENU = Menu(members=("poll", "help"), admins=("poll", "school", "help"), private=("start",))

Paint = Callable[[Connection, Mapping[str, Any], Texts], Card | None]


def painters(add_url: str) -> Mapping[str, Paint]:
    """Who paints which kind of message. `add_url` is the address that adds the bot to a chat."""
    return {
        CHAT_CARD: partial(people.paint_chat, starts=STARTS),
        JOIN_CARD: people.paint_join,
        ASK_NAME: partial(paint_prompt, key="people-ask-name"),
        HELLO: partial(people.paint_hello, add_url=add_url),
        SAID: paint_said,
        QUICK_POLL: quick_poll.paint_card,
        f"{QUICK_POLL}.result": quick_poll.paint_result,
        f"{QUICK_POLL}.details": quick_poll.paint_details,
        ASK_QUESTION: partial(paint_prompt, key="quick-poll-ask"),
    }
