import asyncio
import json
import os
import pickle
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.charts.worker import ChartFailed, ChartWorker
from bot.quick_poll.pictures import ChoiceChart, MovementChart, Occurrence, OptionBar, Side, SignsChart

MISBEHAVING = (sys.executable, "-m", "tests.charts.misbehaving")
RESULT = SignsChart(
    "Вопрос " * 40, "", Side("+", 2, "", ("да",) * 40), Side("−", 1, "", ("нет",) * 40), 1, "", "", "{n}", ""
)

CHOICE = ChoiceChart("", "", (OptionBar("дома", 2),), 2, 1, "", "{n}", "", (), "")
MOVEMENT = MovementChart("", "", ("+", "−"), (Occurrence("", 3, (2, 1)),), "", "", "{n}", "")


@pytest.fixture
async def worker():
    worker = ChartWorker(MISBEHAVING)
    yield worker
    await worker.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


async def census(worker: ChartWorker):
    return json.loads(await worker.draw("bot.census.chart", None))


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


async def test_a_chart_comes_back_as_png():
    worker = ChartWorker()
    await worker.warm()
    picture = await worker.draw("bot.quick_poll.chart", RESULT)
    await worker.close()
    assert picture.startswith(b"\x89PNG")


async def test_an_activity_has_pictures_of_several_kinds():
    worker = ChartWorker()
    pictures = [
        await worker.draw("bot.quick_poll.choice_chart", CHOICE),
        await worker.draw("bot.quick_poll.movement_chart", MOVEMENT),
    ]
    await worker.close()
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


async def test_requests_that_come_at_once_get_each_their_own_picture(worker):
    pictures = [bytes([number]) * 100_000 * number for number in range(20)]
    assert await asyncio.gather(*(worker.draw("bot.echo.chart", picture) for picture in pictures)) == pictures


async def test_a_failure_tells_its_class_and_nothing_of_what_people_wrote(worker):
    with pytest.raises(ChartFailed) as failure:
        await worker.draw("bot.fail.chart", "личное")
    assert failure.value.reason == str(failure.value) == "ValueError"
    assert await worker.draw("bot.echo.chart", b"next") == b"next"


@pytest.mark.parametrize(
    "module",
    [
        "os",
        "bot.app",
        "bot.charts.child",
        "bot.echo.chart.x",
        "bot.echo.flowchart",
        "bot.echo.a.x_chart",
        "bot.Echo.chart",
        "",
    ],
)
async def test_only_charts_are_drawn(worker, module):
    with pytest.raises(ChartFailed, match="LookupError"):
        await worker.draw(module, None)


async def test_an_answer_that_is_no_picture_is_a_failure(worker):
    with pytest.raises(ChartFailed, match="TypeError"):
        await worker.draw("bot.lie.chart", None)


async def test_what_a_chart_prints_does_not_get_into_a_picture(worker):
    assert await worker.draw("bot.chat.chart", "noise" * 1_000) == b"drawn"
    assert await worker.draw("bot.echo.chart", b"next") == b"next"


async def test_after_a_death_the_next_request_is_served(worker):
    with pytest.raises(ChartFailed, match="IncompleteReadError"):
        await worker.draw("bot.die.chart", None)
    assert await worker.draw("bot.echo.chart", b"next") == b"next"


async def test_after_a_death_between_requests_the_next_one_is_served(worker):
    pid = (await census(worker))["pid"]
    os.kill(pid, signal.SIGKILL)
    await until(lambda: not Path(f"/proc/{pid}").exists())
    assert (await census(worker))["pid"] != pid


async def test_a_drawing_that_takes_too_long_is_given_up(tmp_path):
    worker = ChartWorker(MISBEHAVING, time_limit=0.3)
    pid = (await census(worker))["pid"]
    with pytest.raises(ChartFailed, match="TimeoutError"):
        await worker.draw("bot.hang.chart", tmp_path / "started")
    assert is_gone(pid)
    assert await worker.draw("bot.echo.chart", b"next") == b"next"
    await worker.close()


async def test_a_picture_that_nobody_awaits_any_more_answers_no_other_request(worker, tmp_path):
    drawing = asyncio.ensure_future(worker.draw("bot.hang.chart", tmp_path / "started"))
    await until((tmp_path / "started").exists)
    drawing.cancel()
    assert await worker.draw("bot.echo.chart", b"next") == b"next"
    assert drawing.cancelled()


async def test_closing_ends_the_child_within_a_second(worker):
    pid = (await census(worker))["pid"]
    async with asyncio.timeout(1):
        await worker.close()
    assert is_gone(pid)
    with pytest.raises(ChartFailed, match="ConnectionAbortedError"):
        await worker.draw("bot.echo.chart", b"late")


async def test_closing_waits_for_no_drawing(worker, tmp_path):
    drawing = asyncio.ensure_future(worker.draw("bot.hang.chart", tmp_path / "started"))
    waiting = asyncio.ensure_future(worker.draw("bot.echo.chart", b"waiting"))
    await until((tmp_path / "started").exists)
    async with asyncio.timeout(1):
        await worker.close()
    failures = await asyncio.gather(drawing, waiting, return_exceptions=True)
    assert [type(failure) for failure in failures] == [ChartFailed, ChartFailed]


async def test_closing_in_the_midst_of_the_start_leaves_nothing_behind(worker):
    starting = asyncio.ensure_future(worker.warm())
    await until(lambda: worker._turn.locked())
    async with asyncio.timeout(1):
        await worker.close()
    with pytest.raises(ChartFailed):
        await starting
    assert worker._child is None


async def test_a_child_that_does_not_start_is_a_failure():
    worker = ChartWorker((sys.executable, "-c", "raise SystemExit"))
    with pytest.raises(ChartFailed):
        await worker.warm()
    await worker.close()


async def test_the_child_ends_when_the_bot_was_killed():
    program = (
        "import asyncio; from bot.charts.worker import ChartWorker; worker = ChartWorker()\n"
        "async def main():\n"
        "    await worker.warm(); print(worker._child.pid, flush=True); await asyncio.sleep(60)\n"
        "asyncio.run(main())"
    )
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE)
    assert bot.stdout
    child = int(await bot.stdout.readline())
    assert not is_gone(child)
    bot.kill()
    await bot.wait()
    await until(lambda: is_gone(child))


async def test_the_child_stays_small_and_knows_neither_telegram_nor_secrets(worker, monkeypatch):
    monkeypatch.setenv("BOT_TOKEN", "secret")
    for _ in range(10):
        await worker.draw("bot.quick_poll.chart", RESULT)
    told = await census(worker)
    assert told["kilobytes"] < 130_000
    assert not {"aiogram", "asyncio", "matplotlib.pyplot"} & set(told["modules"])
    assert told["environment"] == []


async def test_the_bot_itself_loads_no_drawing_library():
    program = "import sys, bot.charts.worker; sys.exit('matplotlib' in sys.modules)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program)
    assert await process.wait() == 0


def test_data_of_a_chart_can_be_sent():
    assert pickle.loads(pickle.dumps(RESULT)) == RESULT
