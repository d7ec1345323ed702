"""`run`: the bot until it is stopped, and every reason not to start in one sentence."""

import asyncio
import fcntl
import gc
import signal
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import open_app
from bot.delivery.clock import Clock, SystemClock
from bot.delivery.faults import describe
from bot.delivery.messenger import Unreachable
from bot.logs import set_up_logs
from bot.settings import Settings, WrongSetting, load_settings
from bot.telegram.http import TokenRefused
from bot.telegram.receiver import AnotherInstance
from bot.texts import Texts
from bot.words import LANGUAGES, Text
from storage.errors import StorageUnusable


class CannotGoOn(Exception):
    """The program ends, with a text that says why."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.text = Text(key, arguments)


def run() -> int:
    """Run the bot; gives the program's exit code."""
    texts = Texts()
    try:
        settings = load_settings()
    except WrongSetting as error:
        return complain(texts, LANGUAGES[0], Text("program-setting-wrong", {"name": error.name}))
    set_up_logs(settings.log_level)
    if not settings.token.get_secret_value():
        return complain(texts, settings.language, Text("program-token-missing"))
    try:
        with only_instance(settings.database_path):
            asyncio.run(until_stopped(serve(settings, SystemClock(), texts, _announce)))
    except CannotGoOn as error:
        return complain(texts, settings.language, error.text)
    return 0


async def serve(
    settings: Settings, clock: Clock, texts: Texts, started: Callable[[Texts, Settings, str], None]
) -> None:
    """Start the bot, run it, and stop it cleanly whatever ends it. Raises CannotGoOn."""
    try:
        async with open_app(settings, clock, texts) as app:
            _calm_collector()
            started(texts, settings, app.username)
            await app.run()
    except StorageUnusable as error:
        raise CannotGoOn(error.key, **error.details) from None
    except TokenRefused:
        raise CannotGoOn("program-token-refused") from None
    except AnotherInstance:
        raise CannotGoOn("program-second-instance") from None
    except Unreachable:
        raise CannotGoOn("program-telegram-unreachable", url=settings.api_url) from None
    except Exception as error:
        raise CannotGoOn("program-failed", reason=describe(error)) from error


def _calm_collector() -> None:
    """Leave the library's heap out of garbage collection: walking it holds answers up for 0.2 s."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


async def until_stopped(work: Awaitable[None]) -> None:
    """Await the work; Ctrl-C and SIGTERM cancel it and are no error."""
    task = asyncio.ensure_future(work)  # noqa: TID251 - the program's own main task
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return


@contextmanager
def only_instance(database: Path) -> Iterator[None]:
    """Hold the lock of the database's file. Raises CannotGoOn when another program holds it."""
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        lock = database.with_name(database.name + ".lock").open("w")
    except OSError:
        raise CannotGoOn("program-database-unusable", path=str(database)) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CannotGoOn("program-file-in-use", path=str(database)) from None
        yield


def complain(texts: Texts, language: str, text: Text) -> int:
    """Say why the program ends; gives its exit code."""
    sys.stderr.write(texts.said(language, text) + "\n")
    return 1


def _announce(texts: Texts, settings: Settings, username: str) -> None:
    sys.stdout.write(texts.say(settings.language, "program-running", username=username) + "\n")
    sys.stdout.flush()
