"""A clock that stands still until a test turns it."""

from bot.demo import clock


class TurnedClock(clock.TurnedClock):
    """The clock of the demo's stories, which a test can set back, too."""

    def set_back(self, milliseconds: int) -> None:
        """Set the clock back; whoever sleeps is woken, as by the machine's clock."""
        self._now -= milliseconds
        self.wake_all()
