"""Lying bars under their names, for names that are sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.charts import style
from bot.charts.bars import STUB, Bar
from bot.charts.labels import fit, width_of, wrap
from bot.charts.page import Page
from bot.charts.style import Font

_BESIDE = 18


@dataclass(frozen=True, slots=True)
class Above:
    """Names above their bars, in at most so many lines, numbers right of the first; lengths are pixels."""

    label: Font
    lines: int
    thickness: int
    gap: int
    before_bar: int = 4

    def is_whole(self, bars: Sequence[Bar]) -> bool:
        """Whether no label is cut."""
        width = self._width_of_labels(bars)
        return all(len(wrap(bar.label, self.label, width)) <= self.lines for bar in bars)

    def height(self, bars: Sequence[Bar]) -> float:
        lines = sum(map(len, self._labels(bars)))
        bar = self.before_bar + self.thickness + self.gap
        return lines * self.label.line_height + len(bars) * bar - self.gap

    def put(self, page: Page, bars: Sequence[Bar]) -> None:
        """Put the bars one under the other; the longest is as wide as the page."""
        notes = max(width_of(bar.note, self.label) for bar in bars)
        longest = max(bar.length for bar in bars)
        for lines, bar in zip(self._labels(bars), bars, strict=True):
            self._put_numbers(page, bar, style.WIDTH - style.MARGIN - notes)
            page.write(lines, self.label, bar.ink or bar.colour)
            page.skip(self.before_bar)
            width = max(STUB, style.CONTENT_WIDTH * bar.length / longest) if longest else STUB
            page.box(style.MARGIN, page.top, width, self.thickness, bar.colour)
            page.skip(self.thickness + self.gap)
        page.skip(-self.gap)

    def _put_numbers(self, page: Page, bar: Bar, left_of_notes: float) -> None:
        """Both in columns, so that they can be compared."""
        baseline = page.baseline(self.label)
        end = left_of_notes - (_BESIDE if left_of_notes < style.WIDTH - style.MARGIN else 0)
        page.put(bar.number, self._bold, end - width_of(bar.number, self._bold), baseline)
        note_left = style.WIDTH - style.MARGIN - width_of(bar.note, self.label)
        page.put(bar.note, self.label, note_left, baseline, style.MUTED)

    def _labels(self, bars: Sequence[Bar]) -> list[tuple[str, ...]]:
        width = self._width_of_labels(bars)
        return [fit(bar.label, self.label, width, self.lines) or ("",) for bar in bars]

    def _width_of_labels(self, bars: Sequence[Bar]) -> float:
        numbers = max(width_of(bar.number, self._bold) for bar in bars)
        notes = max(width_of(bar.note, self.label) for bar in bars)
        return style.CONTENT_WIDTH - 2 * _BESIDE - numbers - (notes and notes + _BESIDE)

    @property
    def _bold(self) -> Font:
        return Font(self.label.size, bold=True)
