"""Messages in a group that one person sees (core.telegram.org/bots/api#ephemeral-messages-and-commands).

A bot may send one within 15 seconds of the person's press or ephemeral message, an administrator at any time.
The words of these refusals are not published; the ones here are plain.
"""

from bot.sandbox.access import chat_of
from bot.sandbox.clock import SECOND
from bot.sandbox.model import Chat, Json, Message, Person
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
    replied = _replied(world, chat, receiver, parameters)
    if replied is None and not world.bot_is_admin(chat):
        _check_press(world, chat, receiver, asked.get("callback_query_id", ""))
    return receiver.id


def _replied(world: World, chat: Chat, receiver: Person, parameters: Json) -> Message | None:
    """The receiver's ephemeral message that is replied to; raises Refusal for one that is too old."""
    ephemeral_id = parameters.get("reply_parameters", {}).get("ephemeral_message_id")
    message = world.message(chat, -ephemeral_id) if ephemeral_id else None
    if message is None or message.sender is not receiver:
        return None
    if world.clock.now() > message.date + WINDOW:
        raise bad_request("message is too old to be replied to")
    return message


def _check_press(world: World, chat: Chat, receiver: Person, press_id: str) -> None:
    press = world.presses.get(press_id)
    if press is None or press.person is not receiver or press.chat_id != chat.id:
        raise bad_request("not enough rights to send ephemeral messages to the user")
    if world.clock.now() > press.at + WINDOW:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")


def ephemeral_of(world: World, parameters: Json) -> tuple[Chat, Message]:
    """The chat and the ephemeral message that the parameters name; raises Refusal."""
    chat = chat_of(world, parameters)
    message = world.message(chat, -parameters["ephemeral_message_id"])
    if message is None or message.ephemeral_to != parameters["receiver_user_id"]:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot:
        raise bad_request("message can't be edited")
    return chat, message
