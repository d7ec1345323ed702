"""What stands above and below the content of every picture."""

from bot.charts import style
from bot.charts.labels import clean, one_line, wrap
from bot.charts.page import Page

_LONGEST_TITLE = 300
_TITLE_LINES = 3
_BEFORE_SUMMARY = 10
_BESIDE_CONTENT = 38

LOWEST = style.TALLEST - style.MARGIN - style.SMALL.line_height - _BESIDE_CONTENT
"""Where content must end, so that the picture is not too tall with its footer."""


def put_head(page: Page, title: str, summary: str) -> None:
    """The title in the largest letters that need no more than three lines; the summary beneath.

    A title too long for that takes more lines of the smallest letters: it is never cut.
    """
    whole = clean(title, _LONGEST_TITLE)
    for font in style.TITLES:
        lines = wrap(whole, font, style.CONTENT_WIDTH)
        if len(lines) <= _TITLE_LINES:
            break
    page.write(lines, font)
    page.skip(_BEFORE_SUMMARY)
    page.write(one_line(summary, style.SUMMARY, style.CONTENT_WIDTH), style.SUMMARY, style.MUTED)
    page.skip(_BESIDE_CONTENT)


def put_footer(page: Page, footer: str) -> None:
    page.skip(_BESIDE_CONTENT)
    page.write(one_line(footer, style.SMALL, style.CONTENT_WIDTH), style.SMALL, style.MUTED)
