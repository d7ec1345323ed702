"""Reads the names in a list of the staff, and brings names to a form in which they can be compared."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from unicodedata import category, normalize

from bot.people.model import clean_name
from bot.people.naming.opening import HEADING, POST
from bot.people.naming.sounds import is_patronymic

LONGEST_NAME = 64
"""Code points kept of a name in a list."""
MOST_NAMES = 300
"""Names taken from one list."""

_IN_BRACKETS = re.compile(r"[(\[{][^)\]}\n]*[)\]}]?")
_A_CLASS = r"""(?<![$€£₽₸\d])\d+(?: ?["«]?[^\W\d_]["»]?(?![\w.]))?"""
_BREAK = re.compile(rf"[\t,;:|№–—]| [-‐]|[-‐] |{_A_CLASS}")
_BEFORE_LETTERS = re.compile(r"^[\W_]+")
_AFTER_LETTERS = " .+-‐*•…!?'\"«»“”_=/\\"
_INITIAL_LAST = re.compile(r"[ .][^\W\d_]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_APOSTROPHES = "'’ʼ`"


def read_names(text: str) -> tuple[str, ...]:
    """The names in a list that has one a line, each once, of `LONGEST_NAME` and `MOST_NAMES` at most.

    Numbers, headings, posts and subjects are left out. Never raises, whatever the text holds.
    """
    seen = "".join(char for char in normalize("NFC", text) if category(char) != "Cf")
    names: dict[str, str] = {}
    for line in seen.splitlines():
        name = _name_in(_IN_BRACKETS.sub(" ", line))
        if name:
            names.setdefault(fold(name), name)
        if len(names) == MOST_NAMES:
            break
    return tuple(names.values())


def fold(name: str) -> str:
    """What two spellings of a name have in common: small letters without «ё», punctuation and accents."""
    spaced = (char if char.isalnum() else " " for char in _plain(name))
    return " ".join("".join(spaced).split())


def words_of(name: str) -> list[str]:
    """The words of a name, folded; what a hyphen joins is one word, digits are none."""
    return _WORD.findall(_plain(name))


def _plain(text: str) -> str:
    folded = normalize("NFKC", normalize("NFKC", text.replace("№", " ")).casefold())
    unseen = ("Mn", "Cf")
    kept = (char for char in folded if char not in _APOSTROPHES and category(char) not in unseen)
    return "".join(kept).replace("ё", "е")


def _name_in(line: str) -> str:
    """The name that a line tells; empty where it is a heading or tells none."""
    for part in _BREAK.split(_joined(line)):
        words = _without_posts(_BEFORE_LETTERS.sub("", clean_name(part)).split())
        name = _cut(" ".join(words))
        if sum(map(str.isalpha, name)) > 1:
            return "" if HEADING.match(fold(name)) else name
    return ""


def _joined(line: str) -> str:
    """The line, in which a name that lay in three columns of a table is in one."""
    cells = [clean_name(cell) for cell in line.split("\t")]
    for start in range(min(len(cells) - 2, 3)):
        name = cells[start : start + 3]
        if all(map(str.isalpha, name)) and is_patronymic(fold(name[2])):
            cells[start : start + 3] = [" ".join(name)]
            break
    return "\t".join(cells)


def _without_posts(words: list[str]) -> list[str]:
    while words and _is_post(words[0]):
        words = list(dropwhile(lambda word: not word[0].isupper(), words[1:]))
    return words[: next(_ends(words), len(words))]


def _ends(words: list[str]) -> Iterator[int]:
    """Where the words may stop being a name: at a post, or at a small letter after two words."""
    for place, word in enumerate(words):
        small = place > 1 and word.islower() and not words[0].islower() and len(fold(word)) > 1
        if _is_post(word) or (small and not is_patronymic(fold(word))):
            yield place


def _is_post(word: str) -> bool:
    return bool(POST.fullmatch(fold(word).partition(" ")[0]))


def _cut(name: str) -> str:
    if len(name) > LONGEST_NAME:  # at the end of a word, where there is one
        kept = name[:LONGEST_NAME]
        name = kept if name[LONGEST_NAME] == " " else kept.rpartition(" ")[0] or kept
    name = name.rstrip(_AFTER_LETTERS)
    return f"{name}." if _INITIAL_LAST.search(name) and len(name) < LONGEST_NAME else name
