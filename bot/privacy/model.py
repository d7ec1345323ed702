"""Plain data of the panel in which somebody sees what is kept of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

PRIVACY = "privacy.panel"
"""The kind of the panel; its subject is the person."""

DOOR = "privacy.door"
"""The kind of the message that leads from a group to the private chat."""

FILE = "privacy.file"
"""The kind of the message with the person's own data."""

ERASED = "privacy.erased"
"""The kind of the whisper that nothing is left."""


class Face(StrEnum):
    """Which face the panel shows."""

    MAIN = "main"
    SURE = "sure"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows that a person may read, under the names of their columns; instants are in milliseconds."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]


# What the buttons of the panel mean.


@dataclass(frozen=True, slots=True)
class OpenPrivacy:
    """Show what is kept of the person."""


@dataclass(frozen=True, slots=True)
class PressPrivacy:
    """Show another face."""

    panel_id: int
    face: Face


@dataclass(frozen=True, slots=True)
class PressExport:
    """Give me my data."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressErase:
    """Erase me."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class ClosePrivacy:
    """The panel leaves."""

    panel_id: int
