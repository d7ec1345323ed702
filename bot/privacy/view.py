"""What somebody sees of what is kept of them, from plain data."""

from collections.abc import Sequence

from bot.card import Button, Card, Document, bold, lines, plain
from bot.privacy.model import ClosePrivacy, Face, PressErase, PressExport, PressPrivacy, Sheet
from bot.privacy.wording import Titles, table_of
from bot.tables.model import Workbook
from bot.words import Say

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


def file_card(sheets: Sequence[Sheet], titles: Titles, zone: str, say: Say) -> Card:
    """The person's data as one file, a sheet for each thing; instants in this time zone."""
    tables = tuple(table_of(sheet, titles, zone, say) for sheet in sheets)
    document = Document(say("privacy-file-name"), "xlsx", Workbook(tables))
    return Card((plain(say("privacy-file")),), document=document)
