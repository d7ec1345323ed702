"""What may be kept of an error: names of code, never its message, which can quote a person."""

import traceback
from pathlib import Path

_ROOT = Path(__file__).parents[2]


def describe(error: BaseException) -> str:
    """The error's kind and the place in the program where it rose: «KeyError at storage/cards.py:12»."""
    place = _place(error)
    return f"{type(error).__name__} at {place}" if place else type(error).__name__


def _place(error: BaseException) -> str | None:
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        path = Path(frame.filename)
        if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
            return f"{path.relative_to(_ROOT)}:{frame.lineno}"
    return None
