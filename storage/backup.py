"""Backups: one file of SQLite each, whichever the database. What was written is opened and checked."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from storage import erasures
from storage.connection import Connection
from storage.copying import copy_all, empty_all, go_on_after
from storage.database import looking_at, prepare, sqlite_file
from storage.errors import StorageUnusable, Trouble
from storage.files import OWNER_ONLY, put_in_place
from storage.migrate import missing_steps
from storage.sqlite.connection import SqliteConnection, connect, trouble_of

EraseAgain = Callable[[Connection, Mapping[str, int]], None]
"""`erase_again(connection, noted)`: erase who was erased since the backup; `noted` is when, by digest."""


def back_up(url: str, target: Path, now: int) -> None:
    """Write all that the database holds at one instant into a file, beside a bot that may run.

    The file stands there whole or not at all. Raises StorageUnusable.
    """
    draft = _draft_of(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with _readable_by_owner_only():
            _write(url, draft, now)
        check(draft)
        put_in_place(draft, target)
    except (OSError, sqlite3.Error):
        raise StorageUnusable("program-backup-failed", path=str(target)) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def check(backup: Path) -> None:
    """Look through a backup. Raises StorageUnusable for a file that is damaged, not ours or newer than we.

    A file with a log beside it is no backup: what stands in the log would be lost.
    """
    log = _log_of(backup)
    damage = log.exists() and log.stat().st_size > 0
    try:
        with closing(_as_it_is(backup)) as raw:
            damage = damage or raw.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
            damage = damage or raw.execute("PRAGMA foreign_key_check").fetchone() is not None
            missing_steps(SqliteConnection(raw), "sqlite")
    except StorageUnusable as error:
        if error.key == "program-database-too-new":
            raise
        damage = True
    except sqlite3.Error:
        damage = True
    if damage:
        raise StorageUnusable("program-backup-unusable", path=str(backup))


def restore(
    url: str, backup: Path, aside: Path, now: int,
    erase_again: EraseAgain = lambda connection, noted: None,
) -> None:  # fmt: skip
    """Put what the backup holds in place of what the database holds, which is kept in the file `aside`.

    Who was erased since the backup is erased again before anything is put in place. The program holds the
    database. It has the old content or the new one, whenever this is cut off. Raises StorageUnusable.
    """
    if not backup.exists():
        raise StorageUnusable("program-backup-missing", path=str(backup))
    check(backup)
    file = sqlite_file(url)
    draft = aside.with_name("restoring.part") if file is None else _draft_of(file)
    try:
        aside.parent.mkdir(parents=True, exist_ok=True)
        _remove(draft)
        with _readable_by_owner_only():
            shutil.copyfile(backup, draft)
        prepare(f"sqlite:///{draft}", now)
        check(draft)
        noted = erasures.noted_at(url)
        with _filling(draft) as content:
            erase_again(content, noted)
        if file is None:
            prepare(url, now)
            back_up(url, aside, now)
            _fill_server(url, draft, backup)
        else:
            _go_on_after(file, draft)
            _put_aside(file, aside)
            put_in_place(draft, file)
    except (OSError, sqlite3.Error):
        raise StorageUnusable("program-restore-failed", path=str(backup)) from None
    finally:
        _remove(draft)


def _go_on_after(file: Path, draft: Path) -> None:
    """Numbers that were given since the backup are not given again: buttons in chats carry them."""
    with closing(connect(draft)) as raw:
        with suppress(sqlite3.Error), closing(_as_it_is(file)) as before:  # it may be damaged, or not there
            go_on_after(SqliteConnection(before), "sqlite", SqliteConnection(raw), "sqlite")
        raw.execute("PRAGMA journal_mode=DELETE")


def _write(url: str, draft: Path, now: int) -> None:
    file = sqlite_file(url)
    if file is not None:
        with closing(connect(file)) as raw:
            raw.execute("VACUUM INTO ?", (str(draft),))
        return
    prepare(f"sqlite:///{draft}", now)
    with looking_at(url) as server, _filling(draft) as copy:
        copy_all(server, "postgres", copy, "sqlite")


@contextmanager
def _filling(draft: Path) -> Iterator[Connection]:
    """The new file in one transaction, and as one file when that is over."""
    with closing(connect(draft)) as raw:
        raw.execute("BEGIN")
        yield SqliteConnection(raw)
        raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode=DELETE")


def _fill_server(url: str, draft: Path, backup: Path) -> None:
    import psycopg

    from storage.postgres.connection import PostgresConnection
    from storage.postgres.connection import connect as connect_server

    try:
        with closing(connect_server(url)) as server, server.transaction(), closing(connect(draft)) as raw:
            target = PostgresConnection(server)
            empty_all(target)
            copy_all(SqliteConnection(raw), "sqlite", target, "postgres")
    except psycopg.Error:
        raise StorageUnusable("program-restore-failed", path=str(backup)) from None


def _put_aside(file: Path, aside: Path) -> None:
    """The file keeps its place until the new one takes it; a second name leads to it from then on."""
    if not file.exists():
        return
    _take_log_in(file)
    aside.unlink(missing_ok=True)
    try:
        os.link(file, aside)
    except OSError:  # another file system
        shutil.copyfile(file, aside)
    aside.chmod(OWNER_ONLY)
    log = _log_of(file)
    if log.exists():  # the database is too damaged to take it in
        shutil.move(log, _log_of(aside))


def _take_log_in(file: Path) -> None:
    """One file, with nothing beside it. Raises StorageUnusable while somebody reads."""
    try:
        with closing(connect(file)) as raw:
            raw.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        if trouble_of(error) is Trouble.LOCKED:
            raise StorageUnusable("program-file-in-use", path=str(file)) from None


def _as_it_is(path: Path) -> sqlite3.Connection:
    """A connection that leaves no file beside it and changes nothing."""
    raw = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1&mode=ro", uri=True)
    raw.row_factory = sqlite3.Row
    return raw


def _log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _remove(draft: Path) -> None:
    """The draft and what stands beside it: an older log would be taken in by a newer file."""
    for ending in ("-wal", "-shm", "-journal", ""):
        draft.with_name(f"{draft.name}{ending}").unlink(missing_ok=True)


def _draft_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


@contextmanager
def _readable_by_owner_only() -> Iterator[None]:
    before = os.umask(0o777 & ~OWNER_ONLY)
    try:
        yield
    finally:
        os.umask(before)
