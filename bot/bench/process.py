"""The programs that are measured, each a process of its own: how long it works, how much memory it takes."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

BOT = ("bot", "run")
"""The module to run and its arguments: the bot as it is."""

FLOOR = ("bot.bench.floor",)
"""The least that a bot on this stack must do for a vote."""

_ROOT = Path(__file__).parents[2]
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a program works: its token, the address of Telegram, its database, a folder of its own."""

    token: str
    api_url: str
    database_url: str
    folder: Path


@asynccontextmanager
async def running(program: tuple[str, ...], setting: Setting) -> AsyncIterator[Process]:
    """Run a program; it is stopped with the block. No setting of the operator's own reaches it."""
    module, *arguments = program
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, cwd=setting.folder, env=_environment(setting),
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
        await process.wait()


def _environment(setting: Setting) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return inherited | {
        "BOT_TOKEN": setting.token,
        "BOT_API_URL": setting.api_url,
        "BOT_DATABASE_URL": setting.database_url,
        "BOT_JOURNAL_KEY_FILE": str(setting.folder / "journal.keys"),
        "BOT_LOG_LEVEL": "WARNING",
        "PYTHONPATH": str(_ROOT),
    }


def resident_megabytes(pid: int) -> float:
    """The memory that a process holds now, as the kernel counts it (Linux)."""
    return _status(pid, "VmRSS:") * _KIB / 1e6


def highest_megabytes(pid: int) -> float:
    """The most memory that a process has held (Linux)."""
    return _status(pid, "VmHWM:") * _KIB / 1e6


def worked_seconds(pid: int) -> float:
    """For how long processors have worked for the threads of a process (Linux)."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def children(pid: int) -> list[int]:
    """The processes that this one has started (Linux)."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _status(pid: int, name: str) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    return 0
