"""`migrate`: the tables are brought up to date without the bot, or left as they are."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import program
from bot.migrate import migrate
from storage.database import dialect_of, prepare
from storage.instance import only_instance
from storage.migrate import known_migrations
from tests.commands.conftest import Terminal
from tests.kit.databases import rows
from tests.storage.conftest import connected

REFUSED = {
    "INSERT INTO migration VALUES (9999, 'from_tomorrow', 1)": "обновите программу",
    "UPDATE migration SET name = 'users' WHERE number = 2": "Это база другой программы",
}


def test_it_tells_the_steps_that_it_takes_and_then_that_there_is_nothing_to_do(
    terminal: Terminal, database_url: str
) -> None:
    assert terminal.run(migrate) == 0
    steps = known_migrations(dialect_of(database_url))
    assert terminal.said == [f"Обновлено: {step.number:04} {step.name}." for step in steps]
    assert terminal.said[0] == "Обновлено: 0001 delivery."
    assert terminal.run(migrate) == 0
    assert terminal.said == ["База уже обновлена."]
    assert terminal.complaints == []


def test_it_takes_only_the_steps_that_are_missing(
    terminal: Terminal, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = known_migrations(dialect_of(database_url))
    with monkeypatch.context() as earlier:
        earlier.setattr("storage.migrate.known_migrations", lambda dialect: steps[:-1])
        prepare(database_url, 1)
    assert terminal.run(migrate) == 0
    assert terminal.said == [f"Обновлено: {steps[-1].number:04} {steps[-1].name}."]


@pytest.mark.parametrize("change", REFUSED)
def test_a_database_of_a_newer_program_or_of_another_is_refused_in_one_sentence(
    terminal: Terminal, database_url: str, change: str
) -> None:
    prepare(database_url, 1)
    with connected(database_url) as connection:
        connection.run(change)
        before = connection.rows("SELECT number, name FROM migration ORDER BY number")
        assert REFUSED[change] in terminal.refused(migrate)
        assert connection.rows("SELECT number, name FROM migration ORDER BY number") == before


def test_a_file_of_another_program_gets_no_tables_of_ours(on_sqlite: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE note (text TEXT)")
    on_sqlite.stand_at(f"sqlite:///{path}")
    sentence = on_sqlite.refused(migrate)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("note",)]
    assert sentence == "Это база другой программы: проверьте BOT_DATABASE_URL."


def test_a_file_that_is_no_database_is_refused_and_kept(on_sqlite: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Не база.\n" * 1_000)
    on_sqlite.stand_at(f"sqlite:///{path}")
    assert on_sqlite.refused(migrate).startswith(f"База {path} не открывается")
    assert path.read_text() == "Не база.\n" * 1_000


def test_it_does_nothing_while_the_bot_runs(terminal: Terminal, database_url: str) -> None:
    with only_instance(database_url):
        assert "занята: бот с ней уже запущен" in terminal.refused(migrate)
    assert terminal.run(migrate) == 0
    assert terminal.said[0] == "Обновлено: 0001 delivery.", "nothing had been done"


def test_at_the_terminal(terminal: Terminal, database_url: str) -> None:
    ran = CliRunner().invoke(program, ["migrate"])
    assert ran.exit_code == 0
    assert "Обновлено: 0005 timer." in ran.output
    assert len(rows(database_url, "SELECT * FROM migration")) == len(ran.output.splitlines())
