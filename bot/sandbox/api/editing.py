"""Changing what the bot has sent."""

from bot.sandbox import wire
from bot.sandbox.access import chat_of
from bot.sandbox.api.content import caption_of, text_of
from bot.sandbox.api.sending import document_of, photo_of
from bot.sandbox.markup import markup_of
from bot.sandbox.model import Chat, File, Json, Message
from bot.sandbox.posting import tell_edited
from bot.sandbox.refusals import Refusal, bad_request, not_modified
from bot.sandbox.world import World


def edit_message_text(world: World, parameters: Json) -> Json:
    """Give a text message another text; its keyboard goes unless it is given again."""
    chat, message = _edited(world, parameters)
    edit_text(world, chat, message, parameters)
    return wire.message(world, chat, message)


def edit_message_caption(world: World, parameters: Json) -> Json:
    """Give a photo or document another caption; its keyboard goes unless it is given again."""
    chat, message = _edited(world, parameters)
    edit_caption(world, chat, message, parameters)
    return wire.message(world, chat, message)


def edit_message_reply_markup(world: World, parameters: Json) -> Json:
    """Give a message another keyboard, or none."""
    chat, message = _edited(world, parameters)
    edit_markup(world, chat, message, parameters)
    return wire.message(world, chat, message)


def edit_message_media(world: World, parameters: Json) -> Json:
    """Give a message another photo or document with its caption; a text becomes one, too."""
    chat, message = _edited(world, parameters)
    edit_media(world, chat, message, parameters)
    return wire.message(world, chat, message)


def edit_text(world: World, chat: Chat, message: Message, parameters: Json) -> None:
    """Change a text message; raises Refusal."""
    text, entities = text_of(world, parameters)
    if message.photo or message.document:
        raise bad_request("there is no text in the message to edit")
    _change(world, chat, message, text=text, entities=entities, markup=markup_of(parameters))


def edit_caption(world: World, chat: Chat, message: Message, parameters: Json) -> None:
    """Change the words of a photo or document; raises Refusal."""
    if not (message.photo or message.document):
        raise bad_request("there is no caption in the message to edit")
    text, entities = caption_of(world, parameters)
    _change(world, chat, message, text=text, entities=entities, markup=markup_of(parameters))


def edit_media(world: World, chat: Chat, message: Message, parameters: Json) -> None:
    """Change a message's photo or document with its words; raises Refusal."""
    media: Json = parameters["media"]
    photo, document = _media(world, media)
    text, entities = caption_of(world, media)
    changes = {"text": text, "entities": entities, "photo": photo, "document": document}
    _change(world, chat, message, markup=markup_of(parameters), **changes)


def edit_markup(world: World, chat: Chat, message: Message, parameters: Json) -> None:
    """Change a message's keyboard; raises Refusal."""
    _change(world, chat, message, markup=markup_of(parameters))


def _media(world: World, media: Json) -> tuple[File | None, File | None]:
    if media["type"] == "photo":
        return photo_of(world.files, media["media"]), None
    if media["type"] == "document":
        return None, document_of(world.files, media["media"])
    raise Refusal(501, f"Not Implemented: the sandbox has no media of type {media['type']}")


def _edited(world: World, parameters: Json) -> tuple[Chat, Message]:
    if "chat_id" not in parameters or "message_id" not in parameters:
        raise bad_request("message identifier is not specified")
    chat = chat_of(world, parameters)
    message = world.message(chat, parameters["message_id"])
    if message is None or message.ephemeral_to is not None:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot or message.service:
        raise bad_request("message can't be edited")
    return chat, message


def _change(world: World, chat: Chat, message: Message, **changes: object) -> None:
    if all(getattr(message, name) == value for name, value in changes.items()):
        raise not_modified()
    for name, value in changes.items():
        setattr(message, name, value)
    tell_edited(world, chat, message)


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
}
