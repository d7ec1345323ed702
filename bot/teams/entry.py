"""What the working groups give to the program."""

from bot.activity.entry import Entry
from bot.prompts.service import Form
from bot.roster.service import chat_of_list
from bot.teams.calling import ASK_NEW, ASK_OTHER, chat_of_team, take_new, take_other, untake_new
from bot.teams.keeping import KEEPS
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
from bot.teams.painter import paint_teams
from bot.teams.service import TEAMS

ENTRY = Entry(
    kind="teams",
    keeps=KEEPS,
    actions={
        "teams1": PressTeams,
        "team1": PressTeam,
        "newteam1": PressNewTeam,
        "renteam1": PressRenameTeam,
        "member1": PressMember,
        "mentor1": PressMentor,
        "unteam1": PressRemoveTeam,
        "unteams1": PressCloseTeams,
    },
    painters={TEAMS: paint_teams},
    forms={
        ASK_NEW: Form("teams-ask-name", "teams-title-new", take_new, untake_new, place=chat_of_list),
        ASK_OTHER: Form("teams-ask-other", "teams-title-name", take_other, place=chat_of_team),
    },
)
