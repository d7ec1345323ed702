"""Who did something and where, read from Telegram's own types."""

from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberUpdated,
    Message,
    MessageReactionUpdated,
    Update,
    User,
)

from bot.people.model import Actor, clean_name
from bot.texts import pick_language

_LONGEST_PERSON_NAME = 64


def actor_of(update: Update, bot_id: int, sequence: int) -> Actor | None:
    """The actor of an update that the bot has handlers for.

    None for any other update, for what other bots write, and in channels, which have readers only.
    """
    event = update.event
    match event:
        case Message():
            return _of_message(event, bot_id, sequence)
        case CallbackQuery() if event.message is not None:
            message = event.message
            thread = _thread(message) if isinstance(message, Message) else None
            return _actor(event.from_user, message.chat, thread, bot_id, sequence, press=event.id)
        case MessageReactionUpdated() if event.user is not None and not event.user.is_bot:
            return _actor(event.user, event.chat, None, bot_id, sequence)
        case ChatMemberUpdated() if event.chat.type != "channel":
            return _actor(event.from_user, event.chat, None, bot_id, sequence)
    return None


def person_name(first_name: str, last_name: str | None) -> str:
    """How a person is called."""
    full_name = f"{first_name} {last_name}" if last_name else first_name
    return clean_name(full_name)[:_LONGEST_PERSON_NAME] or "…"


def _of_message(message: Message, bot_id: int, sequence: int) -> Actor | None:
    sender = message.sender_chat
    if message.from_user is None or (message.from_user.is_bot and sender is None):
        return None
    is_group_itself = sender is not None and sender.id == message.chat.id
    return _actor(
        message.from_user, message.chat, _thread(message), bot_id, sequence,
        anonymous=sender is not None, is_admin=is_group_itself,
    )  # fmt: skip


def _actor(
    user: User, chat: Chat, thread: str | None, bot_id: int, sequence: int, *,
    anonymous: bool = False, is_admin: bool = False, press: str | None = None,
) -> Actor:  # fmt: skip
    return Actor(
        bot_id=bot_id,
        address=chat.id,
        chat_title=clean_name(chat.title or ""),
        is_private=chat.type == "private",
        thread=thread,
        person_id=user.id,
        name=person_name(user.first_name, user.last_name),
        language=pick_language(user.language_code),
        sequence=sequence,
        anonymous=anonymous,
        is_admin=is_admin,
        press=press,
    )


def _thread(message: Message) -> str | None:
    """The forum topic; in other chats the field marks reply threads, which are no places."""
    if message.is_topic_message and message.message_thread_id is not None:
        return str(message.message_thread_id)
    return None
