"""What every test of kills shares: how many, by which chance, on which database."""

import os
import random
from collections.abc import Iterator

import pytest

from storage.database import dialect_of
from tests.crash import figures
from tests.crash.lives import Parent, preloaded

KILLS = int(os.environ.get("CRASH_KILLS", "5"))
LONG = 20
"""So many kills make a long run, which leaves nothing out."""
SEED = os.environ.get("CRASH_SEED") or str(random.SystemRandom().randrange(1_000_000))


@pytest.fixture(scope="session")
def parent() -> Iterator[Parent]:
    """Forks lives; to start it takes seconds."""
    with preloaded() as started:
        yield started


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """The same for the same test and `CRASH_SEED`."""
    return random.Random(f"{SEED} {request.node.name}")


@pytest.fixture(autouse=True)
def _counted_by_database(request: pytest.FixtureRequest) -> None:
    if "database_url" in request.fixturenames:
        figures.of(dialect_of(request.getfixturevalue("database_url")))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the kills amounted to, and how to have the same again."""
    for line in figures.summary():
        terminalreporter.write_line(f"crash, {line}")
    if figures.summary():
        terminalreporter.write_line(f"crash, again by the same chance: CRASH_SEED={SEED}")
