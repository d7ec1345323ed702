"""What Telegram refuses, in the words of the port."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.delivery.messenger import (
    ChatClosed,
    ChatMoved,
    MessageGone,
    MessageRefused,
    MessengerError,
    NotNow,
    TryLater,
    Unreachable,
)

_NOT_MODIFIED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_CHAT_CLOSED = ("chat not found", "user not found")
# A group that is muted, or whose topic is closed, for the time being.
_NOT_NOW = ("no rights to send a message", "not enough rights to send text", "topic_closed")


@asynccontextmanager
async def translated() -> AsyncIterator[None]:
    """The library's errors in the words of the port; an edit that changes nothing is no error."""
    try:
        yield
    except AiogramError as error:
        said = _translation(error)
        if said is not None:
            raise said from None


@asynccontextmanager
async def of_one_person(chat: int) -> AsyncIterator[None]:
    """The same where one person alone sees the message, in this chat.

    Who is closed to the bot closes no group to it; whose private chat has to wait makes no group wait.
    """
    try:
        async with translated():
            yield
    except ChatClosed as error:
        raise MessageRefused(error.reason) from None
    except TryLater as error:
        raise TryLater(error.wait, chat) from None


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
        case TelegramEntityTooLarge():  # to the library a trouble of the network
            return MessageRefused(type(error).__name__)
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
        return NotNow(message[:80])
    if any(words in said for words in _CHAT_CLOSED):
        return ChatClosed(message[:80])
    return MessageRefused(message[:80])
