"""Every activity the program has. A new one is entered here, and nowhere else in `bot/`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from bot.activity.doubt_entry import doubt_entry
from bot.activity.draft_entry import drafts_entry
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
from bot.activity.more_entry import more_entry
from bot.activity.nudge_entry import nudge_entry
from bot.activity.outcome_entry import outcome_entry
from bot.activity.series_entry import series_entry
from bot.activity.shared_entry import shared_entry
from bot.delivery.timers import Ring
from bot.handover.entry import ENTRY as HANDOVER
from bot.network.entry import ENTRY as NETWORK
from bot.people.entry import people_entry
from bot.people.quiet_entry import QUIET
from bot.privacy.entry import privacy_entry
from bot.private.entry import private_entry
from bot.prompts.entry import prompts_entry
from bot.prompts.painter import paint_prompt
from bot.prompts.service import Forms
from bot.quick_poll.asking import ASK_QUESTION
from bot.quick_poll.entry import ENTRY as QUICK_POLL
from bot.quick_poll.question_form import question_form
from bot.rights.entry import ENTRY as RIGHTS
from bot.roster.entry import ENTRY as ROSTER
from bot.status.entry import ENTRY as STATUS
from bot.teams.entry import ENTRY as TEAMS
from bot.telegram.menu import Menu

ENTRIES: Sequence[Entry] = (QUICK_POLL,)

_T = TypeVar("_T")

STARTS = tuple(entry.start for entry in ENTRIES if entry.start)

CONTENTS: Contents = {entry.kind: entry.content for entry in ENTRIES if entry.content}
RESULTS: Results = {entry.kind: entry.results for entry in ENTRIES}


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
    shared_entry(CONTENTS, RESULTS),
    more_entry(CONTENTS, lambda: OFFERS, lambda: FACES),
    series_entry(CONTENTS, RESULTS),
    outcome_entry(CONTENTS),
    doubt_entry(CONTENTS),
    drafts_entry(CONTENTS, {ASK_QUESTION: question_form(CONTENTS)}),
    private_entry(CONTENTS, lambda: FORMS),
    prompts_entry(lambda: FORMS),
    privacy_entry(lambda: KEEPS, lambda: {kind: form.title for kind, form in FORMS.items()}),
    RIGHTS,
    HANDOVER,
    ROSTER,
    TEAMS,
    NETWORK,
    STATUS,
    people_entry(STARTS),
)

FORMS: Forms = _merged(entry.forms for entry in _ALL)
"""The bot's questions to one person, by kind of prompt."""

ACTIONS: Mapping[str, type] = _merged(entry.actions for entry in _ALL)
"""What buttons carry, by prefix."""

PUBLIC: frozenset[type] = frozenset(action for entry in _ALL for action in entry.public)
"""The actions of buttons that all may press: any other is for who was shown it."""

_ASKING = {kind: partial(paint_prompt, kind=kind, form=form) for kind, form in FORMS.items()}

PAINTERS: Mapping[str, Paint] = _merged([*(entry.painters for entry in _ALL), _ASKING])
"""Who paints which kind of message."""

READERS: Readers = {entry.kind: entry.reader for entry in ENTRIES if entry.reader}

LINKS: Links = _merged(entry.links for entry in _ALL)
"""What links to the private chat open, by their word."""

RINGS: Mapping[str, Ring] = _merged(entry.rings for entry in _ALL)
"""Who does what is due, by kind of timer."""

PRESSES: dict[type, Press] = {action: press for entry in _ALL for action, press in entry.presses.items()}
"""The use cases of buttons that take the short way, by their action."""

ALONE = tuple(action for entry in _ALL for action in entry.alone)
"""The buttons that change what the messages of others mean."""

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
