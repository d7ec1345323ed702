"""Lists of short texts under coloured headings, as far as a picture has room for them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.charts import style
from bot.charts.labels import ELLIPSIS, clean, fit, one_line
from bot.charts.page import Page

_LONGEST_TEXT = 160
_LINES_EACH = 2
_MOST_TEXTS = 20  # More would not fit a page of their own, one line each.
_INDENT = 28
_RULE = 6
_BEFORE_GROUP = 38
_BEFORE_TEXT = 12
_WIDTH = style.CONTENT_WIDTH - _INDENT


@dataclass(frozen=True, slots=True)
class Group:
    """`more` names how many texts had no room: {n} in it stands for their number."""

    heading: str
    texts: Sequence[str]
    more: str
    colour: str


@dataclass(slots=True)
class _Shown:
    """A group and the texts of it that are shown, each in its lines."""

    group: Group
    texts: list[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        cleaned = (clean(text, _LONGEST_TEXT) for text in self.group.texts[:_MOST_TEXTS])
        self.texts = [fit(text, style.BODY, _WIDTH, _LINES_EACH) for text in cleaned if text.strip(ELLIPSIS)]

    @property
    def hidden(self) -> int:
        return len(self.group.texts) - len(self.texts)

    @property
    def height(self) -> int:
        if not self.texts:
            return 0
        lines = sum(_BEFORE_TEXT + len(lines) * style.BODY.line_height for lines in self.texts)
        more = _BEFORE_TEXT + style.SMALL.line_height if self.hidden else 0
        return _BEFORE_GROUP + style.HEADING.line_height + lines + more


def put_groups(page: Page, groups: Sequence[Group], lowest: float) -> None:
    """Put the groups that are not empty one under the other; to stay above `lowest` the tallest gives way."""
    shown = [_Shown(group) for group in groups]
    while (height := sum(group.height for group in shown)) and page.top + height > lowest:
        max(shown, key=lambda group: group.height).texts.pop()
    for group in shown:
        if group.texts:
            _put_group(page, group)


def _put_group(page: Page, shown: _Shown) -> None:
    page.skip(_BEFORE_GROUP)
    top = page.top
    left = style.MARGIN + _INDENT
    colour = shown.group.colour
    page.write(one_line(shown.group.heading, style.HEADING, _WIDTH), style.HEADING, colour, left)
    for lines in shown.texts:
        page.skip(_BEFORE_TEXT)
        page.write(lines, style.BODY, style.INK, left)
    if shown.hidden:
        page.skip(_BEFORE_TEXT)
        more = shown.group.more.replace("{n}", str(shown.hidden))
        page.write(one_line(more, style.SMALL, _WIDTH), style.SMALL, style.MUTED, left)
    page.box(style.MARGIN, top, _RULE, page.top - top, colour)
