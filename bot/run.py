"""`run`: the bot until it is stopped, and every reason not to start in one sentence."""

import asyncio
import gc
import signal
import sys
from collections.abc import Awaitable, Callable
from functools import partial

from bot.app import open_app
from bot.delivery.clock import Clock, SystemClock
from bot.delivery.faults import describe
from bot.delivery.messenger import Unreachable
from bot.logs import set_up_logs
from bot.settings import Settings
from bot.telegram.http import TokenRefused
from bot.telegram.receiver import AnotherInstance
from bot.terminal import at_terminal, complain, tell
from bot.texts import Texts
from bot.words import Say, Text
from storage.errors import StorageUnavailable, StorageUnusable
from storage.instance import Hold, only_instance


class CannotGoOn(Exception):
    """The program ends, with a text that says why."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.text = Text(key, arguments)


def run() -> int:
    """Run the bot; gives the program's exit code."""
    return at_terminal(_run)


def _run(settings: Settings, say: Say) -> int:
    texts = Texts()
    set_up_logs(settings.log_level)
    if not settings.token.get_secret_value():
        return complain(texts, settings.language, Text("program-token-missing"))
    try:
        with only_instance(settings.database_url) as hold:
            asyncio.run(until_stopped(serve(settings, SystemClock(), texts, _announce, hold)))
    except CannotGoOn as error:
        return complain(texts, settings.language, error.text)
    return 0


async def serve(
    settings: Settings, clock: Clock, texts: Texts, started: Callable[[Texts, Settings, str], None],
    hold: Hold = lambda: None,
) -> None:  # fmt: skip
    """Start the bot, run it, and stop it cleanly whatever ends it. Raises CannotGoOn."""
    say = partial(tell, texts, settings.language)
    try:
        async with open_app(settings, clock, texts, say, hold=hold) as app:
            calm_collector()
            started(texts, settings, app.username)
            await app.run()
    except StorageUnusable as error:
        raise CannotGoOn(error.key, **error.details) from None
    except StorageUnavailable as error:
        raise CannotGoOn(f"program-storage-{error.trouble}") from None
    except TokenRefused:
        raise CannotGoOn("program-token-refused") from None
    except AnotherInstance:
        raise CannotGoOn("program-second-instance") from None
    except Unreachable:
        raise CannotGoOn("program-telegram-unreachable", url=settings.api_url) from None
    except Exception as error:
        raise CannotGoOn("program-failed", reason=describe(error)) from error


def calm_collector() -> None:
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


def _announce(texts: Texts, settings: Settings, username: str) -> None:
    sys.stdout.write(texts.say(settings.language, "program-running", username=username) + "\n")
    sys.stdout.flush()
