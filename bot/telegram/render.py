"""Renders neutral cards as Telegram messages: text with entities (never markup), inline buttons."""

from dataclasses import dataclass
from typing import Any

from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    User,
)
from aiogram.utils.formatting import Bold, Italic, Text, TextLink, TextMention

from bot.card import Card, Span, Style, lines
from bot.tables.names import file_name
from bot.telegram.buttons import Buttons

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as Telegram takes it; `file_name` is that of its document."""

    text: str
    entities: list[MessageEntity]
    keyboard: InlineKeyboardMarkup | None
    asks_reply: bool
    file_name: str | None = None

    @property
    def reply_markup(self) -> InlineKeyboardMarkup | ForceReply | None:
        return ForceReply(force_reply=True, selective=True) if self.asks_reply else self.keyboard


def render(card: Card, buttons: Buttons, *, in_private: bool = False) -> Rendered:
    """The card for Telegram, as it stands in a group, or in a private chat."""
    spans = lines(card.above, card.text) if in_private and card.above else card.text
    text, entities = Text(*(_span(span) for span in spans)).render()
    rows = [[_button(button, buttons) for button in row] for row in card.buttons]
    keyboard = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
    document = card.document
    name = file_name(document.name, document.kind) if document else None
    return Rendered(text, entities, keyboard, card.asks_reply, name)


def _span(span: Span) -> Text | str:
    text = span.text.encode("utf-8", "replace").decode()  # a lone surrogate can't be sent
    if span.person is not None:
        return TextMention(text, user=User(id=span.person, is_bot=False, first_name=text))
    if span.url is not None:
        return TextLink(text, url=span.url)
    match span.style:
        case Style.BOLD:
            return Bold(text)
        case Style.ITALIC:
            return Italic(text)
    return text


def _button(button: Any, buttons: Buttons) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(text=button.text, url=button.url)
    return InlineKeyboardButton(text=button.text, callback_data=buttons.pack(button.action))
