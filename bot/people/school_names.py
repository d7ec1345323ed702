"""Finds a school of a network by a part of its name: «12», «шк №12», «вектор», «СОШ Березовка»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.people.names import fold
from bot.people.naming.opening import FILLERS, KINDS
from bot.people.naming.sounds import sounds

_LONGEST = 200
"""Code points that are looked at: a name has 100 at most."""
_NUMBER_OR_WORD = re.compile(r"\d+|[^\W\d_]+")
_ENDING = re.compile("s?k?(?:aia|uiu|ogo|oi|oe|om|ei|a|e|i|u)$")
"""Of a noun, or of the adjective that is made of it, as they sound."""


@dataclass(frozen=True, slots=True)
class _Name:
    numbers: tuple[str, ...]
    kinds: frozenset[int]
    words: tuple[frozenset[str], ...]
    """The sounds of each word."""


def find_schools(text: str, schools: Sequence[str]) -> list[int]:
    """The schools that somebody means, as indices, all of those that fit equally well; none where none fits.

    A number is met as a whole, a word by its beginning. Between equals the kind of school decides; on
    its own it finds all schools of the kind. Never raises.
    """
    typed = fold(text[:_LONGEST])
    exact = [index for index, school in enumerate(schools) if typed and fold(school) == typed]
    if exact:
        return exact
    sought = _taken_apart(typed)
    names = [_taken_apart(fold(school[:_LONGEST])) for school in schools]
    degrees = [_degree(sought, name) for name in names]
    best = max(degrees, default=0)
    found = [index for index, degree in enumerate(degrees) if degree == best > 0]
    if not sought.numbers and not sought.words:
        found = list(range(len(schools)))
        return [index for index in found if sought.kinds & names[index].kinds]
    return [index for index in found if sought.kinds & names[index].kinds] or found


def _taken_apart(folded: str) -> _Name:
    pieces = list(dict.fromkeys(_NUMBER_OR_WORD.findall(folded)))
    numbers = tuple(piece.lstrip("0") for piece in pieces if piece.isdecimal())
    kinds = {piece: _kind(piece) for piece in pieces}
    words = (word for word in pieces if len(word) > 2 and word.isalpha() and not FILLERS.fullmatch(word))
    return _Name(
        numbers,
        frozenset(kind for kind in kinds.values() if kind is not None),
        tuple(sounds(word) for word in words if kinds[word] is None),
    )


def _kind(word: str) -> int | None:
    return next((kind for kind, words in enumerate(KINDS) if words.fullmatch(word)), None)


def _degree(sought: _Name, school: _Name) -> int:
    """How much of what is sought the name has. Another number is another school, whatever else is alike."""
    met = [3 if number == school.numbers[0] else 2 for number in sought.numbers if number in school.numbers]
    if sought.numbers and school.numbers and not met:
        return 0
    return sum(met) + sum(_best_likeness(word, school) for word in sought.words)


def _best_likeness(word: frozenset[str], school: _Name) -> int:
    pairs = ((typed, sound) for typed in word for other in school.words for sound in other)
    return max((_likeness(typed, sound) for typed, sound in pairs), default=0)


def _likeness(typed: str, sound: str) -> int:
    """3 for the whole word, 2 for its beginning, 1 for another ending: «Березовка», «в Березовской»."""
    if typed == sound:
        return 3
    if sound.startswith(typed):
        return 2
    stem = _stem(typed)
    return int(len(stem) > 3 and stem == _stem(sound))


def _stem(sound: str) -> str:
    return _ENDING.sub("", sound, count=1)
