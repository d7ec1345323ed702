"""The local Telegram as a whole: its server, its people, its ledger."""

import ipaddress

from aiohttp import web

from bot.sandbox.acts import Acts
from bot.sandbox.bot_api import BotApi
from bot.sandbox.calls import Call
from bot.sandbox.clock import Clock
from bot.sandbox.commands import BotCommand
from bot.sandbox.events import Listeners
from bot.sandbox.faults import Faults
from bot.sandbox.model import Chat, Json, Person
from bot.sandbox.upload import TEXT_BYTES
from bot.sandbox.web import Page, guard
from bot.sandbox.world import World

_PATIENCE = 0.5
"""Seconds that open requests get when the server stops."""


class Sandbox(Acts):
    """A Telegram with one bot in it; the bot's id is the number before the token's colon."""

    def __init__(
        self,
        clock: Clock,
        token: str = "1000:SANDBOX",
        username: str = "staffroom_bot",
        bot_name: str = "Учительская",
        *,
        reads_all: bool = False,
    ) -> None:
        bot_id = int(token.partition(":")[0])
        bot = Person(bot_id, bot_name, username=username, is_bot=True)
        self.world = World(clock, bot, reads_all=reads_all)
        self.token = token
        self.url = ""
        self._api = BotApi(self.world, token)
        self._page = Page(self)
        self._runner: web.AppRunner | None = None

    @property
    def bot(self) -> Person:
        """The bot as a user of Telegram."""
        return self.world.bot

    @property
    def calls(self) -> list[Call]:
        """Every call of the Bot API but getUpdates, oldest first; about the newest hundred thousand."""
        return self._api.calls

    @property
    def faults(self) -> Faults:
        """The failures that are ordered."""
        return self._api.faults

    @property
    def changed(self) -> Listeners:
        """Whoever is added is told of every change in a chat and every answer to a press."""
        return self.world.changed

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Serve on this machine; port 0 takes a free one; ValueError for an address that others reach."""
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"the sandbox serves this machine only, not {host}")
        app = web.Application(client_max_size=TEXT_BYTES, middlewares=[guard])
        app.add_routes([*self._api.routes(), *self._page.routes()])
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=_PATIENCE
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        self.url = f"http://{host}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """End all that is open and serve no more."""
        self.world.stopping.set()
        self.world.updates.stop()
        self._page.stop()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def inject(self, update: Json) -> None:
        """Queue an update of any shape; update_id is set if absent."""
        self.world.updates.inject(update)

    def pending(self) -> int:
        """How many updates are not confirmed yet."""
        return self.world.updates.pending()

    def idle(self) -> bool:
        """Nothing is under way: no call but long polls, and no update waits for a bot that still reads."""
        return self._api.idle()

    def commands(
        self, language: str, chat: Chat | None = None, person: Person | None = None
    ) -> list[BotCommand]:
        """The menu of commands as that person sees it there."""
        return self.world.commands.seen(language, chat, person)
