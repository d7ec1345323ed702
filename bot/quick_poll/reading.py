"""Reads votes out of what teachers type into a chat.

A message that stands on its own in the chat may be ordinary talk: a dash also begins a list's item, a line
of dialogue, a number below zero. There the reading is strict, for a wrong count stays unseen, while a vote
that was not counted shows by the missing mark. What replies to the card is meant as an answer, and is read
generously.
"""

import re
from unicodedata import category, normalize

from bot.quick_poll.model import Reading, Sign
from bot.quick_poll.opening import DASH, PLUS, Opening, opening_of, opens_with_sign

EXPLANATION_LIMIT = 500
"""Code points kept of an explanation; of a longer one the beginning, its whole stays in the chat."""

_JOINER = "\u200d"
_UNSEEN = {"Cc", "Cf", "Cs"}
_SEPARATORS = f" \n.,:;!…)-\u2010\u2011\u2012\u2013\u2014\u2015\u2212{_JOINER}"

_CHOICE = re.compile(r"[\s,/]*(?:или|либо|or|немесе|әлде)\b", re.IGNORECASE)
_JOINED = r"[\s.,:;/|\\]*(?:(?:и|and|және)\b\s*)?"
_LEADS_ON = r"\s+[–—]\s+\w"  # «+ — у нас так», while «+ - у нас так» can mean «so-so»
_UNANNOUNCED_LIST = rf"(?:(?!\n{DASH}).)*(?<!:)\n{DASH}"  # no colon ends the line above its first dash
_OTHER_SIGN = {
    Sign.PLUS: rf"(?!{_LEADS_ON}){_JOINED}(?:{DASH}|👎|минус|minus)|.*(?:👎|\s{DASH}+$)|{_UNANNOUNCED_LIST}",
    Sign.MINUS: rf"{_JOINED}(?:{PLUS}|плюс|plus)|.*(?:👍|(?<![\w+]){PLUS}(?!\d))",
}
_SAYS_BOTH = {sign: re.compile(told, re.IGNORECASE | re.DOTALL) for sign, told in _OTHER_SIGN.items()}

_SYMBOL = re.compile(r"[=>/\\|_*#@<~^%$&?]")
_NUMBER = re.compile(r"[.,(]?\d|[\s(]*\d[\d\s()-]{8,}")
_SMILEY = re.compile(r"[()]+$")
_DASHED_LINE = re.compile(rf"\n{DASH}")

_PLUS_LINE = re.compile(rf"\n{PLUS}")
_LINK_OR_CODE = re.compile(r"\s*\w+://|.*[={}]", re.DOTALL)
_IN_ADDITION = re.compile(r"\s*(?:\d|(?:ко?|ещ[её]|тағы|also)\b)", re.IGNORECASE)
_COURTESY = re.compile(
    r"\s*(?:спасиб|благодар|поздрав|отличн|супер|молод|класс|здоров|крут|браво|рахмет|керемет|жарайсы"
    r"|құтты|thank|great|nice|cool|well done|congrat)",
    re.IGNORECASE,
)
_WORD_PART = re.compile(r"(?!(?:нет|не|жоқ|no|not)$)\w+$", re.IGNORECASE)
_QUESTION = re.compile(r"[^.!…?\n]*\?")
_DIALOGUE = re.compile(rf".*[!?…,.]\s*{DASH}\s", re.DOTALL)


_NOTICE = re.compile(
    r"\W*(?:(?:просьба|прошу|просим|коллеги)\W+)*ознаком(?:ьтесь|иться|ляемся)|под (?:роспись|подпись)"
    r"|\W*(?:әріптестер\W+)?танысыңыз|\W*(?:colleagues\W+)?please read",
    re.IGNORECASE,
)
_HAVE_READ = re.compile(
    r"\W*(?:я )?(?:ознакомлен(?:[аы]|\(а\))?|ознакомил(?:ся|ась)|прочитал[аи]?"
    r"|таныстым|танысты[мқ]|оқыдым|read|noted)\W*$",
    re.IGNORECASE,
)


def is_notice(question: str) -> bool:
    """Whether the text asks its readers for nothing but to have read it."""
    return "?" not in question and bool(_NOTICE.match(question))


def says_have_read(text: str) -> bool:
    """Whether somebody says that they have read what was to be read."""
    return len(text) <= EXPLANATION_LIMIT and bool(_HAVE_READ.match(text))


def read_explanation(text: str) -> str:
    """What a whole message explains: without what can't be seen, the beginning of what is too long."""
    return _explanation(_tidied(text))


def read_vote(text: str, *, addressed: bool) -> Reading | None:
    """The vote that the text begins with; None for ordinary talk and for what can be read both ways.

    `addressed`: the message replies to the card itself. Never raises, whatever the text holds.
    """
    if not opens_with_sign(text):
        return None
    opening = opening_of(_tidied(text))
    if opening is None or _says_both(opening) or _is_no_sign(opening):
        return None
    if not addressed and not _is_plainly_a_vote(opening):
        return None
    return Reading(opening.sign, _explanation(opening.rest))


def _tidied(text: str) -> str:
    """The text without what can't be seen; all white space is single spaces and single line breaks."""
    seen = ("".join(filter(_is_seen, line)) for line in text.splitlines())
    lines = (" ".join(line.split()) for line in seen)
    return normalize("NFC", "\n".join(line for line in lines if line))


def _is_seen(character: str) -> bool:
    # The joiner holds emoji together.
    return character == _JOINER or character.isspace() or category(character) not in _UNSEEN


def _says_both(opening: Opening) -> bool:
    """«+/-», «+ или -», «+ дети разные\\n- времени нет»: somebody asks or weighs, and did not decide."""
    return bool(_CHOICE.match(opening.rest) or _SAYS_BOTH[opening.sign].match(opening.rest))


def _is_no_sign(opening: Opening) -> bool:
    """Formulas, arrows, numbers, smileys, «+?», lists: no vote even in a reply to the card."""
    rest = opening.rest
    if _SYMBOL.match(rest) or _NUMBER.match(rest):
        return True
    if opening.is_bare and "?" in rest:
        return True
    # The points of a list may speak FOR what was asked («По каким критериям?»).
    return opening.dashes > 0 and bool(_SMILEY.match(rest) or _DASHED_LINE.search(rest))


def _is_plainly_a_vote(opening: Opening) -> bool:
    """Whether the message is a vote although nothing but its sign says so."""
    rest = opening.rest
    if _LINK_OR_CODE.match(rest) or _PLUS_LINE.search(rest):
        return False
    if opening.dashes:
        return _is_dash_meant(opening)
    if opening.is_bare:
        return True
    if opening.is_set_off:
        return not (opening.typed.lower() == "plus" and rest[0] == ",")  # «Plus, we have no time»
    if opening.me_too or opening.is_word or _QUESTION.match(rest):
        return False
    if opening.is_thumb:
        return not _COURTESY.match(rest)
    return not _IN_ADDITION.match(rest)


def _is_dash_meant(opening: Opening) -> bool:
    rest = opening.rest
    if opening.me_too or _DIALOGUE.match(rest) or len(rest) > EXPLANATION_LIMIT:
        return False
    if opening.is_bare:
        return opening.dashes <= 2  # three are a ruled line
    if opening.dashes > 1:
        return False
    if opening.is_set_off:
        return True
    return not (_QUESTION.match(rest) or _IN_ADDITION.match(rest) or _WORD_PART.match(rest))


def _explanation(rest: str) -> str:
    words = rest.lstrip(_SEPARATORS).replace("\n", " ").rstrip(f" {_JOINER}")
    if not any(character.isalnum() or category(character) == "So" for character in words):
        return ""
    if len(words) <= EXPLANATION_LIMIT:
        return words
    kept = words[: EXPLANATION_LIMIT - 1]
    return kept[: max(kept.rfind(" "), EXPLANATION_LIMIT // 2)].rstrip() + "…"
