"""Use cases of roles: who coordinates a space, whom the coordinators trust, who may ask."""

from bot.delivery.said import SAID
from bot.handover.service import fill_vacancies
from bot.handover.vacancies import look_for_coordinator
from bot.panels import service as panel_service
from bot.panels.model import Panel
from bot.people.leading import chat_for_leader, leads, need_lead
from bot.people.model import Actor, Chat, Person, Role
from bot.people.service import CHAT_CARD, chat_for_admin, chat_here, enrol, known
from bot.rights.model import (
    BecomeCoordinator,
    CloseRoles,
    Entrust,
    LetAsk,
    OpenRoles,
    ShowRoles,
    may_become_coordinator,
)
from bot.words import Answer, DomainError, Text, as_data
from storage import cards, outbox, people, rosters, spaces
from storage.connection import Connection

ROLES = "rights.panel"


def become_coordinator(connection: Connection, actor: Actor, button: BecomeCoordinator, now: int) -> Answer:
    """An admin of the chat coordinates its space, and takes over from coordinators who are gone.

    Raises DomainError for who is no admin, and where those who coordinate already have to be asked.
    """
    chat = chat_here(connection, actor)
    if _coordinates(connection, actor, chat):
        raise DomainError("rights-coordinator-already")
    enrol(connection, chat, actor, now)
    if not _coordinates(connection, actor, chat):  # else they have come back unseen, and are one again
        chat_for_admin(connection, actor, now)
        _need_free(connection, chat)
        rosters.set_role(connection, chat.space.id, actor.person_id, Role.COORDINATOR)
        fill_vacancies(connection, chat.space.id, actor.person_id, now)
    _refresh(connection, actor, chat)
    return Answer(Text("rights-coordinator-now"))


def let_ask(connection: Connection, actor: Actor, button: LetAsk, now: int) -> Answer:
    """Let all begin activities, or the leaders alone. Raises DomainError for who may not lead."""
    chat = chat_for_leader(connection, actor, now)
    spaces.let_anyone_ask(connection, chat.space.id, anyone=button.who == "all")
    _refresh(connection, actor, chat)
    return Answer(Text(f"rights-now-ask-{button.who}"))


def open_roles(connection: Connection, actor: Actor, button: OpenRoles, now: int) -> Answer:
    """Show who has which role, to the person alone. Raises DomainError for who may not lead."""
    chat = chat_for_leader(connection, actor, now)
    panel_service.open_panel(connection, actor, ROLES, chat.id, now, face=Role.MENTOR.value)
    return Answer()


def show_roles(connection: Connection, actor: Actor, button: ShowRoles, now: int) -> Answer:
    """Turn the panel to a page of one role."""
    panel, _ = _led(connection, actor, button.panel_id)
    panel_service.turn(connection, panel, button.role.value, button.page)
    return Answer()


def entrust(connection: Connection, actor: Actor, button: Entrust, now: int) -> Answer:
    """Give somebody a role or take it back; who gets one is told in private.

    Raises DomainError for who may not lead, for who is not in the space, for an admin of one chat who names
    coordinators of a space that has some, and for the role of another coordinator, which that one lays down
    or an admin takes.
    """
    panel, chat = _led(connection, actor, button.panel_id)
    person = Person(button.person_id, rosters.name_in(connection, chat.space.id, button.person_id))
    if not spaces.is_member(connection, chat.space.id, person.id):
        raise DomainError("error-stale-button")
    if button.how == "give":
        answer = _give(connection, actor, chat, person, button.role, now)
    else:
        answer = _take(connection, actor, chat, person, button.role, now)
    _refresh(connection, actor, chat)
    if not leads(connection, actor, chat):
        panel_service.close_panel(connection, panel, now)
    return answer


def close_roles(connection: Connection, actor: Actor, button: CloseRoles, now: int) -> Answer:
    """The panel leaves."""
    panel_service.close_panel(
        connection, panel_service.panel_of(connection, actor, button.panel_id, ROLES), now
    )
    return Answer()


def _led(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat]:
    """The person's own panel and the chat it was opened for. An admin of another chat is none of this one."""
    panel = panel_service.panel_of(connection, actor, panel_id, ROLES)
    chat = known(people.chat(connection, panel.subject))
    if not actor.is_private and chat.address != actor.address:
        raise DomainError("error-stale-button")
    need_lead(connection, actor, chat)
    return panel, chat


def _need_free(connection: Connection, chat: Chat) -> None:
    """Raises DomainError where those who coordinate the space already have to be asked."""
    leaders = rosters.leaders(connection, chat.space.id, Role.COORDINATOR)
    chats = len(people.chats_of(connection, chat.space.id))
    if not may_become_coordinator(len(leaders), chats, is_network=chat.space.is_network):
        raise DomainError("rights-ask-coordinator", leader=leaders[0].name)


def _give(connection: Connection, actor: Actor, chat: Chat, person: Person, role: Role, now: int) -> Answer:
    has = rosters.role_of(connection, chat.space.id, person.id)
    if has in (role, Role.COORDINATOR):
        return Answer()
    if role is Role.COORDINATOR and not _coordinates(connection, actor, chat):
        _need_free(connection, chat)
    rosters.set_role(connection, chat.space.id, person.id, role)
    if role is Role.COORDINATOR:
        fill_vacancies(connection, chat.space.id, person.id, now)
    if people.is_reachable(connection, person.id):
        told = Text(f"rights-told-{role.value}", {"school": chat.space.name})
        language = people.language_of(connection, person.id) or chat.space.language
        outbox.put(
            connection, chat.bot_id, person.id, SAID, {"text": as_data(told), "language": language},
            due_at=now, dedupe=f"{ROLES}:{chat.space.id}:{person.id}:{role.value}",
        )  # fmt: skip
    return Answer(Text(f"rights-given-{role.value}", {"person": person.name}))


def _take(connection: Connection, actor: Actor, chat: Chat, person: Person, role: Role, now: int) -> Answer:
    if rosters.role_of(connection, chat.space.id, person.id) is not role:
        return Answer()
    is_own = person.id == actor.person_id
    if role is Role.COORDINATOR and not is_own and not _may_take(connection, actor, chat):
        raise DomainError("rights-of-another", leader=person.name)
    rosters.set_role(connection, chat.space.id, person.id, None)
    if role is Role.COORDINATOR:
        look_for_coordinator(connection, chat, person, now)
    return Answer(Text("rights-laid-down" if is_own else "rights-taken", {"person": person.name}))


def _may_take(connection: Connection, actor: Actor, chat: Chat) -> bool:
    """Whether an admin may take the role of a coordinator: one who coordinates, or of the only chat."""
    is_only = len(people.chats_of(connection, chat.space.id)) == 1
    may = is_only or _coordinates(connection, actor, chat)
    return bool(actor.is_admin) and may and not chat.space.is_network


def _coordinates(connection: Connection, actor: Actor, chat: Chat) -> bool:
    return rosters.role_of(connection, chat.space.id, actor.person_id) is Role.COORDINATOR


def _refresh(connection: Connection, actor: Actor, chat: Chat) -> None:
    """Cards and panels show who leads."""
    for each in people.chats_of(connection, chat.space.id):
        cards.mark_stale(connection, CHAT_CARD, each.id, urgent=each.id == chat.id)
        panel_service.refresh_all(connection, ROLES, each.id, actor.person_id)
