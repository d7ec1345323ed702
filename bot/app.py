"""The one place where all parts meet."""

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer

from bot.activities import ACTIONS, MENU, painters
from bot.card import Picture
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
from bot.telegram.http import BotApi, Session
from bot.telegram.menu import set_menu
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.receiver import Receiver
from bot.telegram.respond import TelegramRespond, unsettled
from bot.texts import Texts
from handlers import activity, fallback, people, quick_poll
from storage import journal
from storage.connection import Connection
from storage.database import Database, prepare

_log = structlog.get_logger()


class App:
    """The bot: `start`, then `run` until it is cancelled or can't go on, then `stop`."""

    def __init__(
        self, settings: Settings, clock: Clock, texts: Texts, charts: ChartWorker | None = None
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._texts = texts
        self._parts = Tasks()  # what runs as long as the program
        self._turns = Tasks()  # lanes, toasts: what has an end
        self.database = Database(settings.database_path)
        self.charts = charts or ChartWorker()
        server = TelegramAPIServer.from_base(settings.api_url)
        self._bot = Bot(settings.token.get_secret_value(), Session(proxy=settings.proxy, api=server))
        self._buttons = Buttons(ACTIONS)
        self._api = BotApi(self._bot)
        self._messenger = TelegramMessenger(self._bot, self._api, self._buttons)
        self._respond = TelegramRespond(self._bot.id, self._messenger, texts, settings.language)

    async def start(self) -> str:
        """Open storage, ask Telegram who the bot is, take up what was left undone; gives its user name.

        Raises StorageUnusable, TokenRefused, Unreachable.
        """
        prepare(self._settings.database_path, self._clock.now())
        await self.database.open()
        me = await self._api.me()
        sees_all = bool(me.get("can_read_all_group_messages"))
        username = str(me["username"])
        self._compose(username, sees_all)
        for entry in await self.database.read(partial(journal.open_entries, bot_id=self._bot.id)):
            self._lanes.add(entry)
        await self._give_what_is_owed()
        self._parts.start(set_menu(self._bot, self._texts, MENU))
        self._parts.start(self.charts.warm())
        return username

    def _compose(self, username: str, sees_all: bool) -> None:
        add_url = f"https://t.me/{username}?startgroup=hello&admin=delete_messages"
        by_kind = painters(add_url)
        defaults = Defaults(self._settings.timezone, self._settings.language)
        self._sender = Sender(
            self._bot.id, self.database, self._clock, self._messenger,
            paint=lambda connection, kind, arguments: by_kind[kind](connection, arguments, self._texts),
            draw=self._draw, moved=self._moved, closed=self._closed,
        )  # fmt: skip
        dispatcher = _dispatcher(
            facts=Facts(self._bot, self._clock, sees_all=sees_all),
            database=self.database, defaults=defaults, username=username,
        )  # fmt: skip
        self._edge = Edge(self._bot, dispatcher, self._buttons, self.database, defaults, sees_all=sees_all)
        self._handling = Handling(
            self.database, self._clock, self._turns, self._respond, self._edge.feed, self._sender.nudge
        )
        self._lanes = Lanes(self._handling.handle, self._turns)
        self._receiver = Receiver(
            self._bot.id, self._api, self.database, self._clock, self._lanes.add,
            waiting=lambda: self._lanes.waiting, storage_is_well=self._handling.storage_is_well,
        )  # fmt: skip

    async def run(self) -> None:
        """Serve until cancelled. The death of any part ends the whole, with its reason."""
        house = Housekeeping(self.database, self._clock, self._respond.given)
        parts: list[Coroutine[Any, Any, None]] = [self._receiver.run(), self._sender.run(), house.run()]
        tasks = [self._parts.start(part) for part in parts]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    def busy(self) -> bool:
        """Whether anything can still happen without time passing or somebody acting."""
        return self._receiver.busy() or self._turns.busy() or self._sender.busy() or self.database.busy()

    async def stop(self) -> None:
        """End everything; what is not done stays in the journal and the outbox."""
        await self._parts.close()
        await self._turns.close()
        await self.charts.close()
        await self.database.close()
        await self._bot.session.close()

    async def _give_what_is_owed(self) -> None:
        owed = await self.database.read(
            lambda connection: unsettled(connection, self._bot.id, self._clock.now())
        )
        for sequence, toast in owed:
            self._turns.start(self._respond.give(sequence, toast))

    async def _draw(self, picture: Picture) -> bytes | None:
        try:
            return await self.charts.draw(picture.chart, picture.data)
        except ChartFailed as error:
            # The caption says in words what the picture would have shown.
            _log.error("a chart could not be drawn", reason=error.reason)
            return None

    def _moved(self, connection: Connection, old: int, new: int) -> None:
        move_chat(connection, self._bot.id, old, new)

    def _closed(self, connection: Connection, address: int, reason: str, now: int) -> None:
        close_chat(connection, self._bot.id, address, reason, now)


def _dispatcher(**data: Any) -> Dispatcher:
    dispatcher = Dispatcher(disable_fsm=True, **data)
    # What is pressed most is asked first.
    for module in (quick_poll, activity, people, fallback):
        dispatcher.include_router(module.router())
    return dispatcher
