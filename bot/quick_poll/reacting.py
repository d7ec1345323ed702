"""Votes by a reaction."""

from collections.abc import Set

from bot.activity.model import Activity
from bot.activity.reaction import Reaction
from bot.people.model import Actor, Chat
from bot.quick_poll.model import REACTION, Content, Kind, Sign, Vote
from bot.quick_poll.service import cast, withdraw
from storage import quick_poll
from storage.connection import Connection

_SIGNS = {"👍": Sign.PLUS, "👎": Sign.MINUS}


def react(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, reaction: Reaction, now: int
) -> bool:
    """👍 and 👎 are votes; who takes one away withdraws the vote it gave, if no other answer came since.

    Gives whether anything is different now.
    """
    content = quick_poll.content(connection, activity.id)
    if activity.anonymous or content.kind is Kind.CHOICE:
        return False
    meant = _sign(reaction.after, content)
    if meant is _sign(reaction.before, content):
        return False
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    source = f"{REACTION}{reaction.message_source}"
    if meant is not None:
        if before is not None and before.choice == meant.value and before.said_by is None:
            return False
        vote = Vote(meant.value, source=source)
        cast(connection, actor, chat, activity, content, before, vote, now)
        return True
    if before is None or before.source != source:
        return False
    withdraw(connection, actor, chat, activity, now)
    return True


def _sign(emoji: Set[str], content: Content) -> Sign | None:
    """What the reactions say to this poll; nothing where they say both."""
    said = {_SIGNS[each] for each in emoji & _SIGNS.keys()}
    sign = said.pop() if len(said) == 1 else None
    return sign if sign is not None and sign.value in content.choices else None
