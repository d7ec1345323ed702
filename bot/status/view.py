"""How things are, in words: what is wrong, each with what to do; what waits for its time."""

from collections.abc import Iterable, Iterator, Sequence

from bot.card import Button, Card, Span, bold, italic, length, lines, plain
from bot.panels.paging import turning
from bot.status.model import ChatStatus, Figures, PressCloseStatus, PressStatus, Status
from bot.words import Say, cut

_ROOM_IN_GROUP = 850
"""A panel that one person sees there holds 1024 characters; some are for the heading and the end."""

_ROOM_IN_PRIVATE = 3_500
_LONGEST_NAME = 60


def status_card(status: Status, say: Say) -> Card:
    """The panel of one chat, or of a school with its chats."""
    name = status.space.name if status.of_school else status.chats[0].chat.title
    found = list(_found(status, say))
    waits = waiting((each.figures for each in status.chats), say)
    text = lines(
        bold(say("status-title", name=cut(name, _LONGEST_NAME))),
        *_within(_ROOM_IN_PRIVATE if status.of_school else _ROOM_IN_GROUP, found, say),
        None if found else plain(say("status-all-well")),
        plain(waits) if waits else None,
        italic(say("status-when", when=status.when)),
    )
    panel = status.panel
    turn = turning(status.page, status.pages, lambda page: PressStatus(panel, page), say)
    again = Button(say("status-again"), PressStatus(panel, status.page))
    return Card(text, (*turn, (again,), (Button(say("panel-close"), PressCloseStatus(panel)),)))


def losses_in_words(figures: Figures, say: Say, *, raw: bool) -> Iterator[str]:
    """What did not come, and why; `raw` quotes an unusual reason as it is on record."""
    for key, found in (("status-refused", figures.refused), ("status-missed", figures.missed)):
        for loss in found:
            is_quoted = raw and loss.told is not None
            why = f"{loss.told}." if is_quoted else say(f"status-why-{loss.reason.value}")
            yield say(key, what=say(f"status-word-{loss.word.value}"), count=loss.number, why=why)


def waiting(figures: Iterable[Figures], say: Say) -> str | None:
    """What waits for its time, if anything does."""
    told = list(figures)
    planned, nudges = sum(each.planned for each in told), sum(each.nudges for each in told)
    return say("status-waits", planned=planned, nudges=nudges) if planned or nudges else None


def _found(status: Status, say: Say) -> Iterator[str]:
    """What is wrong; where a school has several chats, in which."""
    if not status.has_coordinator:
        yield say("status-no-coordinator")
    if not status.zone_known:
        yield say("status-zone-unknown")
    for each in status.chats:
        for trouble in _troubles(each, say):
            is_one_of_many = len(status.chats) > 1
            chat = cut(each.chat.title, _LONGEST_NAME)
            yield say("status-in-chat", chat=chat, what=trouble) if is_one_of_many else trouble


def _troubles(status: ChatStatus, say: Say) -> Iterator[str]:
    for lack in status.lacks:
        yield say(f"status-lacks-{lack.value}")
    if status.figures.late:
        yield say("status-late", count=status.figures.late)
    yield from losses_in_words(status.figures, say, raw=False)


def _within(room: int, found: Sequence[str], say: Say) -> Iterator[Span]:
    """As many as there is room for, and how many more there are."""
    for number, told in enumerate(found):
        point = plain(say("status-point", what=told))
        room -= length((point,)) + 1
        if room < 0:
            yield plain(say("status-more", count=len(found) - number))
            return
        yield point
