import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from storage.database import Database, database_at, prepare
from tests.kit.clock import TurnedClock

NOW = 1_773_216_000_000


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock(NOW)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite:///{tmp_path}/staffroom.db"
    prepare(url, NOW)
    database = database_at(url)
    await database.open()
    yield database
    await database.close()


async def settled(busy: Callable[[], bool]) -> None:
    """Wait until nothing can happen any more without time passing."""
    quiet = 0
    while quiet < 5:
        quiet = 0 if busy() else quiet + 1
        await asyncio.sleep(0.001 if quiet == 0 else 0)
