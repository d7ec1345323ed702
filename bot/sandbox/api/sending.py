"""sendMessage, sendPhoto, sendDocument and sendChatAction."""

from typing import Any

from bot.sandbox import wire
from bot.sandbox.access import chat_of, reply_of, thread_of
from bot.sandbox.api.content import caption_of, text_of
from bot.sandbox.api.ephemeral import receiver_of
from bot.sandbox.files import Files
from bot.sandbox.markup import markup_of
from bot.sandbox.model import File, Json, Message
from bot.sandbox.posting import post, reply_place
from bot.sandbox.refusals import bad_request
from bot.sandbox.upload import Upload
from bot.sandbox.world import World

CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(world: World, parameters: Json) -> Json:
    """Send a text."""
    text, entities = text_of(world, parameters)
    return _send(world, parameters, text=text, entities=entities)


def send_photo(world: World, parameters: Json) -> Json:
    """Send a photo with a caption."""
    text, entities = caption_of(world, parameters)
    photo = photo_of(world.files, parameters["photo"])
    return _send(world, parameters, text=text, entities=entities, photo=photo)


def send_document(world: World, parameters: Json) -> Json:
    """Send a file with a caption."""
    text, entities = caption_of(world, parameters)
    document = document_of(world.files, parameters["document"])
    return _send(world, parameters, text=text, entities=entities, document=document)


def send_chat_action(world: World, parameters: Json) -> bool:
    """Show for a moment that the bot is busy."""
    if parameters["action"] not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    thread_of(world, chat_of(world, parameters), parameters)
    return True


def photo_of(files: Files, given: str | Upload) -> File:
    """The photo that was uploaded, or is known by its file_id."""
    if isinstance(given, Upload):
        return files.add_photo(given.data, given.name)
    return _known(files, given, "photo")


def document_of(files: Files, given: str | Upload) -> File:
    """The document that was uploaded, or is known by its file_id."""
    if isinstance(given, Upload):
        return files.add_document(given.data, given.name)
    return _known(files, given, "document")


def _known(files: Files, given: str, kind: str) -> File:
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = files.get(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _send(world: World, parameters: Json, **content: Any) -> Json:
    """Post a message with this content where the parameters say."""
    markup = markup_of(parameters)
    chat = chat_of(world, parameters)
    asked_thread = thread_of(world, chat, parameters)
    reply_to = reply_of(world, chat, parameters)
    thread, reply_root = reply_place(chat, reply_to, asked_thread)
    receiver_id = receiver_of(world, chat, parameters)
    message = Message(
        world.next_message_id(chat) if receiver_id is None else world.next_ephemeral_id(),
        chat.id,
        world.bot,
        world.clock.now(),
        thread,
        world.bot.id,
        markup=markup,
        reply_to=reply_to,
        reply_root=reply_root,
        ephemeral_to=receiver_id,
        **content,
    )
    return wire.message(world, chat, post(world, chat, message))


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
}
