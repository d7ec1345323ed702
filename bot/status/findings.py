"""Reads how things are: what `/status` and `doctor` tell. Never of another school than asked for."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.delivery.clock import DAY
from bot.people.model import Chat, Role, Space
from bot.status.model import ChatStatus, Figures, Loss, Reason, lacks, losses
from storage import drafts, nudges, people, rosters, spaces, status, timers
from storage.connection import Connection

SHOWN_FOR = 7 * DAY
"""After that nobody can do anything about what did not come."""

_EVERYWHERE = 0  # no space has this number
_HARMLESS = frozenset({"nothing to show", "the bot is not in the chat"})


def led_by(connection: Connection, person: int) -> list[Space]:
    """The schools that the person coordinates."""
    found = spaces.spaces_of(connection, person, without=_EVERYWHERE)
    return [space for space in found if rosters.role_of(connection, space.id, person) is Role.COORDINATOR]


def chat_status(connection: Connection, chat: Chat, now: int) -> ChatStatus:
    """How things are in a chat. What somebody has deleted by hand is no trouble there."""
    planned = drafts.planned(connection, chat.bot_id, chat.space.id)
    waiting = nudges.waiting(connection, chat.bot_id, chat.space.id)
    figures = Figures(
        [loss for loss in _refused(connection, now, chat.id) if loss.reason is not Reason.GONE],
        _missed(connection, now, chat.id),
        status.cards_late(connection, now, chat.id),
        sum(each.chat_id == chat.id for each in planned),
        sum(each.chat_id == chat.id for each in waiting),
    )
    return ChatStatus(chat, lacks(chat.abilities), figures)


def all_figures(connection: Connection, now: int) -> Figures:
    """What did not come and what waits, wherever it is."""
    bots = {chat.bot_id for chat in people.present_chats(connection)}
    return Figures(
        _refused(connection, now),
        _missed(connection, now),
        status.cards_late(connection, now),
        sum(len(drafts.planned(connection, bot)) for bot in bots),
        sum(len(nudges.waiting(connection, bot)) for bot in bots),
    )


def has_coordinator(connection: Connection, space: Space) -> bool:
    """Whether somebody coordinates the space."""
    return bool(rosters.leaders(connection, space.id, Role.COORDINATOR))


def is_known_zone(name: str) -> bool:
    """Whether the machine has the data of this time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _refused(connection: Connection, now: int, chat_id: int | None = None) -> list[Loss]:
    since = now - SHOWN_FOR
    rows = [
        *status.undelivered(connection, since, chat_id),
        *status.cards_dropped(connection, since, _HARMLESS, chat_id),
    ]
    return losses((row.kind, row.reason, row.number) for row in rows)


def _missed(connection: Connection, now: int, chat_id: int | None = None) -> list[Loss]:
    rows = timers.missed(connection, now - SHOWN_FOR, chat_id)
    return losses((row.kind, row.reason, row.number) for row in rows)
