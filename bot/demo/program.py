"""`demo`: the bot and a local Telegram in one process, with a school inside."""

import asyncio
import sys
import tempfile
from typing import Literal

from bot.delivery.clock import HOUR, SystemClock
from bot.demo import network
from bot.demo.clock import StoryClock
from bot.demo.play import Story, play
from bot.demo.stage import Stage
from bot.demo.week import school, telling
from bot.logs import set_up_logs
from bot.run import CannotGoOn, serve, until_stopped
from bot.sandbox.school import school_a
from bot.sandbox.server import Sandbox
from bot.settings import Settings, WrongSetting, load_settings
from bot.terminal import complain
from bot.texts import Texts
from bot.words import LANGUAGES, Text

_TOKEN = "1000:SANDBOX"


def demo(port: int, story: Literal["week", "network"] | None = None) -> int:
    """Run both until they are stopped; gives the program's exit code.

    `story`: what is played first, so that people look back on it.
    """
    texts = Texts()
    with tempfile.TemporaryDirectory(prefix="staffroom-demo-") as folder:
        try:
            settings = load_settings(
                token=_TOKEN,
                api_url="http://127.0.0.1",
                database_url=f"sqlite:///{folder}/demo.db",
                journal_key_file=None,
                proxy=None,
            )
        except WrongSetting as error:
            return complain(texts, LANGUAGES[0], Text("program-setting-wrong", {"name": error.name}))
        set_up_logs("WARNING")
        work = _after(_STORIES[story](), settings, texts, port) if story else _both(settings, texts, port)
        try:
            asyncio.run(until_stopped(work))
        except CannotGoOn as error:
            return complain(texts, settings.language, error.text)
    return 0


async def _both(settings: Settings, texts: Texts, port: int) -> None:
    clock = SystemClock()
    sandbox = Sandbox(clock, token=_TOKEN)
    try:
        await _start(sandbox, port)
        school_a(sandbox, with_bot=True)
        local = settings.model_copy(update={"api_url": sandbox.url})
        await serve(local, clock, texts, lambda texts, settings, username: _announce(texts, settings))
    finally:
        await sandbox.stop()


def _week() -> Story:
    monday = school.monday_before(SystemClock().now(), telling.LENGTH)

    async def tell(stage: Stage) -> None:
        await telling.tell(stage, monday)

    return Story(monday, tell)


def _network() -> Story:
    # On a Monday of the past, at ten: neither the hours nor the day are quiet.
    return Story(school.monday_before(SystemClock().now(), 1) + 10 * HOUR, network.tell)


_STORIES = {"week": _week, "network": _network}


async def _after(story: Story, settings: Settings, texts: Texts, port: int) -> None:
    clock = StoryClock(story.begins)
    sandbox = Sandbox(clock, token=_TOKEN)
    try:
        await _start(sandbox, port)
        _write(texts.say(settings.language, "program-demo-story"))
        # The people of the story speak Russian, and live by its clock.
        place = {"api_url": sandbox.url, "language": "ru", "timezone": "Europe/Moscow"}
        local = settings.model_copy(update=place)
        await play(local, texts, sandbox, clock, story, lambda: _announce(texts, local))
    finally:
        await sandbox.stop()


async def _start(sandbox: Sandbox, port: int) -> None:
    try:
        await sandbox.start(port=port)
    except OSError:
        await sandbox.start(port=0)


def _announce(texts: Texts, settings: Settings) -> None:
    _write(texts.say(settings.language, "program-demo", url=f"{settings.api_url}/"))


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
