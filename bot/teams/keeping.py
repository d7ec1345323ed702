"""What working groups keep of people: who is in them, who is at their side."""

from bot.activity.entry import Keeps
from storage.keeping import teams as rows

KEEPS = Keeps(
    "privacy-kept-teams",
    rows.KEEPING.tables,
    rows.KEEPING.export,
    lambda connection, person, now: rows.KEEPING.erase(connection, person),
)
