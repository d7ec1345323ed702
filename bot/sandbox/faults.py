"""Faults to order: answers that go wrong though the call is right."""

from dataclasses import dataclass

from bot.sandbox.refusals import Refusal, too_many_requests

_WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    409: "Conflict",
    500: "Internal Server Error",
    502: "Bad Gateway",
    504: "Gateway Timeout",
}


@dataclass(eq=False, slots=True)
class Fault:
    """One kind of failure; `times` counts down, None lasts until it is cleared."""

    method: str
    times: int | None
    chat_id: int | None
    refusal: Refusal
    hang: bool
    after: bool

    def concerns(self, method: str, chat_id: int | None) -> bool:
        every = self.method == "*" and method != "getUpdates"
        named = self.method == method
        return (every or named) and self.chat_id in (None, chat_id)


class Faults:
    """The failures that wait for a call they concern."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(
        self,
        method: str = "*",
        *,
        times: int | None = 1,
        code: int = 500,
        description: str | None = None,
        retry_after: int | None = None,
        chat_id: int | None = None,
        hang: bool = False,
        after: bool = False,
    ) -> Fault:
        """Let the next `times` calls fail (None: all, until cleared).

        method: a method's name, or "*" for every one but getUpdates. retry_after: seconds, makes it a 429.
        hang: the answer never comes. after: the call takes effect first.
        """
        if code == 429 or retry_after is not None:
            refusal = too_many_requests(1 if retry_after is None else retry_after)
        else:
            refusal = Refusal(code, _WORDS.get(code, "Error"))
        if description is not None:
            refusal = Refusal(refusal.code, description, refusal.parameters)
        fault = Fault(method, times, chat_id, refusal, hang, after)
        self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """From now on nothing fails."""
        self._faults.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The oldest fault that concerns the call, counted as used."""
        for fault in self._faults:
            if fault.concerns(method, chat_id):
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        if fault.times is None:
            return
        fault.times -= 1
        if fault.times <= 0:
            self._faults.remove(fault)
