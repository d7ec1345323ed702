"""The lives of one program: processes on the same database, each killed in the midst of its work."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock

from tests.crash import figures

ROOT = Path(__file__).parents[2]
_KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Birth:
    """A command of the program; it dies by itself before the line `step` of the files `paths`, if not 0."""

    command: Sequence[str]
    folder: str
    settings: dict[str, str]
    step: int = 0
    paths: Sequence[str] = ()


class Parent:
    """The process that forks the lives (see `preloaded`); obeys one order at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._turn = Lock()

    async def bear(self, birth: Birth) -> int:
        """Start a life; gives its process id."""
        return await asyncio.to_thread(self._obey, asdict(birth))

    async def bury(self, life: int) -> int:
        """Wait for the end of a life; gives its exit code."""
        return await asyncio.to_thread(self._obey, {"bury": life})

    def _obey(self, order: dict[str, object]) -> int:
        with self._turn:
            assert self._process.stdin
            assert self._process.stdout
            self._process.stdin.write(f"{json.dumps(order)}\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())


@contextmanager
def preloaded() -> Iterator[Parent]:
    """A parent for many tests; the last lives end with the block."""
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = (sys.executable, "-m", "tests.crash.preloaded")
    with subprocess.Popen(
        command, env=path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Parent(process)


@dataclass(frozen=True)
class Life:
    """One process that runs one command."""

    id: int
    command: Sequence[str]


class Lives:
    """On one database the bot lives one life after the other, other commands beside it."""

    def __init__(
        self, parent: Parent, url: str, folder: Path, api_url: str = "http://127.0.0.1:9", token: str = "1:A"
    ) -> None:
        self._parent = parent
        self._folder = folder
        self._log = folder / "lives.log"
        self._log.touch()  # a life can end before it writes anything
        self._settings = {
            "BOT_TOKEN": token,
            "BOT_API_URL": api_url,
            "BOT_DATABASE_URL": url,
            "BOT_JOURNAL_KEY_FILE": str(folder / "journal.keys"),
            "BOT_LOG_LEVEL": "WARNING",
            "BOT_TIMEZONE": "Europe/Moscow",
            "BOT_LANGUAGE": "ru",
        }
        self._bot: Life | None = None

    async def begin(self, step: int = 0, paths: Sequence[str] = ()) -> None:
        """Start the bot; it may die by itself (see `Birth`)."""
        self._bot = await self.start("run", step=step, paths=paths)

    def is_dead(self) -> bool:
        """Whether the bot has died by itself and is not buried yet."""
        assert self._bot
        state = Path(f"/proc/{self._bot.id}/stat").read_text().rpartition(")")[2]
        return state.split()[0] == "Z"

    async def kill(self) -> None:
        """Kill the bot. Fails when it has ended by itself."""
        assert self._bot
        life, self._bot = self._bot, None
        assert await self.kill_life(life), "the bot has ended by itself"

    async def close(self) -> None:
        """Kill the bot if it lives."""
        if self._bot:
            await self.kill()

    async def start(self, *command: str, step: int = 0, paths: Sequence[str] = ()) -> Life:
        """Start a command."""
        birth = Birth(command, str(self._folder), self._settings, step, paths)
        return Life(await self._parent.bear(birth), command)

    async def kill_life(self, life: Life) -> bool:
        """Kill the process; False when it had ended by itself, and well."""
        os.kill(life.id, signal.SIGKILL)
        return await self.end(life)

    async def end(self, life: Life) -> bool:
        """Wait for the end of the process; True when it was killed, False when it ended well."""
        code = await self._parent.bury(life.id)
        said = self._log.read_text()[-5_000:]
        assert code in (0, _KILLED), f"{life.command} has ended with {code}:\n{said}"
        figures.count(kills=int(code == _KILLED))
        return code == _KILLED
