"""Files that stand there whole or not at all."""

import os
from pathlib import Path

OWNER_ONLY = 0o600
"""The mode of a file that nobody else may read."""


def put_in_place(draft: Path, target: Path) -> None:
    """Let the draft take the target's place, durably. Raises OSError; the target is as it was then."""
    with draft.open("rb+") as written:
        os.fsync(written.fileno())
    draft.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
