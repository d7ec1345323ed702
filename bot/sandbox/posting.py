"""Putting messages into chats and telling the bot of them."""

from bot.sandbox import wire
from bot.sandbox.model import Chat, Json, Message, Person
from bot.sandbox.privacy import bot_sees
from bot.sandbox.world import World


def post(world: World, chat: Chat, message: Message) -> Message:
    """Put the message into its chat; the bot is told of it if it may see it."""
    chat.messages[message.id] = message
    if (
        message.sender.is_bot
        and not message.service
        and message.ephemeral_to is None
        and "sender_chat" not in message.extra
    ):
        chat.last_bot = message.sender.id
    if bot_sees(world, chat, message):
        world.updates.add("message", wire.message(world, chat, message))
    world.tell_changed(chat)
    return message


def post_service(
    world: World, chat: Chat, sender: Person, thread: int | None = None, **says: object
) -> Message:
    """A service message; `says` are its fields in the Bot API."""
    message_id = world.next_message_id(chat)
    content: Json = dict(says)
    message = Message(
        message_id, chat.id, sender, world.clock.now(), thread, sender.id, service=True, extra=content
    )
    return post(world, chat, message)


def tell_edited(world: World, chat: Chat, message: Message) -> None:
    """Note that the message was edited; the bot is told if it may see it and did not do it."""
    message.edited = world.clock.now()
    message.edits += 1
    if message.sender is not world.bot and bot_sees(world, chat, message):
        world.updates.add("edited_message", wire.message(world, chat, message))
    world.tell_changed(chat)


def reply_place(chat: Chat, reply_to: int | None, thread: int | None) -> tuple[int | None, int | None]:
    """The topic and the root of the chain of replies that a reply belongs to."""
    replied = chat.messages.get(reply_to or 0)
    if replied is None:
        return thread, None
    if replied.ephemeral_to is not None:
        return replied.thread, None
    if chat.forum:
        return replied.thread if thread is None else thread, None
    return None, (replied.reply_root or replied.id) if chat.kind == "supergroup" else None
