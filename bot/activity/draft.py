"""A draft: what its author sees before anybody else does, and the rules of its buttons. Plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from bot.activity.model import Activity

ASK_WHEN = "activity.ask_when"
ASK_UNTIL = "activity.ask_until"
ASK_TEXT = "activity.ask_text"
QUESTIONS = (ASK_WHEN, ASK_UNTIL, ASK_TEXT)
"""What an author can be asked about a draft."""


def draft_kind(kind: str) -> str:
    """The kind of the panel that shows drafts of such activities."""
    return f"{kind}.draft"


class Face(StrEnum):
    """Which face a draft shows; its buttons carry the value."""

    MAIN = "main"
    WHEN = "when"
    UNTIL = "until"
    WHOM = "whom"
    WHERE = "where"
    MORE = "more"


class Preset(StrEnum):
    """A moment on offer."""

    HOUR = "hour"
    TONIGHT = "tonight"
    MORNING = "morning"
    TOMORROW = "tomorrow"
    WEEK = "week"
    NONE = "none"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a draft can be given, by its id; 0 is all, or none."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft's panel shows. `planned` and `until` are moments in words.

    `teams` and `places` are what it can address and where it can be posted. `text` is the private text
    that it came of, if that could have been meant for somewhere else. `is_seen_by_all`: the chat can't
    show it to its author alone.
    """

    panel: int
    activity: Activity
    face: Face
    place: str
    planned: str | None
    until: str | None
    team: str | None
    teams: Sequence[Choice] = ()
    places: Sequence[Choice] = ()
    is_weekly: bool = False
    is_corrected: bool = False
    text: int | None = None
    is_seen_by_all: bool = False


# What the buttons of a draft mean.


@dataclass(frozen=True, slots=True)
class PressPublish:
    """Post it."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressFace:
    """Show another face."""

    panel_id: int
    face: Face


@dataclass(frozen=True, slots=True)
class PressMoment:
    """Post it then, or take answers until then."""

    panel_id: int
    what: Literal["when", "until"]
    preset: Preset


@dataclass(frozen=True, slots=True)
class PressWhom:
    """Ask this group; 0: all."""

    panel_id: int
    team_id: int


@dataclass(frozen=True, slots=True)
class PressWhere:
    """Post it in this chat."""

    panel_id: int
    chat_id: int


@dataclass(frozen=True, slots=True)
class PressSwitch:
    """Switch one of its settings."""

    panel_id: int
    what: Literal["hidden", "anonymous", "weekly"]


@dataclass(frozen=True, slots=True)
class PressRewrite:
    """Write its text anew."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressDiscard:
    """Throw it away."""

    panel_id: int


def moment_of(preset: Preset, now: datetime) -> datetime | None:
    """The moment that a preset means at this wall time: the next one of its kind. None for no moment."""
    tomorrow = now + timedelta(days=1)
    match preset:
        case Preset.HOUR:
            return (now + timedelta(hours=1)).replace(second=0, microsecond=0)
        case Preset.TONIGHT:
            tonight = _at(now, 18)
            return tonight if tonight > now else _at(tomorrow, 18)
        case Preset.MORNING:
            return _at(tomorrow, 8)
        case Preset.TOMORROW:
            return _at(tomorrow, 18)
        case Preset.WEEK:
            return _at(now + timedelta(days=7), 18)
    return None


def _at(day: datetime, hour: int) -> datetime:
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)
