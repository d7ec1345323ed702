"""The lives of one bot: processes on the same database, each killed in the midst of its work."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

_ROOT = Path(__file__).parents[2]


class Lives:
    """One life after the other; `log` is what they wrote."""

    def __init__(self, parent: Process, log: Path) -> None:
        self._parent = parent
        self._life = 0
        self.log = log

    async def begin(self) -> None:
        """Start the bot."""
        self._life = await self._order("live")

    async def kill(self) -> None:
        """Kill it. Fails when it has ended by itself."""
        os.kill(self._life, signal.SIGKILL)
        code = await self._order("bury")
        assert code == -signal.SIGKILL, f"the bot has ended by itself:\n{self.log.read_text()}"

    async def _order(self, order: str) -> int:
        assert self._parent.stdin
        assert self._parent.stdout
        self._parent.stdin.write(f"{order}\n".encode())
        return int(await self._parent.stdout.readline())


@asynccontextmanager
async def preloaded(api_url: str, token: str, database: Path) -> AsyncIterator[Lives]:
    """Lives on this database; the last one ends with the block."""
    log = database.with_suffix(".log")
    settings = {
        "BOT_TOKEN": token,
        "BOT_API_URL": api_url,
        "BOT_DATABASE_URL": f"sqlite:///{database}",
        "BOT_LOG_LEVEL": "WARNING",
        "PYTHONPATH": str(_ROOT),
    }
    with log.open("w") as written:
        parent = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.crash.preloaded", cwd=database.parent,
            env={**os.environ, **settings}, stdin=PIPE, stdout=PIPE, stderr=written,
        )  # fmt: skip
    try:
        yield Lives(parent, log)
    finally:
        assert parent.stdin
        parent.stdin.close()
        await parent.wait()
