"""A backup stands whole or not at all, though who writes it is killed, beside a bot that works."""

import asyncio
import random
from pathlib import Path

from storage import backup
from tests.crash.conftest import KILLS
from tests.crash.contents import content, fill
from tests.crash.lives import Lives, Parent
from tests.crash.opening import open_school, until
from tests.crash.school import School

FILES = ("storage/backup.py", "storage/copying.py", "bot/backup.py")
LINES = 150
"""Some of a backup: it has more on PostgreSQL, as many as there are rows."""
SECONDS_TO_LIVE = 0.3
"""Longer than a backup takes."""


def backups(folder: Path) -> set[Path]:
    return set(folder.glob("**/staffroom-*.db"))


def drafts(folder: Path) -> set[Path]:
    return set(folder.glob("**/*.part*"))


async def killed_in_a_backup(lives: Lives, chance: random.Random) -> None:
    """From outside at any moment, or before a certain line."""
    if chance.random() < 0.5:
        life = await lives.start("backup")
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
        await lives.kill_life(life)
    else:
        await lives.end(await lives.start("backup", step=chance.randint(1, LINES), paths=FILES))


async def all_vote(school: School, chance: random.Random) -> None:
    for person in school.voters:
        await asyncio.sleep(0.005)
        school.vote(person, chance.choice("+-"), typed=False)


async def test_a_backup_stands_whole_or_not_at_all_though_it_is_killed_beside_a_bot_that_writes(
    parent: Parent, database_url: str, tmp_path: Path, chance: random.Random
) -> None:
    async with open_school(parent, database_url, tmp_path, voters=30, departments=0) as school:
        for _ in range(1 + KILLS // 5):
            votes = asyncio.create_task(all_vote(school, chance))
            await killed_in_a_backup(school.lives, chance)
            for path in backups(tmp_path):
                backup.check(path)
            await votes
        await until(lambda: school.signs() == school.meant)
        there = backups(tmp_path)
        assert not await school.lives.end(await school.lives.start("backup"))
        [newest] = backups(tmp_path) - there
        backup.check(newest)
        kept, now = content(f"sqlite:///{newest}"), content(database_url)
        for table in ("activity", "person", "quick_poll", "quick_poll_vote"):
            assert kept[table] == now[table]


async def test_the_next_backup_takes_away_what_a_killed_one_left(
    parent: Parent, database_url: str, tmp_path: Path
) -> None:
    await fill(database_url, "Есть")
    lives = Lives(parent, database_url, tmp_path)
    assert await lives.end(await lives.start("backup", step=1, paths=["storage/migrate.py"]))
    assert drafts(tmp_path), "the migrations are looked at when the draft is there"
    assert not await lives.end(await lives.start("backup"))
    assert not drafts(tmp_path), "a copy of everything, which nobody would ever delete"
