"""The roster's panel, and the card that asks people for their names, from plain data."""

from collections.abc import Sequence

from bot.card import Button, Card, RichText, bold, italic, lines, plain
from bot.panels.paging import Page, page_of, turning
from bot.roster.labels import label
from bot.roster.model import (
    Entry,
    PressCloseMe,
    PressCloseRoster,
    PressCounts,
    PressInPrivate,
    PressMatch,
    PressMe,
    PressName,
    PressNames,
    PressNoName,
    PressNotMe,
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


def door_card(username: str, panel: int, say: Say) -> Card:
    """The way to the private chat, where this panel is opened anew."""
    link = f"https://t.me/{username}?start=people-{panel}"
    open_it = Button(say("privacy-open"), url=link)
    return Card((plain(say("roster-open-private-first")),), ((open_it,),))


def me_card(shown: Unnamed, say: Say) -> Card:
    """The name of one person, or those that nobody has yet, for them to choose from."""
    panel = shown.panel.id
    if shown.mine is not None:
        return _mine(shown, shown.mine, say)
    none = Button(say("roster-no-name"), PressNoName(panel))
    if shown.is_guess:
        yes = Button(say("roster-me"), PressName(panel, as_number(shown.names[0].id)))
        other = Button(say("roster-other-name"), PressNames(panel, 0))
        asked = bold(say("roster-guess", name=shown.names[0].name))
        return Card(lines(asked, italic(say("roster-guess-why"))), ((yes,), (other,), (none,)))
    page = page_of(shown.names, shown.panel.page)
    rows = [(Button(label(each.name), PressName(panel, as_number(each.id))),) for each in page.items]
    turn = turning(page.number, page.pages, lambda number: PressNames(panel, number), say)
    return Card(_asked(shown, say), (*rows, *turn, (none,)))


def _mine(shown: Unnamed, name: str, say: Say) -> Card:
    not_me = Button(say("roster-not-me"), PressNotMe(shown.panel.id))
    close = Button(say("panel-close"), PressCloseMe(shown.panel.id))
    return Card(
        lines(bold(say("roster-mine", name=name)), italic(say("roster-mine-why"))), ((not_me,), (close,))
    )


def _asked(shown: Unnamed, say: Say) -> RichText:
    """What the names are shown for, and why some are not."""
    is_led = "yes" if shown.leader else "no"
    taken = (say("roster-taken", name=each, led=is_led, leader=shown.leader or "") for each in shown.taken)
    return lines(
        plain(say("teams-asked-which", team=shown.team)) if shown.team else None,
        bold(say("roster-which-name")) if shown.names else None,
        *map(plain, taken),
        italic(say("roster-one-tap" if shown.names else "roster-only-you")),
    )


def _list(roster: Roster, say: Say) -> Card:
    panel, entries = roster.panel.id, roster.entries
    page = page_of(entries, roster.panel.page)
    rows = tuple(
        (Button(_marked(roster, each, say), _opening(roster, each, page.number)),) for each in page.items
    )
    turn = turning(
        page.number, page.pages, lambda number: PressRoster(panel, RosterFace.LIST, 0, number), say
    )
    whole = Button(say("roster-whole-yes" if roster.is_whole else "roster-whole"), PressWhole(panel))
    work = (Button(say("roster-paste"), PressPaste(panel)), Button(say("roster-teams"), PressTeams(panel)))
    private = ((Button(say("roster-in-private"), PressInPrivate(panel)),),) if roster.is_in_group else ()
    close = Button(say("panel-close"), PressCloseRoster(panel))
    return Card(_summary(roster, say), (*rows, *turn, work, (whole,), *private, (close,)))


def _opening(roster: Roster, entry: Entry, page: int) -> PressRoster:
    return PressRoster(roster.panel.id, RosterFace.PERSON, as_number(entry.id), page)


def _summary(roster: Roster, say: Say) -> RichText:
    chat, entries = roster.chat, roster.entries
    about = chat.members if chat.members != roster.expected else None
    counted = say("roster-count", listed=roster.expected)
    if not roster.is_whole and about is not None:
        counted = say("roster-count-about", listed=roster.expected, members=about)
    uncounted = sum(not each.counts for each in entries)
    new = sum(roster.is_new(each) for each in entries)
    return lines(
        bold(say("roster-heading", chat=label(chat.title))),
        plain(counted),
        plain(say("roster-uncounted", uncounted=uncounted)) if uncounted else None,
        plain(say("roster-new", new=new)) if new else None,
        italic(say("roster-legend")) if any(each.is_listed_only for each in entries) else None,
    )


def _marked(roster: Roster, entry: Entry, say: Say) -> str:
    name = label(entry.name)
    if roster.is_new(entry):
        return say("roster-mark-new", name=name)
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
