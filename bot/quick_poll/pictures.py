"""What the pictures of polls show: plain data in the readers' language.

In `percent` («{n} %») and `more` («и ещё {n}») {n} stands for a number.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptionBar:
    """An option, and how many chose it."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Explanations:
    """What some people explained, without their names."""

    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceChart:
    """How often each option was chosen.

    `bars` come in the order of their numbers and are drawn by count, unless `ranked` is False: schools are
    not ranked. Percents are of `whole` people: of those who answered or, where there is but one answer to
    give, of those who were asked; None where a percent would say nothing. `silent` counts those who did not
    answer, None where nobody knows; `silent_label` agrees with it.
    """

    question: str
    summary: str
    bars: tuple[OptionBar, ...]
    whole: int | None
    silent: int | None
    silent_label: str
    percent: str
    more: str
    groups: tuple[Explanations, ...]
    footer: str
    ranked: bool = True


@dataclass(frozen=True, slots=True)
class Side:
    """Those who answered with one sign: how many, and what some of them explained (without names)."""

    label: str
    count: int
    heading: str
    explanations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignsChart:
    """How many answered with each sign, and why. The words are as in `ChoiceChart`."""

    question: str
    summary: str
    plus: Side
    minus: Side
    silent: int | None
    silent_label: str
    percent: str
    more: str
    footer: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One of the times that a poll was held: how many people answered, and how many gave each answer."""

    day: str
    answered: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MovementChart:
    """How the answers to a poll that comes again move, the latest occurrence last.

    Each occurrence has one count for each of `labels`. `others_label` («другие») names together what is
    chosen less, `answered_label` («Ответов») the number of people who answered.
    """

    question: str
    summary: str
    labels: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]
    others_label: str
    answered_label: str
    percent: str
    footer: str


def share(count: int, whole: int | None) -> int | None:
    """The whole percent that `count` is of `whole`; None of nobody.

    Nobody is rounded away, and all is only said of all: 1 of 300 is 1 %, 299 of 300 are 99 %. Where a person
    gives several answers, some counted together can be more than 100 %.
    """
    if not whole:
        return None
    percent = (200 * count + whole) // (2 * whole)
    if 0 < count < whole:
        return min(max(percent, 1), 99)
    return percent
