"""`doctor` says in plain words what is wrong and what to do; ids and reasons, never texts of people."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.backup
import bot.doctor
from bot.delivery.clock import DAY, HOUR
from bot.doctor import examine
from storage import outbox, timers
from storage.connection import Connection
from tests.commands.conftest import QUESTION, Terminal
from tests.kit.world import BOT, Someone, World, open_world


@pytest.fixture
async def world(
    tmp_path: Path, database_url: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """The bot runs, and `doctor` lives by the turned clock."""
    async with open_world(tmp_path, database_url) as world:
        monkeypatch.setattr(bot.doctor, "SystemClock", lambda: world.clock)
        yield world


@pytest.fixture
async def anna(world: World) -> Someone:
    """She has a school in which all is well."""
    anna = world.someone("Анна", language="ru")
    await world.school(anna)
    return anna


async def refuse(world: World, address: int, kind: str, reason: str, times: int = 1) -> None:
    """Messages that never came."""

    def unit(connection: Connection) -> None:
        now = world.clock.now()
        for _ in range(times):
            number = outbox.put(connection, BOT, address, kind, {"title": QUESTION}, due_at=now + DAY)
            assert number is not None
            outbox.mark_refused(connection, number, reason, now)

    await world.app._database.write(unit)


async def test_all_is_well(anna: Someone, terminal: Terminal) -> None:
    assert await terminal.runs(examine) == 0
    assert terminal.said == ["Всё в порядке."]


async def test_chats_in_which_a_right_is_missing_are_named_by_their_ids(
    world: World, anna: Someone, terminal: Terminal
) -> None:
    blind = [await world.school(anna, title=title, rights=None) for title in ("Школа Б", "Школа В")]
    deaf = await world.school(anna, title="Школа Г", rights=frozenset({"can_pin_messages"}))
    assert await terminal.runs(examine) == 1
    sees, deletes = terminal.said
    assert sees.startswith(
        f"Чаты, где бот видит только команды и ответы: 2 ({blind[0].id}, {blind[1].id}). Сделайте его там"
        " администратором с правом удалять сообщения."
    )
    assert deletes == f"Чаты, где бот не может удалять сообщения: 1 ({deaf.id}). Дайте ему там это право."
    assert "Школа" not in "".join(terminal.said)


async def test_of_many_chats_ten_are_named(world: World, anna: Someone, terminal: Terminal) -> None:
    for number in range(12):
        await world.school(anna, title=f"Школа {number}", rights=None)
    await terminal.runs(examine)
    [line] = terminal.said
    assert line.startswith("Чаты, где бот видит только команды и ответы: 12 (")
    assert line.count("-100") == 10
    assert " …)" in line


async def test_what_telegram_refused_is_told_with_its_reason_in_words(
    world: World, anna: Someone, terminal: Terminal
) -> None:
    await refuse(world, anna.chat.id, "quick_poll.result", "Forbidden: bot was kicked from the group chat", 2)
    await refuse(world, anna.id, "activity.nudge.private", "Forbidden: bot was blocked by the user")
    await refuse(world, anna.chat.id, "said", "ValueError at bot/card.py:12")
    assert await terminal.runs(examine) == 1
    assert terminal.said == [
        "Не пришло за неделю: итоги и ответы (2). Бота не было в чате: верните его и повторите.",
        "Не пришло за неделю: напоминания (1). Человек заблокировал бота или не открывал его: пусть напишет"
        " боту /start.",
        "Не пришло за неделю: ответы одному человеку (1). ValueError at bot/card.py:12.",
    ]


async def test_what_waits_for_its_time_is_told_and_is_no_trouble(
    world: World, anna: Someone, terminal: Terminal
) -> None:
    await anna.asks(QUESTION)

    def arm(connection: Connection) -> None:
        at = world.clock.now() + HOUR
        timers.arm(connection, BOT, "activity.nudge", 1, chat_id=1, due_at=at)

    await world.app._database.write(arm)
    assert await terminal.runs(examine) == 0
    assert terminal.said == [
        "Всё в порядке.",
        "Ждут своего часа: вопросы по плану (0), напоминания (1).",
    ]


async def test_cards_that_lag_are_told(world: World, anna: Someone, terminal: Terminal) -> None:
    await anna.asks(QUESTION)
    world.sandbox.faults.add("editMessageText", times=None, code=502)
    await anna.taps("➕", world.card(anna.chat, QUESTION))
    await world.passes(30)
    assert await terminal.runs(examine) == 1
    assert terminal.said == ["Карточки отстают: 1. Проверьте, что бот запущен и Telegram доступен."]


async def test_a_key_that_is_not_here_is_missed_only_where_something_needs_it(
    world: World, anna: Someone, terminal: Terminal
) -> None:
    await world.stop()
    keys = world.settings.journal_keys
    before = keys.read_bytes()
    keys.unlink()
    assert await terminal.runs(examine) == 0
    keys.write_bytes(before)
    keys.chmod(0o600)
    await world.start()
    world.sandbox.inject({"update_id": 990_000_001, "telepathy": {"text": "тайна"}})
    await world.settle()
    keys.unlink()
    assert await terminal.runs(examine) == 1
    assert terminal.said[0] == (
        f"Ключа, которым запечатано то, что ждёт, нет в {keys}: записей 1. Верните прежний файл ключей, затем"
        " doctor --again; без него записи сотрутся через неделю."
    )


async def test_a_key_file_that_can_not_be_used_is_told(
    world: World, anna: Someone, terminal: Terminal
) -> None:
    keys = world.settings.journal_keys
    keys.chmod(0o644)
    assert await terminal.runs(examine) == 1
    assert terminal.said == [f"Файл ключей {keys} могут читать другие: сделайте его своим, chmod 600."]
    keys.chmod(0o600)
    keys.write_text("нет", "utf-8")
    assert await terminal.runs(examine) == 1
    assert terminal.said[0].startswith(f"Файл ключей {keys} не читается")


async def test_a_clock_that_is_behind_is_told(world: World, anna: Someone, terminal: Terminal) -> None:
    world.clock.jump(-HOUR)
    assert await terminal.runs(examine) == 1
    assert terminal.said[0].startswith("Часы машины отстают")


async def test_a_time_zone_without_data_is_told(world: World, anna: Someone, terminal: Terminal) -> None:
    await world.app._database.write(
        lambda connection: connection.run("UPDATE space SET time_zone = 'Mars/Olympus'")
    )
    assert await terminal.runs(examine) == 1
    assert terminal.said == ["Нет данных о часовом поясе Mars/Olympus. Установите пакет tzdata."]


async def test_a_backup_that_is_old_is_told_and_none_at_all_is_not(
    world: World, anna: Someone, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.backup, "SystemClock", lambda: world.clock)
    assert await terminal.runs(bot.backup.back_up, None, 14) == 0
    world.clock.jump(7 * DAY)
    assert await terminal.runs(examine) == 0
    world.clock.jump(DAY)
    assert await terminal.runs(examine) == 1
    assert terminal.said == ["Последней копии дней: 8. Сделайте новую: backup."]
