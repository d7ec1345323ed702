"""A local Telegram with a small school in it, on a clock that stands still."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiohttp import ClientSession

from bot.sandbox.model import Chat, Person
from bot.sandbox.server import Sandbox
from tests.kit.clock import TurnedClock
from tests.sandbox.client import Api

START = 1_772_000_000_000


@dataclass
class School:
    """Anna owns the group, Boris is in it, the bot is a plain member; Vera knows neither."""

    anna: Person
    boris: Person
    vera: Person
    chat: Chat


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock(START)


@pytest.fixture
async def sandbox(clock: TurnedClock) -> AsyncIterator[Sandbox]:
    telegram = Sandbox(clock)
    await telegram.start()
    yield telegram
    await telegram.stop()


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    async with ClientSession() as session:
        yield Api(sandbox, session)


@pytest.fixture
async def school(sandbox: Sandbox, api: Api) -> School:
    """The school, with the updates about its making already read."""
    anna = sandbox.person("Анна", last_name="Петрова", username="anna")
    boris = sandbox.person("Борис")
    vera = sandbox.person("Вера", username="vera_s")
    chat = sandbox.group("Школа А", owner=anna, members=[boris])
    sandbox.add_bot(chat, by=anna)
    await api.updates()
    return School(anna, boris, vera, chat)
