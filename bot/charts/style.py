"""How all pictures look. Lengths are pixels; a picture is seen on a phone that is held upright."""

from dataclasses import dataclass

import matplotlib

# Letters then are as wide as their outlines say at every size: measured once, laid out in less time.
matplotlib.rcParams["text.hinting"] = "none"

FAMILY = "DejaVu Sans"
"""Comes with matplotlib and knows Russian and Kazakh."""

WIDTH = 1080
TALLEST = 1280
"""Telegram shrinks a photo to about 1280 pixels on its long side."""
MARGIN = 56
CONTENT_WIDTH = WIDTH - 2 * MARGIN

PAPER = "#ffffff"
INK = "#1c2733"
MUTED = "#5c6975"
SILENCE = "#a7b0b8"
# Blue and vermilion of Okabe and Ito, told apart with every colour vision: https://jfly.uni-koeln.de/color/
PLUS = "#0072b2"
MINUS = "#d55e00"


@dataclass(frozen=True, slots=True)
class Font:
    """A size and weight of the family."""

    size: int
    bold: bool = False

    @property
    def line_height(self) -> int:
        return round(self.size * 1.3)


SMALLEST = 26
TITLES = tuple(Font(size, bold=True) for size in (54, 48, 42, 37, 33))
"""For short questions to long ones."""
SUMMARY = Font(34)
LABEL = Font(42, bold=True)
HEADING = Font(33, bold=True)
BODY = Font(33)
SMALL = Font(28)
