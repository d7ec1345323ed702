"""Deleting and pinning messages."""

from bot.sandbox import wire
from bot.sandbox.access import chat_of
from bot.sandbox.clock import HOUR
from bot.sandbox.model import Chat, Json, Member, Message
from bot.sandbox.posting import post_service
from bot.sandbox.refusals import bad_request
from bot.sandbox.rights import may_pin
from bot.sandbox.world import World

DELETABLE_FOR = 48 * HOUR
"""For so long a bot may delete without the right to delete (Bot API, deleteMessage)."""

_FOR_EVER = ("supergroup_chat_created", "channel_chat_created", "forum_topic_created", "migrate_from_chat_id")


def delete_message(world: World, parameters: Json) -> bool:
    """Delete one message."""
    chat = chat_of(world, parameters)
    message = world.message(chat, parameters["message_id"])
    if message is None or message.ephemeral_to is not None:
        raise bad_request("message to delete not found")
    if not _may_delete(world, chat, message):
        for_all = "" if chat.kind == "supergroup" else " for everyone"
        raise bad_request(f"message can't be deleted{for_all}")
    _delete(world, chat, message)
    return True


def delete_messages(world: World, parameters: Json) -> bool:
    """Delete up to 100 messages; those that are not there or may not be deleted are skipped."""
    chat = chat_of(world, parameters)
    for message_id in parameters["message_ids"]:
        message = world.message(chat, message_id)
        if message and _may_delete(world, chat, message):
            _delete(world, chat, message)
    return True


def _delete(world: World, chat: Chat, message: Message) -> None:
    message.deleted = True
    world.tell_changed(chat)


def _may_delete(world: World, chat: Chat, message: Message) -> bool:
    if any(name in message.extra for name in _FOR_EVER) or message.ephemeral_to is not None:
        return False
    if _may_delete_any(chat, chat.member(world.bot)):
        return True
    own = message.sender is world.bot or chat.kind == "private"
    return own and world.clock.now() <= message.date + DELETABLE_FOR


def _may_delete_any(chat: Chat, bot: Member) -> bool:
    """Every administrator of a group may; of a supergroup those with the right."""
    return bot.is_admin if chat.kind == "group" else bot.has_right("can_delete_messages")


def pin_chat_message(world: World, parameters: Json) -> bool:
    """Pin a message; the chat is told by a service message."""
    chat = chat_of(world, parameters)
    _check_right(world, chat)
    message = world.message(chat, parameters["message_id"])
    if message is None or message.service or message.ephemeral_to is not None:
        raise bad_request("message to pin not found")
    if chat.pinned == message.id:
        return True
    chat.pinned = message.id
    shown = wire.message(world, chat, message, with_reply=False)
    post_service(world, chat, world.bot, message.thread, pinned_message=shown)
    return True


def unpin_chat_message(world: World, parameters: Json) -> bool:
    """Unpin the given message, or the one that is pinned."""
    chat = chat_of(world, parameters)
    _check_right(world, chat)
    message_id = parameters.get("message_id", chat.pinned)
    if chat.pinned is None or message_id != chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned = None
    world.tell_changed(chat)
    return True


def _check_right(world: World, chat: Chat) -> None:
    if not may_pin(chat, world.bot):
        raise bad_request("not enough rights to manage pinned messages in the chat")


METHODS = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
}
