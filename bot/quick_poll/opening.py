"""The sign that a message begins with, and the words that follow it."""

import re
from dataclasses import dataclass

from bot.quick_poll.model import Sign

DASH = "[-\u2010-\u2015\u2212\u2796\ufe58\ufe63\uff0d]"
PLUS = "[+\u2795\ufe62\uff0b]"

_LOOK = "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"  # variation selectors and skin tones
_WORD_END = r"(?!\w|-\w)"
_FOR = rf"(?:(?:{PLUS}|👍){_LOOK}|(?:плюс(?:ик|ую)?|қосу|plus){_WORD_END})"
_AGAINST = rf"(?:(?:{DASH}|👎){_LOOK}|(?:минус(?:ик|ую)?|minus){_WORD_END})"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ME_TOO = r" ?1(?!\w|[.,:/-]\w)"
_OPENING = re.compile(
    rf"[\s{_INVISIBLE}]*(?:(?P<plus>{_FOR}(?: *{_FOR})*)|{_AGAINST}(?: *{_AGAINST})*)"
    rf"(?P<one>{_ME_TOO})?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SET_OFF = re.compile(r"\s*[,.;!…)]|\n")


@dataclass(frozen=True, slots=True)
class Opening:
    """A message taken apart: «+1, у нас так» is the sign +, typed «+», me_too, the rest «, у нас так»."""

    sign: Sign
    typed: str
    me_too: bool
    rest: str

    @property
    def dashes(self) -> int:
        """How many dashes were typed, which also begin a list's item or a line of dialogue; else 0."""
        return len(re.findall(DASH, self.typed)) if re.match(DASH, self.typed) else 0

    @property
    def is_word(self) -> bool:
        return self.typed[0].isalpha()

    @property
    def is_thumb(self) -> bool:
        return self.typed[0] in "👍👎"

    @property
    def is_bare(self) -> bool:
        """No word and no number follows."""
        return not any(character.isalnum() for character in self.rest)

    @property
    def is_set_off(self) -> bool:
        """A punctuation mark or a new line parts the sign from the words: it is no part of their sentence."""
        return bool(_SET_OFF.match(self.rest))


def opens_with_sign(text: str) -> bool:
    """Whether the text begins with a sign: quick, for any text as it was typed."""
    return bool(_OPENING.match(text))


def opening_of(text: str) -> Opening | None:
    """The text taken apart; None where it begins with no sign."""
    found = _OPENING.match(text)
    if not found:
        return None
    sign = Sign.PLUS if found["plus"] else Sign.MINUS
    end = found.start("one") if found["one"] else found.start("rest")
    return Opening(sign, text[:end].strip(), bool(found["one"]), found["rest"])


# What is written about signs, options and reasons.

_FOR_ASKED = rf"(?:{PLUS}|👍|(?:плюс|қосу|plus)\b)[»\"')]*"
_AGAINST_ASKED = rf"(?:{DASH}|👎|(?:минус|алу|minus)\b)[»\"')]*"
_EITHER = r"(?: ?[/,\\] ?| (?:или|либо|и|or|and|немесе|әлде|және) )[«\"'(]*"
SIGNS_ASKED = re.compile(
    rf"{_FOR_ASKED}{_EITHER}{_AGAINST_ASKED}|{_AGAINST_ASKED}{_EITHER}{_FOR_ASKED}|^[ \t]*{PLUS}",
    re.IGNORECASE | re.MULTILINE,
)
"""A question that is to be answered with a sign: «поставьте + или −», «+ приду», «plus or minus»."""

OPTION_WORD = r"(?:вариант|пункт|номер|н[ұу]с[қк]а(?:ны)?|option|variant|number)(?!\w)"
OPTION_WORDS = r"(?:(?:вариант|пункт)[ыу]|номера|н[ұу]с[қк]алар(?:ды)?|options|numbers)(?!\w)"
IN_FAVOUR = r"(?:(?:я )?(?:(?:голосую|выбираю) )?(?:за )?|(?:мой|my) (?=\w)|i vote for |for )"
CHOSEN_AFTER = r"(?: (?:таңдаймын|қолдаймын|дұрыс))?"
ORDINAL = r"(?:-?(?:[ыо]?й|го|му|ю|[іиы]?н?ш[іиы]|н[іиы]|st|nd|rd|th)(?!\w))?"
AND = "и|and|және|мен"
BECAUSE = r"потому|поскольку|т\. ?к|тк|так как|ибо|ведь|өйткені|себебі|because|since"
UNDECIDED = re.compile(
    r"\W*(?:или|либо|or|немесе|әлде)\b|\s*[-–—:]+\s*(?:не|нет|жоқ|емес|no|not)\b|\W*\d", re.IGNORECASE
)
"""What follows a choice and makes it none: «2, или 3», «2 — нет», «2, 5 часа»."""
