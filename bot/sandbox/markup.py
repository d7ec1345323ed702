"""Keyboards under messages, beyond what the schema says of them."""

from bot.sandbox.addresses import web_address
from bot.sandbox.model import Json
from bot.sandbox.refusals import bad_request

BUTTONS = 100
BUTTONS_IN_ROW = 8
"""Telegram does not publish its limits; these are those of aiogram (utils/keyboard.py)."""

_ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    }
)


def markup_of(parameters: Json) -> Json | None:
    """The keyboard of `reply_markup`, None for none; raises Refusal for one that Telegram refuses."""
    markup: Json | None = parameters.get("reply_markup")
    if not markup or "inline_keyboard" not in markup:
        return markup
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > BUTTONS or max(map(len, rows), default=0) > BUTTONS_IN_ROW:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return markup | {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text is empty")
    if not _ACTIONS & button.keys():
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if "url" in button and web_address(button["url"]) is None:
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
