"""Polls that end by themselves while the bot is dead, being born, or about to die."""

import random

from bot.activity.model import DEADLINE
from bot.dates import wall_time
from bot.delivery.clock import MINUTE, SystemClock
from storage import activities, timers
from storage.connection import Connection
from tests.crash.contents import write
from tests.crash.school import School

ZONE = "Europe/Moscow"
_SHARE_SAID = 0.25
_LONGEST_AHEAD = 1_500

_OPEN = (
    "SELECT activity.id, activity.chat_id, chat.bot_id FROM activity JOIN chat ON chat.id = activity.chat_id"
    " JOIN quick_poll ON activity_id = activity.id WHERE closed_at IS NULL AND question LIKE 'Кафедра%'"
    " AND deadline_at IS NULL AND stage = 'live'"
)


def ask(school: School, chance: random.Random) -> None:
    """A department asks something; its deadline stands with the question or is set by `set_some`."""
    number = len(school.asked)
    place = number % len(school.departments)
    soon = wall_time(SystemClock().now() + 5 * MINUTE, ZONE)  # too near when it is sent, it would be refused
    said = f"до {soon:%H:%M}" if chance.random() < _SHARE_SAID else ""
    asker = chance.choice(school.of_department(place))
    school.ask(asker, school.departments[place], f"Кафедра едет в театр № {number}?", said)


async def set_some(school: School, chance: random.Random, share: float = 0.7) -> list[int]:
    """Let some polls of departments end within moments: a minute is the least that people can ask for.

    The bot is dead. Gives their ids.
    """
    ending = [row for row in school.rows(_OPEN) if chance.random() < share]
    ahead = [chance.randrange(_LONGEST_AHEAD) for _ in ending]

    def unit(connection: Connection) -> None:
        for row, milliseconds in zip(ending, ahead, strict=True):
            set_one(connection, row["id"], row["chat_id"], row["bot_id"], milliseconds)

    await write(school.url, unit)
    return [row["id"] for row in ending]


def set_one(connection: Connection, activity: int, chat: int, bot: int, milliseconds: int) -> None:
    instant = SystemClock().now() + milliseconds
    activities.set_deadline(connection, activity, wall_time(instant, ZONE).isoformat(), instant)
    timers.arm(connection, bot, DEADLINE, activity, chat_id=chat, due_at=instant)
