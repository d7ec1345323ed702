"""What somebody sees of what is kept of them, from plain data."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.card import Button, Card, Document, bold, lines, plain
from bot.privacy.model import ClosePrivacy, Face, PressErase, PressExport, PressPrivacy, Sheet
from bot.tables.model import Table, Value, Workbook
from bot.words import Say

_INSTANTS = ("at", "since", "gone", "until")
_YES_OR_NO = ("private", "reminders", "counts")

DAYS = {"answers": 400, "texts": 1, "messages": 30, "sealed": 7}
"""For so many days answers, private texts, messages and unread updates are kept."""


def panel_card(panel: int, told: Sequence[str], say: Say) -> Card:
    """What is kept: `told` are the keys of the parts' texts."""
    kept = (plain(say("privacy-point", text=say(key))) for key in told)
    text = lines(
        bold(say("privacy-title")), plain(say("privacy-why")), *kept, plain(say("privacy-how-long", **DAYS)),
        plain(say("privacy-not-mine")),
    )  # fmt: skip
    rows = (
        (Button(say("privacy-export"), PressExport(panel)),),
        (Button(say("privacy-erase"), PressPrivacy(panel, Face.SURE)),),
        (Button(say("panel-close"), ClosePrivacy(panel)),),
    )
    return Card(text, rows)


def sure_card(panel: int, say: Say) -> Card:
    """Asks whether to erase, and says what stays."""
    told = [say("privacy-goes"), say("privacy-stays"), say("privacy-again")]
    text = lines(bold(say("privacy-sure")), *map(plain, told))
    return Card(
        text,
        (
            (Button(say("privacy-yes"), PressErase(panel)),),
            (Button(say("privacy-no"), PressPrivacy(panel, Face.MAIN)),),
        ),
    )


def erased_card(say: Say) -> Card:
    """Says that it is done."""
    return Card((plain(say("privacy-erased")),))


def door_card(username: str, say: Say) -> Card:
    """The way from a group to the private chat."""
    link = f"https://t.me/{username}?start=data-1"
    return Card((plain(say("privacy-in-private")),), ((Button(say("privacy-open"), url=link),),))


def file_card(sheets: Sequence[Sheet], zone: str, say: Say) -> Card:
    """The person's data as one file, a sheet for each thing; instants in this time zone."""
    tables = tuple(_table(sheet, ZoneInfo(zone), say) for sheet in sheets)
    document = Document(say("privacy-file-name"), "xlsx", Workbook(tables))
    return Card((plain(say("privacy-file")),), document=document)


def _table(sheet: Sheet, zone: ZoneInfo, say: Say) -> Table:
    columns = tuple(say(f"privacy-column-{column}") for column in sheet.columns)
    rows = tuple(
        tuple(_cell(column, value, zone, say) for column, value in zip(sheet.columns, row, strict=True))
        for row in sheet.rows
    )
    return Table(say(f"privacy-sheet-{sheet.name}"), columns, rows)


def _cell(column: str, value: Any, zone: ZoneInfo, say: Say) -> Value:
    if value is None or (value == 0 and column in _INSTANTS):
        return None
    if column in _INSTANTS:
        return datetime.fromtimestamp(value / 1_000, UTC).astimezone(zone)
    if column in _YES_OR_NO:
        return say("privacy-flag", flag=("no", "yes")[bool(value)])
    if column == "role":
        return say(f"handover-role-{value}")
    return value  # type: ignore[no-any-return]
