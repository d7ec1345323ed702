"""A restore that is cut off leaves the old content or the new one, and the next one is not disturbed."""

import asyncio
import random
import shutil
from itertools import count
from pathlib import Path

from storage.database import prepare
from tests.crash import figures
from tests.crash.conftest import KILLS
from tests.crash.contents import NOW, content, fill
from tests.crash.lives import Lives, Parent

LINES = ("storage/backup.py",)
STATEMENTS = ("storage/sqlite/connection.py",)
STRIDE = max(1, 200 // KILLS)
SECONDS_TO_LIVE = 0.4
"""Longer than a restore takes."""
Content = dict[str, list[dict[str, object]]]


async def file_with(folder: Path, mark: str, steps: int | None = None) -> Path:
    """A backup with rows of this mark, of a program that knew so many steps."""
    path = folder / f"{mark}.db"
    await fill(f"sqlite:///{path}", mark, steps)
    return path


async def content_of(backup: Path) -> Content:
    """What a restore of the backup has to give."""
    copy = shutil.copyfile(backup, backup.with_suffix(".copy"))
    prepare(f"sqlite:///{copy}", NOW)
    return content(f"sqlite:///{copy}")


def asides(folder: Path) -> list[Content]:
    return [content(f"sqlite:///{path}") for path in folder.glob("**/before-restore-*.db")]


class Restored:
    """A database that goes to and fro between two contents, with kills between."""

    def __init__(
        self, lives: Lives, url: str, folder: Path, files: list[Path], contents: list[Content]
    ) -> None:
        self.lives = lives
        self._url = url
        self._folder = folder
        self._files = files
        self._contents = contents
        self._holds = 0

    @property
    def other(self) -> str:
        """The backup that is not what the database holds."""
        return str(self._files[1 - self._holds])

    def check(self) -> bool:
        """Whether the other content is there now, and what was there beside it; else all is as it was."""
        found = content(self._url)
        if found == self._contents[self._holds]:
            return False
        assert found == self._contents[1 - self._holds]
        assert self._contents[self._holds] in asides(self._folder)
        self._holds = 1 - self._holds
        return True


async def to_and_fro(parent: Parent, url: str, folder: Path) -> Restored:
    files = [await file_with(folder, "Было"), await file_with(folder, "Стало")]
    await fill(url, "Было")
    contents = [await content_of(file) for file in files]
    return Restored(Lives(parent, url, folder), url, folder, files, contents)


async def test_whichever_line_of_a_restore_is_the_last_there_is_the_old_content_or_the_new(
    parent: Parent, database_url: str, tmp_path: Path, chance: random.Random
) -> None:
    restored = await to_and_fro(parent, database_url, tmp_path)
    lives = restored.lives
    for line in count(chance.randint(1, STRIDE), STRIDE):
        killed = await lives.end(await lives.start("restore", restored.other, step=line, paths=LINES))
        is_new = restored.check()
        if not killed:
            assert is_new
            break


async def test_a_restore_that_is_killed_at_any_moment_leaves_the_old_content_or_the_new(
    parent: Parent, database_url: str, tmp_path: Path, chance: random.Random
) -> None:
    restored = await to_and_fro(parent, database_url, tmp_path)
    lives = restored.lives
    for _ in range(1 + KILLS // 5):
        life = await lives.start("restore", restored.other)
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
        await lives.kill_life(life)
        restored.check()
    assert not await lives.end(await lives.start("restore", restored.other))
    assert restored.check()


async def test_what_a_killed_restore_left_does_not_get_into_the_next_one(
    parent: Parent, tmp_path: Path, chance: random.Random
) -> None:
    """The first one is of an older program: its draft is migrated, and has a log beside it meanwhile."""
    url = f"sqlite:///{tmp_path}/staffroom.db"
    await fill(url, "Было")
    first, second = await file_with(tmp_path, "Старая", 2), await file_with(tmp_path, "Новая", 4)
    expected = await content_of(second)
    lives = Lives(parent, url, tmp_path)
    figures.of("sqlite")
    for line in count(chance.randint(1, STRIDE), max(1, STRIDE // 3)):
        was_killed = await lives.end(await lives.start("restore", str(first), step=line, paths=STATEMENTS))
        assert not await lives.end(await lives.start("restore", str(second)))
        assert content(url) == expected
        if not was_killed:
            break
