"""Everything there is in the local Telegram: who, where, and what was said."""

import asyncio
from collections.abc import Iterable
from itertools import count

from bot.sandbox.clock import Clock
from bot.sandbox.commands import Commands
from bot.sandbox.events import ChatChanged, Listeners
from bot.sandbox.files import Files
from bot.sandbox.model import Chat, ChatKind, Member, Message, Person, Press
from bot.sandbox.updates import PRESS_LIFETIME, Updates

GROUP_ANONYMOUS_BOT = Person(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
"""Whom the Bot API names as the sender when an administrator writes for the group."""
TELEGRAM = Person(777000, "Telegram")
"""Whom it names for the posts of a linked channel."""

_FIRST_PERSON = 611_204_377
_FIRST_GROUP = -4_512_345_678
_FIRST_SUPERGROUP = -1_002_100_000_001
_FIRST_UPDATE = 700_000_001


class World:
    """The people, the chats and the bot, the queue of updates and those who watch."""

    def __init__(self, clock: Clock, bot: Person, *, reads_all: bool) -> None:
        self.clock = clock
        self.bot = bot
        self.reads_all = reads_all
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files = Files()
        self.commands = Commands()
        self.names: dict[tuple[str, str], str] = {}
        """What the bot says of itself, by the field's name and the language code."""
        self.updates = Updates(clock, _FIRST_UPDATE)
        self.changed = Listeners()
        self.stopping = asyncio.Event()
        self._person_ids = count(_FIRST_PERSON, 7_919)
        self._group_ids = count(_FIRST_GROUP, -7_919)
        self._supergroup_ids = count(_FIRST_SUPERGROUP, -7_919)
        self._press_ids = count(1)
        self._message_ids = count(1)
        self._ephemeral_ids = count(1)

    def add_person(
        self, first_name: str, last_name: str | None, username: str | None, language: str | None
    ) -> Person:
        """A new user of Telegram."""
        person = Person(next(self._person_ids), first_name, last_name, username, language)
        self.people[person.id] = person
        return person

    def add_chat(self, kind: ChatKind, title: str, members: Iterable[Member], *, forum: bool = False) -> Chat:
        """A new group or supergroup."""
        ids = self._group_ids if kind == "group" else self._supergroup_ids
        chat = Chat(next(ids), kind, title, forum)
        chat.members = {member.person.id: member for member in members}
        self.chats[chat.id] = chat
        return chat

    def private(self, person: Person) -> Chat:
        """The person's chat with the bot."""
        chat = self.chats.get(person.id)
        if chat is None:
            chat = self.chats[person.id] = Chat(person.id, "private")
            chat.members = {person.id: Member(person), self.bot.id: Member(self.bot)}
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups count by themselves, after their own making; the bot's other chats share one count."""
        return len(chat.messages) + 2 if chat.kind == "supergroup" else next(self._message_ids)

    def next_ephemeral_id(self) -> int:
        """The ids of ephemeral messages, negative to tell them from the others."""
        return -next(self._ephemeral_ids)

    def new_press(self, person: Person, chat: Chat, message_id: int) -> Press:
        """Note that a button was pressed; presses that can be answered no more are forgotten."""
        now = self.clock.now()
        self._forget_presses(now)
        press_id = str(person.id << 32 | next(self._press_ids))
        press = self.presses[press_id] = Press(press_id, person, chat.id, message_id, now)
        return press

    def tell_changed(self, chat: Chat) -> None:
        """Tell those who watch that the chat is different now."""
        self.changed.tell(ChatChanged(chat.id))

    def bot_is_admin(self, chat: Chat) -> bool:
        """Whether the bot is among the chat's administrators."""
        return chat.member(self.bot).is_admin

    def message(self, chat: Chat, message_id: int) -> Message | None:
        """The message, if it is there and not deleted."""
        message = chat.messages.get(message_id)
        return message if message and not message.deleted else None

    def _forget_presses(self, now: int) -> None:
        while self.presses:
            oldest = next(iter(self.presses.values()))
            if oldest.at + PRESS_LIFETIME >= now:
                return
            del self.presses[oldest.id]
