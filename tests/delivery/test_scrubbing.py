"""The log of the database is emptied: once for all who wait for it, and before something is told."""

import asyncio

import pytest

from bot.delivery.clock import MINUTE, SECOND
from bot.delivery.scrubbing import EVERY, Scrubbing
from storage.database import Database
from tests.delivery.conftest import settled
from tests.kit.clock import TurnedClock


class Log:
    """A database whose log can be held, and whose scrubbing takes as long as the test wants."""

    def __init__(self, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        self.is_held = False
        self.may_end = asyncio.Event()
        self.may_end.set()
        monkeypatch.setattr(database, "scrub", self._scrub)

    async def _scrub(self) -> bool:
        self.times += 1
        await self.may_end.wait()
        return not self.is_held


@pytest.fixture
def log(database: Database, monkeypatch: pytest.MonkeyPatch) -> Log:
    return Log(database, monkeypatch)


@pytest.fixture
def scrubbing(database: Database, clock: TurnedClock) -> Scrubbing:
    return Scrubbing(database, clock)


async def test_who_waits_while_one_is_under_way_shares_the_next(log: Log, scrubbing: Scrubbing) -> None:
    log.may_end.clear()
    first = asyncio.ensure_future(scrubbing.at_once())
    await asyncio.sleep(0)
    others = [asyncio.ensure_future(scrubbing.at_once()) for _ in range(200)]
    await asyncio.sleep(0)
    log.may_end.set()
    assert await asyncio.gather(first, *others) == [True] * 201
    assert log.times == 2, "the first may have begun before what the others have committed"
    assert await scrubbing.at_once()
    assert log.times == 3


async def test_what_must_be_told_waits_a_moment_for_who_reads(
    log: Log, scrubbing: Scrubbing, clock: TurnedClock
) -> None:
    log.is_held = True
    telling = asyncio.ensure_future(scrubbing.before_telling())

    async def settle() -> None:
        await settled(lambda: False)

    await clock.turn(SECOND, settle)
    assert not telling.done()
    log.is_held = False
    await clock.turn(SECOND // 2, settle)
    assert telling.done()
    log.is_held, log.times = True, 0
    telling = asyncio.ensure_future(scrubbing.before_telling())
    await clock.turn(10 * SECOND, settle)
    assert telling.done(), "nobody waits for the end of a backup"
    assert log.times > 10
    log.times = 0
    await scrubbing.now_and_then()
    assert log.times == 1, "it is due"


async def test_it_is_done_now_and_then(log: Log, scrubbing: Scrubbing, clock: TurnedClock) -> None:
    await scrubbing.now_and_then()
    await scrubbing.now_and_then()
    assert log.times == 1
    clock.jump(EVERY)
    await scrubbing.now_and_then()
    assert log.times == 2
    clock.set_back(MINUTE)
    await scrubbing.now_and_then()
    assert log.times == 3
