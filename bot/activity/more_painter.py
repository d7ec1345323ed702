"""Reads what the panel «more» shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.activity.entry import Contents, Offers, PaintFace
from bot.activity.look import Look
from bot.activity.model import may_manage
from bot.activity.more_view import cancel_card, more_card, until_card
from bot.card import Card
from bot.dates import moment
from bot.texts import Texts
from storage import activities, panels, people, rosters
from storage.connection import Connection


def paint_more(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, *,
    contents: Contents, offers: Mapping[str, Sequence[Offers]], faces: Mapping[str, PaintFace],
) -> Card | None:  # fmt: skip
    """The panel in the language of who sees it; nothing once it is closed. `offers` by kind of activity."""
    look = _look(connection, arguments["subject"], texts, contents)
    if look is None:
        return None
    paint = faces.get(look.panel.face)
    return (paint(connection, look) if paint else None) or _main(connection, look, contents, offers)


def paint_cancel(connection: Connection, look: Look, contents: Contents) -> Card | None:
    """The question whether to call the activity off; nothing once it is over."""
    if not look.activity.is_open:
        return None
    answered = contents[look.activity.kind].answered(connection, look.activity.id)
    return cancel_card(look, len(answered))


def paint_until(connection: Connection, look: Look) -> Card | None:
    """The deadlines on offer."""
    activity, zone = look.activity, look.chat.space.time_zone
    due = activity.deadline_at
    until = None if due is None else moment(due, zone, look.language, activity.opened_at)
    return until_card(look, until)


def _main(
    connection: Connection, look: Look, contents: Contents, offers: Mapping[str, Sequence[Offers]]
) -> Card:
    activity, person = look.activity, look.panel.person_id
    found = [
        offer
        for part in offers.get(activity.kind, ())
        for offer in part(connection, look.chat, activity, person, look.manages)
    ]
    return more_card(look, contents[activity.kind].own(connection, activity.id, person), found)


def _look(connection: Connection, panel_id: int, texts: Texts, contents: Contents) -> Look | None:
    panel = panels.get(connection, panel_id)
    activity = activities.by_id(connection, panel.subject) if panel else None
    chat = people.chat(connection, activity.chat_id) if activity else None
    if panel is None or activity is None or chat is None or activity.is_draft:
        return None
    role = rosters.role_of(connection, chat.space.id, panel.person_id)
    is_admin = bool((panel.note or {}).get("admin"))
    language = people.language_of(connection, panel.person_id) or chat.space.language
    return Look(
        panel, chat, activity, contents[activity.kind].title(connection, activity.id),
        may_manage(activity, panel.person_id, role, is_admin=is_admin), language, texts.of(language),
    )  # fmt: skip
