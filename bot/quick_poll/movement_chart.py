"""The picture of a poll that comes again: how the share of each answer moves from time to time."""

from collections.abc import Sequence
from dataclasses import replace

from bot.charts import style
from bot.charts.columns import Ground, Panel, most_panels, number_font, put_panels
from bot.charts.frame import LOWEST, put_footer, put_head
from bot.charts.labels import clean, names
from bot.charts.page import Page
from bot.quick_poll.pictures import MovementChart, Occurrence, share

_MOST_OCCURRENCES = 12
_MOST_ANSWERS = 5
_LONGEST_LABEL = 100
_LONGEST_SHARE = 8
_SIGNS = (style.PLUS, style.MINUS)


def draw(data: MovementChart) -> bytes:
    """A PNG of 1080 pixels across and at most 1280 down."""
    return compose(data).png()


def compose(data: MovementChart) -> Page:
    """The page before it becomes a picture."""
    page = Page()
    put_head(page, data.question, data.summary)
    labels = tuple(names(data.labels, _LONGEST_LABEL))
    latest = replace(data, labels=labels, occurrences=data.occurrences[-_MOST_OCCURRENCES:])
    shown = gathered(latest, min(most_panels(page, LOWEST), _MOST_ANSWERS))
    if shown.occurrences:
        put_panels(page, _panels(shown), _ground(shown), LOWEST)
    put_footer(page, shown.footer)
    return page


def gathered(data: MovementChart, most: int) -> MovementChart:
    """The same with at most so many answers: those that were chosen most, in their order, and the others."""
    if len(data.labels) <= most:
        return data
    answers = range(len(data.labels))
    often = [sum(occurrence.counts[answer] for occurrence in data.occurrences) for answer in answers]
    kept = sorted(sorted(answers, key=lambda answer: -often[answer])[: most - 1])

    def fewer(occurrence: Occurrence) -> Occurrence:
        counts = tuple(occurrence.counts[answer] for answer in kept)
        return replace(occurrence, counts=(*counts, sum(occurrence.counts) - sum(counts)))

    labels = (*(data.labels[answer] for answer in kept), data.others_label)
    return replace(data, labels=labels, occurrences=tuple(map(fewer, data.occurrences)))


def _panels(data: MovementChart) -> list[Panel]:
    shares = [
        [share(occurrence.counts[answer], occurrence.answered) for occurrence in data.occurrences]
        for answer in range(len(data.labels))
    ]
    highest = max((percent or 0 for row in shares for percent in row), default=0) or 1
    written = [[_written(percent, data.percent) for percent in row] for row in shares]
    unit = ""
    if number_font((number for row in written for number in row), len(data.occurrences)) is None:
        # The sign stands in the headings where the columns are too narrow for it.
        sign = data.percent.replace("{n}", "").strip()
        unit = f", {sign}" if sign else ""
        written = [[_written(percent, "{n}") for percent in row] for row in shares]
    heights = [[None if percent is None else percent / highest for percent in row] for row in shares]
    colours = _colours(len(data.labels))
    rows = zip(data.labels, heights, written, colours, strict=True)
    return [Panel(label, unit, columns, numbers, colour) for label, columns, numbers, colour in rows]


def _ground(data: MovementChart) -> Ground:
    answered = [str(occurrence.answered) for occurrence in data.occurrences]
    return Ground(data.answered_label, answered, [occurrence.day for occurrence in data.occurrences])


def _written(percent: int | None, template: str) -> str:
    return "" if percent is None else clean(template.replace("{n}", str(percent)), _LONGEST_SHARE)


def _colours(answers: int) -> Sequence[str]:
    """Two answers are told apart by colour, like + and −; more by their headings alone."""
    return _SIGNS if answers == len(_SIGNS) else [style.PLUS] * answers
