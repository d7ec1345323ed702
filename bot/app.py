"""The one place where all parts meet."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer

from bot.activities import ACTIONS, MENU, PAINTERS, READERS, RESULTS
from bot.card import Card, Picture
from bot.charts.worker import ChartFailed, ChartWorker
from bot.delivery.clock import Clock
from bot.delivery.handling import Handling
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.lanes import Lanes
from bot.delivery.sender import Sender
from bot.delivery.tasks import Tasks
from bot.people.service import Defaults, close_chat, move_chat
from bot.settings import Settings
from bot.telegram.buttons import Buttons
from bot.telegram.edge import Edge
from bot.telegram.facts import Facts
from bot.telegram.http import BotApi, Me, Session
from bot.telegram.menu import set_menu
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.receiver import Receiver
from bot.telegram.respond import TelegramRespond, unsettled
from bot.texts import Texts
from handlers.routes import routers
from storage import journal
from storage.connection import Connection
from storage.database import Database, prepare

_log = structlog.get_logger()


class App:
    """The bot: made by `open_app`, then `run` until it is cancelled or can't go on."""

    def __init__(
        self, settings: Settings, clock: Clock, texts: Texts, charts: ChartWorker,
        database: Database, bot: Bot, me: Me,
    ) -> None:  # fmt: skip
        self.charts = charts
        self.username = me.username
        self._database = database
        self._clock = clock
        self._bot = bot
        self._texts = texts
        self._parts = Tasks()  # what runs as long as the program
        self._turns = Tasks()  # lanes, toasts: what has an end
        api, buttons = BotApi(bot), Buttons(ACTIONS)
        messenger = TelegramMessenger(bot, api, buttons)
        defaults = Defaults(settings.timezone, settings.language)
        self._respond = TelegramRespond(bot.id, messenger, texts, settings.language)
        self._sender = Sender(
            bot.id, database, clock, messenger,
            paint=self._paint, draw=self._draw, moved=self._moved, closed=self._closed,
        )  # fmt: skip
        dispatcher = Dispatcher(
            disable_fsm=True,
            facts=Facts(bot, clock, privacy_off=me.privacy_off),
            database=database, defaults=defaults, username=me.username, readers=READERS, results=RESULTS,
        )  # fmt: skip
        dispatcher.include_routers(*routers())
        edge = Edge(bot, dispatcher, buttons, database, defaults, privacy_off=me.privacy_off)
        handling = Handling(database, clock, self._turns, self._respond, edge.feed, self._sender.nudge)
        self._lanes = Lanes(handling.handle, edge.stands_alone, self._turns)
        self._receiver = Receiver(
            bot.id, api, database, clock, self._lanes.add,
            waiting=lambda: self._lanes.waiting, storage_is_well=handling.storage_is_well,
        )  # fmt: skip

    async def start(self) -> None:
        """Take up what was left undone, before anything new is received; housekeeping gives owed toasts."""
        for entry in await self._database.read(partial(journal.open_entries, bot_id=self._bot.id)):
            self._lanes.add(entry)
        self._parts.start(set_menu(self._bot, self._texts, MENU))
        self._parts.start(self.charts.warm())

    async def run(self) -> None:
        """Serve until cancelled. The death of any part ends the whole, with its reason."""
        house = Housekeeping(self._database, self._clock, self._respond.given, self._give_owed)
        parts: list[Coroutine[Any, Any, None]] = [self._receiver.run(), self._sender.run(), house.run()]
        tasks = [self._parts.start(part) for part in parts]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    def busy(self) -> bool:
        """Whether anything can still happen without time passing or somebody acting."""
        return self._receiver.busy() or self._turns.busy() or self._sender.busy() or self._database.busy()

    async def stop(self) -> None:
        """End all tasks; what is not done stays in the journal and the outbox."""
        await self._parts.close()
        await self._turns.close()
        await self.charts.close()

    async def _give_owed(self) -> None:
        owed = partial(unsettled, bot_id=self._bot.id, now=self._clock.now())
        for sequence, toast in await self._database.read(owed):
            self._turns.start(self._respond.give(sequence, toast))

    def _paint(self, connection: Connection, kind: str, arguments: Mapping[str, Any]) -> Card | None:
        return PAINTERS[kind](connection, arguments, self._texts)

    async def _draw(self, picture: Picture) -> bytes | None:
        try:
            return await self.charts.draw(picture.chart, picture.data)
        except ChartFailed as error:
            # The caption says in words what the picture would have shown.
            _log.error("a chart could not be drawn", reason=error.reason)
            return None

    def _moved(self, connection: Connection, old: int, new: int) -> None:
        move_chat(connection, self._bot.id, old, new, self._clock.now())

    def _closed(self, connection: Connection, address: int, reason: str, now: int) -> None:
        close_chat(connection, self._bot.id, address, reason, now)


@asynccontextmanager
async def open_app(
    settings: Settings, clock: Clock, texts: Texts, charts: ChartWorker | None = None
) -> AsyncIterator[App]:
    """The bot, ready to `run`; all it opened is closed with the block.

    Raises StorageUnusable, TokenRefused, Unreachable.
    """
    prepare(settings.database_path, clock.now())
    server = TelegramAPIServer.from_base(settings.api_url)
    async with AsyncExitStack() as opened:
        database = Database(settings.database_path)
        await database.open()
        opened.push_async_callback(database.close)
        bot = Bot(settings.token.get_secret_value(), Session(proxy=settings.proxy, api=server))
        opened.push_async_callback(bot.session.close)
        me = await BotApi(bot).me()
        app = App(settings, clock, texts, charts or ChartWorker(), database, bot, me)
        opened.push_async_callback(app.stop)
        await app.start()
        yield app
