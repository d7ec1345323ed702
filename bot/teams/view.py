"""The panel of the working groups, from plain data."""

from collections.abc import Callable
from typing import Any

from bot.card import Button, Card, bold, italic, lines, plain
from bot.panels.paging import page_of, turning
from bot.roster.labels import label
from bot.roster.model import Entry, as_number
from bot.teams.model import (
    FEWEST,
    MOST,
    Group,
    PressCloseTeams,
    PressMember,
    PressMentor,
    PressNewTeam,
    PressRemoveTeam,
    PressRenameTeam,
    PressTeam,
    TeamFace,
    Teams,
)
from bot.words import Say

_NAMED = 10
"""So many names fit into a panel's text, however long they are."""


def teams_card(shown: Teams, say: Say) -> Card:
    """The groups, or the one that the face speaks of."""
    group = shown.about
    if group is None:
        return _list(shown, say)
    match shown.face:
        case TeamFace.MEMBERS:
            return _members(shown, group, say)
        case TeamFace.MENTOR:
            return _mentors(shown, group, say)
        case TeamFace.REMOVE:
            return _removal(shown, group, say)
    return _team(shown, group, say)


def _list(shown: Teams, say: Say) -> Card:
    panel = shown.panel.id
    page = page_of(shown.groups, shown.panel.page)
    rows = [
        (
            Button(
                say("teams-button", team=label(each.name), members=len(each.members)),
                PressTeam(panel, TeamFace.TEAM, each.id, 0),
            ),
        )
        for each in page.items
    ]
    turn = turning(page.number, page.pages, lambda number: PressTeam(panel, TeamFace.LIST, 0, number), say)
    new = ((Button(say("teams-new"), PressNewTeam(panel)),),) if shown.may_shape else ()
    close = Button(say("panel-close"), PressCloseTeams(panel))
    told = say("teams-what-for" if shown.groups else "teams-none")
    return Card(lines(bold(say("teams-heading")), italic(told)), (*rows, *turn, *new, (close,)))


def _team(shown: Teams, group: Group, say: Say) -> Card:
    panel = shown.panel.id
    named = [plain(label(each.name)) for each in group.members[:_NAMED]]
    more = len(group.members) - len(named)
    text = lines(
        bold(group.name),
        plain(say("teams-mentor", name=label(group.mentor.name))) if group.mentor else None,
        plain(say("teams-members", members=len(group.members))),
        *named,
        plain(say("teams-more", more=more)) if more else None,
        None if group.is_of_good_size else italic(say("teams-size", fewest=FEWEST, most=MOST)),
    )
    members = Button(say("teams-choose"), PressTeam(panel, TeamFace.MEMBERS, group.id, 0))
    shaping = (
        (Button(say("teams-choose-mentor"), PressTeam(panel, TeamFace.MENTOR, group.id, 0)),),
        (
            Button(say("teams-rename"), PressRenameTeam(panel, group.id)),
            Button(say("teams-remove"), PressTeam(panel, TeamFace.REMOVE, group.id, 0)),
        ),
    )
    back = Button(say("roster-back"), PressTeam(panel, TeamFace.LIST, 0, 0))
    return Card(text, ((members,), *(shaping if shown.may_shape else ()), (back,)))


def _members(shown: Teams, group: Group, say: Say) -> Card:
    chosen = {each.id for each in group.members}
    panel = shown.panel.id
    rows = _people(
        shown, group, lambda each: each.id in chosen,
        lambda each: PressMember(panel, group.id, as_number(each.id)), say,
    )  # fmt: skip
    text = lines(bold(group.name), plain(say("teams-members", members=len(chosen))), italic(say("teams-tap")))
    return Card(text, rows)


def _mentors(shown: Teams, group: Group, say: Say) -> Card:
    panel, mentor = shown.panel.id, group.mentor
    rows = _people(
        shown, group, lambda each: mentor is not None and each.id == mentor.id,
        lambda each: PressMentor(panel, group.id, as_number(each.id)), say,
    )  # fmt: skip
    nobody = ((Button(say("teams-no-mentor"), PressMentor(panel, group.id, 0)),),) if mentor else ()
    return Card(lines(bold(group.name), italic(say("teams-who-mentors"))), (*nobody, *rows))


def _removal(shown: Teams, group: Group, say: Say) -> Card:
    panel = shown.panel.id
    yes = Button(say("teams-remove-yes"), PressRemoveTeam(panel, group.id))
    back = Button(say("roster-back"), PressTeam(panel, TeamFace.TEAM, group.id, 0))
    return Card(lines(bold(group.name), plain(say("teams-remove-sure"))), ((yes,), (back,)))


def _people(
    shown: Teams, group: Group, is_chosen: Callable[[Entry], bool], action: Callable[[Entry], Any], say: Say
) -> tuple[tuple[Button, ...], ...]:
    page = page_of(shown.people, shown.panel.page)
    rows = [
        (Button(say("teams-chosen", name=name) if is_chosen(each) else name, action(each)),)
        for each, name in ((each, label(each.name)) for each in page.items)
    ]
    turn = turning(
        page.number, page.pages, lambda number: PressTeam(shown.panel.id, shown.face, group.id, number), say
    )
    back = Button(say("roster-back"), PressTeam(shown.panel.id, TeamFace.TEAM, group.id, 0))
    return (*rows, *turn, (back,))
