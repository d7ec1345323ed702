"""Use cases of a planned draft whose author may not ask any more: it is not posted, and who leads is told."""

from bot.activity.model import may_begin
from bot.activity.planning import author_of, planned_draft, unplan
from bot.delivery.said import SAID
from bot.people.model import Actor, Chat, Role
from bot.words import Text, as_data
from storage import outbox, people, rosters, timers
from storage.connection import Connection
from storage.timers import Timer

AUTHOR_GONE = "the author may not ask here any more"
"""Why a planned draft was not posted, on record."""


def author_due(connection: Connection, timer: Timer) -> Actor | None:
    """Whose draft is due, in its chat: whether they are an admin there, the messenger alone knows."""
    found = planned_draft(connection, timer)
    return author_of(connection, *found) if found else None


def keep_back(connection: Connection, timer: Timer, author: Actor, now: int) -> None:
    """The draft of who has left the chat, or may not ask there any more, is not posted; who leads is told.

    Where the messenger has not said whether the author is an admin, what was right when it was planned is.
    """
    found = planned_draft(connection, timer)
    if found is None:
        return
    chat, activity = found
    role = rosters.role_of(connection, chat.space.id, author.person_id)
    may = may_begin(role, is_admin=author.is_admin is not False, anyone=chat.space.anyone_asks)
    if may and rosters.is_seen(connection, chat.id, author.person_id):
        return
    timers.count_failure(connection, timer, AUTHOR_GONE, tries=1, now=now)
    unplan(connection, activity)
    _tell(connection, chat, author, now)


def _tell(connection: Connection, chat: Chat, author: Actor, now: int) -> None:
    """In private, to the author and to those who coordinate; not what is asked, which nobody has seen yet."""
    leaders = rosters.leaders(connection, chat.space.id, Role.COORDINATOR)
    for person in {author.person_id, *(leader.id for leader in leaders)}:
        if not people.is_reachable(connection, person):
            continue
        key = "activity-not-posted-own" if person == author.person_id else "activity-not-posted"
        told = Text(key, {"author": author.name, "chat": chat.title})
        language = people.language_of(connection, person) or chat.space.language
        outbox.put(
            connection, chat.bot_id, person, SAID, {"text": as_data(told), "language": language}, due_at=now
        )
