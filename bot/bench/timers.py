"""Timers that wait by the hundred thousand: what they cost at the start, how late those are that fall due."""

import asyncio
import json
from asyncio.subprocess import Process
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles

from bot.bench.district import PATIENCE
from bot.bench.figures import Spread, spread_of
from bot.bench.process import highest_megabytes, resident_megabytes
from bot.bench.region import Region, open_region
from bot.delivery.clock import MINUTE, SECOND, SystemClock


@dataclass(frozen=True, slots=True)
class Plan:
    """How many timers wait and in how many chats, spread over a year, and how often the start is measured.

    So many more fall `due`, spread over `span` milliseconds that begin `lead` milliseconds after a start.
    """

    waiting: int = 100_000
    due: int = 600
    rounds: int = 3
    chats: int = 1_000
    lead: int = 45 * SECOND
    span: int = MINUTE


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds from the start of the process to its first answer to a press.

    Memory in megabytes: at that moment, and the most until then.
    """

    waiting: int
    seconds: Spread
    memory: Spread
    highest: Spread

    def told(self) -> list[str]:
        """A line for each figure."""
        return [
            f"{self.waiting} timers wait: first answer {self.seconds.told(2)} s after the start",
            f"{self.waiting} timers wait: memory {self.memory.told()} MB, at most {self.highest.told()} MB",
        ]


@dataclass(frozen=True, slots=True)
class Lateness:
    """By how many milliseconds those that fell due began too late, and how many are missing.

    `memory` in megabytes, when all was over.
    """

    due: int
    p50: float
    p99: float
    longest: float
    missing: int
    memory: float

    def told(self) -> list[str]:
        """A line for each figure."""
        return [
            f"{self.due} timers fell due: late by p50 {self.p50:.0f} ms, p99 {self.p99:.0f} ms, "
            f"longest {self.longest:.0f} ms; {self.missing} missing",
            f"{self.due} timers fell due: memory {self.memory:.0f} MB after that",
        ]


@dataclass(frozen=True, slots=True)
class Figures:
    """What the measurement gave."""

    without: Starts
    with_timers: Starts
    lateness: Lateness


def measure(
    echo: Callable[[str], None], report: Path | None, plan: Plan, database_url: str | None = None
) -> Figures:
    """Measure, print a line for each figure, and write them as JSON where asked."""
    figures = asyncio.run(_measure(plan, database_url))
    for line in (*figures.without.told(), *figures.with_timers.told(), *figures.lateness.told()):
        echo(line)
    if report:
        report.write_text(json.dumps(asdict(figures), indent=2))
    return figures


async def _measure(plan: Plan, database_url: str | None) -> Figures:
    async with open_region(1, database_url) as region:
        without = await _starts(region, 0, plan.rounds)
    async with open_region(plan.chats, database_url) as region:
        await region.wait_for_a_year(plan.waiting)
        with_timers = await _starts(region, plan.waiting, plan.rounds)
        return Figures(without, with_timers, await _lateness(region, plan))


async def _starts(region: Region, waiting: int, rounds: int) -> Starts:
    seconds, memory, highest = [], [], []
    for _ in range(rounds):
        async with region.start() as (process, taken):
            seconds.append(taken)
            memory.append(resident_megabytes(process.pid))
            highest.append(highest_megabytes(process.pid))
    return Starts(waiting, spread_of(seconds), spread_of(memory), spread_of(highest))


async def _lateness(region: Region, plan: Plan) -> Lateness:
    first = SystemClock().now() + plan.lead
    instants = [first + number * plan.span // plan.due for number in range(plan.due)]
    ids = await region.fall_due(instants)
    async with region.start() as (process, _):
        await SystemClock().sleep_until(instants[-1] + SECOND)
        ended = await _ended(region, process, ids)
        memory = resident_megabytes(process.pid)
    late = [end - instant for end, instant in zip(ended, instants, strict=True) if end is not None]
    if len(late) < 2:
        raise SystemExit("the timers that fell due were not noticed")
    cuts = quantiles(late, n=100, method="inclusive")
    return Lateness(plan.due, cuts[49], cuts[98], max(late), ended.count(None), memory)


async def _ended(region: Region, process: Process, ids: Sequence[int]) -> list[int | None]:
    """When each of them ended; waits for those that have not, but not for ever."""
    for _ in range(int(PATIENCE)):
        ended = region.ended(ids)
        if None not in ended or process.returncode is not None:
            break
        await asyncio.sleep(1)
    return ended
