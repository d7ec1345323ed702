"""Working groups."""

from aiogram import Router

from bot.teams import calling, service
from bot.teams.model import (
    PressCloseTeams,
    PressMember,
    PressMentor,
    PressNewTeam,
    PressRemoveTeam,
    PressRenameTeam,
    PressTeam,
    PressTeams,
)
from handlers.filters import Pressed
from handlers.leading import by_leader


def router() -> Router:
    """The routes."""
    routes = Router(name="teams")
    for action, use_case in (
        (PressTeams, service.open_teams),
        (PressTeam, service.show_team),
        (PressMember, service.toggle_member),
        (PressMentor, service.set_mentor),
        (PressRemoveTeam, service.remove_team),
        (PressCloseTeams, service.close_teams),
        (PressNewTeam, calling.ask_new),
        (PressRenameTeam, calling.ask_other),
    ):
        routes.callback_query.register(by_leader(use_case), Pressed(action))
    return routes
