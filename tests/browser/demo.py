"""The demo for a test: the school, the bot beside it, and Chromium, all on the machine's own clock."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from bot.app import open_app
from bot.delivery.clock import Clock, SystemClock
from bot.sandbox.school import School, school_a
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from tests.browser.screen import Screen
from tests.kit.scheduler import TurnedScheduler
from tests.kit.world import TEXTS, TOKEN

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Demo:
    """A school with the bot in its staff's chat, and screens to look at it."""

    sandbox: Sandbox
    school: School
    browser: Browser
    screens: list[Screen] = field(default_factory=list)

    async def opens(self, width: int, height: int, *, touch: bool = False, sharp: bool = False) -> Screen:
        """Open the page on a screen of this size, as somebody who was never here before.

        `sharp`: two pixels of the screen make one of the page.
        """
        context = await self.browser.new_context(
            viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch,
            device_scale_factor=2 if sharp else 1, locale="ru-RU", timezone_id="Europe/Moscow",
        )  # fmt: skip
        screen = Screen(await context.new_page(), self.sandbox.url)
        self.screens.append(screen)
        await screen.page.goto(self.sandbox.url)
        return screen


@asynccontextmanager
async def open_telegram(chromium: str, clock: Clock) -> AsyncIterator[Demo]:
    """The school and Chromium, without the bot: who opens them speaks for it. Ends with the block."""
    sandbox = Sandbox(clock, token=TOKEN)
    await sandbox.start()
    try:
        school = school_a(sandbox, with_bot=True)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            yield Demo(sandbox, school, browser)
            await browser.close()
    finally:
        await sandbox.stop()


@asynccontextmanager
async def open_demo(folder: Path, chromium: str, clock: Clock | None = None) -> AsyncIterator[Demo]:
    """All of it; ends with the block."""
    clock = clock or SystemClock()
    async with open_telegram(chromium, clock) as demo:
        settings = Settings(
            token=TOKEN, api_url=demo.sandbox.url, database_url=f"sqlite:///{folder}/demo.db",
            journal_key_file=None, _env_file=None,
        )  # fmt: skip
        async with open_app(settings, clock, TEXTS, print, scheduler=TurnedScheduler(clock)) as app:
            running = asyncio.create_task(app.run())
            await _menu_is_set(demo.sandbox, demo.school)
            yield demo
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


async def _menu_is_set(sandbox: Sandbox, school: School) -> None:
    """The page asks for the commands once; a newcomer comes later than a test does."""
    while all(each.command != "school" for each in sandbox.commands("ru", school.staff, school.coordinator)):
        await asyncio.sleep(0.01)
