"""`restore`: what a backup holds in place of what there is, or not a row is changed."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import program
from bot.backup import back_up, restore
from bot.migrate import migrate
from storage import backup as module
from storage import migrate as migrations
from storage.copying import copy_all
from storage.database import prepare, sqlite_file, write_once
from storage.instance import only_instance
from storage.people import meet
from tests.commands.conftest import School, Terminal, at, content, numbers
from tests.kit.databases import DATABASES, fresh_database, rows


@pytest.fixture(params=DATABASES)
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A new database on another machine, perhaps of the other kind."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with fresh_database(request.param, folder) as url:
        yield url


async def backed_up(terminal: Terminal) -> Path:
    assert await terminal.runs(back_up, terminal.folder / "copies", 14) == 0
    [path] = (terminal.folder / "copies").iterdir()
    return path


def known(url: str) -> list[str]:
    return [row["name"] for row in rows(url, "SELECT name FROM person ORDER BY id")]


def remember(url: str, person: int, name: str) -> None:
    write_once(url, lambda connection: meet(connection, person, name, None))


@pytest.fixture
def small(terminal: Terminal, database_url: str) -> Path:
    """A backup in which Анна is known; by now Борис is, too."""
    prepare(database_url, 1)
    remember(database_url, 1, "Анна")
    assert terminal.run(back_up, terminal.folder / "copies", 14) == 0
    remember(database_url, 2, "Борис")
    [path] = (terminal.folder / "copies").iterdir()
    return path


async def test_it_gives_back_what_was_backed_up_whatever_happened_since(
    school: School, terminal: Terminal
) -> None:
    url = school.world.database_url
    before, given = content(url), numbers(url)
    backup = await backed_up(terminal)
    await school.restart()
    await school.boris.asks("Едем на экскурсию?")
    await school.boris.taps("➖", school.card)
    await school.world.stop()
    assert content(url) != before
    assert await terminal.runs(restore, backup) == 0
    assert content(url) == before
    assert all(number >= given[table] for table, number in numbers(url).items())


async def test_a_button_from_after_the_backup_is_out_of_date_and_means_no_other_poll(
    school: School, terminal: Terminal
) -> None:
    """Its message is still in the chat, its poll is lost; no number is given twice."""
    backup = await backed_up(terminal)
    await school.restart()
    await school.anna.asks("Едем на экскурсию?")
    lost = school.world.card(school.anna.chat, "Едем на экскурсию?")
    await school.world.stop()
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    await school.restart()
    await school.anna.asks("Идём в музей?")
    toast = await school.boris.taps("➕", lost)
    assert toast, "it is answered"
    assert toast.startswith("Кнопка устарела")
    await school.world.catch_up()
    assert "➕ 0 " in school.world.card(school.anna.chat, "Идём в музей?").text


async def test_on_a_new_machine_the_bot_goes_on_with_it(
    school: School, terminal: Terminal, elsewhere: str
) -> None:
    before, given = content(school.world.database_url), numbers(school.world.database_url)
    backup = await backed_up(terminal)
    terminal.stand_at(elsewhere)
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    assert (content(elsewhere), numbers(elsewhere)) == (before, given)

    await school.restart(elsewhere)
    assert await school.anna.taps("➕", school.card) == "Учтено: +", "the open poll counts"
    assert await school.boris.taps("➖", school.card) != "Учтено: −"
    await school.world.catch_up()
    assert "➕ 1   ➖ 2\n" in school.card.text, "the vote from before the move is replaced"
    await school.boris.asks("Едем на экскурсию?")
    await school.world.passes(1_200)
    ended = [each.text.split("\n")[0] for each in school.world.messages(school.anna.chat) if each.photo]
    assert ended == ["Идём в кино?"], "the deadline from before the move is kept"


def changed(backup: Path, statement: str) -> Path:
    path = backup.with_name(f"{statement.split(maxsplit=1)[0]}-{len(statement)}.db")
    shutil.copyfile(backup, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(statement)
    return path


def cut(backup: Path) -> Path:
    path = backup.with_name("cut.db")
    path.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    return path


def scratched(backup: Path) -> Path:
    raw, page = bytearray(backup.read_bytes()), 4_096
    for start in range(page, len(raw), page):
        raw[start : start + 64] = b"\xff" * 64
    path = backup.with_name("scratched.db")
    path.write_bytes(raw)
    return path


def text(backup: Path) -> Path:
    path = backup.with_name("notes.txt")
    path.write_text("Не копия.\n" * 1_000)
    return path


def empty(backup: Path) -> Path:
    path = backup.with_name("empty.db")
    path.touch()
    return path


def of_another_program(backup: Path) -> Path:
    path = backup.with_name("other.db")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE note (text TEXT)")
    return path


UNUSABLE = "не подходит: он повреждён или это не копия базы бота."
BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a text": (text, UNUSABLE),
    "an empty file": (empty, UNUSABLE),
    "a folder": (lambda backup: backup.parent, UNUSABLE),
    "nothing": (lambda backup: backup.with_name("nothing.db"), "nothing.db нет: проверьте имя копии."),
    "half a backup": (cut, UNUSABLE),
    "a damaged backup": (scratched, UNUSABLE),
    "a row that refers to nothing": (
        lambda backup: changed(backup, "INSERT INTO quick_poll (activity_id, question) VALUES (5, 'Кто?')"),
        UNUSABLE,
    ),
    "a database of another program": (of_another_program, UNUSABLE),
    "one of another program that has numbered steps": (
        lambda backup: changed(backup, "UPDATE migration SET name = 'users' WHERE number = 2"), UNUSABLE,
    ),
    "a backup of a newer program": (
        lambda backup: changed(backup, "INSERT INTO migration VALUES (9999, 'from_tomorrow', 1)"),
        "обновите программу",
    ),
}  # fmt: skip


def test_what_is_no_backup_is_refused_and_nothing_is_changed(
    small: Path, terminal: Terminal, database_url: str
) -> None:
    bad = {kind: make(small) for kind, (make, _) in BAD.items()}
    before, files = content(database_url), files_in(terminal.folder)
    sentences = {kind: terminal.refused(restore, path) for kind, path in bad.items()}
    assert content(database_url) == before
    assert {kind: said for kind, said in sentences.items() if BAD[kind][1] not in said} == {}
    assert files_in(terminal.folder) == files


def files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.suffix != ".lock"}


def test_a_restore_that_is_cut_off_changes_nothing(
    small: Path, terminal: Terminal, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last step fails: on a server, when all that was there is deleted."""
    replace = Path.replace

    def full(draft: Path, target: Path) -> Path:
        if target == sqlite_file(database_url):
            raise OSError
        return replace(draft, target)

    def lost(source: Any, kind: Any, target: Any, target_kind: str) -> None:
        if target_kind == "postgres":
            raise sqlite3.OperationalError
        copy_all(source, kind, target, "sqlite")

    before = content(database_url)
    monkeypatch.setattr(Path, "replace", full)
    monkeypatch.setattr("storage.backup.copy_all", lost)
    sentence = terminal.refused(restore, small)
    assert sentence.startswith(f"Восстановить из {small} не получилось, база осталась прежней.")
    assert content(database_url) == before
    assert not list(terminal.folder.rglob("*.part"))


def test_an_older_backup_is_brought_up_to_date(
    terminal: Terminal, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = migrations.known_migrations("sqlite")
    old = f"sqlite:///{tmp_path}/old.db"
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "known_migrations", lambda dialect: steps[:4])
        prepare(old, 1)
        remember(old, 1, "Анна")
    backup = tmp_path / "old-backup.db"
    module.back_up(old, backup, 1)
    prepare(database_url, 1)
    assert terminal.run(restore, backup) == 0, terminal.complaints
    assert known(database_url) == ["Анна"]
    assert rows(database_url, "SELECT * FROM timer") == []
    assert terminal.run(migrate) == 0
    assert terminal.said == ["База уже обновлена."]


def test_it_waits_for_nobody_who_runs_on_the_database(
    small: Path, terminal: Terminal, database_url: str
) -> None:
    with only_instance(database_url):
        assert "занята: бот с ней уже запущен" in terminal.refused(restore, small)
    assert known(database_url) == ["Анна", "Борис"]


def test_what_was_there_before_is_kept_and_can_be_restored_itself(
    small: Path, terminal: Terminal, database_url: str
) -> None:
    before = content(database_url)
    assert terminal.run(restore, small) == 0, terminal.complaints
    assert known(database_url) == ["Анна"]
    restored, kept = terminal.said
    assert restored == f"База восстановлена из {small}. Теперь запустите бота."
    aside = Path(kept.removeprefix("Прежняя база сохранена: ").removesuffix("."))
    assert terminal.run(restore, aside) == 0
    assert content(database_url) == before


def test_what_a_restore_left_that_was_killed_does_not_get_into_the_next_one(
    on_sqlite: Terminal, tmp_path: Path
) -> None:
    """A draft of another backup, with a log beside it."""
    url, path = f"sqlite:///{tmp_path}/staffroom.db", tmp_path / "staffroom.db"
    prepare(url, 1)
    remember(url, 1, "Анна")
    assert on_sqlite.run(back_up, tmp_path / "copies", 14) == 0
    [backup] = (tmp_path / "copies").iterdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("INSERT INTO person (id, name) VALUES (2, 'Борис')")
        for end in ("", "-wal"):
            shutil.copyfile(f"{path}{end}", f"{path}.part{end}")
    assert on_sqlite.run(restore, backup) == 0
    assert known(url) == ["Анна"]
    assert not list(tmp_path.glob("*.part*"))


def test_what_was_never_closed_is_kept_whole(terminal: Terminal, tmp_path: Path) -> None:
    """The bot was killed: what it wrote last lies in the log beside the file."""
    url = f"sqlite:///{tmp_path}/killed/staffroom.db"
    prepare(url, 1)
    terminal.stand_at(url)
    assert terminal.run(back_up, tmp_path / "copies", 14) == 0
    [backup] = (tmp_path / "copies").iterdir()
    path = tmp_path / "killed" / "staffroom.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("INSERT INTO person (id, name) VALUES (1, 'Анна')")
        for name in ("staffroom.db", "staffroom.db-wal"):
            shutil.copyfile(path.with_name(name), tmp_path / name)
    for name in ("staffroom.db", "staffroom.db-wal"):
        (tmp_path / name).replace(path.with_name(name))
    assert terminal.run(restore, backup) == 0
    assert known(url) == []
    [aside] = (tmp_path / "killed" / "backups").iterdir()
    assert known(at(aside)) == ["Анна"]


def test_at_the_terminal(small: Path, database_url: str) -> None:
    ran = CliRunner().invoke(program, ["restore", str(small)])
    assert ran.exit_code == 0, ran.output
    assert "База восстановлена" in ran.output
    assert known(database_url) == ["Анна"]
