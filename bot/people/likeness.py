"""How likely somebody, by the name that Telegram shows, is the one who stands in a list of the staff."""

import re
from collections.abc import Callable, Sequence

from bot.people.naming.roles import Roles, Word, forms, meanings, roles, words
from bot.people.naming.sounds import is_patronymic

LIKELY = 60
"""From here on somebody is asked whether it is them."""

_LONGEST = 150
"""Code points that are looked at: Telegram's first and last name have 64 each."""
_FONDLY = re.compile("(?:ochka|echka|enka|onka|iusha)$")


def likeness(listed: str, person: str) -> int:
    """How likely the person is the one who is listed: 0 to 100, and less than `LIKELY` for somebody else.

    100 for surname and first name, in any order, also in Latin letters or as «Аня»; 90 for an initial; 80 for
    «Анна Сергеевна»; 70 for the surname alone; 65 for «Анна П.»; 50 for another patronymic; at most 40 for
    another or no surname, or another first name. Never raises.
    """
    return _likeness(words(listed[:_LONGEST]), words(person[:_LONGEST]))


def best_matches(person: str, listed: Sequence[str]) -> list[int]:
    """Which of the listed the person may be, as indices, the likeliest first."""
    theirs = words(person[:_LONGEST])
    found = {index: _likeness(words(name[:_LONGEST]), theirs) for index, name in enumerate(listed)}
    likely = [index for index, degree in found.items() if degree >= LIKELY]
    return sorted(likely, key=lambda index: -found[index])


def _likeness(listed: list[Word], person: list[Word]) -> int:
    if not listed or not person:
        return 0
    if sorted(word.text for word in listed) == sorted(word.text for word in person):
        return 100
    who, rest = roles(listed), list(person)
    return _with_surname(who, rest) if _take(rest, who.surname, _is_same) else _without_surname(who, rest)


def _with_surname(listed: Roles, rest: list[Word]) -> int:
    if not rest or not listed.first:
        return 70
    if _take(rest, listed.first, _is_called):
        degree = 100
    elif _take(rest, listed.first, _is_begun):
        degree = 90
    else:
        return 40
    if listed.patronymic and not _take(rest, listed.patronymic, _is_begun):
        others = [word for word in rest if word.is_initial or is_patronymic(word.text)]
        return 50 if others else degree
    return degree


def _without_surname(listed: Roles, rest: list[Word]) -> int:
    if not _take(rest, listed.first, _is_called):
        return 0
    if _take(rest, listed.patronymic, _is_same):
        return 40 if rest else 80
    if len(rest) == 1 and rest[0].is_initial and _take(rest, listed.surname, _is_begun):
        return 65
    return 20 if rest else 40


def _take(rest: list[Word], meant: Word | None, alike: Callable[[Word, Word], bool]) -> bool:
    """Whether one of the words is like the meant one, which leaves the others."""
    for place, word in enumerate(rest):
        if meant and alike(word, meant):
            del rest[place]
            return True
    return False


def _is_same(word: Word, meant: Word) -> bool:
    return bool(word.sounds & meant.sounds)


def _is_called(word: Word, first: Word) -> bool:
    """Whether people with this first name are called so."""
    if len(word.text) == 1 or len(first.text) == 1:
        return False
    if meanings(word) & meanings(first):
        return True
    stems = {_FONDLY.sub("", sound) for sound in word.sounds} - word.sounds
    return any(len(stem) > 1 and form.startswith(stem) for stem in stems for form in forms(first))


def _is_begun(word: Word, meant: Word) -> bool:
    """Whether one is the other or begins it, as an initial does."""
    short, long = sorted((word, meant), key=lambda each: len(each.text))
    if not short.is_initial:
        return _is_same(word, meant)
    if short.is_latin == long.is_latin:  # by ear «И.» would begin «Юлия»
        return long.text.startswith(short.text)
    return any(sound.startswith(begun) for begun in short.sounds for sound in long.sounds)
