"""Whether the bot reaches a chat, and Telegram's words where it does not."""

from typing import Literal

from bot.sandbox.model import Chat, Json, Person
from bot.sandbox.refusals import bad_request, forbidden, migrated
from bot.sandbox.world import World

Access = Literal["read", "members", "write"]


def chat_of(world: World, parameters: Json, access: Access = "write") -> Chat:
    """The chat that `chat_id` names; raises Refusal if the bot may not do there what it asks for."""
    chat_id = parameters["chat_id"]
    person = world.people.get(chat_id)
    if person:
        return _private(world, person, access)
    chat = world.chats.get(chat_id)
    if chat is None or world.bot.id not in chat.members:
        raise bad_request("chat not found")
    if chat.migrated_to is not None and access != "read":
        raise migrated(chat.migrated_to)
    _check_membership(world, chat, access)
    return chat


def _private(world: World, person: Person, access: Access) -> Chat:
    if not person.started:
        if _share_chat(world, person):
            raise forbidden("bot can't initiate conversation with a user")
        raise bad_request("chat not found")
    if person.blocked and access == "write":
        raise forbidden("bot was blocked by the user")
    return world.private(person)


def _share_chat(world: World, person: Person) -> bool:
    return any(person.id in chat.members and world.bot.id in chat.members for chat in world.chats.values())


def _check_membership(world: World, chat: Chat, access: Access) -> None:
    status = chat.member(world.bot).status
    if chat.migrated_to is not None or (chat.kind == "group" and access == "read"):
        return
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def thread_of(world: World, chat: Chat, parameters: Json) -> int | None:
    """The topic that `message_thread_id` names; chats without topics ignore it.

    Raises Refusal for a topic that is not there, General by its number among them, and for a closed one.
    """
    thread: int | None = parameters.get("message_thread_id")
    if not thread or (chat.kind != "private" and not chat.forum):
        return None
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if thread in chat.closed_topics and not chat.member(world.bot).has_right("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread


def reply_of(world: World, chat: Chat, parameters: Json) -> int | None:
    """The message that `reply_parameters` names; raises Refusal if it is not there and has to be.

    Ephemeral messages always have to answer one that is there.
    """
    reply: Json = parameters.get("reply_parameters", {})
    alone = "ephemeral_message_parameters" in parameters
    message_id = reply.get("message_id")
    if "ephemeral_message_id" in reply and not message_id:
        if not alone:
            raise bad_request("ephemeral messages can be replied to only with ephemeral messages")
        message_id = -reply["ephemeral_message_id"]
    if message_id is None:
        return None
    if world.message(chat, message_id) and reply.get("chat_id", chat.id) == chat.id:
        return int(message_id)
    if reply.get("allow_sending_without_reply") and not alone:
        return None
    raise bad_request("message to be replied not found")
