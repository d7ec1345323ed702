"""The picture of a poll with options: how many chose each, and what some explained."""

from bot.charts import style
from bot.charts.bars import Bar
from bot.charts.frame import LOWEST, put_footer, put_head
from bot.charts.groups import Group, put_groups
from bot.charts.labels import clean, names, one_line
from bot.charts.page import Page
from bot.charts.roomiest import most_bars, put_roomiest
from bot.quick_poll.pictures import ChoiceChart, share

_LONGEST_LABEL = 100
_LONGEST_SHARE = 8
_BEFORE_MORE = 12
_ROWS_OF_MORE = 2  # As tall as so many of the thinnest bars.


def draw(data: ChoiceChart) -> bytes:
    """A PNG of 1080 pixels across and at most 1280 down."""
    return compose(data).png()


def compose(data: ChoiceChart) -> Page:
    """The page before it becomes a picture."""
    page = Page()
    put_head(page, data.question, data.summary)
    _put_bars(page, data)
    groups = [Group(group.heading, group.texts, data.more, style.PLUS) for group in data.groups]
    put_groups(page, groups, LOWEST)
    put_footer(page, data.footer)
    return page


def _put_bars(page: Page, data: ChoiceChart) -> None:
    """All bars; where a long question leaves no room for all, the options chosen least are only counted."""
    options, silent = _options(data), _silent(data)
    room = most_bars(page, LOWEST) - len(silent)
    shown = options if len(options) <= room else options[: max(room - _ROWS_OF_MORE, 1)]
    if bars := [*shown, *silent]:
        put_roomiest(page, bars, LOWEST)
    if left_out := len(options) - len(shown):
        page.skip(_BEFORE_MORE)
        more = data.more.replace("{n}", str(left_out))
        page.write(one_line(more, style.SMALL, style.CONTENT_WIDTH), style.SMALL, style.MUTED)


def _options(data: ChoiceChart) -> list[Bar]:
    labels = names((option.label for option in data.bars), _LONGEST_LABEL)
    bars = [_bar(label, option.count, data) for label, option in zip(labels, data.bars, strict=True)]
    return sorted(bars, key=lambda bar: -bar.length) if data.ranked else bars


def _silent(data: ChoiceChart) -> list[Bar]:
    if not data.silent:
        return []
    label = clean(data.silent_label, _LONGEST_LABEL)
    return [Bar(label, data.silent, str(data.silent), "", style.SILENCE, style.MUTED)]


def _bar(label: str, count: int, data: ChoiceChart) -> Bar:
    percent = share(count, data.whole)
    note = "" if percent is None else clean(data.percent.replace("{n}", str(percent)), _LONGEST_SHARE)
    return Bar(label, count, str(count), note, style.PLUS, style.INK)
