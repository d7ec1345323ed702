"""`backup`: one checked file that holds everything but the keys, written beside a bot that may run."""

import asyncio
import base64
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import program
from bot.backup import back_up
from storage.copying import TABLES
from storage.database import looking_at, prepare, sqlite_file, write_once
from storage.people import meet
from storage.sealing import read_keys
from tests.commands.conftest import QUESTION, School, Terminal, at, content, numbers
from tests.kit.databases import rows
from tests.kit.world import World


def backups(folder: Path) -> list[Path]:
    return sorted(folder.glob("staffroom-*.db"))


def everything_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "copies"


async def test_it_holds_every_row_of_every_table(school: School, terminal: Terminal, folder: Path) -> None:
    before = content(school.world.database_url)
    assert [table for table in TABLES if not before[table]] == [], "the conversation has filled them all"
    assert await terminal.runs(back_up, folder, 14) == 0
    [backup] = backups(folder)
    [said] = terminal.said
    assert said.startswith(f"Копия готова и проверена: {backup} (")
    assert terminal.complaints == []
    assert content(at(backup)) == before == content(school.world.database_url)


async def test_it_is_one_file_that_only_its_owner_reads(
    school: School, terminal: Terminal, folder: Path
) -> None:
    await terminal.runs(back_up, folder, 14)
    [backup] = everything_in(folder)
    assert backup.stat().st_mode & 0o777 == 0o600
    assert backup.read_bytes()[18:20] == b"\1\1", "no log has to lie beside it to read it"


async def test_the_keys_are_not_in_it(school: School, terminal: Terminal, folder: Path) -> None:
    await terminal.runs(back_up, folder, 14)
    keys = read_keys(school.world.settings.journal_keys)
    [backup] = everything_in(folder)
    for key in keys:
        assert key.secret not in backup.read_bytes()
        assert base64.b64encode(key.secret) not in backup.read_bytes()
    [aside] = rows(at(backup), "SELECT payload FROM journal WHERE state = 2")
    assert aside["payload"].startswith(f"{keys[-1].name}:"), "what waits is sealed in it"


async def test_numbers_go_on_after_it_even_those_of_rows_that_are_gone(
    school: School, terminal: Terminal, folder: Path
) -> None:
    url = school.world.database_url
    newest = "DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)"
    await asyncio.to_thread(write_once, url, lambda connection: connection.run(newest))
    assert rows(url, "SELECT max(sequence) AS last FROM journal")[0]["last"] < numbers(url)["journal"]
    await terminal.runs(back_up, folder, 14)
    [backup] = backups(folder)
    assert numbers(at(backup)) == numbers(url)


async def test_it_is_written_while_the_bot_votes_and_holds_one_instant(
    world: World, terminal: Terminal, folder: Path
) -> None:
    voters = [world.someone(f"Учитель {number}") for number in range(40)]
    chat = await world.school(*voters)
    await voters[0].asks(QUESTION)
    card = world.card(chat, QUESTION)
    writing = asyncio.create_task(terminal.runs(back_up, folder, 14))
    voted = 0
    while not writing.done() or voted < 10:
        sign = "➖" if voted // len(voters) % 2 else "➕"
        assert await voters[voted % len(voters)].taps(sign, card), "the bot goes on"
        voted += 1
    assert await writing == 0
    [backup] = backups(folder)
    with looking_at(at(backup)) as copy:
        votes = copy.rows("SELECT * FROM quick_poll_vote JOIN activity ON activity.id = activity_id")
        presses = (
            copy.row("SELECT count(*) AS number FROM journal WHERE state = 1 AND kind = 'callback_query'")[
                "number"
            ]
            - 1
        )  # by the first one the draft was sent
        sequences = {row["sequence"] for row in copy.rows("SELECT sequence FROM journal WHERE state = 1")}
    assert len(votes) == min(presses, len(voters)), "a vote is in it together with the end of its press"
    assert {vote["sequence"] for vote in votes} <= sequences


def test_the_newest_are_kept_and_nothing_else_is_touched(
    terminal: Terminal, database_url: str, folder: Path, days: None
) -> None:
    prepare(database_url, 1)
    folder.mkdir()
    others = {"staffroom.db", "before-restore-2020-01-01-000000-000.db", "notes.txt"}
    for name in others:
        (folder / name).write_text("mine")
    written: list[Path] = []
    for _ in range(5):
        assert terminal.run(back_up, folder, 3) == 0
        written += [path for path in backups(folder) if path not in written]
    assert len(written) == 5
    assert backups(folder) == written[-3:]
    assert {path.name for path in folder.iterdir()} == others | {path.name for path in written[-3:]}


def test_a_file_of_somebody_else_with_a_similar_name_stays(
    terminal: Terminal, database_url: str, folder: Path, days: None
) -> None:
    prepare(database_url, 1)
    folder.mkdir()
    mine = [folder / "staffroom-2.db", folder / "staffroom-before-the-move.db"]
    for path in mine:
        path.write_text("mine")
    for _ in range(3):
        assert terminal.run(back_up, folder, 2) == 0
    assert all(path.exists() for path in mine)
    assert len(backups(folder)) == 2 + len(mine)


def test_what_the_last_one_left_when_it_was_cut_off_is_no_hindrance(
    terminal: Terminal, database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(database_url, 1)
    monkeypatch.setattr("bot.backup._stamp", lambda now: "2026-03-11-110000-000")
    folder.mkdir()
    target = folder / "staffroom-2026-03-11-110000-000.db"
    target.with_name(f"{target.name}.part").write_bytes(b"half of it" * 1_000)
    assert terminal.run(back_up, folder, 14) == 0
    assert everything_in(folder) == [target]
    assert content(at(target)) == content(database_url)


def test_a_folder_that_cannot_be_written_is_named_in_one_sentence(
    terminal: Terminal, database_url: str, folder: Path
) -> None:
    prepare(database_url, 1)
    folder.write_text("a file stands in its place")
    sentence = terminal.refused(back_up, folder, 14)
    assert sentence.startswith(f"Копия не записалась: {folder}/staffroom-")
    assert folder.read_text() == "a file stands in its place"


def test_where_the_bot_has_never_run_there_is_nothing_to_back_up(
    terminal: Terminal, database_url: str, folder: Path
) -> None:
    assert "бота ещё не запускали" in terminal.refused(back_up, folder, 14)
    assert not folder.exists() or list(folder.iterdir()) == []
    file = sqlite_file(database_url)
    assert file is None or not file.exists()


def test_at_the_terminal_it_goes_beside_the_database(
    terminal: Terminal, database_url: str, tmp_path: Path
) -> None:
    prepare(database_url, 1)
    write_once(database_url, partial(meet, person=7, name="Анна", language="ru"))
    ran = CliRunner().invoke(program, ["backup", "--keep", "2"])
    beside = tmp_path if sqlite_file(database_url) else tmp_path / "var"
    [backup] = backups(beside / "backups")
    assert ran.exit_code == 0
    assert backup.name in ran.output
    assert rows(at(backup), "SELECT name FROM person") == [{"name": "Анна"}]
    assert CliRunner().invoke(program, ["backup", "--keep", "0"]).exit_code == 2
