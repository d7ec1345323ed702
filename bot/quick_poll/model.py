"""Plain data of a question answered with + or −."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.activity.model import Activity


class Sign(StrEnum):
    """What a vote says."""

    PLUS = "+"
    MINUS = "-"

    @property
    def word(self) -> str:
        """Its name in the texts."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Reading:
    """A vote that was typed into a chat; a bare sign has an empty explanation."""

    sign: Sign
    explanation: str


@dataclass(frozen=True, slots=True)
class Side:
    """Those who answered with one sign: how many, and what some of them explained (without names)."""

    label: str
    count: int
    heading: str
    explanations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultChart:
    """What the picture of a result shows; texts are in the readers' language.

    `silent` counts those who did not answer, None where nobody knows who could have; `silent_label` agrees
    with it («не ответил»). In `percent` («{n} %») and `more` («и ещё {n}») {n} stands for a number.
    """

    question: str
    summary: str
    plus: Side
    minus: Side
    silent: int | None
    silent_label: str
    percent: str
    more: str
    footer: str


LONGEST_QUESTION = 300
"""A question has so many characters at most, as in the messenger's own polls."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A person's vote. `source` is the message it was typed in, None for a button."""

    sign: Sign
    explanation: str = ""
    source: str | None = None


class Change(StrEnum):
    """What a vote changed in the count; the value is the key of what is said about it."""

    COUNTED = "quick-poll-counted"
    CHANGED = "quick-poll-changed"
    COUNTED_ALREADY = "quick-poll-counted-already"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many votes there are of each sign."""

    plus: int
    minus: int

    @property
    def all(self) -> int:
        return self.plus + self.minus


@dataclass(frozen=True, slots=True)
class Poll:
    """What a poll's card and result show. `members` is the size of the chat, if known.

    `until` names its deadline, `closed_on` the day on which it was closed.
    """

    activity: Activity
    question: str
    tally: Tally
    sees_all: bool
    members: int | None
    until: str | None
    closed_on: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """A closed poll with what people explained (without names); `footer` names school and date."""

    poll: Poll
    explanations: Mapping[Sign, Sequence[str]]
    footer: str


@dataclass(frozen=True, slots=True)
class PressVote:
    """A button with a sign."""

    activity_id: int
    sign: Sign


@dataclass(frozen=True, slots=True)
class PressAsk:
    """«Ask a question»."""


def pressed(before: Vote | None, sign: Sign) -> Vote:
    """The vote after a button: the same sign changes nothing, the other one drops the explanation."""
    return before if before and before.sign is sign else Vote(sign)


def typed_vote(before: Vote | None, reading: Reading, source: str) -> Vote:
    """The vote after a message: a bare sign keeps what was explained to the same sign before."""
    keeps = before is not None and before.sign is reading.sign and not reading.explanation
    explanation = before.explanation if before and keeps else reading.explanation
    return Vote(reading.sign, explanation, source)


def edited(reading: Reading, source: str) -> Vote:
    """The vote after an edit of the message that it came from: what the message says now."""
    return Vote(reading.sign, reading.explanation, source)


def change(before: Vote | None, after: Vote) -> Change:
    """What a vote changed in the count."""
    if before is None:
        return Change.COUNTED
    return Change.COUNTED_ALREADY if before.sign is after.sign else Change.CHANGED


def says_more(before: Vote | None, after: Vote) -> bool:
    """Whether a result that shows the vote is another one now."""
    return before is None or (before.sign, before.explanation) != (after.sign, after.explanation)


def is_question(text: str) -> bool:
    """Whether the text can be put to a chat."""
    return 1 <= len(text) <= LONGEST_QUESTION


def silent(poll: Poll) -> int | None:
    """How many people of the chat have not answered; None where its size is unknown or too small."""
    if poll.members is None or poll.members < poll.tally.all:
        return None
    return poll.members - poll.tally.all


def shares(plus: int, minus: int) -> tuple[int, int] | tuple[None, None]:
    """Whole percents of + and − among those who answered; None when nobody did.

    They add up to 100, and nobody who answered is rounded away: one of 300 is 1 %, the rest 99 %.
    """
    answers = plus + minus
    if not answers:
        return None, None
    share = (200 * plus + answers) // (2 * answers)
    if plus and minus:
        share = min(max(share, 1), 99)
    return share, 100 - share
