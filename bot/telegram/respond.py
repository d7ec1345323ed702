"""What a person is told about an update: a toast to a press, a mark or a sentence to a message."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from bot.delivery.clock import SECOND, Clock
from bot.delivery.lanes import place_of
from bot.delivery.messenger import Messenger, MessengerError, TryLater, Unreachable
from bot.delivery.said import SAID
from bot.telegram.references import Reference, reference_of_raw
from bot.telegram.whispers import Whispers
from bot.texts import Texts, pick_language
from bot.words import Answer, Text, as_data, from_data
from storage import outbox, toasts
from storage.connection import Connection
from storage.journal import Entry
from storage.prompts import WAITING
from storage.toasts import Owed

LIFE_OF_A_PRESS = 150 * SECOND
"""Telegram forgets a press after so long: older toasts can't be given any more."""

_PATIENCE = 15 * SECOND
"""A button that opens a panel spins for so long at most."""

_PRESS = "callback_query"
_MESSAGES = ("message", "edited_message")
_LONGEST_TOAST = 200


class TelegramRespond:
    """Toasts go out at once after the commit; what was promised and perhaps not given is kept.

    A press that opens a panel has its toast when that is shown; where that takes long, with what is owed.
    """

    def __init__(
        self, bot_id: int, messenger: Messenger, texts: Texts, clock: Clock, default_language: str,
        whispers: Whispers,
    ) -> None:  # fmt: skip
        self._bot_id = bot_id
        self._messenger = messenger
        self._texts = texts
        self._default_language = default_language
        self._clock = clock
        self._whispers = whispers
        self._given: list[int] = []
        self._opening: dict[str, tuple[int, Mapping[str, Any], int]] = {}
        self._resting_since = self._resting_until = 0

    def owed(self, entry: Entry, answer: Answer | None) -> Mapping[str, Any] | None:
        """A press is always answered: else its button goes on spinning."""
        body = entry.raw.get(entry.kind)
        if entry.kind != _PRESS or not isinstance(body, Mapping) or "id" not in body:
            return None
        text = as_data(answer.text) if answer and answer.text else None
        person, chat = place_of(entry.raw)
        group = None if chat == person else chat
        return {"press": body["id"], "text": text, "language": self._language(body), "group": group}

    def queue(self, connection: Connection, entry: Entry, refusal: Answer, now: int) -> None:
        """A message is answered by a sentence only when nothing came of it."""
        if entry.kind not in _MESSAGES or refusal.text is None:
            return
        message = entry.raw[entry.kind]
        chat, thread = message["chat"], message.get("message_thread_id")
        is_private = chat["type"] == "private"
        told: dict[str, Any] = {"text": as_data(refusal.text), "language": self._language(message)}
        if refusal.waiting is not None:
            told |= {"asks_reply": not is_private, WAITING: refusal.waiting}
        outbox.put(
            connection, self._bot_id, chat["id"], SAID, told,
            due_at=now,
            thread=str(thread) if message.get("is_topic_message") else None,
            recipient=None if is_private or "sender_chat" in message else message["from"]["id"],
            reply_to=reference_of_raw(message),
        )  # fmt: skip

    async def deliver(self, entry: Entry, answer: Answer | None) -> None:
        """Tell what can be told at once."""
        toast = self.owed(entry, answer)
        if toast is not None and answer is not None and answer.opens:
            self._opening[toast["press"]] = entry.sequence, toast, self._clock.now()
        elif toast is not None:
            await self.give(entry.sequence, await self._whispered(entry, answer, toast))
        elif answer is not None and answer.mark:
            message = entry.raw[entry.kind]
            if "ephemeral_message_id" in message:
                return  # nobody but the bot sees it: nobody would see a mark
            with suppress(MessengerError):
                await self._messenger.mark(message["chat"]["id"], str(message["message_id"]), answer.mark)

    async def _whispered(
        self, entry: Entry, answer: Answer | None, toast: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Show what goes with a toast; gives the toast that is true then."""
        if answer is None or answer.whisper is None:
            return toast
        failure = await self._whispers.show(answer.whisper, entry.raw[entry.kind], toast["language"])
        return toast if failure is None else {**toast, "text": as_data(failure)}

    async def opened(self, press: str, reference: str | None) -> None:
        """Tell who has pressed where the panel stands that they have opened; None: it can't be shown."""
        if press not in self._opening:
            return
        sequence, toast, _ = self._opening.pop(press)
        if reference is None:
            toast = {**toast, "text": as_data(Text("panel-no-private"))}
        elif Reference.read(reference).is_private:
            toast = {**toast, "text": as_data(Text("panel-in-private"))}
        await self.give(sequence, toast)

    async def give(self, sequence: int, toast: Mapping[str, Any]) -> None:
        """Give a toast; one that does not get through, or must wait, stays owed."""
        if self._rests() or self._opens(toast["press"]):
            return
        text = self._said(toast)[:_LONGEST_TOAST]
        try:
            await self._messenger.toast(toast["press"], text)
        except TryLater as error:
            self._resting_since = self._clock.now()
            self._resting_until = self._resting_since + error.wait
            return
        except Unreachable:
            return
        except MessengerError:
            pass  # given before, or its time is over: nobody waits for it
        self._given.append(sequence)

    def _opens(self, press: str) -> bool:
        """Whether the panel that the press opens may be shown at any moment."""
        _, _, since = self._opening.get(press, (0, {}, 0))
        if since <= self._clock.now() < since + _PATIENCE:
            return True
        self._opening.pop(press, None)
        return False

    def _rests(self) -> bool:
        """Whether the messenger has asked to wait; not when the clock was set back since."""
        return self._resting_since <= self._clock.now() < self._resting_until

    def given(self) -> list[int]:
        """The toasts given since the last call, or let go, to be struck out of the journal."""
        given, self._given = self._given, []
        return given

    def let_go(self, sequences: Sequence[int]) -> None:
        """These toasts will never be given."""
        self._given += sequences

    def _said(self, toast: Mapping[str, Any]) -> str:
        if toast["text"] is None:
            return ""
        return self._texts.said(toast["language"], from_data(toast["text"]))

    def _language(self, body: Mapping[str, Any]) -> str:
        sender = body.get("from")
        code = sender.get("language_code") if isinstance(sender, Mapping) else None
        return pick_language(code if isinstance(code, str) else None) or self._default_language


def unsettled(connection: Connection, bot_id: int, now: int) -> tuple[Owed, list[int]]:
    """The toasts that were promised, perhaps not given, and still can be; and those that can't any more."""
    since = now - LIFE_OF_A_PRESS
    return toasts.owed(connection, bot_id, since), toasts.too_late(connection, bot_id, since)
