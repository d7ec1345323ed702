"""The bot as a process of its own, and how much memory it takes."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

TOKEN = "1000:SANDBOX"
_ROOT = Path(__file__).parents[2]
_KIB = 1024


@asynccontextmanager
async def bot_process(api_url: str, database: Path) -> AsyncIterator[Process]:
    """Run the bot against this address."""
    settings = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": api_url,
        "BOT_DATABASE_URL": f"sqlite:///{database}",
        "BOT_LOG_LEVEL": "WARNING",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=_ROOT, env={**os.environ, **settings},
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
        await process.wait()


def resident_megabytes(pid: int) -> float:
    """The resident memory of a process, as the kernel counts it (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * _KIB / 1e6
    return 0.0


def children(pid: int) -> list[int]:
    """The processes that this one has started (Linux)."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
