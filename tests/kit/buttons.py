"""What the buttons under the bot's messages carry."""

from collections.abc import Iterable

from bot.activities import ACTIONS, PUBLIC
from bot.sandbox.model import Message
from bot.telegram.buttons import Buttons

BUTTONS = Buttons(ACTIONS)


def for_one_person(shown: Iterable[Message]) -> set[type]:
    """What is not for all on these messages, which all see, nor on somebody's panel that says its number."""
    packed = [
        button["callback_data"]
        for message in shown
        for row in message.buttons
        for button in row
        if "callback_data" in button
    ]
    actions = {type(BUTTONS.unpack(data)) for data in packed}
    return {each for each in actions - PUBLIC - {type(None)} if not hasattr(each, "panel_id")}
