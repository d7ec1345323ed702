"""What people see of roles: lines on the card of a chat, and the panel of who leads."""

from collections.abc import Sequence

from bot.card import Button, Card, RichText, bold, lines, plain
from bot.panels.paging import turning
from bot.people.model import Person, Role, Space
from bot.rights.model import (
    BecomeCoordinator,
    CloseRoles,
    Entrust,
    Leaders,
    LetAsk,
    OpenRoles,
    Roles,
    ShowRoles,
)
from bot.roster.labels import label
from bot.words import Say

_MOST_NAMES = 10


def coordinator_line(leaders: Leaders, say: Say) -> RichText | None:
    """Who coordinates the space, for everybody to know; None where nobody does."""
    people = leaders.coordinators
    if not people:
        return None
    return (plain(say("rights-coordinators", number=len(people), people=_names(people, say))),)


def role_lines(leaders: Leaders, space: Space, say: Say) -> list[RichText]:
    """Who coordinates the space, who are its mentors, who begins activities there."""
    coordinators = coordinator_line(leaders, say) or (plain(say("rights-no-coordinator")),)
    mentors = leaders.mentors
    told = [coordinators]
    if mentors:
        told.append((plain(say("rights-mentors", people=_names(mentors, say))),))
    told.append((plain(say("rights-all-ask" if space.anyone_asks else "rights-leaders-ask")),))
    return told


def role_buttons(leaders: Leaders, space: Space, say: Say) -> tuple[tuple[Button, ...], ...]:
    """What one can change about it: who coordinates a space that has coordinators, by the panel only."""
    ask = (
        Button(say("rights-let-leaders-ask"), LetAsk("leaders"))
        if space.anyone_asks
        else Button(say("rights-let-all-ask"), LetAsk("all"))
    )
    roles = Button(say("rights-open"), OpenRoles())
    return ((roles,) if leaders.coordinators else (claim(say), roles), (ask,))


def claim(say: Say) -> Button:
    """The button by which an admin becomes the coordinator."""
    return Button(say("rights-claim"), BecomeCoordinator())


def roles_card(roles: Roles, say: Say) -> Card:
    """Who has the role and who might: a tap gives it or takes it back."""
    role, panel = roles.role, roles.panel
    text = lines(
        bold(say(f"rights-title-{role.value}", school=roles.school)), plain(say(f"rights-how-{role.value}"))
    )
    rows = tuple(
        (
            Button(
                label(say("rights-has", person=each.person.name) if each.has_it else each.person.name),
                Entrust(panel, role, each.person.id, "take" if each.has_it else "give"),
            ),
        )
        for each in roles.people
    )
    other = Role.MENTOR if role is Role.COORDINATOR else Role.COORDINATOR
    last = (
        Button(say(f"rights-show-{other.value}"), ShowRoles(panel, other, 0)),
        Button(say("panel-close"), CloseRoles(panel)),
    )
    turn = turning(roles.page, roles.pages, lambda page: ShowRoles(panel, role, page), say)
    return Card(text, (*rows, *turn, last))


def _names(people: Sequence[Person], say: Say) -> str:
    named = ", ".join(each.name for each in people[:_MOST_NAMES])
    rest = len(people) - _MOST_NAMES
    return say("rights-and-more", people=named, number=rest) if rest > 0 else named
