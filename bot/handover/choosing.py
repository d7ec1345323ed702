"""Use cases of the panel that offers the people of a chat as successors."""

from bot.handover.model import CloseCandidates, OfferTo, ShowCandidates
from bot.handover.service import offer
from bot.panels.model import Panel
from bot.panels.service import close_panel, open_panel, panel_of, turn
from bot.people.model import Actor, Person
from bot.people.service import chat_here, enrol
from bot.words import Answer, DomainError, Text
from storage import handovers, rosters
from storage.connection import Connection

CANDIDATES = "handover.panel"


def ask_whom(connection: Connection, actor: Actor, now: int) -> None:
    """Offer the people of the chat. Raises DomainError where there is nothing to pass on, or nobody."""
    if actor.anonymous:
        raise DomainError("error-in-own-name")
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)
    if handovers.belongings(connection, chat.space.id, actor.person_id).are_none:
        raise DomainError("handover-nothing")
    if all(each.id == actor.person_id for each in rosters.present(connection, chat.space.id, chat.id)):
        raise DomainError("handover-to-nobody")
    # Who is in the chat is no secret there.
    open_panel(connection, actor, CANDIDATES, chat.id, now, fallback="public")


def show_candidates(connection: Connection, actor: Actor, button: ShowCandidates, now: int) -> Answer:
    """Show another page of the people."""
    turn(connection, _own(connection, actor, button.panel_id), "", button.page)
    return Answer()


def offer_to(connection: Connection, actor: Actor, button: OfferTo, now: int) -> Answer:
    """Offer it to one of the people. Raises DomainError for who is not in the chat."""
    panel = _own(connection, actor, button.panel_id)
    chat = chat_here(connection, actor)
    if not rosters.is_seen(connection, chat.id, button.person_id):
        raise DomainError("error-stale-button")
    name = rosters.name_in(connection, chat.space.id, button.person_id)
    offer(connection, actor, Person(button.person_id, name), now)
    close_panel(connection, panel, now)
    return Answer(Text("handover-offered"))


def close_candidates(connection: Connection, actor: Actor, button: CloseCandidates, now: int) -> Answer:
    """The panel leaves."""
    close_panel(connection, panel_of(connection, actor, button.panel_id, CANDIDATES), now)
    return Answer()


def _own(connection: Connection, actor: Actor, panel_id: int) -> Panel:
    """The person's own panel, in the chat it is about."""
    panel = panel_of(connection, actor, panel_id, CANDIDATES)
    if panel.subject != chat_here(connection, actor).id:
        raise DomainError("error-stale-button")
    return panel
