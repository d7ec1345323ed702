"""What the buttons of the panel «more» mean, for every activity."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.activity.draft import Preset


@dataclass(frozen=True, slots=True)
class PressBack:
    """Show again what one can do."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressLess:
    """Close the panel."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressCancel:
    """Call the activity off; asked once whether that is meant."""

    activity_id: int
    answer: Literal["ask", "yes"]


@dataclass(frozen=True, slots=True)
class PressEnd:
    """End, for good, what can't be taken up again."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressExtend:
    """Show which deadlines are on offer."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressUntil:
    """Take answers until then."""

    activity_id: int
    preset: Preset


class LookAgain(StrEnum):
    """When to look again at what was decided."""

    WEEK = "week"
    MONTH = "month"
    OTHER = "other"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class PressOutcome:
    """Write down what was decided."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressLookAgain:
    """Look at it again after this."""

    panel_id: int
    after: LookAgain


@dataclass(frozen=True, slots=True)
class PressStopSeries:
    """Don't repeat the activity any more."""

    activity_id: int
