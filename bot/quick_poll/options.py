"""Takes the text of a poll apart: the question, and the options that stand below it as a list.

A text with a list is not always a question with options. The list must end the text, be of one kind, and
have a question above it that no sign answers («поставьте + или −»); its numbers run on from 1. Otherwise
the whole text is the question, with its lines as they are.
"""

import re
from dataclasses import dataclass
from unicodedata import category, normalize

from bot.people.model import clean_text
from bot.quick_poll.opening import DASH, OPTION_WORD, SIGNS_ASKED

FEWEST_OPTIONS = 2
"""One line with a mark is a part of the question."""
MOST_OPTIONS = 12
"""As many as the messenger's own polls hold (Bot API 10.3, `sendPoll`)."""
LONGEST_OPTION = 100
"""Code points, as in the messenger's own polls (Bot API 10.3, `InputPollOption`)."""

_JOINER = "\u200d"  # holds emoji together
_BULLETS = "*•·‣◦⁃●○▪▫■□◆◇◻◼◽◾⚪⚫☐☑✓✔✅▶►➢➤➡👉🔘🔲🔳🔸🔹🔶🔷\uf0a7\uf0b7\uf0d8\uf0fc"
_KEYCAP = r"(?:[0-9]\ufe0f?\u20e3){1,2}|🔟"
_NUMBERED = (
    rf"(?:{OPTION_WORD} ?)?[№#]? ?(?P<number>[0-9]{{1,2}})(?:[ -]{OPTION_WORD})?"
    r"(?:[.):](?![\d.])| [-–—] (?=\D))"  # «5.03 в 15:00» and «1 – 4 классы» count nothing
)
_MARKED = re.compile(
    rf"(?:(?:(?P<bullet>[{_BULLETS}])(?!(?P=bullet))|{DASH}(?!{DASH}|[>)]))\ufe0f?|(?P<keycap>{_KEYCAP})"
    rf"|{_NUMBERED}|(?P<letter>[^\W\d_])\)) ?(?P<said>.*)",
    re.IGNORECASE,
)
_BULLET = ""
_FIRST = (_BULLET, "1", "a", "а")  # the last two are the Latin and the Cyrillic letter

_LONG_ENOUGH_TO_WRAP = 20
_WRAPPED = re.compile(r"[«“„\"'(]*[^\W_]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; `options` is empty where it is answered with + or −."""

    question: str
    options: tuple[str, ...] = ()


def split_options(text: str) -> Asked:
    """The question and the options to choose from; without options the whole text is the question.

    Options come trimmed, without their marks, each once (case, ё and spaces aside) and however many or
    long they are. A line without a mark that begins with a small letter goes on with a long line above,
    as in a text pasted from a page; any other is the end of the list. Never raises.
    """
    whole = clean_text(text)
    lines = whole.splitlines()
    start, items = _list_at_the_end([tidied(line) for line in lines])
    question, options = "\n".join(lines[:start]).strip(), _distinct(items)
    if len(options) < FEWEST_OPTIONS or not _asks_to_choose(question, options):
        return Asked(whole)
    return Asked(question, options)


def ends_with_option(text: str) -> bool:
    """Whether the last line has the mark of an option: «- до 18:00» is one, and no deadline of the poll."""
    return _marked(tidied(clean_text(text).rpartition("\n")[2])) is not None


def too_long(options: tuple[str, ...]) -> str | None:
    """The first option that is longer than it may be."""
    return next((option for option in options if len(option) > LONGEST_OPTION), None)


def tidied(line: str) -> str:
    """The line without what can't be seen, its white space single spaces."""
    seen = (
        char for char in line
        if char == _JOINER or char.isspace() or category(char) not in ("Cc", "Cf", "Cs")
    )  # fmt: skip
    return normalize("NFC", " ".join("".join(seen).split()))


def says_something(text: str) -> bool:
    """Whether it holds a letter, a digit, or a picture."""
    return any(char.isalnum() or category(char) == "So" for char in text)


def same_option(text: str) -> str:
    """What two options have in common that only differ in case, ё and spaces."""
    return " ".join(text.casefold().replace("ё", "е").split())


def _list_at_the_end(lines: list[str]) -> tuple[int, list[str]]:
    """The place of the list that ends the lines, and its items; an outline of several lists is none."""
    start, marks, items, nested = 0, list[str](), list[str](), False
    for place, line in enumerate(lines):
        marked = _marked(line)
        if marked and _runs_on(marks, marked[0]):
            marks.append(marked[0])
            items.append(marked[1])
        elif marked:
            # «1. Когда?» above «- в среду» is a question; «- когда?» above «1. в среду» is a list in a list.
            nested = nested or len(marks) > 1 or marks == [_BULLET]
            start, marks, items = place, [marked[0]], [marked[1]]
        elif line and items and _is_wrapped(items[-1], line):
            items[-1] += f" {line}"
        elif line:
            marks, items, nested = [], [], False
    return (start, items) if marks and marks[0] in _FIRST and not nested else (0, [])


def _marked(line: str) -> tuple[str, str] | None:
    """The mark of a line (a number, a letter, or a bullet) and what it says; None where it has no mark."""
    found = _MARKED.match(line)
    if not found:
        return None
    if found["keycap"]:
        return re.sub(r"\D", "", found["keycap"]) or "10", found["said"]
    return (found["number"] or found["letter"] or _BULLET).lower(), found["said"]


def _runs_on(marks: list[str], mark: str) -> bool:
    if not marks or mark == _BULLET:
        return marks[:1] == [_BULLET]
    if mark.isdigit():
        return marks[0].isdigit() and int(mark) == len(marks) + 1
    return marks[0].isalpha() and mark not in marks


def _is_wrapped(above: str, line: str) -> bool:
    first_letter = next(filter(str.isalpha, line), "")
    return (
        len(above) >= _LONG_ENOUGH_TO_WRAP
        and bool(_WRAPPED.match(line))
        and first_letter.islower()
        and "://" not in line
    )


def _distinct(items: list[str]) -> tuple[str, ...]:
    said = [item.rstrip(" ;,") for item in items]
    if any(item.endswith(";") for item in items):  # «семинар; круглый стол; мастер-класс.»
        said[-1] = said[-1].rstrip(" ;,.")
    options = dict[str, str]()
    for option in said:
        if says_something(option):
            options.setdefault(same_option(option), option)
    return tuple(options.values())


def _asks_to_choose(question: str, options: tuple[str, ...]) -> bool:
    """Not so «нужно ли ученику:» above «- писать?», nor a heading above a list of questions."""
    if not any(char.isalnum() for char in question) or SIGNS_ASKED.search(question):
        return False
    return "?" in question or not any(option.endswith("?") for option in options)
