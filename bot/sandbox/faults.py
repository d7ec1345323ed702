"""Faults to order: answers that go wrong though the call is right."""

import random
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
    """One kind of failure; `times` counts down, None lasts until it is cleared; `struck` counts up."""

    method: str
    times: int | None
    chat_id: int | None
    refusal: Refusal
    share: float
    hang: bool
    cut: bool
    after: bool
    struck: int = 0

    def concerns(self, method: str, chat_id: int | None) -> bool:
        every = self.method == "*" and method != "getUpdates"
        named = self.method == method
        return (every or named) and self.chat_id in (None, chat_id)


class Faults:
    """The failures that wait for a call they concern."""

    def __init__(self, seed: int = 0) -> None:
        self._faults: list[Fault] = []
        self.seed(seed)

    def seed(self, number: int) -> None:
        """Which calls a share takes follows from this number."""
        self._random = random.Random(number)

    def add(
        self,
        method: str = "*",
        *,
        times: int | None = 1,
        code: int = 500,
        description: str | None = None,
        retry_after: int | None = None,
        chat_id: int | None = None,
        share: float = 1.0,
        hang: bool = False,
        cut: bool = False,
        after: bool = False,
    ) -> Fault:
        """Let the next `times` calls fail (None: all, until cleared).

        method: a method's name, or "*" for every one but getUpdates. retry_after: seconds, makes it a 429.
        share: the probability that a call fails. hang: the answer never comes. cut: the connection ends
        without an answer. after: the call takes effect first.
        """
        if code == 429 or retry_after is not None:
            refusal = too_many_requests(1 if retry_after is None else retry_after)
        else:
            refusal = Refusal(code, _WORDS.get(code, "Error"))
        if description is not None:
            refusal = Refusal(refusal.code, description, refusal.parameters)
        fault = Fault(method, times, chat_id, refusal, share, hang, cut, after)
        self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """From now on nothing fails."""
        self._faults.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The oldest fault that concerns the call, counted as used."""
        for fault in self._faults:
            if fault.concerns(method, chat_id) and self._random.random() < fault.share:
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        fault.struck += 1
        if fault.times is None:
            return
        fault.times -= 1
        if fault.times <= 0:
            self._faults.remove(fault)
