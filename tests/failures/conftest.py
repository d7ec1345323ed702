"""The school in which things fail, with a question put to it."""

import asyncio

import pytest

from bot.sandbox.model import Message
from tests.failures.school import QUESTION, resting
from tests.kit.world import Someone, World


@pytest.fixture(autouse=True)
def waits_for_whoever_can_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sleeps until the database is better can do nothing without time passing, and is not waited for."""
    monkeypatch.setattr(World, "settle", _settle)


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone, Someone]:
    """Анна, who asks, and two who answer."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    await anna.asks(QUESTION)
    return anna, boris, vera


@pytest.fixture
def card(world: World, people: tuple[Someone, ...]) -> Message:
    """The card of the question."""
    return world.card(people[0].chat, QUESTION)


async def _settle(world: World) -> None:
    quiet = 0
    async with asyncio.timeout(30):
        while quiet < 5:
            world._check_alive()
            quiet = 0 if _can_go_on(world) else quiet + 1
            await asyncio.sleep(0.001 if quiet == 0 else 0)


def _can_go_on(world: World) -> bool:
    app, api = world.app, world.sandbox._api
    parts = (app._receiver, app._sender, app._schedule, app._database)
    if api._serving or any(part.busy() for part in parts):
        return True
    if not all(resting(world, task) for task in app._turns._running):
        return True
    [receiver] = [task for task in app._parts._running if "Receiver.run" in repr(task.get_coro())]
    return not resting(world, receiver) and not world.sandbox.idle()
