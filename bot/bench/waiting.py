"""Schools with polls that end by themselves, put straight into rows; their groups are in a local Telegram."""

from collections.abc import Sequence

from bot.activity.model import DEADLINE
from bot.dates import wall_time
from bot.people.model import Abilities, Chat
from bot.people.service import known
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import Content
from bot.sandbox.model import Chat as Group
from bot.sandbox.model import Message, Person
from bot.sandbox.posting import post
from bot.sandbox.server import Sandbox
from storage import activities, card_queue, cards, people, quick_poll, spaces, timers
from storage.connection import Connection

_ZONE = "Europe/Moscow"
_QUESTION = "Придёте ли Вы на педсовет?"

Wanted = Sequence[tuple[int | None, str]]
"""Polls to be put in: the instant at which each ends, if it does by itself, and the message of its card."""


def groups(sandbox: Sandbox, owner: Person, number: int) -> list[Group]:
    """New groups with the bot in them, which it is not told of: it has them on record already."""
    made = [sandbox.group(f"Школа {each}", owner=owner) for each in range(number)]
    for group in made:
        sandbox.add_bot(group, by=owner, rights=frozenset({"can_delete_messages"}))
    sandbox.world.updates.drop()
    return made


def say_as_bot(sandbox: Sandbox, group: Group) -> int:
    """A message of the bot's, for a card; gives its id."""
    world = sandbox.world
    message = Message(world.next_message_id(group), group.id, world.bot, world.clock.now(), text=_QUESTION)
    return post(world, group, message).id


def put_schools(
    connection: Connection, bot_id: int, places: Sequence[Group], author: Person, now: int
) -> list[Chat]:
    """A school for each group; the author is known to the bot."""
    people.meet(connection, author.id, author.name, author.language)
    chats = []
    for group in places:
        space_id = spaces.add_space(connection, group.title, _ZONE, "ru", now)
        chat_id = people.add_chat(connection, bot_id, group.id, space_id, group.title, now)
        people.set_abilities(connection, chat_id, Abilities(is_admin=True, may_delete=True))
        chats.append(known(people.chat(connection, chat_id)))
    return chats


def put_polls(
    connection: Connection, chats: Sequence[Chat], wanted: Wanted, author: Person, now: int
) -> list[int]:
    """Open polls, in one chat after the other, with cards that are shown; gives the activities' ids."""
    bot_id, ids = chats[0].bot_id, []
    for first in range(0, len(wanted), len(chats)):  # of each chat's stale cards one is seen at a time
        layer = list(zip(chats, wanted[first : first + len(chats)], strict=False))
        ids += [_put_poll(connection, chat, instant, author, now) for chat, (instant, _) in layer]
        messages = {chat.address: message for chat, (_, message) in layer}
        for card in card_queue.stale(connection, bot_id, now):
            card_queue.mark_shown(connection, card, messages[card.address], card.version, now)
    return ids


def _put_poll(connection: Connection, chat: Chat, instant: int | None, author: Person, now: int) -> int:
    activity_id = activities.open_activity(connection, chat, None, KIND, author.id, now)
    quick_poll.put(connection, activity_id, Content(_QUESTION))
    cards.place(connection, chat.bot_id, chat.address, None, KIND, activity_id)
    if instant is not None:
        said = wall_time(instant, _ZONE).isoformat()
        activities.set_deadline(connection, activity_id, said, instant)
        timers.arm(connection, chat.bot_id, DEADLINE, activity_id, chat_id=chat.id, due_at=instant)
    return activity_id


def ended_at(connection: Connection, ids: Sequence[int]) -> list[int | None]:
    """When each of the activities ended: the instant that stands in its timer's row, too."""
    found = (activities.by_id(connection, activity_id) for activity_id in ids)
    return [activity.closed_at if activity else None for activity in found]
