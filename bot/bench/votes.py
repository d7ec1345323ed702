"""Votes in a burst: how long a press waits for its answer, and how many edits the cards cost."""

import asyncio
import json
import random
import tempfile
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import quantiles

from bot.bench.process import TOKEN, bot_process, children, resident_megabytes
from bot.delivery.clock import SystemClock
from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.server import Sandbox

_PATIENCE = 60.0
_PEOPLE = 200
_CHATS = 20
_QUESTION = "Обсуждают ли педагоги Вашей школы проблемы отдельного класса?"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one scenario gave. Latencies in milliseconds, memory in megabytes."""

    scenario: str
    votes: int
    p50: float
    p95: float
    longest: float
    votes_a_second: float
    edits: int
    bot_memory: float
    chart_memory: float


def measure(echo: Callable[[str], None], report: Path | None) -> None:
    """Run every scenario, print a line each, and write the figures as JSON where asked."""
    figures = asyncio.run(_measure(echo))
    if report:
        report.write_text(json.dumps([asdict(each) for each in figures], indent=2))


async def _measure(echo: Callable[[str], None]) -> list[Figures]:
    sandbox = Sandbox(SystemClock(), token=TOKEN)
    await sandbox.start()
    try:
        with tempfile.TemporaryDirectory(prefix="staffroom-bench-") as folder:
            async with bot_process(sandbox.url, Path(folder) / "bench.db") as process:
                return await Bench(sandbox, process, echo).run()
    finally:
        await sandbox.stop()


class Bench:
    """A district of schools that all vote at once."""

    def __init__(self, sandbox: Sandbox, process: Process, echo: Callable[[str], None]) -> None:
        self._sandbox = sandbox
        self._process = process
        self._echo = echo
        self._people = [sandbox.person(f"Учитель {number}") for number in range(_PEOPLE)]
        self._chats = [self._chat(number) for number in range(_CHATS)]

    def _chat(self, number: int) -> Chat:
        chat = self._sandbox.group(f"Школа {number}", owner=self._people[0], members=self._people[1:])
        self._sandbox.add_bot(chat, by=self._people[0], rights=frozenset({"can_delete_messages"}))
        return chat

    async def run(self) -> list[Figures]:
        """Every scenario, after a warm-up that is not counted."""
        first = self._chats[:1]
        await self._scenario("warm-up", first, 20, spread=1.0)
        return [
            await self._counted("30 people in one second, one poll", first, 30, spread=1.0),
            await self._counted("200 people at once, one poll", first, 200, spread=0.0),
            await self._counted("200 people at once, twenty polls", self._chats, 200, spread=0.0),
        ]

    async def _counted(self, name: str, chats: list[Chat], votes: int, spread: float) -> Figures:
        figures = await self._scenario(name, chats, votes, spread)
        self._echo(
            f"{name}: p50 {figures.p50:.0f} ms, p95 {figures.p95:.0f} ms, longest {figures.longest:.0f} ms, "
            f"{figures.votes_a_second:.0f} votes a second, {figures.edits} edits, "
            f"bot {figures.bot_memory:.0f} MB, chart worker {figures.chart_memory:.0f} MB"
        )
        return figures

    async def _scenario(self, name: str, chats: list[Chat], votes: int, spread: float) -> Figures:
        cards = [await self._ask(chat) for chat in chats]
        edits_before = self._edits()
        started = time.perf_counter()
        voters = [
            self._vote(self._people[number], *cards[number % len(cards)], delay=random.uniform(0, spread))
            for number in range(votes)
        ]
        latencies = sorted(await asyncio.gather(*voters))
        seconds = time.perf_counter() - started
        for chat, card in cards:
            await self._until(partial(self._counts_all, chat, card, votes // len(cards)))
        edits = self._edits() - edits_before
        await self._close(cards)
        cuts = quantiles(latencies, n=20, method="inclusive")
        charts = sum(resident_megabytes(child) for child in children(self._process.pid))
        return Figures(
            name, votes, 1e3 * cuts[9], 1e3 * cuts[18], 1e3 * latencies[-1], votes / seconds, edits,
            resident_megabytes(self._process.pid), charts,
        )  # fmt: skip

    async def _ask(self, chat: Chat) -> tuple[Chat, Message]:
        before = {message.id for message in self._sandbox.messages(chat)}
        self._sandbox.say(self._people[0], chat, f"/poll {_QUESTION}")
        found: list[Message] = []

        def posted() -> bool:
            found[:] = [
                message
                for message in self._sandbox.messages(chat)
                if message.id not in before and message.sender.is_bot and message.text.startswith(_QUESTION)
            ]
            return bool(found)

        await self._until(posted)
        return chat, found[0]

    async def _vote(self, person: Person, chat: Chat, card: Message, delay: float) -> float:
        await asyncio.sleep(delay)
        started = time.perf_counter()
        press = self._sandbox.press(person, chat, card.id, "➕")
        async with asyncio.timeout(_PATIENCE):
            await press.answered.wait()
        return time.perf_counter() - started

    async def _close(self, cards: list[tuple[Chat, Message]]) -> None:
        for chat, card in cards:
            self._sandbox.press(self._people[0], chat, card.id, "Закрыть")
        for chat, _ in cards:
            await self._until(partial(self._ends_in_a_picture, chat))

    def _ends_in_a_picture(self, chat: Chat) -> bool:
        return self._sandbox.messages(chat)[-1].photo is not None

    def _counts_all(self, chat: Chat, card: Message, votes: int) -> bool:
        text = next(each.text for each in self._sandbox.messages(chat) if each.id == card.id)
        return f"➕ {votes} " in text

    def _edits(self) -> int:
        return sum(call.method == "editMessageText" and call.ok for call in self._sandbox.calls)

    async def _until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not happened():
                if self._process.returncode is not None:
                    raise SystemExit("the bot has ended by itself")
                await asyncio.sleep(0.02)
