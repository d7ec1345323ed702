"""Use cases of asking somebody which name on the list is theirs, unasked: once, and nobody else sees it."""

from bot.activity.audience import ASKED_UNLESS, refusal
from bot.activity.model import Activity
from bot.panels import service as panels
from bot.people.likeness import best_matches
from bot.people.model import Actor, Chat
from bot.words import Answer, Text
from storage import listed
from storage.connection import Connection

ME = "people.me"
"""The panel of one's own name on the list, or of those that nobody has yet; its subject is the chat."""
GUESS = "guess"
"""Its face that asks of one name whether it is theirs."""
TEAM = "team"
"""In its note: the group whose question the person wants to answer."""


def ask_once(connection: Connection, actor: Actor, chat: Chat, activity: Activity, now: int) -> None:
    """Who has answered for the first time, and may be one of the listed, is asked whether that is them."""
    is_seen_by_all = not (actor.press or actor.is_private or chat.abilities.is_admin)
    if actor.anonymous or is_seen_by_all or chat.space.is_network:
        return
    names = [each.name for each in listed.unclaimed(connection, chat.id, actor.person_id)]
    if not best_matches(actor.name, names):
        return
    if not listed.has_answered(connection, chat.space.id, actor.person_id, besides=activity.id):
        panels.open_panel(connection, actor, ME, chat.id, now, face=GUESS, fallback="none")


def ask_whether_asked(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, now: int
) -> Answer | None:
    """Who presses what asks a group may be one of it by a name that nobody has: they are asked for theirs.

    None for who is asked. Raises DomainError for who is not, and where they can't be asked for the name.
    """
    error = refusal(connection, activity, actor.person_id)
    if error is None:
        return None
    if error.text.key != ASKED_UNLESS or actor.press is None:
        raise error
    team = error.text.arguments["team"]
    panels.open_panel(connection, actor, ME, chat.id, now, note={TEAM: team})
    return Answer(Text("teams-asked-which", {"team": team}), is_news=False, opens=True)
