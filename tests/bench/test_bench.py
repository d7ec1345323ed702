import json
from pathlib import Path

from bot.bench.district import Scenario
from bot.bench.figures import Spread, spread_of
from bot.bench.timers import Plan
from bot.bench.timers import measure as measure_timers
from bot.bench.votes import measure as measure_votes
from bot.delivery.clock import SECOND

FEW = Scenario("two people, two polls", 2, 2, 0.0)


def test_votes_are_measured_beside_the_floor(tmp_path: Path, database_url: str):
    said: list[str] = []
    report = tmp_path / "votes.json"
    [compared] = measure_votes(said.append, report, 1, database_url, [FEW], warm_up=[])

    for figures in (*compared.floor, *compared.full):
        assert 0 < figures.p50 <= figures.p95 <= figures.longest
        assert figures.votes_a_second > 0
        assert figures.bot_work > 0
        assert figures.bot_memory > 10
    assert compared.floor[0].edits == 0
    assert compared.full[0].edits >= FEW.polls
    assert compared.ratio > 0

    [told] = said
    assert f"full / floor: {compared.ratio:.2f} of the votes a second" in told
    [written] = json.loads(report.read_text())
    assert written["scenario"] == FEW.name
    assert written["ratio"] == compared.ratio
    assert written["full"]["p50"]["median"] == compared.full[0].p50


def test_timers_are_measured(tmp_path: Path, database_url: str):
    said: list[str] = []
    report = tmp_path / "timers.json"
    plan = Plan(waiting=20, due=4, rounds=1, chats=3, lead=SECOND, span=SECOND)
    figures = measure_timers(said.append, report, plan, database_url)

    for starts in (figures.without, figures.with_timers):
        assert starts.seconds.least > 0
        assert 10 < starts.memory.least <= starts.highest.most
    assert (figures.without.waiting, figures.with_timers.waiting) == (0, 20)
    lateness = figures.lateness
    assert 0 <= lateness.p50 <= lateness.p99 <= lateness.longest
    assert (lateness.due, lateness.missing) == (4, 0)

    assert [line.split(":")[0] for line in said] == [
        "0 timers wait", "0 timers wait", "20 timers wait", "20 timers wait", "4 timers fell due",
        "4 timers fell due",
    ]  # fmt: skip
    assert json.loads(report.read_text())["lateness"]["missing"] == 0


def test_a_figure_of_several_rounds_says_its_least_and_its_most():
    assert spread_of([3, 1, 2]) == Spread(1, 2, 3)
    assert spread_of([3, 1, 2]).told() == "2 (1–3)"
    assert spread_of([1.26, 1.31]).told(1) == "1.3"
