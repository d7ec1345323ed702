"""What every kind of test shares."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

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


@pytest.fixture(scope="session")
def chromium() -> str:
    """The installed Chromium's path, for Playwright's `executable_path`; needs the mark `browser`."""
    path = _chromium()
    assert path, "a test that uses this fixture carries the mark `browser`"
    return path


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A school to try the bot in."""
    async with open_world(tmp_path) as opened:
        yield opened
