"""Texts that people wrote, made fit to be drawn: cleaned, measured, wrapped, cut.

Without it matplotlib draws boxes for emoji, fails on lone surrogates and takes seconds for long texts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice
from unicodedata import category, normalize

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from bot.charts.style import FAMILY, Font

ELLIPSIS = "…"

_DRAWN_AS = str.maketrans({"➕": "+", "➖": "−", "👍": "+", "👎": "−", "✅": "✔", "❌": "✘", "⭐": "★"})
_WHITE_SPACE = re.compile(r"[^\S\u00a0\u202f]+")  # a no-break space stays: «79 %»
_ELLIPSES = re.compile(f"{ELLIPSIS}+")
_MOST_MARKS = 2
_RAW_PER_GRAPHEME = 16
_MEASURED_SIZE = 100
_LONGEST_LINE = 90  # In the smallest letters a picture is hardly wider.


def clean(text: str, longest: int) -> str:
    """One line that the family can draw, of at most `longest` graphemes; what is longer ends with «…».

    Emoji that the family lacks become a sign it has or vanish, letters that it lacks become «…»,
    marks that pile up over one letter are left out.
    """
    head = normalize("NFC", _WHITE_SPACE.sub(" ", text[: longest * _RAW_PER_GRAPHEME]).translate(_DRAWN_AS))
    seen = _WHITE_SPACE.sub(" ", "".join(map(_drawable, head))).strip()
    # What vanished may have stood between a letter and its mark.
    line = normalize("NFC", _ELLIPSES.sub(ELLIPSIS, seen))
    graphemes = list(islice(_graphemes(line), longest + 1))
    if len(graphemes) <= longest and len(text) <= longest * _RAW_PER_GRAPHEME:
        return "".join(graphemes)
    return "".join(graphemes[: longest - 1]).rstrip(f" {ELLIPSIS}") + ELLIPSIS


def names(texts: Iterable[str], longest: int) -> list[str]:
    """Each text cleaned; «3.» for the third if nothing of it can be drawn: then it is known by its number."""
    cleaned = (clean(text, longest) for text in texts)
    return [
        text if text.strip(f" {ELLIPSIS}") else f"{number}." for number, text in enumerate(cleaned, start=1)
    ]


def width_of(text: str, font: Font) -> float:
    """The width of a cleaned text in pixels."""
    return _measured(text, font.bold) * font.size / _MEASURED_SIZE


def wrap(text: str, font: Font, width: float) -> tuple[str, ...]:
    """A cleaned text in lines no wider than `width` pixels; a word that is wider is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _line_width(longer, font) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, font, width)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def fit(text: str, font: Font, width: float, most_lines: int) -> tuple[str, ...]:
    """A cleaned text in at most so many lines; the last one ends with «…» where words had to go."""
    lines = wrap(text, font, width)
    if len(lines) <= most_lines:
        return lines
    *kept, last = lines[:most_lines]
    start = _longest_start(last, font, width - width_of(ELLIPSIS, font))
    if start != last and " " in start:
        start = start[: start.rindex(" ")]
    return (*kept, start.rstrip(f" ,.;:–—-{ELLIPSIS}") + ELLIPSIS)


def one_line(text: str, font: Font, width: float) -> tuple[str, ...]:
    """A text as people wrote it, as far as one line takes it; nothing where nothing can be drawn."""
    return fit(clean(text, _LONGEST_LINE), font, width, most_lines=1)


def _drawable(character: str) -> str:
    if ord(character) in _drawable_codes() and category(character) not in {"Cc", "Cf", "Cs", "Co"}:
        return character
    return ELLIPSIS if category(character)[0] in "LN" else ""


def _graphemes(text: str) -> Iterator[str]:
    """Letters, each with the first marks above and below it; a mark over nothing is left out."""
    grapheme = ""
    for character in text:
        if not category(character).startswith("M"):
            if grapheme:
                yield grapheme
            grapheme = character
        elif grapheme.strip() and len(grapheme) <= _MOST_MARKS:
            grapheme += character
    if grapheme:
        yield grapheme


def _broken(word: str, font: Font, width: float) -> list[str]:
    pieces: list[str] = []
    while width_of(word, font) > width:
        piece = _longest_start(word, font, width)
        pieces.append(piece)
        word = word[len(piece) :]
    return [*pieces, word]


def _longest_start(text: str, font: Font, width: float) -> str:
    """As many graphemes as are no wider than `width`, and at least one."""
    graphemes = list(_graphemes(text))
    count = bisect_right(
        range(1, len(graphemes) + 1), width, key=lambda count: width_of("".join(graphemes[:count]), font)
    )
    return "".join(graphemes[: max(count, 1)])


def _line_width(line: str, font: Font) -> float:
    # Word by word: most words come again, and the font joins none to a space.
    words = line.split(" ")
    return sum(width_of(word, font) for word in words) + (len(words) - 1) * width_of(" ", font)


@lru_cache(maxsize=4096)
def _measured(text: str, bold: bool) -> float:
    if not text:
        return 0
    return text_to_path.get_text_width_height_descent(text, _properties(bold), ismath=False)[0]


@cache
def _properties(bold: bool) -> FontProperties:
    return FontProperties(family=FAMILY, weight="bold" if bold else "normal", size=_MEASURED_SIZE)


@cache
def _drawable_codes() -> frozenset[int]:
    """What both weights of the family have."""
    plain, bold = (get_font(findfont(_properties(bold))).get_charmap() for bold in (False, True))
    return frozenset(plain) & frozenset(bold)
