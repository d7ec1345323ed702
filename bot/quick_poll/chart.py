"""The picture of a result: how many said + and −, and why."""

from bot.charts import style
from bot.charts.bars import Bar, put_bars
from bot.charts.frame import LOWEST, put_footer, put_head
from bot.charts.groups import Group, put_groups
from bot.charts.labels import clean
from bot.charts.page import Page
from bot.quick_poll.model import shares
from bot.quick_poll.pictures import Side, SignsChart

_LONGEST_SHARE = 8
_LONGEST_LABEL = 18


def draw(data: SignsChart) -> bytes:
    """A PNG of 1080 pixels across and at most 1280 down."""
    return compose(data).png()


def compose(data: SignsChart) -> Page:
    """The page before it becomes a picture."""
    page = Page()
    put_head(page, data.question, data.summary)
    put_bars(page, _bars(data))
    sides = ((data.plus, style.PLUS), (data.minus, style.MINUS))
    groups = [Group(side.heading, side.explanations, data.more, colour) for side, colour in sides]
    put_groups(page, groups, LOWEST)
    put_footer(page, data.footer)
    return page


def _bars(data: SignsChart) -> list[Bar]:
    plus_share, minus_share = shares(data.plus.count, data.minus.count)
    bars = [
        _bar(data.plus, plus_share, data.percent, style.PLUS),
        _bar(data.minus, minus_share, data.percent, style.MINUS),
    ]
    if data.silent:
        label = clean(data.silent_label, _LONGEST_LABEL)
        bars.append(Bar("", data.silent, str(data.silent), label, style.SILENCE))
    return bars


def _bar(side: Side, share: int | None, percent: str, colour: str) -> Bar:
    note = "" if share is None else clean(percent.replace("{n}", str(share)), _LONGEST_SHARE)
    return Bar(side.label, side.count, str(side.count), note, colour)
