"""Changing and deleting messages that one person sees."""

from bot.sandbox.api.editing import edit_markup, edit_text
from bot.sandbox.api.ephemeral import ephemeral_of
from bot.sandbox.entities import CAPTION_LENGTH, units
from bot.sandbox.model import Json
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World


def edit_ephemeral_message_text(world: World, parameters: Json) -> bool:
    """Give it another text, of at most 1024 characters as Telegram has it (tdlib/telegram-bot-api#881)."""
    chat, message = ephemeral_of(world, parameters)
    if units(parameters.get("text", "")) > CAPTION_LENGTH:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    edit_text(world, chat, message, parameters)
    return True


def edit_ephemeral_message_reply_markup(world: World, parameters: Json) -> bool:
    """Give it another keyboard, or none."""
    chat, message = ephemeral_of(world, parameters)
    edit_markup(world, chat, message, parameters)
    return True


def delete_ephemeral_message(world: World, parameters: Json) -> bool:
    """Take it away."""
    chat, message = ephemeral_of(world, parameters)
    message.deleted = True
    world.tell_changed(chat)
    return True


METHODS = {
    "editEphemeralMessageText": edit_ephemeral_message_text,
    "editEphemeralMessageReplyMarkup": edit_ephemeral_message_reply_markup,
    "deleteEphemeralMessage": delete_ephemeral_message,
}
