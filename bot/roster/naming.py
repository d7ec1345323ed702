"""Use cases of «This is me»: people find their names on a list; who leads sets right what went wrong."""

from bot.panels import service as panels
from bot.panels.faces import face_of
from bot.panels.model import Panel
from bot.people.model import Actor, Chat
from bot.people.service import chat_here, enrol
from bot.roster.model import (
    Entry,
    PressMatch,
    PressMe,
    PressName,
    PressNames,
    PressNoName,
    PressUnlist,
    PressUnmatch,
    RosterFace,
    as_person,
)
from bot.roster.service import chat_of_panel, entry_of, led_roster, refresh_roster
from bot.words import Answer, DomainError, Text
from storage import cards, listed, outbox, rosters
from storage.connection import Connection

UNNAMED = "people.unnamed"
"""The card that asks people to find themselves on the list."""
ME = "people.me"
"""The panel with the names that nobody has yet."""


def show_unnamed(
    connection: Connection, chat: Chat, thread: str | None, now: int, *, anew: bool = False
) -> None:
    """The card counts the names that nobody has; it leaves with the last of them.

    It is posted where there is none; `anew`: at the end of the chat, in place of an earlier one.
    """
    message = cards.message_of(connection, UNNAMED, chat.id)
    is_needed = bool(listed.unnamed(connection, chat.id))
    if message and (anew or not is_needed):
        outbox.put_deletion(connection, chat.bot_id, chat.address, message, now)
    if not is_needed:
        cards.remove(connection, UNNAMED, chat.id)
    elif message is None or anew:
        cards.place(connection, chat.bot_id, chat.address, thread, UNNAMED, chat.id)
    else:
        cards.mark_stale(connection, UNNAMED, chat.id)


def find_me(connection: Connection, actor: Actor, button: PressMe, now: int) -> Answer:
    """Show the person the names that nobody has yet. Raises DomainError for who has theirs."""
    chat = chat_here(connection, actor)
    enrol(connection, chat, actor, now)
    _need_no_name(connection, chat, actor)
    if not listed.unnamed(connection, chat.id):
        raise DomainError("roster-all-named")
    panels.open_panel(connection, actor, ME, chat.id, now)
    return Answer()


def show_names(connection: Connection, actor: Actor, button: PressNames, now: int) -> Answer:
    """Show another page of the names."""
    panel, _ = _asked(connection, actor, button.panel_id)
    panels.turn(connection, panel, "", button.page)
    return Answer()


def take_name(connection: Connection, actor: Actor, button: PressName, now: int) -> Answer:
    """The name is the person's: all that stood under it is theirs. Raises DomainError for who has one."""
    panel, chat = _asked(connection, actor, button.panel_id)
    entry = listed.entry(connection, chat.id, as_person(button.listed))
    if entry is None or not entry.is_listed_only:
        panels.refresh(connection, panel)
        return Answer(Text("roster-name-taken"))
    _need_no_name(connection, chat, actor)
    _join(connection, chat, entry, actor.person_id, now)
    panels.close_panel(connection, panel, now)
    return Answer(Text("roster-you-are", {"name": entry.name}))


def have_no_name(connection: Connection, actor: Actor, button: PressNoName, now: int) -> Answer:
    """None of the names is the person's, who is on the roster as the messenger names them."""
    panel, _ = _asked(connection, actor, button.panel_id)
    panels.close_panel(connection, panel, now)
    return Answer(Text("roster-not-listed"))


def match(connection: Connection, actor: Actor, button: PressMatch, now: int) -> Answer:
    """Who leads knows whose name it is."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    entry, known = (entry_of(connection, chat, number) for number in (button.listed, button.known))
    if not entry.is_listed_only or known.is_listed_only or known.is_listed:
        raise DomainError("error-stale-button")
    _join(connection, chat, entry, known.id, now)
    panels.turn(connection, panel, face_of(RosterFace.PERSON, known.id))
    return Answer(Text("roster-matched"))


def unmatch(connection: Connection, actor: Actor, button: PressUnmatch, now: int) -> Answer:
    """The name was not that person's: it is nobody's again."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    entry = entry_of(connection, chat, button.person)
    if entry.is_listed_only or not entry.is_listed:
        raise DomainError("error-stale-button")
    name = listed.split(connection, chat.space.id, chat.id, entry.id, now)
    panels.turn(connection, panel, face_of(RosterFace.PERSON, name))
    show_unnamed(connection, chat, None, now)
    refresh_roster(connection, chat)
    return Answer(Text("roster-unmatched"))


def unlist(connection: Connection, actor: Actor, button: PressUnlist, now: int) -> Answer:
    """Take a name off that nobody has, or who has left. Raises DomainError for who is in the chat."""
    panel, chat = led_roster(connection, actor, button.panel_id)
    entry = entry_of(connection, chat, button.person)
    if not entry.may_be_removed:
        raise DomainError("roster-is-here")
    listed.unlist(connection, chat.space.id, entry.id)
    panels.turn(connection, panel, face_of(RosterFace.LIST))
    show_unnamed(connection, chat, None, now)
    refresh_roster(connection, chat)
    return Answer(Text("roster-removed"))


def _join(connection: Connection, chat: Chat, entry: Entry, person: int, now: int) -> None:
    listed.merge(connection, chat.space.id, entry.id, person)
    show_unnamed(connection, chat, None, now)
    refresh_roster(connection, chat)


def _asked(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat]:
    """The person's panel and its chat, in which they are. Raises DomainError for any other."""
    panel, chat = chat_of_panel(connection, actor, panel_id, ME)
    if not rosters.is_seen(connection, chat.id, actor.person_id):
        raise DomainError("error-stale-button")
    return panel, chat


def _need_no_name(connection: Connection, chat: Chat, actor: Actor) -> None:
    mine = listed.entry(connection, chat.id, actor.person_id)
    if mine is not None and mine.is_listed:
        raise DomainError("roster-you-are-already", name=mine.name)
