"""What the panel of how things are gives to the program."""

from bot.activity.entry import Entry
from bot.status.model import STATUS, PressCloseStatus, PressStatus
from bot.status.painter import paint_status
from bot.status.service import close_status

ENTRY = Entry(
    kind="status",
    actions={"status1": PressStatus, "unstatus1": PressCloseStatus},
    painters={STATUS: paint_status},
    presses={PressCloseStatus: close_status},
)
