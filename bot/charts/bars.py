"""Lying bars that carry their names and numbers themselves, so that no legend and no axis is needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.charts import style
from bot.charts.labels import one_line, width_of
from bot.charts.page import Page

_WIDEST_LABEL = 340
_HEIGHT = 60
_GAP = 18
_BESIDE = 18
_HALF_DIGIT = 0.365  # Half the height of a digit, of the font's size.
_STUB = 6  # A bar of nobody is still seen.


@dataclass(frozen=True, slots=True)
class Bar:
    """`length` is relative to the other bars', not below 0; the number and the note are written after it."""

    label: str
    length: float
    number: str
    note: str
    colour: str

    @property
    def width_of_words(self) -> float:
        """The pixels that the number and the note take, with the space before each."""
        note = _BESIDE + width_of(self.note, style.SUMMARY) if self.note else 0
        return _BESIDE + width_of(self.number, style.LABEL) + note


def put_bars(page: Page, bars: Sequence[Bar]) -> None:
    """Put the bars one under the other; the longest takes all the width that the words leave."""
    labels = ["".join(one_line(bar.label, style.LABEL, _WIDEST_LABEL)) for bar in bars]
    start = style.MARGIN + _BESIDE + max(width_of(label, style.LABEL) for label in labels)
    room = style.WIDTH - style.MARGIN - start - max(bar.width_of_words for bar in bars)
    longest = max(bar.length for bar in bars)
    for label, bar in zip(labels, bars, strict=True):
        width = max(_STUB, room * bar.length / longest) if longest else _STUB
        _put_bar(page, label, bar, start, width)
        page.skip(_HEIGHT + _GAP)
    page.skip(-_GAP)


def _put_bar(page: Page, label: str, bar: Bar, start: float, width: float) -> None:
    page.box(start, page.top, width, _HEIGHT, bar.colour)
    baseline = page.top + _HEIGHT / 2 + _HALF_DIGIT * style.LABEL.size
    number_left = start + width + _BESIDE
    note_left = number_left + width_of(bar.number, style.LABEL) + _BESIDE
    page.put(label, style.LABEL, style.MARGIN, baseline, bar.colour)
    page.put(bar.number, style.LABEL, number_left, baseline)
    page.put(bar.note, style.SUMMARY, note_left, baseline, style.MUTED)
