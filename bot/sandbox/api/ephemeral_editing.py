"""Changing and deleting messages that one person sees."""

from collections.abc import Callable

from bot.sandbox.api.content import text_of
from bot.sandbox.api.editing import edit_caption, edit_markup, edit_media, edit_text
from bot.sandbox.api.ephemeral import ephemeral_of
from bot.sandbox.entities import CAPTION_LENGTH, units
from bot.sandbox.model import Chat, Json, Message
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World


def delete_ephemeral_message(world: World, parameters: Json) -> bool:
    """Take it away."""
    chat, message = ephemeral_of(world, parameters)
    message.deleted = True
    world.tell_changed(chat)
    return True


def _edit_short_text(world: World, chat: Chat, message: Message, parameters: Json) -> None:
    """Of at most 1024 characters, as Telegram has it (tdlib/telegram-bot-api#881)."""
    shown, _ = text_of(world, parameters)
    if units(shown) > CAPTION_LENGTH:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    edit_text(world, chat, message, parameters)


def _editing(edit: Callable[[World, Chat, Message, Json], None]) -> Callable[[World, Json], bool]:
    """The same change as of messages to all; it is told with True, seen or not."""

    def edit_ephemeral(world: World, parameters: Json) -> bool:
        edit(world, *ephemeral_of(world, parameters), parameters)
        return True

    return edit_ephemeral


METHODS = {
    "editEphemeralMessageText": _editing(_edit_short_text),
    "editEphemeralMessageCaption": _editing(edit_caption),
    "editEphemeralMessageMedia": _editing(edit_media),
    "editEphemeralMessageReplyMarkup": _editing(edit_markup),
    "deleteEphemeralMessage": delete_ephemeral_message,
}
