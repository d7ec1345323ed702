"""A death at a chosen step: the k-th line of the program's own code in the named modules.

The moment of a kill from outside is chance; so every line of a command can be the last one in turn.
"""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import Any

from tests.crash.lives import ROOT


def die_at(step: int, paths: Sequence[str]) -> None:
    """Kill this process before it runs so many lines of these files of the project; the first one is 1."""
    files = {str(ROOT / path) for path in paths}
    lines = 0

    def entered(frame: FrameType, event: str, argument: Any) -> Any:
        return ran if frame.f_code.co_filename in files else None

    def ran(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal lines
        if event == "line":
            lines += 1
            if lines == step:
                os.kill(os.getpid(), signal.SIGKILL)
        return ran

    threading.settrace(entered)
    sys.settrace(entered)
