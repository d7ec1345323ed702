"""What is kept of what the bot and one person have between them: questions, texts, panels."""

from bot.activity.entry import Keeps
from bot.delivery.clock import DAY
from bot.panels.service import close_panel
from bot.private import texts
from storage import cards, panels
from storage.connection import Connection
from storage.keeping import private as rows
from storage.keeping.people import sought

KEPT_FOR = 30 * DAY


def _erase(connection: Connection, person: int, now: int) -> None:
    """What others look at of the person is taken from before their eyes."""
    about = rows.about(connection, sought(connection, person))
    rows.KEEPING.erase(connection, person)
    for panel in about:
        close_panel(connection, panel, now)


def _forget(connection: Connection, now: int) -> None:
    texts.forget(connection, now)
    rows.forget_prompts(connection, before=now - KEPT_FOR)
    for panel in panels.forget(connection, before=now - KEPT_FOR):
        cards.remove(connection, panel.kind, panel.id)


KEEPS = Keeps("privacy-kept-private", rows.KEEPING.tables, rows.KEEPING.export, _erase, _forget)
