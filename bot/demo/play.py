"""A story told in the demo: the bot runs on a turned clock, which goes on as the machine's at the end."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.app import App, open_app
from bot.delivery.clock import SECOND
from bot.delivery.tasks import Tasks
from bot.demo.clock import StoryClock
from bot.demo.scheduler import StoryScheduler
from bot.demo.stage import Stage
from bot.run import calm_collector
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from bot.texts import Texts
from bot.words import Text

_CALM = 5
"""So often in a row nothing must be under way for all to be at rest."""


@dataclass(frozen=True, slots=True)
class Story:
    """What is played, and the instant at which it begins."""

    begins: int
    tell: Callable[[Stage], Awaitable[None]]


class Theatre:
    """The stage of the demo."""

    def __init__(self, sandbox: Sandbox, clock: StoryClock, app: App) -> None:
        self.sandbox = sandbox
        self._clock = clock
        self._app = app

    async def settle(self) -> None:
        """Wait until nothing can happen any more without time passing or somebody acting."""
        quiet = 0
        while quiet < _CALM:
            quiet = 0 if self._app.busy() or not self.sandbox.idle() else quiet + 1
            await asyncio.sleep(0.001 if quiet == 0 else 0)

    async def passes(self, seconds: float) -> None:
        """Let time pass."""
        await self._clock.turn(int(seconds * SECOND), self.settle)

    async def leaps(self, seconds: float) -> None:
        """Let much time pass in which nobody does anything."""
        self._clock.jump(int(seconds * SECOND) - SECOND)
        await self.passes(1)


async def play(
    settings: Settings, texts: Texts, sandbox: Sandbox, clock: StoryClock, story: Story,
    told: Callable[[], None],
) -> None:  # fmt: skip
    """Run the bot, have the story played, call `told`, and go on until cancelled."""
    tasks = Tasks()
    async with open_app(settings, clock, texts, _say_nothing, scheduler=StoryScheduler(clock)) as app:
        running = tasks.start(app.run())
        try:
            stage = Theatre(sandbox, clock, app)
            await story.tell(stage)
            await stage.leaps((clock.machine.now() - clock.now()) / SECOND)
            clock.goes_on()
            calm_collector()
            told()
            await running
        finally:
            await tasks.close()


def _say_nothing(text: Text) -> None:
    """A local Telegram has no troubles to tell of."""
