"""An activity: a card in a chat that people answer and that ends with a summary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Activity:
    """What all activities share. `kind` is the activity's name on every floor, as 'quick_poll'."""

    id: int
    space_id: int
    chat_id: int
    thread: str | None
    kind: str
    author_id: int
    opened_at: int
    closed_at: int | None
    closings: int

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


def may_steer(activity: Activity, person: int, *, is_admin: bool) -> bool:
    """Its author and the chat's admins may close an activity and open it again."""
    return is_admin or activity.author_id == person


# What the buttons under every activity mean.


@dataclass(frozen=True, slots=True)
class PressClose:
    """End the activity and show its result."""

    activity: int


@dataclass(frozen=True, slots=True)
class PressReopen:
    """Take answers again."""

    activity: int
