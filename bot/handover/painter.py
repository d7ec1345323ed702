"""Reads what the cards and panels of handovers show."""

from collections.abc import Mapping
from typing import Any

from bot.activity.painter import say_to
from bot.card import Card
from bot.handover.model import Candidates
from bot.handover.view import candidates_card, offer_card, vacancy_card
from bot.panels.paging import page_of
from bot.texts import Texts
from storage import handovers, panels, people, rosters, spaces
from storage.connection import Connection


def paint_offer(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """An offer to a colleague."""
    handover = handovers.get(connection, arguments["subject"])
    chat = people.chat(connection, handover.chat_id) if handover else None
    if handover is None or chat is None or handover.successor is None:
        return None
    things = handovers.belongings(connection, chat.space.id, handover.giver.id)
    return offer_card(handover, handover.successor, things, texts.of(chat.space.language))


def paint_vacancy(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The place that a coordinator left, and who has taken it."""
    handover = handovers.get(connection, arguments["subject"])
    chat = people.chat(connection, handover.chat_id) if handover else None
    if handover is None or chat is None:
        return None
    has_left = not spaces.is_member(connection, chat.space.id, handover.giver.id)
    return vacancy_card(handover, has_left=has_left, say=texts.of(chat.space.language))


def paint_candidates(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The people of a chat, for one who hands over."""
    panel = panels.get(connection, arguments["subject"])
    chat = people.chat(connection, panel.subject) if panel else None
    if panel is None or chat is None:
        return None
    here = rosters.present(connection, chat.space.id, chat.id)
    page = page_of([each for each in here if each.id != panel.person_id], panel.page)
    candidates = Candidates(panel.id, page.items, page.number, page.pages)
    return candidates_card(candidates, say_to(connection, panel, chat, texts))
