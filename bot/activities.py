"""Every activity the program has. A new one is entered here, and nowhere else in `bot/`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from bot.activity.deadlines import ring_deadline
from bot.activity.entry import Entry, Paint, Press, Readers, Results
from bot.activity.model import DEADLINE, PressClose, PressReopen
from bot.delivery.said import SAID, paint_said
from bot.delivery.timers import Ring
from bot.people import painter as people
from bot.people.joining import JOIN_CARD, JOIN_DECIDED
from bot.people.model import AskToJoin, ChooseLanguage, ChooseZone, DecideJoin, Rename, ShowFace
from bot.people.service import CHAT_CARD, HELLO
from bot.people.settings import ASK_NAME
from bot.prompts.painter import paint_prompt
from bot.quick_poll.entry import ENTRY as QUICK_POLL
from bot.telegram.menu import Menu

ENTRIES: Sequence[Entry] = (QUICK_POLL,)

_T = TypeVar("_T")

STARTS = tuple(entry.start for entry in ENTRIES if entry.start)

_SHARED = Entry(
    kind="activity",
    actions={"close1": PressClose, "reopen1": PressReopen},
    painters={SAID: paint_said},
    rings={DEADLINE: lambda connection, timer, now: ring_deadline(connection, timer, RESULTS, now)},
)

_PEOPLE = Entry(
    kind="people",
    actions={
        "face1": ShowFace,
        "lang1": ChooseLanguage,
        "zone1": ChooseZone,
        "name1": Rename,
        "join1": AskToJoin,
        "let1": DecideJoin,
    },
    painters={
        CHAT_CARD: partial(people.paint_chat, starts=STARTS),
        JOIN_CARD: people.paint_join,
        JOIN_DECIDED: people.paint_join,
        ASK_NAME: partial(paint_prompt, key="people-ask-name"),
        HELLO: people.paint_hello,
    },
)


def _merged(parts: Iterable[Mapping[str, _T]]) -> Mapping[str, _T]:
    """All of them in one. Raises ValueError when two parts use the same name."""
    merged: dict[str, _T] = {}
    for part in parts:
        doubled = merged.keys() & part.keys()
        if doubled:
            raise ValueError(f"named twice: {', '.join(sorted(doubled))}")
        merged.update(part)
    return merged


_ALL = (*ENTRIES, _SHARED, _PEOPLE)

ACTIONS: Mapping[str, type] = _merged(entry.actions for entry in _ALL)
"""What buttons carry, by prefix."""

PAINTERS: Mapping[str, Paint] = _merged(entry.painters for entry in _ALL)
"""Who paints which kind of message."""

READERS: Readers = {entry.kind: entry.reader for entry in ENTRIES if entry.reader}
RESULTS: Results = {entry.kind: entry.results for entry in ENTRIES}

RINGS: Mapping[str, Ring] = _merged(entry.rings for entry in _ALL)
"""Who does what is due, by kind of timer."""

PRESSES: dict[type, Press] = {action: press for entry in _ALL for action, press in entry.presses.items()}
"""The use cases of buttons that take the short way, by their action."""

_commands = tuple(command for entry in ENTRIES for command in entry.commands)
MENU = Menu(members=(*_commands, "help"), admins=(*_commands, "school", "help"), private=("start",))
