"""The entry of rights in the list of activities."""

from bot.activity.entry import Entry
from bot.rights.model import BecomeCoordinator, CloseRoles, Entrust, LetAsk, OpenRoles, ShowRoles
from bot.rights.painter import paint_roles
from bot.rights.service import ROLES

ENTRY = Entry(
    kind="rights",
    actions={
        "coordinate1": BecomeCoordinator,
        "letask1": LetAsk,
        "rights1": OpenRoles,
        "role1": ShowRoles,
        "trust1": Entrust,
        "unrights1": CloseRoles,
    },
    public=(BecomeCoordinator, LetAsk, OpenRoles),
    painters={ROLES: paint_roles},
)
