"""What every kind of test shares."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.kit.databases import DATABASES, fresh_database, prepared_database
from tests.kit.world import World, open_world


def _chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a browser test where there is no Chromium; fail it where one is required."""
    if item.get_closest_marker("browser") is None or _chromium():
        return
    reason = "needs Chromium (Debian: apt install chromium)"
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


_TALKED_ON_BOTH = {
    f"test_{name}"
    for name in (
        "anonymous_search", "handover", "migration", "privacy", "quick_poll", "roster",
    )
}  # fmt: skip
"""These run on PostgreSQL too: their queries are the most unlike. Storage has tests of its own there."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each conversation runs on SQLite; on both databases only some do, or all where EVERY_DATABASE=1."""
    if os.environ.get("EVERY_DATABASE") == "1":
        return
    left_out = [item for item in items if _is_spared(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not _is_spared(item)]


def _is_spared(item: pytest.Item) -> bool:
    if "[postgres" not in item.name:
        return False
    if item.path.parent.name == "hostile":
        return "[postgres-0]" not in item.name
    return item.path.parent.name == "conversations" and item.path.stem not in _TALKED_ON_BOTH


@pytest.fixture(scope="session")
def chromium() -> str:
    """The installed Chromium's path, for Playwright's `executable_path`; needs the mark `browser`."""
    path = _chromium()
    assert path, "a test that uses this fixture carries the mark `browser`"
    return path


def pytest_report_header() -> str:
    """Which databases the tests run on."""
    return f"databases: {', '.join(DATABASES)} (PostgreSQL where TEST_POSTGRES_URL names one)"


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database, one of each kind in turn: without tables, unless the test needs them made."""
    has_tables = {"world", "connection"} & set(request.fixturenames)
    with (prepared_database if has_tables else fresh_database)(request.param, tmp_path) as url:
        yield url


@pytest.fixture
async def world(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """A school to try the bot in."""
    async with open_world(tmp_path, database_url) as opened:
        yield opened
