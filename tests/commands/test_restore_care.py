"""`restore` with care: what was left over, what lies beside, who reads, who may read, and whose keys."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.backup import back_up, restore
from bot.settings import Settings
from storage.backup import check
from storage.database import prepare, write_once
from storage.instance import only_instance
from storage.people import meet
from storage.sealing import open_ring
from storage.sqlite import connection
from tests.commands.conftest import Terminal, at, content
from tests.kit.databases import rows

LOGS = ("", "-wal")


@pytest.fixture
def live(on_sqlite: Terminal, tmp_path: Path) -> Path:
    """The file of the database: Анна and Борис are known."""
    path = tmp_path / "staffroom.db"
    known_in(path, "Анна", "Борис")
    return path


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """One from another day: Вера is known."""
    return known_in(tmp_path / "copies" / "backup.db", "Вера")


@pytest.fixture
def easy_going() -> Iterator[None]:
    """The machine lets everybody read new files."""
    before = os.umask(0)
    yield
    os.umask(before)


def known_in(path: Path, *names: str) -> Path:
    prepare(at(path), 1)
    for number, name in enumerate(names):
        write_once(at(path), partial(meet, person=number, name=name, language=None))
    return path


def known(path: Path) -> list[str]:
    return [row["name"] for row in rows(at(path), "SELECT name FROM person ORDER BY id")]


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.rglob("*") if each.is_file() and each.suffix != ".lock"}


def aside_of(terminal: Terminal) -> Path:
    return Path(terminal.said[1].removeprefix("Прежняя база сохранена: ").removesuffix("."))


def killed(path: Path, target: Path, statement: str) -> None:
    """The file as a program leaves it that is killed after this: what it wrote stands in the log."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute(statement)
        for ending in LOGS:
            shutil.copyfile(f"{path}{ending}", f"{target}{ending}")


def test_what_a_killed_restore_left_over_is_not_mixed_into_the_next_one(
    on_sqlite: Terminal, live: Path, backup: Path, tmp_path: Path
) -> None:
    """An older log would be taken in by a newer file that is written as one with a log."""
    other = known_in(tmp_path / "other.db", "Галина")
    killed(other, live.with_name(f"{live.name}.part"), "UPDATE person SET name = 'Чужая'")
    assert on_sqlite.run(restore, backup) == 0, on_sqlite.complaints
    assert known(live) == ["Вера"]
    check(live)
    assert not list(tmp_path.glob("*.part*"))


def test_a_file_with_a_log_beside_it_is_refused_and_nothing_is_changed(
    on_sqlite: Terminal, live: Path, backup: Path, tmp_path: Path
) -> None:
    copied = tmp_path / "copied.db"
    killed(backup, copied, "INSERT INTO person (id, name) VALUES (7, 'Галина')")
    before, files = content(at(live)), names_in(tmp_path)
    assert "не подходит" in on_sqlite.refused(restore, copied)
    assert (content(at(live)), names_in(tmp_path)) == (before, files)
    copied.with_name("copied.db-wal").write_bytes(b"")
    assert on_sqlite.run(restore, copied) == 0, "an empty log holds nothing"


def test_where_a_file_can_not_have_two_names_the_old_one_is_kept_all_the_same(
    on_sqlite: Terminal, live: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    assert on_sqlite.run(restore, backup) == 0, on_sqlite.complaints
    assert known(live) == ["Вера"]
    assert known(aside_of(on_sqlite)) == ["Анна", "Борис"]
    assert stat.S_IMODE(aside_of(on_sqlite).stat().st_mode) == 0o600


@pytest.mark.parametrize("in_the_midst", [True, False])
def test_while_another_program_reads_the_file_nothing_is_restored(
    on_sqlite: Terminal, live: Path, backup: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, in_the_midst: bool,
) -> None:  # fmt: skip
    hasty = [setting.replace("busy_timeout=5000", "busy_timeout=1") for setting in connection._SETTINGS]
    monkeypatch.setattr(connection, "_SETTINGS", hasty)
    before, files = content(at(live)), names_in(tmp_path)
    with closing(sqlite3.connect(live, isolation_level=None)) as other:
        other.execute("BEGIN" if in_the_midst else "SELECT 1")
        other.execute("SELECT * FROM person").fetchall()
        assert "занята" in on_sqlite.refused(restore, backup)
        assert len(other.execute("SELECT * FROM person").fetchall()) == 2
    assert content(at(live)) == before
    assert names_in(tmp_path) - {"staffroom.db-wal", "staffroom.db-shm"} == files
    assert on_sqlite.run(restore, backup) == 0, on_sqlite.complaints
    assert known(live) == ["Вера"]


def test_only_its_owner_reads_the_database_and_what_lies_beside_it(easy_going: None, tmp_path: Path) -> None:
    live = known_in(tmp_path / "staffroom.db", "Анна")
    open_ring(tmp_path / "staffroom.db.keys")
    with only_instance(at(live)), closing(connection.connect(live)) as raw:
        raw.execute("UPDATE person SET name = 'Борис'")
        assert {path.name for path in read_by_owner_only(tmp_path)} >= {"staffroom.db", "staffroom.db-wal"}


def test_only_its_owner_reads_copies_and_what_was_restored(
    terminal: Terminal, database_url: str, easy_going: None, tmp_path: Path
) -> None:
    prepare(database_url, 1)
    assert terminal.run(back_up, tmp_path / "copies", 14) == 0
    [backup] = (tmp_path / "copies").iterdir()
    backup.chmod(0o644)  # as it comes from another machine
    assert terminal.run(restore, backup) == 0, terminal.complaints
    backup.unlink()
    assert aside_of(terminal).resolve() in {path.resolve() for path in read_by_owner_only(tmp_path)}


def read_by_owner_only(folder: Path) -> list[Path]:
    """The files that hold anything, all of which must be so."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in files}
    assert modes == dict.fromkeys(modes, 0o600)
    return files


def keys_of(url: str) -> Path:
    return Settings(database_url=url, _env_file=None).journal_keys


def test_every_database_has_a_file_of_keys_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOT_DATABASE_URL", "BOT_JOURNAL_KEY_FILE"):
        monkeypatch.delenv(name, raising=False)
    databases = (
        "postgresql://anna:s3cr3t@db.example/staffroom",
        "postgresql://anna:s3cr3t@db.example/rehearsal",
        "postgresql://anna:s3cr3t@other.example/staffroom",
        "sqlite:///var/staffroom.db",
        "sqlite:///var/rehearsal.db",
    )
    files = [keys_of(url) for url in databases]
    assert len(set(files)) == len(databases)
    assert {file.parent for file in files} == {Path("var")}
    assert not any("s3cr3t" in str(file) or "anna" in str(file) for file in files)
    assert keys_of("postgresql://boris:another@db.example/staffroom?sslmode=require") == files[0]
