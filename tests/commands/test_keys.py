"""`keys`: what waits is sealed with keys from a file of its owner's, which can be renewed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import program
from bot.delivery.clock import DAY, MINUTE
from bot.doctor import take_up_again
from bot.keys import renew_keys, show_keys
from storage.database import prepare
from storage.instance import only_instance
from storage.sealing import open_ring, read_keys
from tests.commands.conftest import QUESTION, Terminal
from tests.kit.world import Someone, World, open_world

SPOILED = ["keys\n", "one two three\n", "name c2hvcnQ=\n", "", "\N{SNOWMAN}\n"]


@pytest.fixture
async def anna(tmp_path: Path, database_url: str) -> AsyncIterator[Someone]:
    """She has asked a question, when the bot was stopped."""
    async with open_world(tmp_path, database_url) as world:
        anna = world.someone("Анна", language="ru")
        await world.school(anna)
        await anna.asks(QUESTION)
        await world.stop()
        yield anna


async def hand_over_something_unreadable(world: World, update_id: int) -> None:
    """It is set aside, and stays sealed."""
    await world.start()
    world.sandbox.inject({"update_id": update_id, "telepathy": {"text": "тайна"}})
    await world.settle()
    await world.stop()


def names(world: World) -> list[str]:
    return [key.name for key in read_keys(world.settings.journal_keys)]


async def test_the_first_start_makes_a_key_that_only_its_owner_reads(anna: Someone) -> None:
    file = anna.world.settings.journal_keys
    assert file.stat().st_mode & 0o777 == 0o600
    assert len(names(anna.world)) == 1
    before = file.read_bytes()
    await anna.world.start()
    await anna.world.stop()
    assert file.read_bytes() == before


async def test_keys_are_named_with_what_they_have_sealed(anna: Someone, terminal: Terminal) -> None:
    world = anna.world
    await hand_over_something_unreadable(world, 990_000_001)
    assert await terminal.runs(show_keys) == 0
    [name], file = names(world), world.settings.journal_keys
    assert terminal.said == [
        f"Ключи журнала: {file}. В копии базы они не входят.",
        f"· {name}: запечатано записей 1.",
    ]
    [key] = read_keys(file)
    assert key.secret.hex() not in "".join(terminal.said)


async def test_a_new_key_seals_and_an_old_one_stays_as_long_as_it_is_needed(
    anna: Someone, terminal: Terminal
) -> None:
    world = anna.world
    assert await terminal.runs(renew_keys) == 0
    [first] = names(world)
    await hand_over_something_unreadable(world, 990_000_001)
    assert await terminal.runs(renew_keys) == 0
    kept, second = names(world)
    assert kept == first
    await hand_over_something_unreadable(world, 990_000_002)
    assert await terminal.runs(show_keys) == 0
    assert terminal.said[1:] == [f"· {name}: запечатано записей 1." for name in (first, second)]

    world.clock.jump(8 * DAY)
    await world.start()
    await world.passes(2 * MINUTE / 1_000)
    await world.stop()
    assert await terminal.runs(renew_keys) == 0
    [third] = names(world)
    assert third not in (first, second), "what nobody needs any more is destroyed"
    assert world.settings.journal_keys.stat().st_mode & 0o777 == 0o600


async def test_what_an_old_key_has_sealed_is_handled_after_the_change(
    anna: Someone, terminal: Terminal
) -> None:
    world = anna.world
    with pytest.MonkeyPatch.context() as troubled:
        troubled.setattr("bot.quick_poll.asking.open_poll", _fails)
        await world.start()
        await anna.says("/poll Идём в музей?")
        assert anna.draft() is None
        await world.stop()
    assert await terminal.runs(renew_keys) == 0
    assert len(names(world)) == 2
    assert await terminal.runs(take_up_again) == 0
    await world.start()
    await anna.posts()
    assert "Идём в музей?" in world.card(anna.chat, "Идём в музей?").text


def _fails(*arguments: object) -> None:
    raise RuntimeError


@pytest.fixture
def file(on_sqlite: Terminal) -> Path:
    """The key file of a bot that has run."""
    prepare(f"sqlite:///{on_sqlite.folder}/staffroom.db", 1)
    file = on_sqlite.folder / "journal.keys"
    open_ring(file)
    return file


def test_a_key_file_that_others_may_read_is_refused(on_sqlite: Terminal, file: Path) -> None:
    file.chmod(0o644)
    before = file.read_bytes()
    for command in (show_keys, renew_keys):
        assert on_sqlite.run(command) == 1
        [sentence] = on_sqlite.complaints
        assert sentence == f"Файл ключей {file} могут читать другие: сделайте его своим, chmod 600."
    assert file.read_bytes() == before


@pytest.mark.parametrize("spoiled", SPOILED)
def test_a_key_file_that_is_spoiled_is_refused_and_kept(
    on_sqlite: Terminal, file: Path, spoiled: str
) -> None:
    file.write_text(spoiled, "utf-8")
    for command in (show_keys, renew_keys):
        assert on_sqlite.run(command) == 1
        [sentence] = on_sqlite.complaints
        assert sentence.startswith(f"Файл ключей {file} не читается: верните его")
    assert file.read_text("utf-8") == spoiled


def test_keys_are_not_changed_while_the_bot_runs(terminal: Terminal, database_url: str) -> None:
    prepare(database_url, 1)
    file = terminal.folder / "journal.keys"
    open_ring(file)
    before = file.read_bytes()
    with only_instance(database_url):
        assert terminal.run(show_keys) == 0, "to look hinders nobody"
        assert "занята: бот с ней уже запущен" in terminal.refused(renew_keys)
    assert file.read_bytes() == before


def test_where_the_bot_has_never_run_there_are_no_keys(terminal: Terminal) -> None:
    for command in (show_keys, renew_keys):
        assert "бота ещё не запускали" in terminal.refused(command)
    assert not (terminal.folder / "journal.keys").exists()


def test_at_the_terminal(file: Path) -> None:
    [before] = read_keys(file)
    ran = CliRunner().invoke(program, ["keys", "--new"])
    [after] = read_keys(file)
    assert ran.exit_code == 0
    assert f"· {after.name}: запечатано записей 0." in ran.output
    assert before.name not in ran.output
