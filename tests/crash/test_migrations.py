"""A program that is killed while it changes the tables leaves them as they are after one of its steps."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from storage.database import prepare
from storage.migrate import Dialect, known_migrations
from tests.crash import figures
from tests.crash.conftest import KILLS, LONG
from tests.crash.contents import NOW, content, fill, shape
from tests.crash.lives import Lives, Parent
from tests.kit.databases import DATABASES, fresh_database

STATEMENTS = ("storage/sqlite/connection.py", "storage/postgres/connection.py")
STRIDE = max(1, 200 // KILLS)
"""In a long run each statement in turn is the last one; in a short one, some."""
SECONDS_TO_LIVE = 0.1
"""Longer than a migration takes."""


Outcome = tuple[object, object]
"""The tables and their rows."""


@pytest.fixture(params=DATABASES)
def kind(request: pytest.FixtureRequest) -> Dialect:
    figures.of(request.param)
    return request.param  # type: ignore[no-any-return]


async def calm(kind: Dialect, place: Path, steps: int) -> Outcome:
    """What becomes of an older database when nobody is killed over it."""
    with fresh_database(kind, Path(mkdtemp(dir=place))) as url:
        await fill(url, "Было", steps)
        prepare(url, NOW)
        return shape(url), content(url)


@asynccontextmanager
async def older(
    parent: Parent, kind: Dialect, place: Path, steps: int, expected: Outcome
) -> AsyncIterator[Lives]:
    """A database of a program that knew so many steps, to be killed over; the next program completes it."""
    folder = Path(mkdtemp(dir=place))
    with fresh_database(kind, folder) as url:
        await fill(url, "Было", steps)
        lives = Lives(parent, url, folder)
        yield lives
        assert not await lives.end(await lives.start("migrate"))
        assert (shape(url), content(url)) == expected


@pytest.mark.parametrize("steps", [0, 5] if KILLS < LONG else range(9))
async def test_whichever_statement_of_a_migration_is_the_last_the_next_program_completes_it(
    parent: Parent, kind: Dialect, tmp_path: Path, chance: random.Random, steps: int
) -> None:
    expected = await calm(kind, tmp_path, steps)
    line, was_killed = chance.randint(1, STRIDE), True
    while was_killed:
        async with older(parent, kind, tmp_path, steps, expected) as lives:
            was_killed = await lives.end(await lives.start("migrate", step=line, paths=STATEMENTS))
        line += STRIDE


async def test_a_migration_that_is_killed_again_and_again_is_completed(
    parent: Parent, kind: Dialect, tmp_path: Path, chance: random.Random
) -> None:
    for _ in range(1 + KILLS // 10):
        steps = chance.randrange(len(known_migrations(kind)))
        expected = await calm(kind, tmp_path, steps)
        async with older(parent, kind, tmp_path, steps, expected) as lives:
            for _ in range(3):
                life = await lives.start("migrate")
                await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
                await lives.kill_life(life)
