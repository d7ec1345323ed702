"""Roles: who coordinates, who is a mentor, who may ask."""

from aiogram import Router

from bot.rights import service
from bot.rights.model import BecomeCoordinator, CloseRoles, Entrust, LetAsk, OpenRoles, ShowRoles
from handlers.filters import Pressed
from handlers.leading import by_leader
from handlers.people import by_admin


def router() -> Router:
    """The buttons on the card of a chat, and those of the panel that one of them opens."""
    routes = Router(name="rights")
    routes.callback_query.register(by_admin(service.become_coordinator), Pressed(BecomeCoordinator))
    routes.callback_query.register(by_admin(service.let_ask), Pressed(LetAsk))
    routes.callback_query.register(by_admin(service.open_roles), Pressed(OpenRoles))
    routes.callback_query.register(by_leader(service.show_roles), Pressed(ShowRoles))
    routes.callback_query.register(by_leader(service.entrust), Pressed(Entrust))
    routes.callback_query.register(by_leader(service.close_roles), Pressed(CloseRoles))
    return routes
