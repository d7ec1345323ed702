import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage.database import sqlite_file
from storage.errors import StorageUnusable
from storage.instance import only_instance
from storage.postgres.connection import named
from tests.kit.databases import fresh_database

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from storage.instance import only_instance
with only_instance(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.readline()
"""


def refusal(url: str) -> StorageUnusable:
    """What who comes second is told."""
    with pytest.raises(StorageUnusable) as refused, only_instance(url):
        pass
    return refused.value


def test_who_comes_second_is_told_and_can_begin_when_the_first_one_has_ended(database_url: str) -> None:
    path = sqlite_file(database_url)
    with only_instance(database_url):
        told = refusal(database_url)
        if path:
            assert (told.key, told.details) == ("program-file-in-use", {"path": str(path)})
        else:
            assert (told.key, told.details) == ("program-server-in-use", {"database": named(database_url)})
        refusal(database_url)
    for _ in range(2):
        with only_instance(database_url):
            pass


def test_who_fails_holds_nothing_any_more(database_url: str) -> None:
    with pytest.raises(RuntimeError), only_instance(database_url):
        raise RuntimeError
    with only_instance(database_url):
        pass


def test_two_databases_are_held_side_by_side(database_url: str, tmp_path: Path) -> None:
    kind = "sqlite" if sqlite_file(database_url) else "postgres"
    with (
        fresh_database(kind, tmp_path / "another") as another,
        only_instance(database_url),
        only_instance(another),
    ):
        refusal(database_url)
        refusal(another)


async def test_a_program_that_was_killed_holds_nothing_any_more(database_url: str) -> None:
    command = [sys.executable, "-c", HOLD, database_url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(  # noqa: ASYNC220 - the test is over when it is
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "held\n"
        refusal(database_url)
        program.kill()
    async with asyncio.timeout(10):
        while not can_be_held(database_url):  # the server needs a moment to notice
            await asyncio.sleep(0.005)


def can_be_held(url: str) -> bool:
    try:
        with only_instance(url):
            return True
    except StorageUnusable:
        return False


def test_a_place_where_no_file_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = refusal(f"sqlite:///{tmp_path}/file/staffroom.db")
    assert told.key == "program-database-unusable"


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    told = refusal("postgresql://anna:s3cr3t@127.0.0.1:1/staffroom")
    assert (told.key, told.details) == ("program-server-unusable", {"database": "127.0.0.1:1/staffroom"})
