"""Where a story is played: a local Telegram with the bot beside it, and time that is turned."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.server import Sandbox


class Stage(Protocol):
    """What a story needs."""

    @property
    def sandbox(self) -> Sandbox:
        """The Telegram whose people act."""

    async def settle(self) -> None:
        """Wait until nothing can happen any more without time passing or somebody acting."""

    async def passes(self, seconds: float) -> None:
        """Let time pass."""

    async def leaps(self, seconds: float) -> None:
        """Let much time pass in which nobody does anything."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person of the story. Every act is followed by the seconds in which cards show what came of it."""

    stage: Stage
    person: Person
    place: Chat

    @property
    def private(self) -> Chat:
        """The person's chat with the bot."""
        return self.stage.sandbox.private(self.person)

    async def says(
        self, text: str, *, to: Message | None = None, chat: Chat | None = None, then: float = 6
    ) -> Message:
        """Write; `to` makes it a reply."""
        reply = to.id if to else None
        said = self.stage.sandbox.say(self.person, chat or self.place, text, reply_to=reply)
        await self.stage.passes(then)
        return said

    async def answers(self, part: str, text: str) -> None:
        """Answer the bot's newest question with this part, in private or in the chat. Raises LookupError."""
        try:
            question = self.hears(part)
        except LookupError:
            question = self._newest(self.place, lambda message: part in message.text)
        await self.says(text, to=question, chat=self.stage.sandbox.world.chats[question.chat_id])

    async def taps(self, *buttons: str, on: Message, chat: Chat | None = None, then: float = 6) -> None:
        """Press the buttons that begin so, one after another, on one message. Raises LookupError."""
        for button in buttons:
            self.stage.sandbox.press(self.person, chat or self.place, on.id, button)
            await self.stage.passes(then)

    async def opens_private(self) -> None:
        """Press Start in the chat with the bot."""
        self.stage.sandbox.start_private(self.person)
        await self.stage.passes(6)

    async def presses_first(self, shown: Message, row: int = 0) -> None:
        """Press the first button of a row, whatever the person's language calls it."""
        chat = self.stage.sandbox.world.chats[shown.chat_id]
        self.stage.sandbox.press_at(self.person, chat, shown.id, row, 0)
        await self.stage.passes(6)

    async def presses_last(self, shown: Message) -> None:
        """Press the last button, which closes a panel."""
        chat = self.stage.sandbox.world.chats[shown.chat_id]
        last = len(shown.buttons) - 1
        self.stage.sandbox.press_at(self.person, chat, shown.id, last, len(shown.buttons[last]) - 1)
        await self.stage.passes(6)

    async def leafs(self, label: str, panel: Message) -> None:
        """Press the button that begins so, on whichever page of the panel it is. Raises LookupError."""
        for _ in range(_PAGES):
            if any(button["text"].startswith(label) for row in panel.buttons for button in row):
                break
            await self.taps("›", on=panel)
        await self.taps(label, on=panel)

    def alone(self) -> Message:
        """What the person alone was shown last in the chat. Raises LookupError."""
        return self._newest(self.place, lambda message: message.ephemeral_to is not None)

    def sees(self, beginning: str, chat: Chat | None = None) -> Message:
        """The bot's newest message that the person sees and that begins so. Raises LookupError."""
        return self._newest(chat or self.place, lambda message: message.text.startswith(beginning))

    def hears(self, part: str) -> Message:
        """The bot's newest message to the person in private with this part. Raises LookupError."""
        return self._newest(self.private, lambda message: part in message.text)

    def _newest(self, chat: Chat, fits: Callable[[Message], bool]) -> Message:
        seen = [each for each in self.stage.sandbox.messages(chat, self.person) if each.sender.is_bot]
        for message in reversed(seen):
            if fits(message):
                return message
        raise LookupError(f"{self.person.name} has seen no such message")

    async def drafts(self, text: str, *buttons: str) -> Message:
        """Write a question, press these buttons of the draft; gives the draft."""
        await self.says(f"/poll {text}")
        draft = self.sees("Черновик")
        await self.taps(*buttons, on=draft)
        return draft

    async def opens(self, card: Message) -> Message:
        """Open «Ещё …» of a card; gives the panel, which this person alone sees."""
        await self.taps("Ещё …", on=card)
        return self.sees(card.text.split("\n")[0])


_PAGES = 5
"""A panel of the whole staff has no more."""
