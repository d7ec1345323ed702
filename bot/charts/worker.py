"""Charts are drawn in a process of their own, so that the bot goes on answering meanwhile."""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bot.charts.protocol import HEADER

_COMMAND = (sys.executable, "-m", "bot.charts.child")
_ROOT = Path(__file__).parents[2]
_START_LIMIT = 30  # Seconds: where matplotlib runs for the first time, it looks for fonts.


class ChartFailed(Exception):
    """There is no picture. `reason` is the name of a class and tells nothing of what people wrote."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ChartWorker:
    """Draws one picture at a time in a child process, which starts when it is first needed.

    A child that died, or drew for longer than `time_limit` seconds, is replaced at the next request.
    """

    def __init__(self, command: Sequence[str] = _COMMAND, *, time_limit: float = 5) -> None:
        self._command = command
        self._time_limit = time_limit
        self._turn = asyncio.Lock()
        self._child: Process | None = None
        self._closed = False

    async def warm(self) -> None:
        """Start the child, so that the first picture comes as fast as the others. Raises ChartFailed."""
        async with self._turn:
            await self._ready_child()

    async def draw(self, module: str, data: object) -> bytes:
        """The PNG that `draw` of the module `bot.<activity>.chart` makes of the data, which is pickled.

        An activity with pictures of several kinds has a module `<kind>_chart` for each.

        Raises ChartFailed when it raises, dies, or takes too long, and after `close`.
        """
        request = pickle.dumps((module, data))
        async with self._turn:
            child = await self._ready_child()
            return await self._answer(child, request, self._time_limit)

    async def close(self) -> None:
        """End the child at once, even in the midst of a drawing."""
        self._closed = True
        if self._child:
            _kill(self._child)
        async with self._turn:
            await self._end_child()

    async def _ready_child(self) -> Process:
        if self._closed:
            raise ChartFailed(ConnectionAbortedError.__name__)
        if self._child and self._child.returncode is None:
            return self._child
        await self._end_child()
        child = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,  # A traceback may quote what people wrote.
            cwd=_ROOT,
            env=_environment(),
            start_new_session=True,  # Ctrl-C ends the bot, and the bot its child.
        )
        self._child = child
        if self._closed:
            _kill(child)
        await self._answer(child, b"", _START_LIMIT)
        return child

    async def _answer(self, child: Process, request: bytes, limit: float) -> bytes:
        try:
            async with asyncio.timeout(limit):
                drawn, body = await _ask(child, request)
        except (TimeoutError, EOFError, OSError) as failure:
            await self._end_child()
            raise ChartFailed(type(failure).__name__) from None
        except asyncio.CancelledError:
            await (
                self._end_child()
            )  # Its answer, which nobody awaits any more, must not answer the next request.
            raise
        if not drawn:
            raise ChartFailed(body.decode())
        return body

    async def _end_child(self) -> None:
        if not self._child:
            return
        _kill(self._child)
        assert self._child.stdout
        await self._child.stdout.read()  # A pipe that is full would keep `wait` from ever returning.
        await self._child.wait()
        self._child = None


async def _ask(child: Process, request: bytes) -> tuple[bool, bytes]:
    assert child.stdin
    assert child.stdout
    child.stdin.write(request)
    await child.stdin.drain()
    drawn, length = HEADER.unpack(await child.stdout.readexactly(HEADER.size))
    return drawn, await child.stdout.readexactly(length)


def _kill(child: Process) -> None:
    with suppress(ProcessLookupError):
        child.kill()


def _environment() -> dict[str, str]:
    """No secret of the bot's goes along; numpy starts no threads that drawing has no use for."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return inherited | {"OPENBLAS_NUM_THREADS": "1"}
