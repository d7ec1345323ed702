"""`demo`: the bot and a local Telegram in one process, with a school inside."""

import asyncio
import sys
import tempfile

from bot.delivery.clock import SystemClock
from bot.logs import set_up_logs
from bot.run import CannotGoOn, serve, until_stopped
from bot.sandbox.school import school_a
from bot.sandbox.server import Sandbox
from bot.settings import Settings, WrongSetting, load_settings
from bot.terminal import complain
from bot.texts import Texts
from bot.words import LANGUAGES, Text

_TOKEN = "1000:SANDBOX"


def demo(port: int) -> int:
    """Run both until they are stopped; gives the program's exit code."""
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
        try:
            asyncio.run(until_stopped(_both(settings, texts, port)))
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


async def _start(sandbox: Sandbox, port: int) -> None:
    try:
        await sandbox.start(port=port)
    except OSError:
        await sandbox.start(port=0)


def _announce(texts: Texts, settings: Settings) -> None:
    sys.stdout.write(texts.say(settings.language, "program-demo", url=f"{settings.api_url}/") + "\n")
    sys.stdout.flush()
