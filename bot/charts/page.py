"""A picture that is filled from top to bottom and becomes as tall as what stands on it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.charts.style import FAMILY, INK, MARGIN, PAPER, WIDTH, Font

_DPI = 72  # A point is a pixel.
_ASCENT = 0.95  # Of the size: from a line's top to its baseline, so that the letters stand in its middle.


@dataclass(frozen=True, slots=True)
class _Writing:
    left: float
    baseline: float
    text: str
    font: Font
    colour: str


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    width: float
    height: float
    colour: str


@dataclass(slots=True)
class Page:
    """Where the next thing goes (`top`, pixels from the upper edge), and all that was put down so far."""

    top: float = MARGIN
    _writings: list[_Writing] = field(default_factory=list)
    _boxes: list[_Box] = field(default_factory=list)

    def skip(self, height: float) -> None:
        self.top += height

    def write(self, lines: Iterable[str], font: Font, colour: str = INK, left: float = MARGIN) -> None:
        """Put lines one under the other, and go on beneath them. The texts are cleaned and wrapped."""
        for line in lines:
            self.put(line, font, left, self.baseline(font), colour)
            self.top += font.line_height

    def baseline(self, font: Font) -> float:
        """Where a line in this font stands if it goes next."""
        return self.top + _ASCENT * font.size

    def put(self, text: str, font: Font, left: float, baseline: float, colour: str = INK) -> None:
        """Put one line where it is wanted; `baseline` counts from the upper edge."""
        self._writings.append(_Writing(left, baseline, text, font, colour))

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        self._boxes.append(_Box(left, top, width, height, colour))

    def figure(self) -> Figure:
        """All of it, with a margin beneath."""
        height = round(self.top + MARGIN)
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=PAPER)
        for box in self._boxes:
            lower_left = (box.left, height - box.top - box.height)
            figure.add_artist(
                Rectangle(lower_left, box.width, box.height, color=box.colour, linewidth=0, transform=None)
            )
        for writing in self._writings:
            figure.add_artist(_text(writing, height))
        return figure

    def png(self) -> bytes:
        picture = BytesIO()
        self.figure().savefig(picture, format="png")
        return picture.getvalue()


def _text(writing: _Writing, height: int) -> Text:
    weight = "bold" if writing.font.bold else "normal"
    return Text(
        writing.left,
        height - writing.baseline,
        writing.text,
        color=writing.colour,
        fontproperties=FontProperties(family=FAMILY, size=writing.font.size, weight=weight),
        parse_math=False,
        transform=None,
    )
