"""Reads which options a typed answer chooses.

Like votes: what stands on its own in the chat is read strictly, what replies to the card generously. An
answer is a row of pieces that each name an option, by its number or its words; what follows them explains.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from unicodedata import normalize

from bot.quick_poll.opening import (
    AND,
    BECAUSE,
    CHOSEN_AFTER,
    IN_FAVOUR,
    OPTION_WORD,
    OPTION_WORDS,
    ORDINAL,
    UNDECIDED,
)
from bot.quick_poll.options import LONGEST_OPTION, same_option, says_something, tidied
from bot.quick_poll.reading import EXPLANATION_LIMIT

FEWEST_LETTERS = 4
"""So many letters of an option's beginning name it."""

_LONGEST_PIECE = 2 * LONGEST_OPTION  # of an answer that is read strictly, the whole
_MOST_PARTS = 12  # of an option that has commas in it

_EMOJI = "[\u2600-\u27bf\U0001f000-\U0001faff]"
_BREAK = re.compile(
    rf"(?:\s*(?:[,;!…\n()+&]|[.:](?!\d)|{_EMOJI})[\ufe0f\u200d]?)+\s*|\s[-–—]+\s"
    rf"|\s(?:{AND})\s|\s(?=(?:{BECAUSE})\b)",
    re.IGNORECASE,
)
_NUMBER = r"[№#]? ?[0-9]{1,2}(?:\ufe0f?\u20e3)?"
_AND_NUMBER = rf"(?:\s?[,;+&\n]\s?|\s(?:{AND})\s|\s)"
_AHEAD = rf"(?:(?:{OPTION_WORD}|{OPTION_WORDS}) ?)?"
_PLAINLY = re.compile(
    rf"{_AHEAD}{_NUMBER}(?:{_AND_NUMBER}{_NUMBER})*(?:[- ]?{OPTION_WORD})?[.)]?", re.IGNORECASE
)
_KINDLY = re.compile(
    rf"{IN_FAVOUR}{_AHEAD}{_NUMBER}{ORDINAL}(?:{_AND_NUMBER}{_NUMBER}{ORDINAL})*(?:[- ]?{OPTION_WORD})?[.)]?"
    rf"{CHOSEN_AFTER}",
    re.IGNORECASE,
)
_NEITHER = {0}  # no option has this number
_CLOSES = re.compile(r"[\s.,!;)…]*")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The options that an answer chose: their numbers from 1, ascending; a bare choice explains nothing."""

    numbers: tuple[int, ...]
    explanation: str = ""


def may_be_choice(text: str, addressed: bool = True) -> bool:
    """Whether the text could choose of some options: quick, for any text as it was typed."""
    return (addressed or len(text) <= _LONGEST_PIECE) and says_something(text)


def read_choice(text: str, options: Sequence[str], several: bool, addressed: bool) -> Chosen | None:
    """What the text chooses of the options; None for ordinary talk and for what can be read two ways.

    `several`: more than one may be chosen. `addressed`: the message replies to the card itself, so the
    beginning of an option names it and a reason may follow. Never raises, whatever the text holds.
    """
    if not may_be_choice(text, addressed):
        return None
    told = "\n".join(filter(None, map(tidied, text.splitlines())))
    numbers, end = _Choice(options, addressed).leading(told)
    rest = told[end:]
    if not numbers or (len(numbers) > 1 and not several) or not numbers <= set(range(1, len(options) + 1)):
        return None
    if UNDECIDED.match(rest) or not (addressed or _CLOSES.fullmatch(rest)):
        return None
    return Chosen(tuple(sorted(numbers)), _explanation(rest))


class _Choice:
    """The options as they are compared with what was typed."""

    def __init__(self, options: Sequence[str], addressed: bool) -> None:
        self._exact = [same_option(option) for option in options]
        self._words = [_words(option) for option in options]
        self._addressed = addressed

    def leading(self, told: str) -> tuple[set[int], int]:
        """The numbers that the text begins with, and where the last of them ends."""
        breaks = [(found.start(), found.end()) for found in _BREAK.finditer(told)]
        starts, ends = [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(told)]
        numbers, place, end = set[int](), 0, 0
        while place < len(starts):
            for last in range(min(place + _MOST_PARTS, len(ends)) - 1, place - 1, -1):
                if found := self._named(told[starts[place] : ends[last]]):
                    numbers, place, end = numbers | found, last + 1, ends[last]
                    break
            else:
                break
        return numbers, end

    def _named(self, piece: str) -> set[int]:
        """The options that a piece names; none where its words name one and its number another."""
        if not 0 < len(piece) <= _LONGEST_PIECE:
            return set()
        worded, counted = self._worded(piece), self._counted(piece)
        if counted == _NEITHER or (worded and counted and worded != counted and self._are_options(counted)):
            return _NEITHER
        return worded or counted

    def _counted(self, piece: str) -> set[int]:
        if not (_KINDLY if self._addressed else _PLAINLY).fullmatch(piece):
            return set()
        numbers = set[int]()
        for number in set(re.findall("[0-9]+", piece)):
            worded = self._worded(number)  # the options may be numbers themselves
            if worded and worded != {int(number)} and self._are_options({int(number)}):
                return _NEITHER
            numbers |= worded or {int(number)}
        return numbers

    def _are_options(self, numbers: set[int]) -> bool:
        return numbers <= set(range(1, len(self._exact) + 1))

    def _worded(self, piece: str) -> set[int]:
        for matches in self._comparisons(same_option(piece), _words(piece)):
            if matches:
                return set(matches) if len(matches) == 1 else set()
        return set()

    def _comparisons(self, exact: str, words: str) -> Iterator[list[int]]:
        """The options that are the same, the same but for punctuation, and begin so."""
        yield [number for number, option in enumerate(self._exact, 1) if option == exact]
        if exact.endswith("?"):
            return
        yield [number for number, option in enumerate(self._words, 1) if words and option == words]
        if self._addressed and sum(map(str.isalpha, words)) >= FEWEST_LETTERS:
            yield [number for number, option in enumerate(self._words, 1) if option.startswith(f"{words} ")]


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", same_option(normalize("NFKC", text))))


def _explanation(rest: str) -> str:
    words = rest.lstrip(" \n.,:;!…)-–—+&\ufe0f\u200d")
    if not says_something(words):
        return ""
    return shorten(words[: 2 * EXPLANATION_LIMIT], EXPLANATION_LIMIT, placeholder="…")
