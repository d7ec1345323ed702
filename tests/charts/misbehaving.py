"""The chart process with chart modules that do what no chart should: `python -m tests.charts.misbehaving`."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.charts.child import main


def echo(data: bytes) -> bytes:
    return data


def fail(data: str) -> bytes:
    raise ValueError(data)


def hang(started: Path) -> bytes:
    started.touch()
    time.sleep(60)
    return b""


def die(_: object) -> bytes:
    os._exit(3)


def chat(data: str) -> bytes:
    sys.stdout.write(data)
    sys.stdout.flush()
    os.write(1, data.encode())
    return b"drawn"


def lie(_: object) -> Any:
    return "no bytes"


def census(_: object) -> bytes:
    """What the process knows and how large it is."""
    status = Path("/proc/self/status").read_text("utf-8").splitlines()
    memory = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    names = sorted(name for name in os.environ if name.startswith("BOT_"))
    census = {"pid": os.getpid(), "kilobytes": memory, "modules": list(sys.modules), "environment": names}
    return json.dumps(census).encode()


def install(name: str, draw: Callable[..., bytes]) -> None:
    module = ModuleType(f"bot.{name}.chart")
    module.__dict__["draw"] = draw
    sys.modules[module.__name__] = module


if __name__ == "__main__":
    for drawing in (echo, fail, hang, die, chat, lie, census):
        install(drawing.__name__, drawing)
    main()
