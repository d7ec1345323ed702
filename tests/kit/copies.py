"""What somebody finds who copies the files of a database: its log, and rows that are dead and still there."""

import shutil
import sqlite3
import struct
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import pytest

from storage.postgres.connection import connect

T = TypeVar("T")

_HEADER, _FRAME_HEADER = 32, 24  # https://www.sqlite.org/fileformat2.html#walformat


def states_in_log(file: Path, folder: Path, read: Callable[[sqlite3.Connection], T]) -> list[T]:
    """What is read after each commit in the log of a file of SQLite; first, in the file without its log."""
    log = file.with_name(f"{file.name}-wal").read_bytes()
    copy = folder / "copied.db"
    states = []
    for end in (0, *_commits(log)):
        for beside in folder.glob("copied.db*"):
            beside.unlink()
        shutil.copyfile(file, copy)
        (folder / "copied.db-wal").write_bytes(log[:end])
        with closing(sqlite3.connect(copy)) as raw:
            states.append(read(raw))
    return states


def _commits(log: bytes) -> Iterator[int]:
    """Where in the log each commit ends."""
    if len(log) < _HEADER:
        return
    frame = _FRAME_HEADER + struct.unpack(">I", log[8:12])[0]
    for start in range(_HEADER, len(log) - frame + 1, frame):
        if struct.unpack(">I", log[start + 4 : start + 8])[0]:
            yield start + frame


def read_ballots(raw: sqlite3.Connection) -> tuple[Any, ...]:
    """Who has answered, what was answered, what was explained; each in an order that tells nothing."""
    queries = (
        "SELECT person_id FROM quick_poll_turnout ORDER BY 1",
        "SELECT choice FROM quick_poll_ballot ORDER BY 1",
        "SELECT explanation FROM quick_poll_remark ORDER BY 1",
        "SELECT person_id FROM prompt ORDER BY 1",
    )
    return tuple(tuple(row[0] for row in raw.execute(query)) for query in queries)


def dead_rows(url: str, table: str) -> int:
    """How many rows of a server's table are deleted, and there still. Skips where that can't be looked at."""
    with closing(connect(url)) as raw:
        try:
            raw.execute("CREATE EXTENSION IF NOT EXISTS pageinspect")
        except psycopg.Error:
            pytest.skip("needs the extension pageinspect, and the right to make it")
        row = raw.execute(
            "SELECT count(*) AS number FROM generate_series(0, pg_relation_size(%(table)s::regclass) /"
            " current_setting('block_size')::int - 1) AS page,"
            " heap_page_items(get_raw_page(%(table)s::text, page::int))"
            " WHERE lp_flags = 1 AND t_xmax::text <> '0'",
            {"table": table},
        ).fetchone()
    assert row is not None
    return int(row["number"])
