"""A process that has imported the program and forks a child per life: a birth costs milliseconds, no seconds.

It obeys lines of JSON on its standard input: `{"bury": id}` waits for the end of a life, the answer is its
exit code; any other order forks a life (see `lives.Birth`), the answer is its process id. When the input
ends, so do all lives.
"""

import gc
import json
import os
import signal
import sys
import traceback
from typing import Any

import bot.app
import bot.backup
import bot.migrate
import bot.run
from bot.__main__ import program
from bot.texts import Texts
from storage.postgres import database as _postgres  # noqa: F401 - lives find it loaded; nothing is connected
from tests.crash.reaper import die_at
from tests.kit.pictures import StillPictures

# A child that loads matplotlib, for every life, would take the processor from the lives.
vars(bot.app)["ChartWorker"] = StillPictures


def main() -> None:
    """Obey until the input ends."""
    Texts()  # what it has parsed once is kept, and every life inherits it
    gc.collect()
    gc.freeze()
    alive: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "bury" in order:
            answer = _ended(order["bury"])
            alive.discard(order["bury"])
        else:
            answer = _born(order)
            alive.add(answer)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
    for life in alive:
        os.kill(life, signal.SIGKILL)


def _born(order: dict[str, Any]) -> int:
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        os.chdir(order["folder"])
        os.environ.update(order["settings"])
        log = os.open("lives.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, sys.stdout.fileno())  # what the program says is no answer to an order
        os.dup2(log, sys.stderr.fileno())
        if order["step"]:
            die_at(order["step"], order["paths"])
        program(order["command"])
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:  # noqa: BLE001 - it is told in the log, as the last thing of this life
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _ended(life: int) -> int:
    _, status = os.waitpid(life, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
