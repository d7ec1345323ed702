"""Figures of one run, and of several: the least, the middle and the most."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from statistics import median, quantiles
from typing import Any

from bot.bench.district import Burst


@dataclass(frozen=True, slots=True)
class Figures:
    """What one burst gave. `p50`, `p95` and `longest`: milliseconds from the press to the toast.

    `bot_work` and `played_work` are milliseconds of processor a vote: the bot's without its chart worker, and
    what the local Telegram and the people take. Memory in megabytes, at the end of the burst.
    """

    p50: float
    p95: float
    longest: float
    votes_a_second: float
    bot_work: float
    played_work: float
    edits: int
    bot_memory: float
    chart_memory: float


def figures_of(burst: Burst, edits: int, bot_memory: float, chart_memory: float) -> Figures:
    """The burst in figures."""
    votes, cuts = len(burst.latencies), quantiles(burst.latencies, n=20, method="inclusive")
    return Figures(
        1e3 * cuts[9], 1e3 * cuts[18], 1e3 * burst.latencies[-1], votes / burst.seconds,
        1e3 * burst.bot_worked / votes, 1e3 * burst.played_worked / votes, edits, bot_memory, chart_memory,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spread:
    """One figure of several rounds."""

    least: float
    median: float
    most: float

    def told(self, digits: int = 0) -> str:
        """«80 (75–91)»; where all rounds are alike, the one number."""
        least, middle, most = (f"{value:.{digits}f}" for value in (self.least, self.median, self.most))
        return middle if least == most else f"{middle} ({least}–{most})"


def spread_of(values: Iterable[float]) -> Spread:
    """The least, the middle and the most of these."""
    given = list(values)
    return Spread(min(given), median(given), max(given))


@dataclass(frozen=True, slots=True)
class Comparison:
    """One scenario, the floor and the full path measured in turn: the figures of each round, in order."""

    scenario: str
    votes: int
    floor: list[Figures]
    full: list[Figures]

    @property
    def ratio(self) -> float:
        """Votes a second, full path to floor: the median of one through the median of the other."""
        return _speed(self.full).median / _speed(self.floor).median

    @property
    def work_ratio(self) -> float:
        """How much processor a vote takes, full path to floor: of use where the machine has more to do."""
        return spreads(self.full)["bot_work"].median / spreads(self.floor)["bot_work"].median

    @property
    def ratios(self) -> Spread:
        """The same of each round for itself."""
        pairs = zip(self.full, self.floor, strict=True)
        return spread_of(full.votes_a_second / floor.votes_a_second for full, floor in pairs)

    def told(self) -> str:
        """A line for each program, and one for their ratio."""
        full = spreads(self.full)
        memory = f"bot {full['bot_memory'].told()} MB, chart worker {full['chart_memory'].told()} MB"
        return (
            f"{self.scenario}\n  floor: {_line(self.floor)}\n"
            f"  full:  {_line(self.full)}, {full['edits'].told()} edits, {memory}\n"
            f"  full / floor: {self.ratio:.2f} of the votes a second, by rounds {self.ratios.told(2)}; "
            f"{self.work_ratio:.2f} of the processor"
        )

    def as_data(self) -> dict[str, Any]:
        """For a report in JSON: of each figure its least, median and most."""
        programs = {"floor": self.floor, "full": self.full}
        told = {
            program: {name: asdict(spread) for name, spread in spreads(rounds).items()}
            for program, rounds in programs.items()
        }
        ratios = {"ratio": self.ratio, "ratio_by_rounds": asdict(self.ratios), "work_ratio": self.work_ratio}
        return {"scenario": self.scenario, "votes": self.votes, "rounds": len(self.full), **told, **ratios}


def spreads(rounds: list[Figures]) -> dict[str, Spread]:
    """Each figure over the rounds."""
    return {field.name: spread_of(getattr(each, field.name) for each in rounds) for field in fields(Figures)}


def _speed(rounds: list[Figures]) -> Spread:
    return spreads(rounds)["votes_a_second"]


def _line(rounds: list[Figures]) -> str:
    each = spreads(rounds)
    return (
        f"{each['votes_a_second'].told()} votes a second, p50 {each['p50'].told()} ms, "
        f"p95 {each['p95'].told()} ms, longest {each['longest'].told()} ms, "
        f"processor a vote {each['bot_work'].told(2)} ms (played {each['played_work'].told(2)} ms)"
    )
