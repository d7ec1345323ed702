"""Use cases of the panel that says how things are: opened, looked at again, closed."""

from collections.abc import Mapping

from bot.panels import service as panel_service
from bot.panels.model import Panel
from bot.people.model import Abilities, Actor, Chat, Role, Space
from bot.people.service import chat_here, enrol
from bot.status.findings import led_by
from bot.status.model import STATUS, PressCloseStatus, PressStatus
from bot.words import Answer, DomainError, Text
from storage import cards, panels, people, rosters
from storage.connection import Connection

Found = Mapping[int, Abilities]
"""What the messenger has just said of the bot's rights, by the chat's id."""

CHECKED_AT = "checked_at"
"""In the panel's note: the instant of what it shows."""

_MOST_CHATS = 20
"""So many chats of a school are asked about: each is two questions to the messenger."""


def open_status(connection: Connection, actor: Actor, found: Found, now: int) -> None:
    """Show an admin or a coordinator how things are here; in private in the schools they coordinate.

    Raises DomainError for anybody else.
    """
    subject = actor.person_id
    if actor.is_private:
        if not led_by(connection, actor.person_id):
            raise DomainError("status-no-school")
    else:
        chat = chat_here(connection, actor)
        _need_right(connection, actor, chat)
        enrol(connection, chat, actor, now)
        subject = chat.id
    _note(connection, chats_shown(connection, actor, None, 0), found)
    # Numbers and rights are no secret in the chat: better there than not at all.
    is_reachable = people.is_reachable(connection, actor.person_id)
    panel_service.open_panel(
        connection, actor, STATUS, subject, now,
        note={CHECKED_AT: now}, fallback="private" if is_reachable else "public",
    )  # fmt: skip


def look_again(connection: Connection, actor: Actor, button: PressStatus, found: Found, now: int) -> Answer:
    """Show how things are now, at a page. Raises DomainError for who may not know it any more."""
    panel = panel_service.panel_of(connection, actor, button.panel_id, STATUS)
    chat = about(connection, panel)
    if chat is not None:
        _need_right(connection, actor, chat)
    elif not led_by(connection, actor.person_id):
        raise DomainError("status-no-school")
    _note(connection, chats_shown(connection, actor, panel, button.page), found)
    panels.annotate(connection, panel.id, {CHECKED_AT: now})
    panel_service.turn(connection, panel, "", button.page)
    return Answer(Text("status-checked"))


def close_status(connection: Connection, actor: Actor, button: PressCloseStatus, now: int) -> Answer:
    """The panel leaves."""
    panel_service.close_panel(
        connection, panel_service.panel_of(connection, actor, button.panel_id, STATUS), now
    )
    return Answer()


def about(connection: Connection, panel: Panel) -> Chat | None:
    """The chat that the panel speaks of; None for one that speaks of all schools of the person."""
    return None if panel.subject == panel.person_id else people.chat(connection, panel.subject)


def space_at(spaces: list[Space], page: int) -> Space | None:
    """The school on this page, or the last one where there are fewer."""
    return spaces[min(max(page, 0), len(spaces) - 1)] if spaces else None


def chats_shown(connection: Connection, actor: Actor, panel: Panel | None, page: int) -> list[Chat]:
    """The chats of which a panel speaks, or one to be opened where the person is."""
    if panel is not None and panel.person_id != actor.person_id:
        return []
    if panel is None and not actor.is_private:
        return [chat_here(connection, actor)]
    chat = about(connection, panel) if panel is not None else None
    if chat is not None:
        return [chat]
    space = space_at(led_by(connection, actor.person_id), page)
    return people.chats_of(connection, space.id)[:_MOST_CHATS] if space else []


def _need_right(connection: Connection, actor: Actor, chat: Chat) -> None:
    if actor.anonymous:
        raise DomainError("status-in-own-name")
    if actor.is_admin or rosters.role_of(connection, chat.space.id, actor.person_id) is Role.COORDINATOR:
        return
    raise DomainError("error-try-later" if actor.is_admin is None else "status-for-leaders")


def _note(connection: Connection, chats: list[Chat], found: Found) -> None:
    """The rights as the messenger has them now; the cards of the chat speak accordingly."""
    for chat in chats:
        abilities = found.get(chat.id, chat.abilities)
        if abilities != chat.abilities:
            people.set_abilities(connection, chat.id, abilities)
            cards.refresh_chat(connection, chat.bot_id, chat.address)
