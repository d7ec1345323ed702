"""What the buttons of quiet hours and days off mean."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ChooseRest:
    """The usual quiet hours or none, the weekend off or no days off."""

    what: Literal["hours", "no_hours", "weekend", "no_days"]


@dataclass(frozen=True, slots=True)
class AskRest:
    """Ask for other hours, or other days."""

    what: Literal["hours", "days"]
