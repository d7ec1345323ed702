from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, prepare
from tests.kit.clock import TurnedClock

NOW = 1_773_216_000_000


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock(NOW)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    path = tmp_path / "staffroom.db"
    prepare(path, NOW)
    database = Database(path)
    await database.open()
    yield database
    await database.close()
