"""Every activity the program has. A new one is entered here, and nowhere else in `bot/`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from bot.activity import extending, more_painter
from bot.activity.actions import PressBack, PressCancel, PressExtend, PressLess, PressUntil
from bot.activity.deadlines import ring_deadline
from bot.activity.doubt import DOUBT, PressMeant
from bot.activity.doubt_painter import paint_doubt
from bot.activity.doubting import ring_doubt
from bot.activity.draft_entry import drafts_entry
from bot.activity.draft_settings import take_text
from bot.activity.drafting import take_back
from bot.activity.entry import (
    Contents,
    Entry,
    Forget,
    Keeps,
    Links,
    Offers,
    Paint,
    PaintFace,
    Press,
    Readers,
    Results,
)
from bot.activity.keeping import activity_keeps
from bot.activity.model import DEADLINE, PressClose, PressMore, PressReopen
from bot.activity.more import MORE
from bot.activity.nudge_entry import nudge_entry
from bot.activity.outcome_entry import outcome_entry
from bot.activity.series_entry import series_entry
from bot.activity.service import chat_of
from bot.delivery.said import SAID, paint_said
from bot.delivery.timers import Ring
from bot.handover.entry import ENTRY as HANDOVER
from bot.network.entry import ENTRY as NETWORK
from bot.people import painter as people
from bot.people.joining import JOIN_CARD, JOIN_DECIDED
from bot.people.keeping import KEEPS as PEOPLE_KEEPS
from bot.people.model import Actor, AskToJoin, ChooseLanguage, ChooseZone, DecideJoin, Rename, ShowFace
from bot.people.quiet_entry import QUIET
from bot.people.service import CHAT_CARD
from bot.people.settings import ASK_NAME, name_space
from bot.privacy.entry import privacy_entry
from bot.private.asking import asked_chat
from bot.private.entry import private_entry
from bot.prompts.painter import paint_prompt
from bot.prompts.service import Form, Forms, Take
from bot.quick_poll.asking import ASK_QUESTION, take_question
from bot.quick_poll.entry import ENTRY as QUICK_POLL
from bot.rights.entry import ENTRY as RIGHTS
from bot.roster.entry import ENTRY as ROSTER
from bot.status.entry import ENTRY as STATUS
from bot.teams.entry import ENTRY as TEAMS
from bot.telegram.menu import Menu
from bot.words import Answer
from storage.connection import Connection
from storage.prompts import Prompt

ENTRIES: Sequence[Entry] = (QUICK_POLL,)

_T = TypeVar("_T")

STARTS = tuple(entry.start for entry in ENTRIES if entry.start)

CONTENTS: Contents = {entry.kind: entry.content for entry in ENTRIES if entry.content}
RESULTS: Results = {entry.kind: entry.results for entry in ENTRIES}


def _with_contents(take: Callable[..., Answer | None]) -> Take:
    """The answer to a question, taken by who has to know what the activities keep."""

    def taken(
        connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
    ) -> Answer | None:
        return take(connection, actor, prompt, text, written_at, CONTENTS, now)

    return taken


_SHARED = Entry(
    kind="activity",
    actions={"close1": PressClose, "more1": PressMore, "reopen1": PressReopen},
    painters={SAID: paint_said},
    keeps=activity_keeps(CONTENTS),
    rings={
        DEADLINE: lambda connection, timer, now: ring_deadline(connection, timer, RESULTS, now),
    },
)

_MORE = Entry(
    kind="more",
    actions={
        "back1": PressBack,
        "less1": PressLess,
        "cancel1": PressCancel,
        "extend1": PressExtend,
        "until1": PressUntil,
    },
    painters={
        MORE: lambda connection, arguments, texts: more_painter.paint_more(
            connection, arguments, texts, contents=CONTENTS, offers=OFFERS, faces=FACES
        )
    },
    forms={
        extending.ASK_EXTEND: Form(
            "activity-ask-until", "activity-title-extend", extending.take_moment, place=chat_of
        )
    },
    offers=extending.offers,
    faces={
        extending.CANCEL: partial(more_painter.paint_cancel, contents=CONTENTS),
        extending.UNTIL: more_painter.paint_until,
    },
)

_DOUBTS = Entry(
    kind="doubts",
    actions={"meant1": PressMeant},
    painters={DOUBT: partial(paint_doubt, contents=CONTENTS)},
    rings={DOUBT: ring_doubt},
)

_QUESTION = Form(
    "quick-poll-ask", "quick-poll-title", _with_contents(take_question),
    lambda connection, actor, prompt, made, now: take_back(connection, actor, made, CONTENTS, now),
    receipt=False, place=asked_chat,
)  # fmt: skip

_DRAFTS = drafts_entry(_with_contents(take_text), {ASK_QUESTION: _QUESTION})

_PRIVATE = private_entry(CONTENTS, lambda: FORMS)

_PRIVACY = privacy_entry(lambda: KEEPS)

_PEOPLE = Entry(
    kind="people",
    keeps=PEOPLE_KEEPS,
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
    },
    forms={ASK_NAME: Form("people-ask-name", "people-title-name", name_space)},
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


_ALL = (
    *ENTRIES,
    nudge_entry(CONTENTS),
    QUIET,
    _SHARED,
    _MORE,
    series_entry(CONTENTS, RESULTS),
    outcome_entry(CONTENTS),
    _DOUBTS,
    _DRAFTS,
    _PRIVATE,
    _PRIVACY,
    RIGHTS,
    HANDOVER,
    ROSTER,
    TEAMS,
    NETWORK,
    STATUS,
    _PEOPLE,
)

FORMS: Forms = _merged(entry.forms for entry in _ALL)
"""The bot's questions to one person, by kind of prompt."""

ACTIONS: Mapping[str, type] = _merged(entry.actions for entry in _ALL)
"""What buttons carry, by prefix."""

_ASKING = {kind: partial(paint_prompt, form=form) for kind, form in FORMS.items()}

PAINTERS: Mapping[str, Paint] = _merged([*(entry.painters for entry in _ALL), _ASKING])
"""Who paints which kind of message."""

READERS: Readers = {entry.kind: entry.reader for entry in ENTRIES if entry.reader}

LINKS: Links = _merged(entry.links for entry in _ALL)
"""What links to the private chat open, by their word."""

RINGS: Mapping[str, Ring] = _merged(entry.rings for entry in _ALL)
"""Who does what is due, by kind of timer."""

PRESSES: dict[type, Press] = {action: press for entry in _ALL for action, press in entry.presses.items()}
"""The use cases of buttons that take the short way, by their action."""

KEEPS: Sequence[Keeps] = tuple(entry.keeps for entry in _ALL if entry.keeps)
"""What the parts keep of people, in the order in which they erase it: messages before the names in them."""

FORGETS: Sequence[Forget] = tuple(keeps.forget for keeps in KEEPS if keeps.forget)
"""What time erases."""

_EVERYWHERE = [entry.offers for entry in _ALL if entry.offers and entry not in ENTRIES]

OFFERS: Mapping[str, Sequence[Offers]] = {
    entry.kind: [*([entry.offers] if entry.offers else []), *_EVERYWHERE] for entry in ENTRIES
}
"""What the panel «more» holds, by the kind of its activity: what only such have, then what all do."""

FACES: Mapping[str, PaintFace] = _merged(entry.faces for entry in _ALL)
"""The faces of the panel «more», by name."""

_commands = tuple(command for entry in ENTRIES for command in entry.commands)
MENU = Menu(
    members=(*_commands, "handover", "privacy", "help"),
    admins=(*_commands, "handover", "school", "status", "privacy", "help"),
    private=("start", *_commands, "status", "privacy"),
)
