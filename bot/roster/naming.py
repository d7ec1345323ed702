"""Use cases of «This is me»: people find their names on a list, and give back what is not theirs."""

from collections.abc import Sequence

from bot.activity.look import Look, Offer
from bot.activity.service import activity_for
from bot.panels import service as panels
from bot.panels.model import Panel
from bot.people.model import Actor, Chat
from bot.people.service import chat_here, enrol
from bot.roster.asking import ME
from bot.roster.claiming import claim, give_up
from bot.roster.matching import taken_from
from bot.roster.model import (
    PressCloseMe,
    PressMe,
    PressMyName,
    PressName,
    PressNames,
    PressNoName,
    PressNotMe,
    as_person,
)
from bot.roster.service import chat_of_panel
from bot.words import Answer, DomainError, Text
from storage import listed, rosters
from storage.connection import Connection


def find_me(connection: Connection, actor: Actor, button: PressMe, now: int) -> Answer:
    """Show the person the names that nobody has yet, or theirs. Raises DomainError where there is none."""
    return _open(connection, actor, chat_here(connection, actor), now)


def find_my_name(connection: Connection, actor: Actor, button: PressMyName, now: int) -> Answer:
    """The same from the panel of an activity. Raises DomainError for who is not in its chat, too."""
    chat, _ = activity_for(connection, actor, button.activity_id)
    return _open(connection, actor, chat, now)


def offers(connection: Connection, look: Look) -> Sequence[Offer]:
    """Whoever looks at an activity may see by which name they are on the list."""
    is_kept = listed.is_kept(connection, look.chat.id)
    return [Offer("roster-my-name", PressMyName(look.activity.id))] if is_kept else []


def show_names(connection: Connection, actor: Actor, button: PressNames, now: int) -> Answer:
    """Show another page of the names."""
    panel, _ = _asked(connection, actor, button.panel_id)
    panels.turn(connection, panel, "", button.page)
    return Answer()


def take_name(connection: Connection, actor: Actor, button: PressName, now: int) -> Answer:
    """The name is the person's, and all that stood under it; not where somebody has it, or they another."""
    panel, chat = _asked(connection, actor, button.panel_id)
    name = listed.entry(connection, chat.id, as_person(button.listed))
    own = listed.entry(connection, chat.id, actor.person_id)
    panels.turn(connection, panel, "")
    if own is not None and own.is_listed:
        return Answer(Text("roster-you-are-already", {"name": own.name}))
    if name is None or not name.is_listed_only:
        return Answer(Text("roster-name-taken"))
    claim(connection, chat, name.id, actor.person_id, now)
    return Answer(Text("roster-you-are", {"name": name.name}))


def give_back(connection: Connection, actor: Actor, button: PressNotMe, now: int) -> Answer:
    """The name is not the person's: it is nobody's again. Raises DomainError for who has none."""
    panel, chat = _asked(connection, actor, button.panel_id)
    own = listed.entry(connection, chat.id, actor.person_id)
    if own is None or not own.is_listed:
        raise DomainError("error-stale-button")
    give_up(connection, chat, own.id, now)
    panels.turn(connection, panel, "")
    return Answer(Text("roster-given-back", {"name": own.name}))


def have_no_name(connection: Connection, actor: Actor, button: PressNoName, now: int) -> Answer:
    """None of the names is the person's, who is on the roster as the messenger names them."""
    panel, _ = _asked(connection, actor, button.panel_id)
    panels.close_panel(connection, panel, now)
    return Answer(Text("roster-not-listed"))


def close_me(connection: Connection, actor: Actor, button: PressCloseMe, now: int) -> Answer:
    """Put the panel away."""
    panels.close_panel(connection, panels.panel_of(connection, actor, button.panel_id, ME), now)
    return Answer()


def _open(connection: Connection, actor: Actor, chat: Chat, now: int) -> Answer:
    enrol(connection, chat, actor, now)
    own = listed.entry(connection, chat.id, actor.person_id)
    if own is None:
        raise DomainError("error-stale-button")
    has_names = own.is_listed or listed.unnamed(connection, chat.id)
    if not has_names and not taken_from(own, listed.entries(connection, chat.id)):
        raise DomainError("roster-all-named")
    panels.open_panel(connection, actor, ME, chat.id, now)
    return Answer(opens=True)


def _asked(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat]:
    """The person's panel and its chat, in which they are. Raises DomainError for any other."""
    panel, chat = chat_of_panel(connection, actor, panel_id, ME)
    if not rosters.is_seen(connection, chat.id, actor.person_id):
        raise DomainError("error-stale-button")
    return panel, chat
