"""Backups: one file of SQLite each, whichever the database. What was written is opened and checked."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from storage.connection import Connection
from storage.copying import copy_all, empty_all, go_on_after
from storage.database import looking_at, prepare, sqlite_file
from storage.errors import StorageUnusable
from storage.files import put_in_place
from storage.migrate import missing_steps
from storage.sqlite.connection import SqliteConnection, connect

_OWNER_ONLY = 0o600


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
    """Look through a backup. Raises StorageUnusable for a file that is damaged, not ours or newer than we."""
    try:
        with closing(_as_it_is(backup)) as raw:
            damage = raw.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
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


def restore(url: str, backup: Path, aside: Path, now: int) -> None:
    """Put what the backup holds in place of what the database holds, which is kept in the file `aside`.

    The program holds the database. It has the old content or the new one, whenever this is cut off.
    Raises StorageUnusable.
    """
    if not backup.exists():
        raise StorageUnusable("program-backup-missing", path=str(backup))
    check(backup)
    file = sqlite_file(url)
    draft = aside.with_name(f"{aside.name}.restoring") if file is None else _draft_of(file)
    try:
        aside.parent.mkdir(parents=True, exist_ok=True)
        with _readable_by_owner_only():
            shutil.copyfile(backup, draft)
        prepare(f"sqlite:///{draft}", now)
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
        for name in (draft.name, f"{draft.name}-wal", f"{draft.name}-shm"):
            draft.with_name(name).unlink(missing_ok=True)


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
    log = file.with_name(f"{file.name}-wal")
    with suppress(sqlite3.Error), closing(connect(file)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
    aside.unlink(missing_ok=True)
    os.link(file, aside)
    aside.chmod(_OWNER_ONLY)
    if log.exists():  # the database is too damaged to take it in
        log.replace(aside.with_name(f"{aside.name}-wal"))


def _as_it_is(path: Path) -> sqlite3.Connection:
    """A connection that leaves no file beside it and changes nothing."""
    raw = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1&mode=ro", uri=True)
    raw.row_factory = sqlite3.Row
    return raw


def _draft_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


@contextmanager
def _readable_by_owner_only() -> Iterator[None]:
    before = os.umask(0o777 & ~_OWNER_ONLY)
    try:
        yield
    finally:
        os.umask(before)
