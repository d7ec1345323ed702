"""The words of somebody's name, and which of them is the surname."""

from dataclasses import dataclass
from functools import cache, lru_cache

from bot.people.names import fold, words_of
from bot.people.naming.opening import FIRST_NAMES
from bot.people.naming.sounds import is_patronymic, is_surname, sounds


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of a name. `sounds` are its own and those of the parts that a hyphen joins in it."""

    text: str
    sounds: frozenset[str]

    @property
    def is_latin(self) -> bool:
        return self.text[0] < "\u0370"

    @property
    def is_initial(self) -> bool:
        """«Ю» is, and "Yu"."""
        return len(self.text) == 1 or (len(self.text) == 2 and self.is_latin)


@dataclass(frozen=True, slots=True)
class Roles:
    """Which word is what; the first name and the patronymic may be initials."""

    surname: Word | None
    first: Word | None
    patronymic: Word | None


def words(name: str) -> list[Word]:
    """The words of a name. Never raises."""
    return [Word(text, _sounds(text)) for text in words_of(name)]


def roles(name: list[Word]) -> Roles:
    """Which is what in «Петрова Анна Сергеевна», «Анна Сергеевна Петрова», «А. С. Петрова», «Петрова»."""
    place = next((place for place, word in enumerate(name) if place and is_patronymic(word.text)), None)
    patronymic = None if place is None else name[place]
    others = [word for word in name if word is not patronymic]
    whole = [word for word in others if len(word.text) > 1]
    if len(whole) < 2:
        return _roles_beside_initials(whole, [word for word in others if word not in whole], patronymic)
    first, last = whole[0], whole[-1]
    if place == 1 or _is_first_name(first) > _is_first_name(last) or _ends_as_surname(first, last):
        return Roles(last, first, patronymic)
    return Roles(first, whole[1], patronymic)


def meanings(word: Word) -> frozenset[str]:
    """The sounds of the full first names that it may stand for, and its own."""
    return word.sounds.union(*(_full_names().get(sound, frozenset()) for sound in word.sounds))


def forms(first: Word) -> frozenset[str]:
    """The sounds of all ways to call somebody with this full first name."""
    return first.sounds.union(form for form, names in _full_names().items() if names & first.sounds)


def _roles_beside_initials(whole: list[Word], initials: list[Word], patronymic: Word | None) -> Roles:
    word = whole[0] if whole else None
    if word and not initials and (patronymic or _is_first_name(word)):
        return Roles(None, word, patronymic)
    first, second = (*initials, None, None)[:2]
    return Roles(word, first, patronymic or second)


def _ends_as_surname(first: Word, last: Word) -> bool:
    return not _is_first_name(last) and is_surname(last.text) and not is_surname(first.text)


def _is_first_name(word: Word) -> bool:
    return any(sound in _full_names() for sound in word.sounds)


@lru_cache(maxsize=4096)  # every newcomer is compared with a whole list
def _sounds(text: str) -> frozenset[str]:
    parts = fold(text).split()
    return sounds("".join(parts)).union(*map(sounds, parts))


@cache
def _full_names() -> dict[str, frozenset[str]]:
    """By the sound of each way to call somebody, the sounds of the full names that are meant."""
    names: dict[str, frozenset[str]] = {}
    for full, short in FIRST_NAMES.items():
        meant = frozenset[str]().union(*map(_sounds, words_of(full)))
        called = frozenset[str]().union(*map(_sounds, words_of(short)))
        for sound in called:
            names[sound] = names.get(sound, frozenset()) | meant
        for sound in meant:
            names[sound] = names.get(sound, frozenset()) | {sound}
    return names
