"""Answers to presses, and reactions."""

from bot.sandbox.access import chat_of
from bot.sandbox.addresses import start_payload
from bot.sandbox.events import PressAnswered
from bot.sandbox.model import Json, Toast
from bot.sandbox.reactions import by_bot
from bot.sandbox.refusals import bad_request
from bot.sandbox.updates import PRESS_LIFETIME
from bot.sandbox.world import World


def answer_callback_query(world: World, parameters: Json) -> bool:
    """Answer a press, once and in time: with a toast, an alert, the bot's own address or nothing."""
    press = world.presses.get(parameters["callback_query_id"])
    now = world.clock.now()
    if press is None or press.answered.is_set() or now > press.at + PRESS_LIFETIME:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    url = parameters.get("url")
    if url and start_payload(url, world.bot.username or "") is None:
        raise bad_request("URL_INVALID")
    press.url = url
    if parameters.get("text"):
        press.toast = Toast(parameters["text"], parameters.get("show_alert", False), now)
    press.answered.set()
    world.changed.tell(PressAnswered(press))
    return True


def set_message_reaction(world: World, parameters: Json) -> bool:
    """Set the bot's one reaction to a message, or take it back."""
    chat = chat_of(world, parameters)
    message = world.message(chat, parameters["message_id"])
    if message is None or message.ephemeral_to is not None:
        raise bad_request("message to react not found")
    emoji = by_bot(chat, parameters.get("reaction", []))
    message.reactions.pop(world.bot.id, None)
    if emoji:
        message.reactions[world.bot.id] = emoji
    world.tell_changed(chat)
    return True


METHODS = {
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
}
