"""Messages in a group that one person sees (core.telegram.org/bots/api#ephemeral-messages-and-commands).

A bot may send one within 15 seconds of the person's press, an administrator at any time. The words of these
refusals are not published; the ones here are plain.
"""

from bot.sandbox.access import chat_of
from bot.sandbox.clock import SECOND
from bot.sandbox.model import Chat, Json, Message
from bot.sandbox.refusals import Refusal, bad_request
from bot.sandbox.world import World

WINDOW = 15 * SECOND


def receiver_of(world: World, chat: Chat, parameters: Json) -> int | None:
    """The id of the one person who will see the message, None for a message to all; raises Refusal."""
    asked: Json | None = parameters.get("ephemeral_message_parameters")
    if asked is None:
        return None
    if chat.kind == "private":
        raise bad_request("ephemeral messages can be sent only to groups and supergroups")
    if asked.get("replace_callback_query_message"):
        raise Refusal(501, "Not Implemented: the sandbox does not replace pressed messages")
    receiver = world.people.get(asked["receiver_user_id"])
    if receiver is None or receiver.is_bot or not chat.member(receiver).present:
        raise bad_request("receiver of the ephemeral message not found")
    if not world.bot_is_admin(chat):
        _check_press(world, chat, receiver.id, asked.get("callback_query_id", ""))
    return receiver.id


def _check_press(world: World, chat: Chat, receiver_id: int, press_id: str) -> None:
    press = world.presses.get(press_id)
    if press is None or press.person.id != receiver_id or press.chat_id != chat.id:
        raise bad_request("not enough rights to send ephemeral messages to the user")
    if world.clock.now() > press.at + WINDOW:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")


def ephemeral_of(world: World, parameters: Json) -> tuple[Chat, Message]:
    """The chat and the ephemeral message that the parameters name; raises Refusal."""
    chat = chat_of(world, parameters)
    message = world.message(chat, -parameters["ephemeral_message_id"])
    if message is None or message.ephemeral_to != parameters["receiver_user_id"]:
        raise bad_request("message to edit not found")
    return chat, message
