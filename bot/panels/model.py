"""Plain data of panels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Panel:
    """What one person sees of something. `address` is the chat in which it was opened.

    `note` holds what its buttons can't carry.
    """

    id: int
    bot_id: int
    person_id: int
    kind: str
    subject: int
    address: int
    face: str
    page: int
    note: Mapping[str, Any] | None
    opened_at: int
