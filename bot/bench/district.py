"""A district of schools in a local Telegram of its own: it asks, and everybody votes."""

import asyncio
import random
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.bench.process import worked_seconds
from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.server import Sandbox

PATIENCE = 60.0
"""Seconds after which a bot that does not answer ends the measurement."""

_QUESTION = "Обсуждают ли педагоги Вашей школы проблемы отдельного класса?"


@dataclass(frozen=True, slots=True)
class Scenario:
    """So many people vote on so many polls, at instants spread over so many seconds."""

    name: str
    votes: int
    polls: int
    spread: float


@dataclass(frozen=True, slots=True)
class Burst:
    """Votes that were given. All in seconds: how long each waited, how long all of them took.

    `bot_worked` and `played_worked` are for how long processors worked meanwhile: for the bot, and for the
    Telegram and the people that are played.
    """

    latencies: list[float]
    seconds: float
    bot_worked: float
    played_worked: float


class District:
    """Schools with the bot in each of their chats; everybody is a member of all. `process` is the bot's."""

    def __init__(self, sandbox: Sandbox, people: int, chats: int) -> None:
        self.sandbox = sandbox
        self.people = [sandbox.person(f"Учитель {number}") for number in range(people)]
        self.chats = [self._chat(number) for number in range(chats)]

    def _chat(self, number: int) -> Chat:
        chat = self.sandbox.group(f"Школа {number}", owner=self.people[0], members=self.people[1:])
        self.sandbox.add_bot(chat, by=self.people[0], rights=frozenset({"can_delete_messages"}))
        return chat

    async def ask(self, process: Process, chat: Chat) -> Message:
        """Put the question to a chat, and send its draft if there is one; gives the bot's message."""
        asker = self.people[0]
        before = {message.id for message in self.sandbox.messages(chat, asker)}
        self.sandbox.say(asker, chat, f"/poll {_QUESTION}")

        def seen() -> list[Message]:
            messages = self.sandbox.messages(chat, asker)
            return [each for each in messages if each.id not in before and _QUESTION in each.text]

        def posted() -> list[Message]:
            return [each for each in seen() if each.sender.is_bot and each.text.startswith(_QUESTION)]

        def drafts() -> list[Message]:
            return [each for each in seen() if each.ephemeral_to == asker.id]

        await until(process, lambda: bool(posted() or drafts()))
        for draft in drafts():
            self.sandbox.press(asker, chat, draft.id, "Отправить")
        await until(process, lambda: bool(posted()))
        return posted()[0]

    async def vote(
        self, process: Process, polls: list[tuple[Chat, Message]], scenario: Scenario, chance: random.Random
    ) -> Burst:
        """Everybody gives a + to one of the polls and waits for the toast."""
        delays = [chance.uniform(0, scenario.spread) for _ in range(scenario.votes)]
        bot_worked, played_worked = worked_seconds(process.pid), time.process_time()
        started = time.perf_counter()
        voters = [
            self._press(self.people[number], *polls[number % len(polls)], delay)
            for number, delay in enumerate(delays)
        ]
        latencies = sorted(await asyncio.gather(*voters))
        return Burst(
            latencies, time.perf_counter() - started,
            worked_seconds(process.pid) - bot_worked, time.process_time() - played_worked,
        )  # fmt: skip

    async def _press(self, person: Person, chat: Chat, card: Message, delay: float) -> float:
        await asyncio.sleep(delay)
        started = time.perf_counter()
        press = self.sandbox.press(person, chat, card.id, "➕")
        async with asyncio.timeout(PATIENCE):
            await press.answered.wait()
        return time.perf_counter() - started

    async def count(self, process: Process, polls: list[tuple[Chat, Message]], votes: int) -> None:
        """Wait until each card shows so many votes."""
        for _, card in polls:
            await until(process, partial(_counts, card, votes))

    async def close(self, process: Process, polls: list[tuple[Chat, Message]]) -> None:
        """Close each poll and wait for the picture of its result."""
        for chat, card in polls:
            self.sandbox.press(self.people[0], chat, card.id, "Закрыть")
        for chat, _ in polls:
            await until(process, partial(self._ends_in_a_picture, chat))

    def _ends_in_a_picture(self, chat: Chat) -> bool:
        return self.sandbox.messages(chat)[-1].photo is not None

    def edits(self) -> int:
        """How many edits went through so far."""
        return sum(call.method == "editMessageText" and call.ok for call in self.sandbox.calls)


def _counts(card: Message, votes: int) -> bool:
    return f"➕ {votes} " in card.text


async def until(process: Process, happened: Callable[[], bool]) -> None:
    """Wait for something that the bot does. Raises TimeoutError; ends the program when the bot has ended."""
    async with asyncio.timeout(PATIENCE):
        while not happened():
            if process.returncode is not None:
                raise SystemExit("the bot has ended by itself")
            await asyncio.sleep(0.02)
