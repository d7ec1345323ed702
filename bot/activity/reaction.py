"""A reaction, read from no messenger's own types. Plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reaction:
    """A person's reactions to a message changed: the emoji before and after it, at an instant."""

    address: int
    message: str
    before: frozenset[str]
    after: frozenset[str]
    given_at: int

    @property
    def message_source(self) -> str:
        """The reference of the message."""
        return f"{self.address}/{self.message}"
