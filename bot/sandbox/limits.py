"""How fast a bot may write.

Telegram publishes about 20 messages a minute in a group and 30 a second in all
(core.telegram.org/bots/faq); its developers say that edits share the group's quota (tdlib/td#2592, #3034).
Whether ephemeral messages count is not known; here they do.
"""

from collections import deque

from bot.sandbox.clock import MINUTE, SECOND, Clock
from bot.sandbox.refusals import too_many_requests

GROUP_QUOTA = 20
TOTAL_QUOTA = 30

PACED = frozenset(
    {
        "sendMessage",
        "sendPhoto",
        "sendDocument",
        "editMessageText",
        "editMessageCaption",
        "editMessageReplyMarkup",
        "editMessageMedia",
        "editEphemeralMessageText",
        "editEphemeralMessageCaption",
        "editEphemeralMessageMedia",
        "editEphemeralMessageReplyMarkup",
    }
)
"""The methods that count."""


class _Window:
    """At most `quota` calls in any `length` milliseconds."""

    def __init__(self, quota: int, length: int) -> None:
        self._quota = quota
        self._length = length
        self._taken: deque[int] = deque()

    def wait(self, now: int) -> int:
        """Milliseconds until one more call fits."""
        while self._taken and self._taken[0] <= now - self._length:
            self._taken.popleft()
        return self._taken[0] + self._length - now if len(self._taken) >= self._quota else 0

    def take(self, now: int) -> None:
        self._taken.append(now)


class Pace:
    """Counts what the bot writes, in each group and in all."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._total = _Window(TOTAL_QUOTA, SECOND)
        self._groups: dict[int, _Window] = {}

    def take(self, chat_id: int) -> None:
        """Count one call to the chat; raises Refusal (429) for one too many, which then does not count."""
        now = self._clock.now()
        windows = [self._total]
        if chat_id < 0:
            windows.append(self._groups.setdefault(chat_id, _Window(GROUP_QUOTA, MINUTE)))
        wait = max(window.wait(now) for window in windows)
        if wait:
            raise too_many_requests(-(-wait // SECOND))
        for window in windows:
            window.take(now)
