"""A school to try the bot in: app and local Telegram in one loop, over real HTTP, on one turned clock."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

from aiohttp import ClientSession

from bot.app import open_app
from bot.charts.worker import ChartWorker
from bot.delivery.clock import SECOND
from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.posting import post
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from bot.texts import Texts
from bot.words import Text
from storage import people, spaces
from storage.connection import Connection
from tests.kit.buttons import for_one_person
from tests.kit.clock import TurnedClock
from tests.kit.databases import rows
from tests.kit.pictures import StillPictures
from tests.kit.scheduler import TurnedScheduler

START = 1_773_216_000_000  # Wednesday, 11 March 2026, 11:00 in Moscow
BOT = 1000
TOKEN = f"{BOT}:SANDBOX"
TEXTS = Texts(strict=True)

DELETES = frozenset({"can_delete_messages"})
"""The one right that the README recommends."""


class World:
    """The sandbox with the bot beside it. Whatever somebody does, `settle` waits until nothing moves."""

    def __init__(
        self,
        folder: Path,
        database_url: str | None = None,
        *,
        reads_all: bool = False,
        real_pictures: bool = False,
    ) -> None:
        self.clock = TurnedClock(START)
        self.sandbox = Sandbox(self.clock, token=TOKEN, reads_all=reads_all)
        self.folder = folder
        self.database_url = database_url or f"sqlite:///{folder}/staffroom.db"
        self.told: list[str] = []
        self._real_pictures = real_pictures
        self._running: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start the bot on the same database as before, if there was one."""
        self.charts = ChartWorker() if self._real_pictures else StillPictures()
        self._opened = AsyncExitStack()
        opening = open_app(
            self.settings, self.clock, TEXTS, self._tell, self.charts, TurnedScheduler(self.clock)
        )
        self.app = await self._opened.enter_async_context(opening)
        self._running = asyncio.create_task(self.app.run())
        await self.settle()

    @property
    def settings(self) -> Settings:
        """The bot's settings."""
        return Settings(
            token=TOKEN, api_url=self.sandbox.url, database_url=self.database_url,
            journal_key_file=self.folder / "journal.keys", _env_file=None,
        )  # fmt: skip

    def _tell(self, text: Text) -> None:
        self.told.append(TEXTS.said("ru", text))

    def rows(self, query: str) -> list[dict[str, Any]]:
        """What another process finds in the database."""
        return rows(self.database_url, query)

    async def stop(self) -> None:
        """Stop the bot; the sandbox goes on."""
        assert self._running
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self._opened.aclose()

    async def lose_updates(self) -> None:
        """Confirm what waits in somebody else's name, so that the bot never hears of it."""
        async with ClientSession() as session:
            url = f"{self.sandbox.url}/bot{TOKEN}/getUpdates"
            await session.post(url, json={"offset": 2**31 - 1, "timeout": 0})

    async def settle(self) -> None:
        """Wait until nothing can happen any more without time passing or somebody acting."""
        quiet = 0
        while quiet < 5:
            self._check_alive()
            quiet = 0 if self.app.busy() or not self.sandbox.idle() else quiet + 1
            await asyncio.sleep(0.001 if quiet == 0 else 0)

    async def passes(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.turn(int(seconds * SECOND), self.settle)

    async def leaps(self, seconds: float) -> None:
        """Let much time pass in which nobody does anything: the bot is stopped, and goes on after it."""
        await self.stop()
        self.clock.jump(int(seconds * SECOND))
        await self.start()

    async def catch_up(self) -> None:
        """Let so much time pass that every card shows what there is to show."""
        await self.passes(6)

    def check_buttons(self) -> None:
        """What stands where all see it is for all, or is somebody's panel."""
        groups = [chat for chat in self.sandbox.world.chats.values() if chat.kind != "private"]
        shown = [message for chat in groups for message in self.messages(chat)]
        assert for_one_person(shown) == set()

    def _check_alive(self) -> None:
        if self._running and self._running.done():
            self._running.result()
            raise AssertionError("the bot has ended by itself")

    @property
    def pictures(self) -> StillPictures:
        """The pictures that the bot has asked for; where they are really drawn there is no list."""
        assert isinstance(self.charts, StillPictures)
        return self.charts

    def someone(self, name: str, **traits: Any) -> "Someone":
        """A person who can act."""
        return Someone(self, self.sandbox.person(name, **traits))

    async def school(
        self, owner: "Someone", *members: "Someone", title: str = "Школа А",
        kind: Literal["group", "supergroup"] = "supergroup",
        rights: frozenset[str] | None = DELETES, forum: bool = False, anyone_asks: bool = True,
    ) -> Chat:  # fmt: skip
        """A group with the bot in it, as an admin with these rights (None: a plain member).

        A new school lets its leaders ask; most stories are not about that, so here all may.
        """
        people = [each.person for each in members]
        chat = self.sandbox.group(title, owner=owner.person, members=people, kind=kind, forum=forum)
        self.sandbox.add_bot(chat, by=owner.person, rights=rights)
        for each in (owner, *members):
            each.chat = chat
        await self.settle()
        if anyone_asks:
            await self.app._database.write(partial(_let_all_ask, address=chat.id))
        return chat

    def messages(self, chat: Chat, viewer: "Someone | None" = None) -> list[Message]:
        """The bot's messages in a chat, oldest first."""
        found = self.sandbox.messages(chat, viewer.person if viewer else None)
        return [message for message in found if message.sender.is_bot]

    def texts(self, chat: Chat, viewer: "Someone | None" = None) -> list[str]:
        """What the bot's messages in a chat say, oldest first."""
        return [message.text for message in self.messages(chat, viewer)]

    def card(self, chat: Chat, beginning: str) -> Message:
        """The bot's newest message whose text begins so."""
        found = [each for each in self.messages(chat) if each.text.startswith(beginning)]
        assert found, [each.text for each in self.messages(chat)]
        return found[-1]


@dataclass
class Someone:
    """A person of the school; `chat` is where they act unless told otherwise."""

    world: World
    person: Person
    chat: Chat = field(init=False)

    @property
    def id(self) -> int:
        return self.person.id

    async def says(
        self, text: str, *, to: Message | None = None, chat: Chat | None = None, **how: Any
    ) -> Message:
        """Write; `to` makes it a reply."""
        reply = to.id if to else None
        message = self.world.sandbox.say(self.person, chat or self.chat, text, reply_to=reply, **how)
        await self.world.settle()
        return message

    async def asks(self, question: str, *, chat: Chat | None = None, **how: Any) -> Message:
        """Put a question to the chat: write it, look at the draft, send it. Gives what was written."""
        said = await self.says(f"/poll {question}", chat=chat, **how)
        if self.draft(chat) is not None:
            await self.posts(chat)
        return said

    async def closes(self, card: Message) -> None:
        """Close what the card asks; where that is for good, say that it is meant."""
        await self.taps("Закрыть", card)
        if "🔒" in card.text:
            await self.world.catch_up()
            own = [each for each in self.world.messages(self.chat, self) if "Закрыть?" in each.text]
            await self.taps("Да, закрыть", own[-1])

    async def posts(self, chat: Chat | None = None) -> None:
        """Send the newest draft that the person sees in the chat."""
        draft = self.draft(chat)
        assert draft is not None, self.world.texts(chat or self.chat, self)
        await self.taps("Отправить", draft, chat=chat)

    def draft(self, chat: Chat | None = None) -> Message | None:
        """The newest draft that the person sees in the chat."""
        seen = self.world.messages(chat or self.chat, self)
        return next((each for each in reversed(seen) if each.text.startswith("Черновик")), None)

    async def edits(self, message: Message, text: str, *, chat: Chat | None = None) -> None:
        """Change one's own message."""
        self.world.sandbox.edit(self.person, chat or self.chat, message.id, text)
        await self.world.settle()

    async def taps(self, button: str, card: Message, *, chat: Chat | None = None) -> str | None:
        """Press a button; gives the toast."""
        press = self.world.sandbox.press(self.person, chat or self.chat, card.id, button)
        await self.world.settle()
        return press.toast.text if press.toast else None

    async def forges(self, data: str, card: Message | None = None, *, chat: Chat | None = None) -> str | None:
        """Press with data that no button carries, on this message or on one that nobody else was shown.

        Gives the toast.
        """
        pressed = card or self.shown_alone(chat)
        press = self.world.sandbox.press_data(self.person, chat or self.chat, pressed.id, data)
        await self.world.settle()
        return press.toast.text if press.toast else None

    def shown_alone(self, chat: Chat | None = None) -> Message:
        """A message of the bot's that the person alone sees in the chat; the bot knows nothing of it."""
        telegram, place = self.world.sandbox.world, chat or self.chat
        message = Message(
            telegram.next_ephemeral_id(), place.id, telegram.bot, telegram.clock.now(),
            text="…", ephemeral_to=self.id,
        )  # fmt: skip
        return post(telegram, place, message)

    def finds_marked(self, message: Message) -> bool:
        """Whether the bot has marked the message as taken."""
        return message.reactions.get(self.world.sandbox.bot.id) == "✍"


def _let_all_ask(connection: Connection, address: int) -> None:
    chat = people.chat_at(connection, BOT, address)
    assert chat is not None
    spaces.let_anyone_ask(connection, chat.space.id, anyone=True)


@asynccontextmanager
async def open_world(folder: Path, database_url: str | None = None, **options: bool) -> AsyncIterator[World]:
    """A world with the bot running; both end with the block."""
    world = World(folder, database_url, **options)
    await world.sandbox.start()
    try:
        await world.start()
        yield world
        await world.stop()
        world.check_buttons()
    finally:
        await world.sandbox.stop()
