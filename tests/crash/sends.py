"""What was sent, and how often it may have been: once, and once more for each time nobody learned of it."""

from collections import Counter
from dataclasses import dataclass, field

from bot.sandbox.calls import Call
from tests.crash.school import School

AFTER = 502
"""With this code the sandbox fails after the call took effect; with any other it has none."""
_SENDS = ("sendMessage", "sendPhoto", "editMessageText")
_TALKS = ("answerCallbackQuery", "setMessageReaction", "deleteMessage", "getChatMemberCount", "getUpdates")

Key = tuple[str, bool]
"""A question, and whether its result is meant or its card."""

_FLYING = (
    "SELECT question, flying.kind <> 'quick_poll' AS is_result, attempts FROM ("
    "SELECT kind, subject, attempts FROM card"
    " WHERE kind = 'quick_poll' AND message_ref IS NULL AND leased_until > 0"
    " UNION ALL SELECT kind, closing.subject, attempts FROM outbox JOIN"
    " (SELECT id AS subject, 'quick_poll.result:' || id || ':' || closings AS key FROM activity) AS closing"
    " ON outbox.dedupe = closing.key WHERE state = 0 AND leased_until > 0"
    ") AS flying JOIN quick_poll ON quick_poll.activity_id = flying.subject"
)


@dataclass
class Sends:
    """`killed` counts by message how often a bot died while it sent it."""

    school: School
    killed: Counter[Key] = field(default_factory=Counter)
    _attempts: dict[Key, int] = field(default_factory=dict)

    def misbehave(self, seed: int) -> None:
        """Telegram answers 500, answers never, carries out and answers 502 or hangs up: all now and then."""
        faults = self.school.sandbox.faults
        faults.seed(seed)
        for method in (*_SENDS, *_TALKS):
            faults.add(method, times=None, share=0.05, code=500)
            faults.add(method, times=None, share=0.03, code=500, cut=True)
        for method in (*_SENDS, *_TALKS[:-1]):
            faults.add(method, times=None, share=0.03, code=AFTER, after=True)
            faults.add(method, times=None, share=0.03, code=AFTER, after=True, cut=True)
            faults.add(method, times=None, share=0.03, code=AFTER, after=True, hang=True)
            faults.add(method, times=None, share=0.02, code=500, hang=True)

    def note_a_kill(self) -> None:
        """What was in flight may be out, and the next life sends it again."""
        for row in self.school.rows(_FLYING):
            key = row["question"], bool(row["is_result"])
            if self._attempts.get(key) != row["attempts"]:  # else this life had not come to it
                self._attempts[key] = row["attempts"]
                self.killed[key] += 1

    def check(self, question: str, *, result: bool) -> int:
        """It came, and no more often than it had to; gives how often it came once too often."""
        calls = [call for call in self.school.sandbox.calls if _is(call, question, result)]
        effective = [call for call in calls if call.ok or call.error_code == AFTER]
        excused = sum(not call.ok for call in effective) + self.killed[question, result]
        what = "result" if result else "card"
        assert 1 <= len(effective) <= 1 + excused, f"{what} of «{question}»: {len(effective)}, {excused=}"
        return len(effective) - 1


def _is(call: Call, question: str, result: bool) -> bool:
    method, text = ("sendPhoto", "caption") if result else ("sendMessage", "text")
    return call.method == method and str(call.parameters.get(text, "")).startswith(question)
