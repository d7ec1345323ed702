"""The process that draws: `python -m bot.charts.child`. It ends when its stdin is closed."""

import gc
import importlib
import os
import pickle
import re
import signal
import sys
from typing import Any, BinaryIO

from bot.charts import style
from bot.charts.page import Page
from bot.charts.protocol import HEADER

_CHART_MODULE = re.compile(r"bot\.[a-z_]+\.([a-z]+_)?chart")
_GIVEN_UP_AFTER = 60
"""Seconds: ends a drawing that hangs when nobody is left to end this process."""


def main() -> None:
    """Answer requests, one after the other. The first answer, to no request, says that all is loaded."""
    requests = sys.stdin.buffer
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        # What a library prints must not get between the answers.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        _send(answers, drawn=True, body=_first_picture())
        gc.freeze()
        while (request := _next(requests)) is not None:
            _answer(answers, *request)
            gc.collect()  # A figure refers to itself and holds megabytes.


def _first_picture() -> bytes:
    page = Page()
    page.write(["+"], style.LABEL)
    page.write(["+"], style.BODY)
    return page.png()


def _next(requests: BinaryIO) -> tuple[str, Any] | None:
    try:
        request: tuple[str, Any] = pickle.load(requests)
    except EOFError:
        return None
    return request


def _answer(answers: BinaryIO, module: str, data: object) -> None:
    signal.alarm(_GIVEN_UP_AFTER)
    try:
        picture = _picture(module, data)
    except Exception as error:  # noqa: BLE001 - whatever a chart raises is that chart's failure
        _send(answers, drawn=False, body=type(error).__name__.encode())
    else:
        _send(answers, drawn=True, body=picture)
    finally:
        signal.alarm(0)


def _picture(module: str, data: object) -> bytes:
    if not _CHART_MODULE.fullmatch(module):
        raise LookupError(module)
    picture = importlib.import_module(module).draw(data)
    if not isinstance(picture, bytes):
        raise TypeError(module)
    return picture


def _send(answers: BinaryIO, *, drawn: bool, body: bytes) -> None:
    answers.write(HEADER.pack(drawn, len(body)) + body)
    answers.flush()


if __name__ == "__main__":
    main()
