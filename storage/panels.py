"""Panels: what one person sees."""

import json
from collections.abc import Mapping
from typing import Any

from bot.panels.model import Panel
from storage.connection import Connection

_COLUMNS = "id, bot_id, person_id, kind, subject, address, face, page, note, opened_at"


def put(
    connection: Connection, bot_id: int, person: int, kind: str, subject: int, address: int, *,
    face: str, note: Mapping[str, Any] | None, now: int,
) -> int:  # fmt: skip
    """Keep the panel, in place of an earlier one about the same; gives its id."""
    row = connection.row(
        "INSERT INTO panel (bot_id, person_id, kind, subject, address, face, note, opened_at)"
        " VALUES (:bot_id, :person, :kind, :subject, :address, :face, :note, :now)"
        " ON CONFLICT (bot_id, person_id, kind, subject, address) DO UPDATE SET face = excluded.face,"
        " page = 0, note = excluded.note, opened_at = excluded.opened_at RETURNING id",
        bot_id=bot_id, person=person, kind=kind, subject=subject, address=address, face=face,
        note=_told(note), now=now,
    )  # fmt: skip
    return int(row["id"])


def get(connection: Connection, panel_id: int) -> Panel | None:
    """The panel of this id."""
    row = connection.row(f"SELECT {_COLUMNS} FROM panel WHERE id = :id", id=panel_id)
    return _panel(row) if row else None


def about(connection: Connection, kind: str, subject: int) -> list[Panel]:
    """The panels of a kind about one thing."""
    rows = connection.rows(
        f"SELECT {_COLUMNS} FROM panel WHERE kind = :kind AND subject = :subject ORDER BY id",
        kind=kind, subject=subject,
    )  # fmt: skip
    return [_panel(row) for row in rows]


def turn(connection: Connection, panel_id: int, face: str, page: int = 0) -> None:
    """Show another face of it, or another page."""
    connection.run(
        "UPDATE panel SET face = :face, page = :page WHERE id = :id", id=panel_id, face=face, page=page
    )


def annotate(connection: Connection, panel_id: int, note: Mapping[str, Any] | None) -> None:
    """Keep what its buttons can't carry."""
    connection.run("UPDATE panel SET note = :note WHERE id = :id", id=panel_id, note=_told(note))


def move(connection: Connection, bot_id: int, old: int, new: int) -> None:
    """The chat has a new address: the panels whose cards stand there go along, the others are forgotten."""
    values = {"bot_id": bot_id, "old": old}
    connection.run(
        "DELETE FROM panel WHERE bot_id = :bot_id AND address = :old AND NOT EXISTS"
        " (SELECT 1 FROM card WHERE card.kind = panel.kind AND card.subject = panel.id)",
        **values,
    )
    connection.run(
        "UPDATE panel SET address = :new WHERE bot_id = :bot_id AND address = :old AND NOT EXISTS"
        " (SELECT 1 FROM panel AS other WHERE other.bot_id = panel.bot_id AND other.address = :new AND"
        " other.person_id = panel.person_id AND other.kind = panel.kind AND other.subject = panel.subject)",
        new=new, **values,
    )  # fmt: skip


def drop(connection: Connection, panel_id: int) -> None:
    """Forget the panel."""
    connection.run("DELETE FROM panel WHERE id = :id", id=panel_id)


def forget(connection: Connection, before: int) -> list[Panel]:
    """Forget the panels that were opened before the instant; gives them."""
    rows = connection.rows(f"DELETE FROM panel WHERE opened_at < :before RETURNING {_COLUMNS}", before=before)
    return [_panel(row) for row in rows]


def _told(note: Mapping[str, Any] | None) -> str | None:
    return None if note is None else json.dumps(note, ensure_ascii=False)


def _panel(row: Any) -> Panel:
    fields = dict(row)
    note = fields["note"]
    return Panel(**{**fields, "note": None if note is None else json.loads(note)})
