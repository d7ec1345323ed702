"""A doubt: whether what somebody has typed on its own answers the activity. Plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.activity.model import Typed

DOUBT = "activity.doubt"
"""The kind of the panel that asks its writer, and of the timer that takes the panel away."""

LASTS = 10 * 60_000
"""Milliseconds in which a question of somebody else's may be what is answered."""

REMEMBERED_FOR = 24 * 60 * 60_000
"""Milliseconds after which a question is forgotten: the messenger delivers no message later than that."""


@dataclass(frozen=True, slots=True)
class PressMeant:
    """Whether the message was meant as an answer."""

    panel_id: int
    meant: Literal["yes", "no"]


def as_note(typed: Typed) -> Mapping[str, Any]:
    """What a panel keeps of the message until its writer has said what it means."""
    return {
        "message": typed.message,
        "text": typed.text,
        "sent_at": typed.sent_at,
        "written_at": typed.written_at,
    }


def from_note(address: int, note: Mapping[str, Any]) -> Typed:
    """The message that `as_note` kept; that it was edited since does not matter."""
    return Typed(address=address, **note)
