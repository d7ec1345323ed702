"""Networks of schools: their settings, their schools, who sees the answers of one."""

from aiogram import Router

from bot.network import linking, schools
from bot.network.actions import (
    DecideLink,
    PressAddSchools,
    PressKindOfSpace,
    PressNetwork,
    PressOurNetwork,
    PressOurs,
    PressOurSchools,
    PressRemoveSchool,
    PressRenameSchool,
    PressSchools,
    PressUnlink,
)
from bot.quick_poll import school_answers
from bot.quick_poll.actions import PressSchoolAnswer, PressSchoolAnswers, PressSchoolFile
from handlers.filters import Pressed
from handlers.leading import by_leader
from handlers.more import confirmed


def router() -> Router:
    """What one person presses for themselves comes by a shorter way, see the entry."""
    routes = Router(name="network")
    for action, use_case in (
        (PressKindOfSpace, schools.choose_kind),
        (PressSchools, schools.open_schools),
        (PressOurNetwork, linking.open_ours),
        (DecideLink, linking.decide),
        (PressSchoolAnswers, school_answers.show_schools),
        (PressSchoolAnswer, school_answers.show_answers),
        (PressSchoolFile, school_answers.give_file),
    ):
        routes.callback_query.register(confirmed(use_case), Pressed(action))
    for led, by in (
        (PressNetwork, schools.show),
        (PressAddSchools, schools.ask_schools),
        (PressRenameSchool, schools.ask_name),
        (PressRemoveSchool, schools.remove),
        (PressUnlink, schools.unlink),
        (PressOurSchools, linking.show_schools),
        (PressOurs, linking.ask),
    ):
        routes.callback_query.register(by_leader(by), Pressed(led))
    return routes
