"""A region of schools whose polls end by themselves, and the bot that is started and stopped there."""

import tempfile
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

from bot.activities import ACTIONS
from bot.bench.district import until
from bot.bench.process import BOT, Setting, running
from bot.bench.waiting import Wanted, ended_at, groups, put_polls, put_schools, say_as_bot
from bot.delivery.clock import DAY, SystemClock
from bot.people.model import Chat
from bot.quick_poll.actions import PressVote
from bot.quick_poll.model import Sign
from bot.sandbox.server import Sandbox
from bot.telegram.buttons import Buttons
from storage.database import Database, database_at, looking_at, prepare

_YEAR = 365 * DAY
_AT_ONCE = 10_000
"""So many polls are put in by one transaction."""


class Region:
    """Schools on record and in a local Telegram of their own; made by `open_region`."""

    def __init__(self, sandbox: Sandbox, setting: Setting, database: Database, clock: SystemClock) -> None:
        self._sandbox = sandbox
        self._setting = setting
        self._database = database
        self._clock = clock
        self._author = sandbox.person("Завуч")
        self._chats: list[Chat] = []
        self._poll = 0

    async def found(self, chats: int) -> None:
        """Put so many schools on record, with one poll to vote on."""
        self._groups = groups(self._sandbox, self._author, chats)
        now, bot_id = self._clock.now(), self._sandbox.bot.id
        schools = partial(put_schools, bot_id=bot_id, places=self._groups, author=self._author, now=now)
        self._chats = await self._database.write(schools)
        [self._poll] = await self._put([(None, str(say_as_bot(self._sandbox, self._groups[0])))])

    async def wait_for_a_year(self, number: int) -> None:
        """Put in so many polls that end between tomorrow and a year later. Nobody will see their cards."""
        tomorrow = self._clock.now() + DAY
        wanted = [(tomorrow + each * _YEAR // number, "1") for each in range(number)]
        for first in range(0, number, _AT_ONCE):
            await self._put(wanted[first : first + _AT_ONCE])

    async def fall_due(self, instants: Sequence[int]) -> list[int]:
        """Put in polls that end at these instants, in one chat after the other; gives the activities' ids."""
        places = [self._groups[number % len(self._groups)] for number in range(len(instants))]
        messages = [str(say_as_bot(self._sandbox, group)) for group in places]
        return await self._put(list(zip(instants, messages, strict=True)))

    async def _put(self, wanted: Wanted) -> list[int]:
        now = self._clock.now()
        put = partial(put_polls, chats=self._chats, wanted=wanted, author=self._author, now=now)
        return await self._database.write(put)

    @asynccontextmanager
    async def start(self) -> AsyncIterator[tuple[Process, float]]:
        """Run the bot; gives its process and how many seconds it took to answer a press that was waiting."""
        data = Buttons(ACTIONS).pack(PressVote(self._poll, Sign.PLUS))
        press = self._sandbox.press_data(self._author, self._groups[0], 1, data)
        started = time.perf_counter()
        async with running(BOT, self._setting) as process:
            await until(process, press.answered.is_set)
            yield process, time.perf_counter() - started

    def ended(self, ids: Sequence[int]) -> list[int | None]:
        """When each of the polls ended."""
        with looking_at(self._setting.database_url) as connection:
            return ended_at(connection, ids)


@asynccontextmanager
async def open_region(chats: int, database_url: str | None) -> AsyncIterator[Region]:
    """A region of so many schools, in a new file of SQLite unless another database is named."""
    clock = SystemClock()
    async with AsyncExitStack() as opened:
        # The bot's id is unlike that of any earlier run on the same database.
        sandbox = Sandbox(clock, token=f"{clock.now()}:SANDBOX")
        await sandbox.start()
        opened.push_async_callback(sandbox.stop)
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="staffroom-bench-")))
        url = database_url or f"sqlite:///{folder}/bench.db"
        prepare(url, clock.now())
        database = database_at(url)
        await database.open()
        opened.push_async_callback(database.close)
        region = Region(sandbox, Setting(sandbox.token, sandbox.url, url, folder), database, clock)
        await region.found(chats)
        yield region
