"""Use cases of handing over: offered to a colleague, accepted or not; an empty place is filled."""

from bot.activity.drafting import close_panels
from bot.delivery.said import SAID
from bot.handover.model import (
    LIFETIME,
    AcceptHandover,
    Handover,
    Outcome,
    RefuseHandover,
    WithdrawHandover,
)
from bot.handover.vacancies import VACANCY
from bot.people.model import Actor, Chat, Person, Role
from bot.people.service import CHAT_CARD, chat_here, enrol, known
from bot.rights.model import after_handover
from bot.words import Answer, DomainError, Text, as_data
from storage import activities, cards, handovers, outbox, people, rosters, spaces, timers
from storage.connection import Connection
from storage.timers import Timer

HANDOVER = "handover.card"
LAPSE = "handover.lapse"
"""The kind of the timer that ends an offer."""


def offer(connection: Connection, actor: Actor, successor: Person, now: int) -> None:
    """Offer a colleague of the chat all that one has in the space; an earlier offer is withdrawn.

    Raises DomainError where there is nothing to pass on, and for a colleague who has left.
    """
    if actor.anonymous:
        raise DomainError("error-in-own-name")
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)
    if successor.id == actor.person_id:
        raise DomainError("handover-to-oneself")
    if rosters.has_left(connection, chat.id, successor.id):
        raise DomainError("handover-has-left", person=successor.name)
    if handovers.belongings(connection, chat.space.id, actor.person_id).are_none:
        raise DomainError("handover-nothing")
    if not rosters.is_seen(connection, chat.id, successor.id):
        people.meet(connection, successor.id, successor.name, None)
    for earlier in handovers.offers_of(connection, chat.space.id, actor.person_id):
        _decide(connection, earlier, Outcome.WITHDRAWN)
    handover = handovers.offer(connection, chat.id, actor.person_id, successor.id, now)
    timers.arm(connection, chat.bot_id, LAPSE, handover, chat_id=chat.id, due_at=now + LIFETIME)
    cards.place(connection, chat.bot_id, chat.address, actor.thread, HANDOVER, handover)


def accept(connection: Connection, actor: Actor, button: AcceptHandover, now: int) -> Answer:
    """Take over what was offered. Raises DomainError for anybody else, and once it is decided or too late."""
    chat, handover = _offered(connection, actor, button.handover_id, now)
    _need(actor, handover.successor)
    enrol(connection, chat, actor, now)
    _pass_on(connection, chat, handover.giver.id, actor.person_id, now)
    if rosters.role_of(connection, chat.space.id, actor.person_id) is Role.COORDINATOR:
        fill_vacancies(connection, chat.space.id, actor.person_id, now)
    _decide(connection, handover, Outcome.ACCEPTED)
    _tell_giver(connection, chat, handover, "handover-told-accepted", now)
    return Answer(Text("handover-accepted"))


def refuse(connection: Connection, actor: Actor, button: RefuseHandover, now: int) -> Answer:
    """Leave it with the giver. Raises DomainError for anybody but the one it was offered to."""
    chat, handover = _offered(connection, actor, button.handover_id, now)
    _need(actor, handover.successor)
    _decide(connection, handover, Outcome.REFUSED)
    _tell_giver(connection, chat, handover, "handover-told-refused", now)
    return Answer(Text("handover-refused"))


def withdraw(connection: Connection, actor: Actor, button: WithdrawHandover, now: int) -> Answer:
    """Keep what one had offered. Raises DomainError for anybody else."""
    _, handover = _offered(connection, actor, button.handover_id, now)
    if handover.giver.id != actor.person_id:
        raise DomainError("handover-of-another", person=handover.giver.name)
    _decide(connection, handover, Outcome.WITHDRAWN)
    return Answer(Text("handover-withdrawn"))


def ring_lapse(connection: Connection, timer: Timer, now: int) -> None:
    """Nobody has accepted in time."""
    handover = handovers.get(connection, timer.subject)
    if handover is not None:
        _decide(connection, handover, Outcome.LAPSED)


def fill_vacancies(connection: Connection, space_id: int, person: int, now: int) -> None:
    """There is a coordinator again, to whom belongs what was begun by those who are gone."""
    for vacancy in handovers.vacancies(connection, space_id):
        if not spaces.is_member(connection, space_id, vacancy.giver.id):
            chat = known(people.chat(connection, vacancy.chat_id))
            _pass_on(connection, chat, vacancy.giver.id, person, now)
        handovers.decide(connection, vacancy.id, Outcome.ACCEPTED, successor=person)
        cards.mark_stale(connection, VACANCY, vacancy.id, urgent=True)


def _offered(connection: Connection, actor: Actor, handover_id: int, now: int) -> tuple[Chat, Handover]:
    chat = chat_here(connection, actor)
    handover = handovers.get(connection, handover_id)
    if handover is None or handover.chat_id != chat.id or handover.successor is None:
        raise DomainError("error-stale-button")
    if not handover.holds(now):
        raise DomainError("handover-over")
    return chat, handover


def _need(actor: Actor, successor: Person | None) -> None:
    if successor is None or successor.id != actor.person_id:
        raise DomainError("handover-for-another", person=successor.name if successor else "")


def _decide(connection: Connection, handover: Handover, outcome: Outcome) -> None:
    if handovers.decide(connection, handover.id, outcome):
        timers.disarm(connection, LAPSE, handover.id)
        cards.mark_stale(connection, HANDOVER, handover.id, urgent=True)


def _pass_on(connection: Connection, chat: Chat, giver: int, successor: int, now: int) -> None:
    """All of it in one go; the cards follow, and the giver's panels of drafts leave."""
    space_id = chat.space.id
    given = handovers.belongings(connection, space_id, giver).role
    own = rosters.role_of(connection, space_id, successor)
    rosters.set_role(connection, space_id, successor, after_handover(own, given))
    rosters.set_role(connection, space_id, giver, None)
    for passed in handovers.pass_on(connection, space_id, giver, successor):
        cards.mark_stale(connection, passed.kind, passed.id)
        activity = activities.by_id(connection, passed.id)
        if activity is not None:
            close_panels(connection, activity, now)
    for each in people.chats_of(connection, space_id):
        cards.mark_stale(connection, CHAT_CARD, each.id)


def _tell_giver(connection: Connection, chat: Chat, handover: Handover, key: str, now: int) -> None:
    """In private where the bot may write there, else in the chat to the giver alone."""
    giver, successor = handover.giver, handover.successor
    is_reachable = people.is_reachable(connection, giver.id)
    if not is_reachable and not rosters.is_seen(connection, chat.id, giver.id):
        return
    told = Text(key, {"person": successor.name if successor else "", "school": chat.space.name})
    language = people.language_of(connection, giver.id) or chat.space.language
    outbox.put(
        connection, chat.bot_id, giver.id if is_reachable else chat.address, SAID,
        {"text": as_data(told), "language": language}, due_at=now,
        recipient=None if is_reachable else giver.id, fallback="none",
    )  # fmt: skip
