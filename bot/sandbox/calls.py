"""The ledger of what the bot asked for."""

from dataclasses import dataclass, field

from bot.sandbox.model import Json

KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API, and how it ended; `at` is in milliseconds."""

    method: str
    chat_id: int | None
    at: int
    ok: bool
    error_code: int | None = None
    description: str | None = None
    parameters: Json = field(default_factory=dict)


class Ledger(list[Call]):
    """The newest calls, at least KEPT of them where there were so many."""

    def note(self, call: Call) -> None:
        """Write the call down."""
        self.append(call)
        if len(self) >= 2 * KEPT:
            del self[:KEPT]
