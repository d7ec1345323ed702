"""Reads what the panel shows that asks what a correction means."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.activity.painter import panel_about, say_to
from bot.card import Card, italic
from bot.quick_poll.correct_view import correct_card
from bot.quick_poll.correcting import read_correction
from bot.quick_poll.correction import is_other_poll
from bot.texts import Texts
from bot.words import DomainError
from storage import quick_poll
from storage.connection import Connection


def paint_correct(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """What a correction would do; nothing once that is decided, or too late."""
    found = panel_about(connection, arguments["subject"])
    if found is None:
        return None
    panel, chat, activity = found
    if panel.note is None or not activity.is_open:
        return None
    try:
        read = read_correction(connection, chat, activity, panel.note)
    except DomainError:  # what it asks was changed meanwhile
        return None
    answers = len(quick_poll.answered(connection, activity.id))
    say = say_to(connection, panel, chat, texts)
    card = correct_card(panel.id, read.asked, answers, say, is_other=is_other_poll(read.before, read.asked))
    return replace(card, above=(italic(chat.space.name),))
