"""Bars in the largest letters that a picture has room for: two short names, or twenty long ones."""

from collections.abc import Sequence

from bot.charts.bars import Bar, Beside
from bot.charts.page import Page
from bot.charts.rows import Above
from bot.charts.style import SMALLEST, Font


def _beside(size: int, widest: int, thickness: int, gap: int) -> Beside:
    font = Font(size)
    return Beside(font, Font(size, bold=True), font, widest, thickness, gap, space=18)


_WHOLE: tuple[Beside | Above, ...] = (
    _beside(40, widest=360, thickness=60, gap=18),
    _beside(34, widest=440, thickness=46, gap=16),
    Above(Font(36), lines=2, thickness=36, gap=30),
    Above(Font(32), lines=3, thickness=26, gap=22),
    _beside(30, widest=440, thickness=38, gap=12),
    Above(Font(29), lines=3, thickness=18, gap=16),
    _beside(28, widest=440, thickness=32, gap=8),
    Above(Font(SMALLEST), lines=3, thickness=12, gap=12),
)
"""For names that need not be cut, what is read best first."""
_DENSEST = _beside(SMALLEST, widest=620, thickness=26, gap=7)
_CUT: tuple[Beside | Above, ...] = (
    Above(Font(28), lines=2, thickness=12, gap=12),
    Above(Font(28), lines=1, thickness=14, gap=12),
    Above(Font(SMALLEST), lines=1, thickness=10, gap=12, before_bar=2),
    Above(Font(SMALLEST), lines=1, thickness=7, gap=6, before_bar=1),
    _DENSEST,
)
"""Where some must be cut, what cuts least first."""


def most_bars(page: Page, lowest: float) -> int:
    """How many bars have room above `lowest`: fewer than twenty only under the longest titles."""
    return int((lowest - page.top + _DENSEST.gap) / (_DENSEST.thickness + _DENSEST.gap))


def put_roomiest(page: Page, bars: Sequence[Bar], lowest: float) -> None:
    """Put bars with cleaned names above `lowest`; names are cut only where no letters are small enough."""

    def has_room(layout: Beside | Above) -> bool:
        return page.top + layout.height(bars) <= lowest

    whole = (layout for layout in _WHOLE if has_room(layout) and layout.is_whole(bars))
    layout = next(whole, None) or next(filter(has_room, _CUT), _DENSEST)
    layout.put(page, bars)
