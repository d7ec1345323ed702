"""How a name sounds: one spelling for Cyrillic, for Kazakh letters, and for many ways to use Latin ones.

«Юлия», "Yulia", "Iuliia" and "Julia" meet in one of their spellings, and so do «Айгүл», «Айгуль» and "Aigul".
"""

import re
from itertools import product
from unicodedata import category, normalize

from bot.people.naming.opening import LATIN

# Of these Latin letters people mean one or the other.
_AMBIGUOUS = (
    (re.compile("j"), ("zh", "y")),
    (re.compile("c(?!h)"), ("k", "ts", "s")),
    (re.compile("x"), ("ks", "kh")),
    (re.compile("w"), ("v", "u")),
)
_SAME = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("shch|sch", "sh"),
        ("tch", "ch"),
        ("dzh", "zh"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("q", "k"),
        ("ku(?=[aeio])", "kv"),
        ("[iy]+", "i"),
        ("i[eo]|(?<=[csz]h)o", "e"),  # «ё» is written e, yo and o, or loses its dots
        (r"(.)\1+", r"\1"),
    )
)
_PATRONYMIC = re.compile("(?:..[oe]vna|ichna|inishna|..ich|kizi|uli|ogli)$")
_SURNAME = re.compile("(?:..[oe]va?|..ina?|ski|skaia|enko|chuk|ian)$")


def sounds(word: str) -> frozenset[str]:
    """What the folded word may sound like, in plain Latin letters: one spelling for a Cyrillic word."""
    decomposed = normalize("NFKD", word.translate(LATIN))
    latin = "".join(char for char in decomposed if category(char) != "Mn")
    present = [(letter, meanings) for letter, meanings in _AMBIGUOUS if letter.search(latin)]
    spellings = set()
    for chosen in product(*(meanings for _, meanings in present)):
        spelling = latin
        for (letter, _), meaning in zip(present, chosen, strict=True):
            spelling = letter.sub(meaning, spelling)
        spellings.add(_heard(spelling))
    return frozenset(filter(None, spellings))


def is_patronymic(word: str) -> bool:
    """Whether the folded word ends as «Сергеевна», «Ильич», «Нұрланқызы» do, as some surnames do as well."""
    return any(_PATRONYMIC.search(sound) for sound in sounds(word))


def is_surname(word: str) -> bool:
    """Whether the folded word ends as most surnames do, and some first names do as well."""
    return any(_SURNAME.search(sound) for sound in sounds(word))


def _heard(spelling: str) -> str:
    for written, heard in _SAME:
        spelling = written.sub(heard, spelling)
    return spelling
