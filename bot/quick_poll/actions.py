"""What the buttons of a poll mean."""

from dataclasses import dataclass
from typing import Literal

from bot.quick_poll.model import Sign


@dataclass(frozen=True, slots=True)
class PressVote:
    """A button with a sign, of a question that was never begun anew."""

    activity_id: int
    sign: Sign

    @property
    def begun(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class PressVoteAnew:
    """The same once it was: `begun` is the instant, so that no card with the old text answers the new one."""

    activity_id: int
    sign: Sign
    begun: int


@dataclass(frozen=True, slots=True)
class PressOption:
    """A button with an option, of a question that was never begun anew."""

    activity_id: int
    number: int

    @property
    def begun(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class PressOptionAnew:
    """The same once it was; `begun` is the instant."""

    activity_id: int
    number: int
    begun: int


@dataclass(frozen=True, slots=True)
class PressOwn:
    """«An option of my own»."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressFile:
    """Give the answers as a file."""

    activity_id: int
    file: Literal["xlsx", "csv"]


@dataclass(frozen=True, slots=True)
class PressSchoolAnswers:
    """Whose answers in a network the person may see."""

    activity_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressSchoolAnswer:
    """The answers of one school of a network."""

    activity_id: int
    school_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressSchoolFile:
    """Give the answers of one school as a file."""

    activity_id: int
    school_id: int
    file: Literal["xlsx", "csv"]


@dataclass(frozen=True, slots=True)
class PressAsk:
    """«Ask a question»."""


@dataclass(frozen=True, slots=True)
class PressKind:
    """Switch a setting of a draft that polls alone have."""

    panel_id: int
    what: Literal["several", "own", "notice", "per_school"]


@dataclass(frozen=True, slots=True)
class PressWithdraw:
    """Take one's answer back."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressWhy:
    """Read what people have explained."""

    activity_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressCorrect:
    """Write what the poll asks anew."""

    activity_id: int


@dataclass(frozen=True, slots=True)
class PressMeaning:
    """What the correction changes: only words, all that was meant, or nothing after all."""

    panel_id: int
    meaning: Literal["same", "other", "none"]


@dataclass(frozen=True, slots=True)
class PressSpeak:
    """For whom one could answer."""

    activity_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressSpeakFor:
    """Answer for a colleague; `person` without its sign, as no button carries one."""

    activity_id: int
    person: int
    known: Literal["met", "listed"]

    @property
    def person_id(self) -> int:
        return self.person if self.known == "met" else -self.person


@dataclass(frozen=True, slots=True)
class PressSaid:
    """The colleague's answer: its place among those that the poll takes."""

    activity_id: int
    place: int
