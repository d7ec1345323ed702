"""Lying bars that carry their names and numbers themselves, so that no legend and no axis is needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.charts import style
from bot.charts.labels import one_line, width_of
from bot.charts.page import Page
from bot.charts.style import Font

_HALF_DIGIT = 0.365  # Half the height of a digit, of the font's size.
STUB = 6
"""A bar of nobody is still seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`length` is relative to the other bars', not below 0; the number and the note are written beside it.

    `ink` is the colour of the label, the bar's own if empty.
    """

    label: str
    length: float
    number: str
    note: str
    colour: str
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Names on the left of their bars, numbers on the right; `widest` and the lengths are pixels."""

    label: Font
    number: Font
    note: Font
    widest: int
    thickness: int
    gap: int
    space: int

    def is_whole(self, bars: Sequence[Bar]) -> bool:
        """Whether no label is cut."""
        return all("".join(one_line(bar.label, self.label, self.widest)) == bar.label for bar in bars)

    def height(self, bars: Sequence[Bar]) -> float:
        return len(bars) * (self.thickness + self.gap) - self.gap

    def put(self, page: Page, bars: Sequence[Bar]) -> None:
        """Put the bars one under the other; the longest takes all the width that the words leave."""
        labels = ["".join(one_line(bar.label, self.label, self.widest)) for bar in bars]
        start = style.MARGIN + self.space + max(width_of(label, self.label) for label in labels)
        room = style.WIDTH - style.MARGIN - start - max(map(self._width_of_words, bars))
        longest = max(bar.length for bar in bars)
        for label, bar in zip(labels, bars, strict=True):
            width = max(STUB, room * bar.length / longest) if longest else STUB
            self._put_bar(page, label, bar, start, width)
            page.skip(self.thickness + self.gap)
        page.skip(-self.gap)

    def _put_bar(self, page: Page, label: str, bar: Bar, start: float, width: float) -> None:
        page.box(start, page.top, width, self.thickness, bar.colour)
        baseline = page.top + self.thickness / 2 + _HALF_DIGIT * self.label.size
        number_left = start + width + self.space
        note_left = number_left + width_of(bar.number, self.number) + self.space
        page.put(label, self.label, style.MARGIN, baseline, bar.ink or bar.colour)
        page.put(bar.number, self.number, number_left, baseline)
        page.put(bar.note, self.note, note_left, baseline, style.MUTED)

    def _width_of_words(self, bar: Bar) -> float:
        """The pixels that the number and the note take, with the space before each."""
        note = self.space + width_of(bar.note, self.note) if bar.note else 0
        return self.space + width_of(bar.number, self.number) + note


_SIGNS = Beside(style.LABEL, style.LABEL, style.SUMMARY, widest=340, thickness=60, gap=18, space=18)


def put_bars(page: Page, bars: Sequence[Bar]) -> None:
    """Put few bars with short names, large."""
    _SIGNS.put(page, bars)
