"""What the kills of this run amounted to, for the summary beneath the tests."""

from collections import Counter, defaultdict

_figures: defaultdict[str, Counter[str]] = defaultdict(Counter)
_place = ["elsewhere"]


def of(database: str) -> None:
    """From now on what is counted happens on this database."""
    _place[0] = database


def count(**numbers: int) -> None:
    """Add to the figures of the database of today."""
    _figures[_place[0]].update(numbers)


def summary() -> list[str]:
    """A line for each database."""
    lines = []
    for database, numbers in sorted(_figures.items()):
        parts = [f"{number} {name.replace('_', ' ')}" for name, number in sorted(numbers.items())]
        lines.append(f"{database}: {', '.join(parts)}")
    return lines
