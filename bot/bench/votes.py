"""Votes in a burst, the full path beside the floor: how long a press waits for its answer, at what pace."""

import asyncio
import json
import random
import tempfile
from asyncio.subprocess import Process
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from bot.bench.district import District, Scenario
from bot.bench.figures import Comparison, Figures, figures_of
from bot.bench.process import BOT, FLOOR, Setting, children, resident_megabytes, running
from bot.delivery.clock import SystemClock
from bot.sandbox.model import Person
from bot.sandbox.server import Sandbox
from storage import people
from storage.connection import Connection
from storage.database import database_at, prepare

SCENARIOS = (
    Scenario("30 people in one second, one poll", 30, 1, 1.0),
    Scenario("200 people at once, one poll", 200, 1, 0.0),
    Scenario("200 people at once, twenty polls", 200, 20, 0.0),
)

WARM_UP = (Scenario("warm-up", 100, 1, 1.0),)
"""Not counted: the first of everything takes longer."""


def measure(
    echo: Callable[[str], None], report: Path | None, rounds: int, database_url: str | None = None,
    scenarios: Sequence[Scenario] = SCENARIOS, warm_up: Sequence[Scenario] = WARM_UP,
) -> list[Comparison]:  # fmt: skip
    """Run every scenario in so many rounds, print what they gave, and write it as JSON where asked.

    Without a `database_url` each program gets a new file of SQLite each time.
    """
    compared = asyncio.run(_Votes(scenarios, warm_up, database_url).measure(rounds))
    for comparison in compared:
        echo(comparison.told())
    if report:
        report.write_text(json.dumps([each.as_data() for each in compared], ensure_ascii=False, indent=2))
    return compared


class _Votes:
    """The floor and the full path in turn.

    Each time the process, its Telegram and its bot are new, and no other runs: neither disturbs the other.
    """

    def __init__(
        self, scenarios: Sequence[Scenario], warm_up: Sequence[Scenario], database_url: str | None
    ) -> None:
        self._scenarios = scenarios
        self._warm_up = warm_up
        self._database_url = database_url
        self._clock = SystemClock()
        self._bot_id = self._clock.now()  # unlike that of any earlier run on the same database

    async def measure(self, rounds: int) -> list[Comparison]:
        floor, full = [], []
        for number in range(rounds):
            floor.append(await self._run(FLOOR, random.Random(number)))
            full.append(await self._run(BOT, random.Random(number)))
        return [
            Comparison(
                scenario.name, scenario.votes, [each[place] for each in floor], [each[place] for each in full]
            )
            for place, scenario in enumerate(self._scenarios)
        ]

    async def _run(self, program: tuple[str, ...], chance: random.Random) -> list[Figures]:
        self._bot_id += 1
        async with AsyncExitStack() as opened:
            sandbox = Sandbox(self._clock, token=f"{self._bot_id}:SANDBOX")
            await sandbox.start()
            opened.push_async_callback(sandbox.stop)
            folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="staffroom-bench-")))
            url = self._database_url or f"sqlite:///{folder}/bench.db"
            district = self._district(sandbox)
            if program == FLOOR:
                await _enrol(url, district.people, self._clock.now())
            setting = Setting(sandbox.token, sandbox.url, url, folder)
            process = await opened.enter_async_context(running(program, setting))
            voting = _Voting(district, process, ends=program == BOT)
            for scenario in self._warm_up:
                await voting.hold(scenario, chance)
            return [await voting.hold(scenario, chance) for scenario in self._scenarios]

    def _district(self, sandbox: Sandbox) -> District:
        held = [*self._warm_up, *self._scenarios]
        return District(sandbox, max(each.votes for each in held), max(each.polls for each in held))


class _Voting:
    """Scenarios with one process; `ends` tells whether its polls can be closed."""

    def __init__(self, district: District, process: Process, *, ends: bool) -> None:
        self._district = district
        self._process = process
        self._ends = ends

    async def hold(self, scenario: Scenario, chance: random.Random) -> Figures:
        """One burst, from the question to the result."""
        district, process = self._district, self._process
        polls = [(chat, await district.ask(process, chat)) for chat in district.chats[: scenario.polls]]
        before = district.edits()
        burst = await district.vote(process, polls, scenario, chance)
        if self._ends:
            await district.count(process, polls, scenario.votes // scenario.polls)
        edits = district.edits() - before
        if self._ends:
            await district.close(process, polls)
        charts = sum(resident_megabytes(child) for child in children(process.pid))
        return figures_of(burst, edits, resident_megabytes(process.pid), charts)


async def _enrol(url: str, voters: Sequence[Person], now: int) -> None:
    """Give everybody a row, which the floor does not."""
    prepare(url, now)
    database = database_at(url)
    await database.open()
    try:
        await database.write(partial(_meet, voters=voters))
    finally:
        await database.close()


def _meet(connection: Connection, voters: Sequence[Person]) -> None:
    for voter in voters:
        people.meet(connection, voter.id, voter.name, voter.language)
