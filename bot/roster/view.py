"""The roster's panel, and the card that asks people for their names, from plain data."""

from collections.abc import Sequence

from bot.card import Button, Card, RichText, bold, italic, lines, plain
from bot.panels.paging import Page, page_of, turning
from bot.roster.labels import label
from bot.roster.model import (
    Entry,
    PressCloseRoster,
    PressCounts,
    PressInPrivate,
    PressMatch,
    PressMe,
    PressName,
    PressNames,
    PressNoName,
    PressPaste,
    PressRoster,
    PressUnlist,
    PressUnmatch,
    PressWhole,
    Roster,
    RosterFace,
    Unnamed,
    as_number,
)
from bot.teams.model import PressTeams
from bot.words import Say


def roster_card(roster: Roster, say: Say) -> Card:
    """What the person sees who leads the chat."""
    if roster.about is None:
        return _list(roster, say)
    if roster.face is RosterFace.MATCH and roster.about.is_listed_only:
        return _match(roster, roster.about, say)
    return _person(roster, roster.about, say)


def unnamed_card(unknown: int, say: Say) -> Card:
    """Asks the chat: which name is whose."""
    return Card((plain(say("roster-unnamed", unknown=unknown)),), ((Button(say("roster-me"), PressMe()),),))


def me_card(shown: Unnamed, say: Say) -> Card:
    """The names that nobody has yet, for one person to choose from."""
    panel = shown.panel.id
    page = page_of(shown.names, shown.panel.page)
    rows = [(Button(label(each.name), PressName(panel, as_number(each.id))),) for each in page.items]
    turn = turning(page.number, page.pages, lambda number: PressNames(panel, number), say)
    none = Button(say("roster-no-name"), PressNoName(panel))
    return Card(lines(bold(say("roster-which-name")), italic(say("roster-one-tap"))), (*rows, *turn, (none,)))


def _list(roster: Roster, say: Say) -> Card:
    panel, entries = roster.panel.id, roster.entries
    page = page_of(entries, roster.panel.page)
    rows = tuple(
        (Button(_marked(each, say), PressRoster(panel, RosterFace.PERSON, as_number(each.id), page.number)),)
        for each in page.items
    )
    turn = turning(
        page.number, page.pages, lambda number: PressRoster(panel, RosterFace.LIST, 0, number), say
    )
    whole = Button(say("roster-whole-yes" if roster.is_whole else "roster-whole"), PressWhole(panel))
    work = (Button(say("roster-paste"), PressPaste(panel)), Button(say("roster-teams"), PressTeams(panel)))
    private = ((Button(say("roster-in-private"), PressInPrivate(panel)),),) if roster.is_in_group else ()
    close = Button(say("panel-close"), PressCloseRoster(panel))
    return Card(_summary(roster, say), (*rows, *turn, work, (whole,), *private, (close,)))


def _summary(roster: Roster, say: Say) -> RichText:
    chat, entries = roster.chat, roster.entries
    about = chat.members if chat.members is not None and chat.members > roster.expected else None
    counted = say("roster-count", listed=roster.expected)
    if not roster.is_whole and about is not None:
        counted = say("roster-count-about", listed=roster.expected, members=about)
    uncounted = sum(not each.counts for each in entries)
    return lines(
        bold(say("roster-heading", chat=label(chat.title))),
        plain(counted),
        plain(say("roster-uncounted", uncounted=uncounted)) if uncounted else None,
        italic(say("roster-legend")) if any(each.is_listed_only for each in entries) else None,
    )


def _marked(entry: Entry, say: Say) -> str:
    name = label(entry.name)
    if not entry.counts:
        return say("roster-mark-uncounted", name=name)
    if entry.has_left:
        return say("roster-mark-left", name=name)
    return say("roster-mark-listed", name=name) if entry.is_listed_only else name


def _person(roster: Roster, entry: Entry, say: Say) -> Card:
    panel, number = roster.panel.id, as_number(entry.id)
    buttons = [
        Button(say("roster-expect-not" if entry.counts else "roster-expect"), PressCounts(panel, number))
    ]
    if entry.is_listed_only and roster.candidates:
        buttons.append(Button(say("roster-match"), PressRoster(panel, RosterFace.MATCH, number, 0)))
    if entry.is_listed and not entry.is_listed_only:
        buttons.append(Button(say("roster-unmatch"), PressUnmatch(panel, number)))
    if entry.may_be_removed:
        buttons.append(Button(say("roster-remove"), PressUnlist(panel, number)))
    back = Button(say("roster-back"), PressRoster(panel, RosterFace.LIST, 0, roster.panel.page))
    text = lines(bold(entry.name), *(plain(line) for line in _told_of(entry, say)))
    return Card(text, (*((button,) for button in buttons), (back,)))


def _told_of(entry: Entry, say: Say) -> list[str]:
    told = []
    if entry.is_listed_only:
        told.append(say("roster-only-listed"))
    elif entry.is_listed and entry.known_as != entry.name:
        told.append(say("roster-known-as", name=entry.known_as))
    if entry.has_left:
        told.append(say("roster-has-left"))
    if not entry.counts:
        told.append(say("roster-why-uncounted"))
    return told


def _match(roster: Roster, entry: Entry, say: Say) -> Card:
    panel, number = roster.panel.id, as_number(entry.id)
    page: Page[Entry] = page_of(roster.candidates, roster.panel.page)
    rows: Sequence[tuple[Button, ...]] = [
        (Button(label(each.name), PressMatch(panel, number, as_number(each.id))),) for each in page.items
    ]
    turn = turning(
        page.number, page.pages, lambda number_: PressRoster(panel, RosterFace.MATCH, number, number_), say
    )
    back = Button(say("roster-back"), PressRoster(panel, RosterFace.PERSON, number, 0))
    return Card((bold(say("roster-who-is", name=entry.name)),), (*rows, *turn, (back,)))
