"""`doctor` names what was set aside or missed, and `doctor --again` has it handled after all."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import bot.doctor
from bot.__main__ import program
from bot.delivery.clock import DAY, SECOND
from bot.doctor import examine, take_up_again
from bot.quick_poll import service
from storage import timers
from storage.connection import Connection
from storage.database import prepare, write_once
from storage.instance import only_instance
from storage.timers import Timer
from tests.commands.conftest import QUESTION, Terminal
from tests.kit.world import Someone, open_world
from tests.storage.conftest import connected

CANARY = "Петя снова плакал"


@pytest.fixture
async def boris(
    tmp_path: Path, database_url: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Someone]:
    """A teacher; a poll is open in the school, and `doctor` lives by the turned clock."""
    async with open_world(tmp_path, database_url) as world:
        monkeypatch.setattr(bot.doctor, "SystemClock", lambda: world.clock)
        anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
        await world.school(anna, boris)
        await anna.asks(QUESTION)
        yield boris


@pytest.fixture
def broken() -> Iterator[pytest.MonkeyPatch]:
    """Typed votes can't be counted until `undo`."""

    def failing(*arguments: Any, **named: Any) -> None:
        raise RuntimeError(CANARY)

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(service, "cast", failing)
        yield monkeypatch


def card(boris: Someone) -> str:
    return boris.world.card(boris.chat, QUESTION).text


async def test_what_was_set_aside_is_named_without_its_text(
    boris: Someone, terminal: Terminal, broken: pytest.MonkeyPatch
) -> None:
    await boris.says(f"+ {CANARY}")
    [row] = boris.world.rows("SELECT update_id, reason FROM journal WHERE state = 2")
    assert await terminal.runs(examine) == 1
    count, how, one = terminal.said
    assert count == "Отложено обновлений: 1."
    assert how == "Когда программа исправлена, остановите бота и верните отложенное: doctor --again."
    assert one.startswith(f"· {row['update_id']} (message), 2026-03-11 08:00:")
    assert one.endswith(row["reason"])
    assert row["reason"].startswith("RuntimeError at tests/commands/test_doctor_again.py:")
    assert CANARY not in "".join([*terminal.said, *terminal.complaints])


async def test_what_was_set_aside_counts_after_all_at_the_next_start(
    boris: Someone, terminal: Terminal, broken: pytest.MonkeyPatch
) -> None:
    world = boris.world
    message = await boris.says("+ давно не были")
    assert not boris.finds_marked(message)
    await world.stop()
    broken.undo()
    assert await terminal.runs(take_up_again) == 0
    assert terminal.said == ["Вернулось в очередь: 1. Бот обработает их при запуске."]
    assert await terminal.runs(examine) == 1
    assert terminal.said == ["Ещё не обработано обновлений: 1."]
    await world.start()
    await world.catch_up()
    assert boris.finds_marked(message)
    assert "➕ 1 " in card(boris)
    assert await terminal.runs(examine) == 0
    assert terminal.said == ["Всё в порядке."]


async def test_what_fails_again_is_set_aside_again(
    boris: Someone, terminal: Terminal, broken: pytest.MonkeyPatch
) -> None:
    await boris.says("+")
    await boris.world.stop()
    await terminal.runs(take_up_again)
    await boris.world.start()
    assert await terminal.runs(examine) == 1
    assert terminal.said[0] == "Отложено обновлений: 1."


async def test_a_vote_that_was_set_aside_does_not_replace_a_later_one(
    boris: Someone, terminal: Terminal, broken: pytest.MonkeyPatch
) -> None:
    world = boris.world
    await boris.says("+")
    broken.undo()
    await boris.taps("➖", world.card(boris.chat, QUESTION))
    await world.stop()
    await terminal.runs(take_up_again)
    await world.start()
    await world.catch_up()
    assert "➕ 0   ➖ 1\n" in card(boris)


async def test_after_a_week_it_is_gone_with_its_text(
    boris: Someone, terminal: Terminal, broken: pytest.MonkeyPatch
) -> None:
    world = boris.world
    await boris.says("+")
    [sealed] = world.rows("SELECT payload FROM journal WHERE state = 2")
    await world.stop()
    world.clock.jump(6 * DAY)
    await world.start()
    await world.passes(120)
    assert world.rows("SELECT payload FROM journal WHERE state = 2") == [sealed], "there is time"
    await world.stop()
    world.clock.jump(DAY)
    await world.start()
    await world.passes(120)
    await world.stop()
    assert world.rows("SELECT * FROM journal WHERE state = 2") == []
    assert all(
        sealed["payload"].encode() not in path.read_bytes()
        for path in world.folder.iterdir()
        if path.name.startswith("staffroom.db")
    )
    assert await terminal.runs(take_up_again) == 0
    assert terminal.said == ["Отложенного нет: возвращать нечего."]


async def test_what_a_lost_key_has_sealed_is_set_aside_and_handled_when_the_key_is_back(
    boris: Someone, terminal: Terminal, broken: pytest.MonkeyPatch
) -> None:
    world, keys = boris.world, boris.world.settings.journal_keys
    message = await boris.says("+")
    await world.stop()
    broken.undo()
    await terminal.runs(take_up_again)
    before = keys.read_bytes()
    keys.unlink()
    await world.start()
    [row] = world.rows("SELECT state, reason FROM journal WHERE payload IS NOT NULL")
    assert row == {"state": 2, "reason": "sealed with a key that is not here"}
    said = len(world.texts(boris.chat, boris))
    await boris.says("/help")
    assert len(world.texts(boris.chat, boris)) == said + 1, "the bot goes on"
    await terminal.runs(examine)
    assert terminal.said[-1].endswith(row["reason"])

    await world.stop()
    keys.write_bytes(before + keys.read_bytes())
    await terminal.runs(take_up_again)
    await world.start()
    await world.catch_up()
    assert boris.finds_marked(message)
    assert "➕ 1 " in card(boris)


async def test_what_was_not_done_at_its_time_is_told(boris: Someone, terminal: Terminal) -> None:
    now = boris.world.clock.now()
    await boris.world.catch_up()

    def miss(connection: Connection) -> None:
        for kind, subject in (("activity.deadline", 1), ("activity.deadline", 2), ("reminder", 1)):
            timers.arm(connection, 1000, kind, subject, chat_id=None, due_at=now, expires_at=None)
        for timer in timers.claim(connection, 1000, now, now + 1, 2):
            timers.count_failure(connection, timer, "RuntimeError at bot/activity/deadlines.py:43", 1, now)
        timers.arm(connection, 1000, "reminder", 1, chat_id=None, due_at=now, expires_at=now)
        timers.expire(connection, 1000, now)

    await boris.world.app._database.write(miss)
    assert await terminal.runs(examine) == 1
    assert terminal.said == [
        "Не сделано вовремя за неделю: закрытие опросов в срок (2)."
        " RuntimeError at bot/activity/deadlines.py:43.",
        "Не сделано вовремя за неделю: другое (1)."
        " Срок вышел раньше, чем бот смог: повторите, если ещё нужно.",
    ]
    boris.world.clock.jump(7 * DAY + SECOND)
    assert await terminal.runs(examine) == 0, "after a week nobody can do anything about it"


async def test_a_deadline_that_fails_is_told_and_the_bot_goes_on(
    boris: Someone, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(connection: Connection, timer: Timer, now: int) -> None:
        raise RuntimeError(CANARY)

    world = boris.world
    rings: dict[str, Any] = {"activity.deadline": failing}
    monkeypatch.setattr(world.app._timers, "_rings", rings)
    await boris.asks("Идём в кино? до 11:02")
    await world.passes(300)
    assert await boris.taps("➕", world.card(boris.chat, QUESTION)) == "Учтено: +"
    await world.catch_up()
    assert await terminal.runs(examine) == 1
    [line] = terminal.said
    assert line.startswith(
        "Не сделано вовремя за неделю: закрытие опросов в срок (1). RuntimeError at tests/commands/"
    )
    assert CANARY not in line


def test_it_does_nothing_while_the_bot_runs(terminal: Terminal, database_url: str) -> None:
    prepare(database_url, 1)
    with only_instance(database_url):
        assert "занята: бот с ней уже запущен" in terminal.refused(take_up_again)
        assert terminal.run(examine) == 0, "to look hinders nobody"


def test_where_the_bot_has_never_run_both_say_so(terminal: Terminal) -> None:
    for command in (examine, take_up_again):
        assert "бота ещё не запускали" in terminal.refused(command)
    assert not list(terminal.folder.glob("*.db"))


def test_a_database_of_a_newer_program_is_not_changed(terminal: Terminal, database_url: str) -> None:
    prepare(database_url, 1)
    with connected(database_url) as connection:
        connection.run("INSERT INTO migration VALUES (9999, 'from_tomorrow', 1)")
    for command in (examine, take_up_again):
        assert "обновите программу" in terminal.refused(command)


def test_a_database_without_our_tables_is_refused_in_one_sentence(
    on_sqlite: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE note (text TEXT)")
    on_sqlite.stand_at(f"sqlite:///{path}")
    for command in (examine, take_up_again):
        assert on_sqlite.refused(command)


def test_at_the_terminal(terminal: Terminal, database_url: str) -> None:
    prepare(database_url, 1)
    add = "INSERT INTO journal (bot_id, update_id, kind, received_at, state, payload, reason)"
    add += " VALUES (1, 5, 'telepathy', 1, 2, '{}', 'unknown kind: telepathy')"
    write_once(database_url, partial(_run, statement=add))
    ran = CliRunner().invoke(program, ["doctor"])
    assert ran.exit_code == 1
    assert "· 5 (telepathy), 1970-01-01 00:00:00+00:00: unknown kind: telepathy" in ran.output
    ran = CliRunner().invoke(program, ["doctor", "--again"])
    assert (ran.exit_code, ran.output) == (0, "Вернулось в очередь: 1. Бот обработает их при запуске.\n")


def _run(connection: Connection, statement: str) -> int:
    return connection.run(statement)
