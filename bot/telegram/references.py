"""References to messages, as the rest of the program keeps them: strings that only this edge reads."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram.types import Message

_TOLD = re.compile(r"(?P<kind>[~!])(?P<message>\d+)@(?P<person>\d+)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A message by its id: «12»; one that one person sees in a group: «~3@77»; one in their private chat
    that was meant for the group: «!12@77».
    """

    message: str
    person: int | None = None
    is_private: bool = False

    @property
    def is_ephemeral(self) -> bool:
        return self.person is not None and not self.is_private

    def chat(self, address: int) -> int:
        """The chat of the message, where the card belongs to this one."""
        return self.person if self.is_private and self.person is not None else address

    @staticmethod
    def read(text: str) -> "Reference":
        """The reference that the string is."""
        told = _TOLD.fullmatch(text)
        if told is None:
            return Reference(text)
        return Reference(told["message"], int(told["person"]), is_private=told["kind"] == "!")

    def __str__(self) -> str:
        if self.person is None:
            return self.message
        return f"{'!' if self.is_private else '~'}{self.message}@{self.person}"


def reference_of(message: Message) -> str:
    """The reference of a message; of one that a single person and the bot see, by that person."""
    if message.ephemeral_message_id is None:
        return str(message.message_id)
    receiver = message.receiver_user
    person = message.from_user if receiver is None or receiver.is_bot else receiver
    return str(Reference(str(message.ephemeral_message_id), person.id if person else 0))


def reference_of_raw(message: Mapping[str, Any]) -> str:
    """The reference of a message that a person has written, as Telegram has sent it."""
    if "ephemeral_message_id" not in message:
        return str(message["message_id"])
    return str(Reference(str(message["ephemeral_message_id"]), message["from"]["id"]))
