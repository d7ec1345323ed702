"""A poll as one person sees it in their private chat."""

from dataclasses import replace

from bot.activity.model import PressClose, PressReopen
from bot.card import Card, lines, plain
from bot.people.model import Chat
from bot.quick_poll.model import Kind, Poll
from bot.quick_poll.view import poll_card
from bot.words import Say


def private_card(poll: Poll, chat: Chat, say: Say) -> Card:
    """The card under the school and the chat where it stands; there it is closed and opened again."""
    activity = poll.activity
    is_pressed = poll.content.kind is Kind.SIGNS and not activity.anonymous and not activity.hidden
    card = poll_card(poll, say, say("quick-poll-how-private") if is_pressed else None)
    rows = [
        tuple(button for button in row if not isinstance(button.action, PressClose | PressReopen))
        for row in card.buttons
    ]
    text = lines(plain(_place(chat, say)), card.text)
    return replace(card, text=text, buttons=tuple(row for row in rows if row))


def _place(chat: Chat, say: Say) -> str:
    school = chat.space.name
    if chat.title == school:
        return school
    return say("quick-poll-place", school=school, chat=chat.title)
