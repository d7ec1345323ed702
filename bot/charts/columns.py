"""Small pictures one under the other, each with standing columns over the same days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.charts import style
from bot.charts.labels import clean, fit, width_of
from bot.charts.page import Page
from bot.charts.style import SMALLEST, Font

_LONGEST_TEXT = 100
_HEADINGS = ((style.HEADING, 2), (style.HEADING, 1), (Font(30, bold=True), 1), (Font(SMALLEST, bold=True), 1))
_NUMBERS = (Font(32), Font(28), Font(SMALLEST))
_DAYS = Font(SMALLEST)
_TALLEST_COLUMN = 210
_LOW = 80  # Where the tallest column would be lower, headings give way.
_LOWEST_COLUMN = 20
_WIDEST_SLOT = 200
_FILLED = 0.78
_APART = 8
_GAP = 22
_STUB = 4


@dataclass(frozen=True, slots=True)
class Panel:
    """Columns from left to right under a heading, each with its number above it.

    A height is 1 for the tallest of all panels; a column of which nothing is known has None and no number.
    """

    heading: str
    unit: str
    heights: Sequence[float | None]
    numbers: Sequence[str]
    colour: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands under the columns of all panels: the days, and a number of each under a heading."""

    heading: str
    numbers: Sequence[str]
    days: Sequence[str]


def most_panels(page: Page, lowest: float) -> int:
    """How many panels have room above `lowest` with columns that can still be told apart; at least one."""
    smallest = _HEADINGS[-1][0].line_height
    under_all = smallest + _NUMBERS[-1].line_height + _DAYS.line_height
    each = smallest + _NUMBERS[-1].line_height + _LOWEST_COLUMN + _GAP
    return max(int((lowest - page.top - under_all) / each), 1)


def number_font(numbers: Iterable[str], columns: int) -> Font | None:
    """The largest letters in which such numbers stand apart over so many columns, None if none do."""
    widest = max(numbers, key=lambda number: width_of(number, style.BODY), default="")
    return next((font for font in _NUMBERS if width_of(widest, font) + _APART <= _slot(columns)), None)


def put_panels(page: Page, panels: Sequence[Panel], ground: Ground, lowest: float) -> None:
    """Put the panels, as tall as they can be above `lowest`, and the ground beneath."""
    columns = len(ground.days)
    written = [*ground.numbers, *(number for panel in panels for number in panel.numbers)]
    font = number_font(written, columns) or _NUMBERS[-1]
    for heading, lines in _HEADINGS:
        headings = [_heading(panel.heading, panel.unit, heading, lines) for panel in panels]
        taken = heading.line_height * (1 + sum(map(len, headings))) + _DAYS.line_height
        taken += (len(panels) + 1) * font.line_height + len(panels) * _GAP
        tallest = min((lowest - page.top - taken) / max(len(panels), 1), _TALLEST_COLUMN)
        if tallest >= _LOW:
            break
    for panel, words in zip(panels, headings, strict=True):
        page.write(words, heading, panel.colour)
        _put_columns(page, panel, font, tallest)
        page.skip(_GAP)
    page.write(_heading(ground.heading, "", heading, 1), heading, style.MUTED)
    _put_numbers(page, ground.numbers, font)
    _put_days(page, ground.days)


def _heading(text: str, unit: str, font: Font, lines: int) -> tuple[str, ...]:
    """The heading with its unit, which is never cut off."""
    unit = clean(unit, _LONGEST_TEXT)
    width = style.CONTENT_WIDTH - width_of(unit, font)
    *above, last = fit(clean(text, _LONGEST_TEXT), font, width, lines) or ("",)
    return (*above, last + unit)


def _put_columns(page: Page, panel: Panel, font: Font, tallest: float) -> None:
    slot = _slot(len(panel.heights))
    ground = page.top + font.line_height + tallest
    for place, (height, number) in enumerate(zip(panel.heights, panel.numbers, strict=True)):
        if height is None:
            continue
        middle = style.MARGIN + (place + 0.5) * slot
        rises = max(_STUB, tallest * height)
        page.box(middle - slot * _FILLED / 2, ground - rises, slot * _FILLED, rises, panel.colour)
        page.put(number, font, middle - width_of(number, font) / 2, ground - rises - _APART)
    page.top = ground


def _put_numbers(page: Page, numbers: Sequence[str], font: Font) -> None:
    slot = _slot(len(numbers))
    for place, number in enumerate(numbers):
        left = style.MARGIN + (place + 0.5) * slot - width_of(number, font) / 2
        page.put(number, font, left, page.baseline(font))
    page.skip(font.line_height)


def _put_days(page: Page, days: Sequence[str]) -> None:
    """The last day, and before it each second, third … one, if all have no room."""
    slot = _slot(len(days))
    cleaned = ["".join(fit(clean(day, _LONGEST_TEXT), _DAYS, style.CONTENT_WIDTH, 1)) for day in days]
    widest = max(width_of(day, _DAYS) for day in cleaned) + 2 * _APART
    every = next((step for step in range(1, len(days)) if widest <= slot * step), len(days))
    for place in range(len(days) - 1, -1, -every):
        width = width_of(cleaned[place], _DAYS)
        middle = style.MARGIN + (place + 0.5) * slot
        left = min(max(middle - width / 2, style.MARGIN), style.WIDTH - style.MARGIN - width)
        page.put(cleaned[place], _DAYS, left, page.baseline(_DAYS), style.MUTED)
    page.skip(_DAYS.line_height)


def _slot(columns: int) -> float:
    return min(style.CONTENT_WIDTH / max(columns, 1), _WIDEST_SLOT)
