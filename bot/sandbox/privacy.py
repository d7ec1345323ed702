"""Which messages a bot is told about (core.telegram.org/bots/features, "Privacy mode")."""

from bot.sandbox.model import Chat, Message
from bot.sandbox.world import World


def bot_sees(world: World, chat: Chat, message: Message) -> bool:
    """Whether the message becomes an update.

    Privacy mode is on unless `reads_all`: then the bot sees commands meant for it, replies to what it wrote,
    service messages and ephemeral ones; as an administrator it sees everything but what other bots write.
    """
    if message.sender is world.bot:
        return message.service
    if not chat.member(world.bot).present:
        return False
    if chat.kind == "private" or message.service or message.ephemeral_to is not None:
        return True
    if message.sender.is_bot and "sender_chat" not in message.extra:
        return False
    if world.reads_all or world.bot_is_admin(chat):
        return True
    return _replies_to_bot(world, chat, message) or _command_for_bot(world, chat, message)


def _replies_to_bot(world: World, chat: Chat, message: Message) -> bool:
    replied = chat.messages.get(message.reply_to or 0)
    return replied is not None and replied.sender is world.bot


def _command_for_bot(world: World, chat: Chat, message: Message) -> bool:
    for entity in message.entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            # Commands are ASCII: their units are their characters.
            _, at, name = message.text[: entity["length"]].partition("@")
            return name.lower() == (world.bot.username or "").lower() if at else chat.last_bot == world.bot.id
    return False
