"""Plain data of a poll: a question answered with + or −, by choosing options, or by having read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.activity.model import FEWEST_ANONYMOUS, Activity, SeenBy, Turnout


class Sign(StrEnum):
    """What a vote says."""

    PLUS = "+"
    MINUS = "-"

    @property
    def word(self) -> str:
        """Its name in the texts."""
        return "plus" if self is Sign.PLUS else "minus"


@dataclass(frozen=True, slots=True)
class Reading:
    """A vote that was typed into a chat; a bare sign has an empty explanation."""

    sign: Sign
    explanation: str


LONGEST_QUESTION = 1_000
"""A question has so many characters at most: with its options a card of it fits into a message."""

REACTION = "reaction:"
"""The source of a vote that was given by a reaction begins so; what follows is the message."""


MOST_OWN_OPTIONS = 8
"""So many options people may add."""


class Kind(StrEnum):
    """How a poll is answered. A notice is answered by having read it."""

    SIGNS = "signs"
    CHOICE = "choice"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, by its number from 1. `is_own`: somebody has added it."""

    number: int
    text: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What a poll asks, and how it is answered.

    `several`: more than one option may be chosen. `own`: people may add options. `per_school`: each school of
    a network answers once. `asked_in` is the message that is the question, if it is not the card.
    `asked_anew`: it was corrected to ask something else, and the answers were begun again.
    """

    question: str
    kind: Kind = Kind.SIGNS
    options: tuple[Option, ...] = ()
    several: bool = False
    own: bool = False
    per_school: bool = False
    asked_in: str | None = None
    asked_anew: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """Every single answer that it takes."""
        match self.kind:
            case Kind.SIGNS:
                return tuple(sign.value for sign in Sign)
            case Kind.NOTICE:
                return (Sign.PLUS.value,)
        return tuple(str(option.number) for option in self.options)


@dataclass(frozen=True, slots=True)
class Vote:
    """A person's vote: a sign, or the numbers of options as «1,3».

    `source` is the message it was typed in, None for a button; `said_by` is who entered it for the person.
    `changed_at` is the instant of the last change. `apart`: the explanation stands in another message than
    the `source`.
    """

    choice: str
    explanation: str = ""
    source: str | None = None
    said_by: int | None = None
    changed_at: int = 0
    apart: bool = False

    @property
    def is_reaction(self) -> bool:
        """Whether it goes when a reaction is taken away."""
        return self.source is not None and self.source.startswith(REACTION)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Each single answer in it."""
        return tuple(self.choice.split(","))


class Change(StrEnum):
    """What a vote changed in the count; the value is the key of what is said about it."""

    COUNTED = "quick-poll-counted"
    CHANGED = "quick-poll-changed"
    COUNTED_ALREADY = "quick-poll-counted-already"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people gave each single answer, and how many answered at all; `said` by a colleague."""

    counts: Mapping[str, int] = field(default_factory=dict)
    all: int = 0
    said: int = 0

    def of(self, choice: str) -> int:
        """How many gave this answer."""
        return self.counts.get(choice, 0)

    @property
    def plus(self) -> int:
        return self.of(Sign.PLUS)

    @property
    def minus(self) -> int:
        return self.of(Sign.MINUS)


@dataclass(frozen=True, slots=True)
class Poll:
    """What a poll's card and result show.

    `until` names its deadline, `closed_on` the day on which it was closed. `team` is the group it addresses.
    `outcome` is what was decided, `look_again` the day to look at that again. `again` is when the same is
    asked once more, where that is every week. `seen_by` are those who see who has answered what.
    """

    activity: Activity
    content: Content
    tally: Tally
    turnout: Turnout
    sees_all: bool
    seen_by: SeenBy
    until: str | None
    closed_on: str | None
    team: str | None = None
    outcome: str | None = None
    look_again: str | None = None
    again: str | None = None

    @property
    def question(self) -> str:
        return self.content.question

    @property
    def shows_counts(self) -> bool:
        """Whether anything tells what was answered."""
        return shows_answers(self.activity, self.turnout.answered)


@dataclass(frozen=True, slots=True)
class Result:
    """A closed poll with what people explained (without names); `footer` names school and date."""

    poll: Poll
    explanations: Mapping[str, Sequence[str]]
    footer: str


def shows_answers(activity: Activity, answered: int) -> bool:
    """Whether what so many people answered may be shown: not before the end where that is hidden."""
    if activity.is_open and (activity.hidden or activity.anonymous):
        return False
    return not activity.anonymous or answered >= FEWEST_ANONYMOUS


def is_question(text: str) -> bool:
    """Whether the text can be put to a chat."""
    return 1 <= len(text) <= LONGEST_QUESTION


def silent(poll: Poll) -> int | None:
    """How many people have not answered; None where nobody knows how many could."""
    return poll.turnout.silent


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
