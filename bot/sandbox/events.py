"""What those who watch the local Telegram are told."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bot.sandbox.model import Press


@dataclass(frozen=True, slots=True)
class ChatChanged:
    """Something in the chat is different now."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class PressAnswered:
    """The bot answered the press."""

    press: Press


Event: TypeAlias = ChatChanged | PressAnswered
Listener: TypeAlias = Callable[[Event], None]


class Listeners:
    """Those who want to know of every event, in the order in which they came."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def add(self, listener: Listener) -> None:
        """From now on the listener is called at each event."""
        self._listeners.append(listener)

    def remove(self, listener: Listener) -> None:
        """The listener is called no more."""
        self._listeners.remove(listener)

    def tell(self, event: Event) -> None:
        """Call every listener."""
        for listener in tuple(self._listeners):
            listener(event)
