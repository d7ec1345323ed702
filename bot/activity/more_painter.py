"""Reads what the panel «more» shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.activity.entry import Contents, Offers, PaintFace
from bot.activity.look import Look
from bot.activity.model import may_manage
from bot.activity.more_view import cancel_card, end_card, more_card, until_card
from bot.activity.repeating import next_one
from bot.card import Card, italic
from bot.dates import moment
from bot.texts import Texts
from storage import activities, panels, people, rosters
from storage.connection import Connection


def paint_more(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, *,
    contents: Contents, offers: Mapping[str, Sequence[Offers]], faces: Mapping[str, PaintFace],
) -> Card | None:  # fmt: skip
    """The panel in the language of who sees it; nothing once it is closed. `offers` by kind of activity.

    Whichever face it shows, in a private chat the space stands above it.
    """
    look = _look(connection, arguments["subject"], texts, contents)
    if look is None:
        return None
    paint = faces.get(look.panel.face)
    card = (paint(connection, look) if paint else None) or _main(connection, look, contents, offers)
    return replace(card, above=(italic(look.chat.space.name),))


def paint_cancel(connection: Connection, look: Look, contents: Contents) -> Card | None:
    """The question whether to call the activity off; nothing once it is over."""
    if not look.activity.is_open:
        return None
    answered = contents[look.activity.kind].answered(connection, look.activity.id)
    due = next_one(connection, look.chat, look.activity)
    return cancel_card(look, len(answered), _moment(look, due))


def paint_end(connection: Connection, look: Look, contents: Contents) -> Card | None:
    """The question whether to end for good; nothing once it is over."""
    if not look.activity.is_open:
        return None
    return end_card(look, len(contents[look.activity.kind].answered(connection, look.activity.id)))


def paint_until(connection: Connection, look: Look) -> Card | None:
    """The deadlines on offer."""
    return until_card(look, _moment(look, look.activity.deadline_at))


def _moment(look: Look, instant: int | None) -> str | None:
    if instant is None:
        return None
    return moment(instant, look.chat.space.time_zone, look.language, look.activity.opened_at)


def _main(
    connection: Connection, look: Look, contents: Contents, offers: Mapping[str, Sequence[Offers]]
) -> Card:
    activity, person = look.activity, look.panel.person_id
    found = [offer for part in offers.get(activity.kind, ()) for offer in part(connection, look)]
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
        is_admin,
    )  # fmt: skip
