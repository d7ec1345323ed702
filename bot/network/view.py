"""What people see of a network, from plain data."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.card import Button, Card, RichText, bold, italic, lines, mention, plain
from bot.network.actions import (
    DecideLink,
    PressAddSchools,
    PressBelong,
    PressCloseNetwork,
    PressGuest,
    PressKindOfSpace,
    PressMine,
    PressNetwork,
    PressOurNetwork,
    PressOurs,
    PressOurSchools,
    PressRemoveSchool,
    PressRenameSchool,
    PressSchools,
    PressUnlink,
    PressWriteSchool,
)
from bot.network.model import Mine, MineFace, NetworkFace, School, SchoolLink
from bot.panels.model import Panel
from bot.panels.paging import page_of, turning
from bot.people.model import Space
from bot.roster.labels import label
from bot.words import Say

Rows = tuple[tuple[Button, ...], ...]


def settings_rows(space: Space, *, has_schools: bool, say: Say) -> Rows:
    """The buttons about networks on the settings of a chat."""
    if not space.is_network:
        return (
            (Button(say("network-is-one"), PressKindOfSpace("network")),),
            (Button(say("network-ours"), PressOurNetwork()),),
        )
    undo = (Button(say("network-is-none"), PressKindOfSpace("school")),)
    schools = (Button(say("network-schools"), PressSchools()),)
    return (schools,) if has_schools else (schools, undo)


def schools_card(panel: Panel, schools: Sequence[School], say: Say) -> Card:
    """The schools of the network, a page at a time."""
    page = page_of(schools, panel.page)
    rows = _rows(page.items, lambda each: PressNetwork(panel.id, NetworkFace.SCHOOL, each.id, 0))
    turn = turning(
        page.number, page.pages, lambda number: PressNetwork(panel.id, NetworkFace.LIST, 0, number), say
    )
    add = (Button(say("network-add"), PressAddSchools(panel.id)),)
    told = say("network-how-many", schools=len(schools)) if schools else say("network-none-yet")
    return Card(lines(bold(say("network-heading")), plain(told)), (*rows, *turn, add, (_close(panel, say),)))


def school_card(panel: Panel, school: School, own: str | None, say: Say) -> Card:
    """One school: how many are of it, and the name of its own space, once that is known."""
    text = lines(
        bold(school.name),
        plain(say("network-people", people=school.people)),
        plain(say("network-linked", school=own)) if own else None,
    )
    rows: list[tuple[Button, ...]] = [
        (Button(say("network-rename"), PressRenameSchool(panel.id, school.id)),)
    ]
    if not school.people:
        rows.append((Button(say("network-remove"), PressRemoveSchool(panel.id, school.id)),))
    if own:
        rows.append((Button(say("network-unlink"), PressUnlink(panel.id, school.id)),))
    back = Button(say("roster-back"), PressNetwork(panel.id, NetworkFace.LIST, 0, 0))
    return Card(text, (*rows, (back,)))


def networks_card(panel: Panel, networks: Sequence[Space], say: Say) -> Card:
    """In which network the school is."""
    rows = tuple((Button(label(each.name), PressOurSchools(panel.id, each.id, 0)),) for each in networks)
    return Card(
        lines(bold(say("network-which")), italic(say("network-link-why"))), (*rows, (_close(panel, say),))
    )


def ours_card(panel: Panel, network: Space, schools: Sequence[School], say: Say) -> Card:
    """Which school of the network it is."""
    page = page_of(schools, panel.page)
    rows = _rows(page.items, lambda each: PressOurs(panel.id, each.id))
    turn = turning(page.number, page.pages, lambda number: PressOurSchools(panel.id, network.id, number), say)
    back = Button(say("roster-back"), PressOurSchools(panel.id, 0, 0))
    text = lines(
        bold(network.name), plain(say("network-this-is-ours")), italic(say("network-link-confirmed"))
    )
    return Card(text, (*rows, *turn, (back,)))


def link_card(request: SchoolLink, say: Say) -> Card:
    """Asks the network whether a space is one of its schools; later says what was decided."""
    names = {"school": request.school.name, "chat": request.space.name}
    if request.decision:
        return Card((plain(say(f"network-link-decided-{request.decision}", **names)),))
    question: RichText = (
        mention(request.asked_by.name, request.asked_by.id),
        plain(say("network-link-question", **names)),
    )
    yes = Button(say("network-link-button-yes"), DecideLink(request.id, "yes"))
    no = Button(say("network-link-button-no"), DecideLink(request.id, "no"))
    return Card(lines(question, italic(say("network-link-consequence"))), ((yes, no),))


def mine_card(mine: Mine, say: Say) -> Card:
    """The person's own school, or the question which it is."""
    if mine.face in (MineFace.LIST, MineFace.FOUND):
        return _choice(mine, say)
    own, panel = mine.own, mine.panel
    if mine.face is MineFace.ASK or not (own.school or own.is_guest):
        return _question(mine, say)
    other = Button(say("network-other"), PressMine(panel.id, MineFace.ASK, 0))
    told = say("network-own", school=own.school.name) if own.school else say("network-own-guest")
    text = lines(_where(mine), plain(told), plain(say("network-own-counted")) if mine.counted else None)
    return Card(text, ((other,), (_close(panel, say),)))


def _question(mine: Mine, say: Say) -> Card:
    """The silent way first. In private the bot waits for a text anyway."""
    panel, is_known = mine.panel, mine.own.school or mine.own.is_guest
    offered = (
        Button(say("network-choose"), PressMine(panel.id, MineFace.LIST, 0)),
        None if _is_private(mine) else Button(say("network-write"), PressWriteSchool(panel.id)),
        Button(say("network-guest"), PressGuest(panel.id)),
        Button(say("roster-back"), PressMine(panel.id, MineFace.OWN, 0)) if is_known else None,
    )
    text = lines(_where(mine), bold(say("network-ask")), italic(say("network-ask-once")))
    return Card(text, tuple((button,) for button in offered if button))


def _choice(mine: Mine, say: Say) -> Card:
    panel = mine.panel
    page = page_of(mine.offered, panel.page)
    rows = _rows(page.items, lambda each: PressBelong(panel.id, each.id))
    turn = turning(page.number, page.pages, lambda number: PressMine(panel.id, mine.face, number), say)
    back = Button(say("roster-back"), PressMine(panel.id, MineFace.ASK, 0))
    asked = say("network-found" if mine.face is MineFace.FOUND else "network-ask")
    return Card(lines(_where(mine), bold(asked)), (*rows, *turn, (back,)))


def _where(mine: Mine) -> RichText | None:
    """In private, where many schools meet, the network stands above."""
    return (italic(mine.network.name),) if _is_private(mine) else None


def _is_private(mine: Mine) -> bool:
    return mine.panel.address == mine.panel.person_id


def _rows(schools: Sequence[School], action: Callable[[School], Any]) -> Rows:
    return tuple((Button(label(each.name), action(each)),) for each in schools)


def _close(panel: Panel, say: Say) -> Button:
    return Button(say("panel-close"), PressCloseNetwork(panel.id))
