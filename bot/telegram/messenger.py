"""The port of delivery to Telegram."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BufferedInputFile,
    EphemeralMessageParameters,
    Message,
    ReplyParameters,
)

from bot.card import Card
from bot.delivery.messenger import (
    ChatClosed,
    ChatMoved,
    Destination,
    MessageGone,
    MessageRefused,
    MessengerError,
    TryLater,
    Unreachable,
)
from bot.telegram.buttons import Buttons
from bot.telegram.http import ApiRefusal, BotApi
from bot.telegram.render import NO_PREVIEW, Rendered, render
from bot.words import Mark

NOTED = "✍"
"""Of the reactions a bot may set, the one that says "noted" of a + and of a − alike."""

_REACTIONS = {Mark.TAKEN: [{"type": "emoji", "emoji": NOTED}], Mark.WITHDRAWN: []}

_NOT_MODIFIED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_CHAT_CLOSED = ("chat not found", "user not found")
# A group that is muted, or whose topic is closed, for the time being.
_NOT_NOW = ("no rights to send a message", "not enough rights to send text", "topic_closed")


class TelegramMessenger:
    """Sends what delivery asks for. A message's reference is its id as a string."""

    def __init__(self, bot: Bot, api: BotApi, buttons: Buttons) -> None:
        self._bot = bot
        self._api = api
        self._buttons = buttons

    async def post(self, destination: Destination, card: Card, picture: bytes | None) -> str:
        rendered = render(card, self._buttons)
        if destination.only_for is not None:
            alone = EphemeralMessageParameters(receiver_user_id=destination.only_for)
            try:
                return await self._post(destination, rendered, picture, alone)
            except (MessageRefused, ChatClosed):
                pass  # where the bot may not speak to one person alone, it replies to them
        try:
            return await self._post(destination, rendered, picture, None)
        except MessageRefused:
            if picture is None:
                raise
        # Where pictures are forbidden the caption says in words what they show.
        return await self._post(destination, rendered, None, None)

    async def _post(
        self, destination: Destination, rendered: Rendered, picture: bytes | None,
        ephemeral: EphemeralMessageParameters | None,
    ) -> str:  # fmt: skip
        async with _translated():
            try:
                sent = await self._send(destination, rendered, picture, ephemeral)
            except ClientDecodeError as error:
                return _reference_in(error)
        return str(sent.message_id)

    async def _send(
        self, destination: Destination, rendered: Rendered, picture: bytes | None,
        ephemeral: EphemeralMessageParameters | None,
    ) -> Message:  # fmt: skip
        thread = None if destination.thread is None else int(destination.thread)
        reply = _reply(destination) if ephemeral is None else None
        if picture is None:
            return await self._bot.send_message(
                destination.address, rendered.text, entities=rendered.entities, message_thread_id=thread,
                reply_parameters=reply, reply_markup=rendered.reply_markup, link_preview_options=NO_PREVIEW,
                ephemeral_message_parameters=ephemeral,
            )  # fmt: skip
        return await self._bot.send_photo(
            destination.address, BufferedInputFile(picture, "result.png"), caption=rendered.text,
            caption_entities=rendered.entities, message_thread_id=thread, reply_parameters=reply,
            reply_markup=rendered.reply_markup, ephemeral_message_parameters=ephemeral,
        )  # fmt: skip

    async def edit(self, address: int, message_ref: str, card: Card) -> None:
        rendered = render(card, self._buttons)
        async with _translated():
            await self._bot.edit_message_text(
                rendered.text, chat_id=address, message_id=int(message_ref), entities=rendered.entities,
                reply_markup=rendered.keyboard, link_preview_options=NO_PREVIEW,
            )  # fmt: skip

    async def delete(self, address: int, message_ref: str) -> None:
        try:
            async with _translated():
                await self._bot.delete_message(address, int(message_ref))
        except MessageRefused:
            return  # gone already, or too old: it stays, which harms nobody

    async def toast(self, press: str, text: str) -> None:
        parameters = {"text": text} if text else {}
        await self._call("answerCallbackQuery", {"callback_query_id": press, **parameters})

    async def mark(self, address: int, message_ref: str, mark: Mark) -> None:
        reaction = _REACTIONS[mark]
        await self._call(
            "setMessageReaction",
            {"chat_id": address, "message_id": int(message_ref), "reaction": reaction},
        )

    async def _call(self, method: str, parameters: Mapping[str, object]) -> None:
        try:
            await self._api.call(method, parameters)
        except ApiRefusal as refusal:
            if refusal.code == 429:
                raise TryLater(refusal.wait) from None
            raise MessageRefused(f"{method}: {refusal.code}") from None


def _reference_in(error: ClientDecodeError) -> str:
    """The message's reference in an answer that is newer than the library. Raises the error without one."""
    body = error.data if isinstance(error.data, dict) else {}
    result = body.get("result")
    if not body.get("ok") or not isinstance(result, dict) or "message_id" not in result:
        raise error
    return str(result["message_id"])


def _reply(destination: Destination) -> ReplyParameters | None:
    if destination.reply_to is None:
        return None
    return ReplyParameters(message_id=int(destination.reply_to), allow_sending_without_reply=True)


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    """The library's errors in the words of the port; an edit that changes nothing is no error."""
    try:
        yield
    except AiogramError as error:
        translated = _translation(error)
        if translated is not None:
            raise translated from None


def _translation(error: AiogramError) -> MessengerError | None:
    match error:
        case TelegramRetryAfter():
            return TryLater(1_000 * error.retry_after)
        case TelegramMigrateToChat():
            return ChatMoved(error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return ChatClosed(error.message[:80])
        case TelegramBadRequest():
            return _bad_request(error.message)
        case TelegramServerError() | TelegramNetworkError() | ClientDecodeError():
            return Unreachable(type(error).__name__)  # a gateway's page is no answer either
        case TelegramUnauthorizedError():
            # A revoked token ends the program through the receiver; what waits is sent with the next one.
            return Unreachable(type(error).__name__)
    return MessageRefused(type(error).__name__)


def _bad_request(message: str) -> MessengerError | None:
    said = message.lower()
    if _NOT_MODIFIED in said:
        return None
    if any(words in said for words in _GONE):
        return MessageGone(message[:80])
    if any(words in said for words in _NOT_NOW):
        return Unreachable(message[:80])
    if any(words in said for words in _CHAT_CLOSED):
        return ChatClosed(message[:80])
    return MessageRefused(message[:80])
