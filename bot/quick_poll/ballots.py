"""Answers without names: what their buttons mean, and how a button carries an answer."""

from dataclasses import dataclass

from bot.quick_poll.model import Content


@dataclass(frozen=True, slots=True)
class PressMark:
    """Mark these options of several, and no others; nothing is counted yet.

    `corrected` is the instant at which the question was last corrected, 0 for never: the marks mean that one.
    """

    activity_id: int
    marks: int
    corrected: int


@dataclass(frozen=True, slots=True)
class PressCast:
    """Count this answer, for good."""

    activity_id: int
    marks: int
    corrected: int


@dataclass(frozen=True, slots=True)
class PressLeave:
    """Answer nothing for now."""

    activity_id: int


def marks_of(content: Content, choice: str) -> int:
    """The marks of a single answer: each answer that the poll takes has a bit."""
    return 1 << content.choices.index(choice)


def choice_of(content: Content, marks: int) -> str | None:
    """The answer that the marks are: a sign, or the numbers of options as «1,3». None where they are none."""
    marked = [choice for place, choice in enumerate(content.choices) if marks >> place & 1]
    is_one = len(marked) == 1 or (content.several and len(marked) > 1)
    return ",".join(marked) if is_one and not marks >> len(content.choices) else None
