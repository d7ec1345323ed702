"""The one place where all parts meet."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.activities import (
    ACTIONS,
    ALONE,
    CONTENTS,
    FORGETS,
    FORMS,
    KEEPS,
    LINKS,
    MENU,
    PAINTERS,
    PRESSES,
    PUBLIC,
    READERS,
    RESULTS,
    RINGS,
)
from bot.activity.settling import settle_times
from bot.card import Card, Picture
from bot.charts.worker import ChartFailed, ChartWorker
from bot.delivery.clock import Clock
from bot.delivery.handling import Handling
from bot.delivery.health import Health
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.lanes import Lanes
from bot.delivery.schedule import Schedule, new_scheduler
from bot.delivery.scrubbing import Scrubbing
from bot.delivery.sender import Sender
from bot.delivery.tasks import Tasks
from bot.delivery.timers import Timers
from bot.people.service import Defaults, close_chat, move_chat
from bot.privacy.bookkeeping import keep_ledger
from bot.settings import Settings
from bot.telegram.buttons import Buttons
from bot.telegram.edge import Edge
from bot.telegram.facts import Facts
from bot.telegram.http import BotApi, Me, Session
from bot.telegram.inquiries import Inquiries
from bot.telegram.menu import set_menu
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.own_buttons import OwnButtons
from bot.telegram.receiver import Receiver
from bot.telegram.respond import TelegramRespond, unsettled
from bot.telegram.whispers import Whispers
from bot.texts import Texts
from bot.words import Text
from handlers.routes import routers
from storage.connection import Connection
from storage.database import Database, database_at, prepare
from storage.instance import Hold
from storage.ledger import Ledger, ledger_beside, open_ledger
from storage.sealing import KeyRing, open_ring
from storage.toasts import Owed

_log = structlog.get_logger()

Tell = Callable[[Text], None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the bot runs in. `tell` says a sentence to its operator, `hold` keeps others from the database."""

    clock: Clock
    texts: Texts
    tell: Tell
    hold: Hold
    charts: ChartWorker
    scheduler: AsyncIOScheduler
    database: Database
    ring: KeyRing
    ledger: Ledger
    bot: Bot
    me: Me


class App:
    """The bot: made by `open_app`, then `run` until it is cancelled or can't go on."""

    def __init__(self, settings: Settings, around: Surroundings) -> None:
        bot, me, clock, database = around.bot, around.me, around.clock, around.database
        self.charts = around.charts
        self.username = me.username
        self._database = database
        self._clock = clock
        self._scrubbing = Scrubbing(database, clock)
        self._bot = bot
        self._ledger = around.ledger
        self._ring = around.ring
        self._texts = around.texts
        self._parts = Tasks()  # what runs as long as the program
        self._turns = Tasks()  # lanes, toasts: what has an end
        self._facts = Facts(bot, clock, privacy_off=me.privacy_off)
        api, buttons, health = BotApi(bot), Buttons(ACTIONS), Health(around.tell)
        messenger = TelegramMessenger(bot, api, buttons)
        whispers = Whispers(messenger, self._paint_now, me.username)
        self._respond = TelegramRespond(bot.id, messenger, around.texts, clock, settings.language, whispers)
        self._sender = Sender(
            bot.id, database, clock, messenger,
            paint=self._paint, draw=self._draw, moved=self._moved, closed=self._closed,
            answered=lambda: self._lanes.idle(), opened=self._respond.opened,
        )  # fmt: skip
        edge = self._edge(Defaults(settings.timezone, settings.language), buttons, me)
        handling = Handling(
            database, clock, self._turns, self._respond, edge.feed, self._sender.nudge, health,
            scrub=self._scrubbing.before_telling,
        )  # fmt: skip
        self._lanes = Lanes(handling.handle, edge.stands_alone, self._turns)
        self._receiver = Receiver(
            bot.id, api, database, around.ring, clock, self._lanes.add,
            waiting=lambda: self._lanes.waiting, health=health,
        )  # fmt: skip
        self._timers = Timers(
            bot.id, database, clock, RINGS, in_turn=self._lanes.add_alone,
            all_is_read=self._receiver.is_up_to_date, committed=self._sender.nudge,
            before=Inquiries(bot.id, database, clock, self._facts).make,
        )  # fmt: skip
        house = Housekeeping(
            database, self._scrubbing, self._respond.given, self._give_owed, around.hold,
            forgets=FORGETS, committed=self._sender.nudge,
        )  # fmt: skip
        jobs = {"timers": self._timers.wake, "house": house.once}
        self._schedule = Schedule(around.scheduler, clock, jobs)

    def _edge(self, defaults: Defaults, buttons: Buttons, me: Me) -> Edge:
        dispatcher = Dispatcher(
            disable_fsm=True, facts=self._facts, database=self._database, defaults=defaults,
            username=me.username, readers=READERS, results=RESULTS, contents=CONTENTS, forms=FORMS,
            links=LINKS, keeps=KEEPS, ledger=self._ledger, ring=self._ring,
        )  # fmt: skip
        dispatcher.include_routers(*routers())
        return Edge(
            self._bot, dispatcher, buttons, PRESSES, ALONE, OwnButtons(PUBLIC, self._database),
            self._database, defaults,
            privacy_off=me.privacy_off,
        )  # fmt: skip

    async def start(self) -> None:
        """Take up what was left undone, before anything new is received; housekeeping gives owed toasts."""
        await self._receiver.take_up()
        await self._database.write(partial(settle_times, bot_id=self._bot.id, now=self._clock.now()))
        await self._timers.start()
        await keep_ledger(self._database, self._ledger)
        self._parts.start(set_menu(self._bot, self._texts, MENU))
        self._parts.start(self.charts.warm())

    async def run(self) -> None:
        """Serve until cancelled. The death of any part ends the whole, with its reason."""
        parts: list[Coroutine[Any, Any, None]] = [
            self._receiver.run(), self._sender.run(), self._schedule.run(),
        ]  # fmt: skip
        tasks = [self._parts.start(part) for part in parts]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    def busy(self) -> bool:
        """Whether anything can still happen without time passing or somebody acting."""
        parts = (self._receiver, self._turns, self._sender, self._schedule, self._database)
        return any(part.busy() for part in parts)

    async def stop(self) -> None:
        """End all tasks; what is not done stays in the journal and the outbox."""
        await self._parts.close()
        await self._turns.close()
        await self.charts.close()

    async def _give_owed(self) -> None:
        looked_for = partial(unsettled, bot_id=self._bot.id, now=self._clock.now())
        owed, lost = await self._database.read(looked_for)
        self._respond.let_go(lost)
        if owed:
            self._turns.start(self._give_again(owed))

    async def _give_again(self, owed: Owed) -> None:
        """What is owed does not tell whether it was to leave no trace."""
        await self._scrubbing.before_telling()
        for sequence, toast in owed:
            self._turns.start(self._respond.give(sequence, toast))

    def _paint(self, connection: Connection, kind: str, arguments: Mapping[str, Any]) -> Card | None:
        return PAINTERS[kind](connection, arguments, self._texts)

    async def _paint_now(self, kind: str, arguments: Mapping[str, Any]) -> Card | None:
        return await self._database.read(partial(self._paint, kind=kind, arguments=arguments))

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
    settings: Settings, clock: Clock, texts: Texts, tell: Tell,
    charts: ChartWorker | None = None, scheduler: AsyncIOScheduler | None = None,
    hold: Hold = lambda: None,
) -> AsyncIterator[App]:  # fmt: skip
    """The bot, ready to `run`; all it opened is closed with the block.

    `tell` says a sentence to its operator; `hold` keeps others from the database. Raises StorageUnusable,
    StorageUnavailable, TokenRefused, Unreachable.
    """
    prepare(settings.database_url, clock.now())
    ring = open_ring(settings.journal_keys)
    ledger = open_ledger(ledger_beside(settings.journal_keys))
    server = TelegramAPIServer.from_base(settings.api_url)
    async with AsyncExitStack() as opened:
        database = database_at(settings.database_url)
        await database.open()
        opened.push_async_callback(database.close)
        bot = Bot(settings.token.get_secret_value(), Session(proxy=settings.proxy, api=server))
        opened.push_async_callback(bot.session.close)
        me = await BotApi(bot).me()
        app = App(
            settings,
            Surroundings(
                clock, texts, tell, hold, charts or ChartWorker(), scheduler or new_scheduler(),
                database, ring, ledger, bot, me,
            ),
        )  # fmt: skip
        opened.push_async_callback(app.stop)
        await app.start()
        yield app
