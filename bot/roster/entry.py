"""What the roster gives to the program."""

from bot.activity.entry import Entry
from bot.prompts.service import Form
from bot.roster import naming, service
from bot.roster.asking import ME
from bot.roster.claiming import ROSTER, UNNAMED
from bot.roster.model import (
    PressCloseMe,
    PressCloseRoster,
    PressCounts,
    PressInPrivate,
    PressMatch,
    PressMe,
    PressMyName,
    PressName,
    PressNames,
    PressNoName,
    PressNotMe,
    PressPaste,
    PressPeople,
    PressRoster,
    PressUnlist,
    PressUnmatch,
    PressWhole,
)
from bot.roster.painter import paint_door, paint_me, paint_roster, paint_unnamed
from bot.roster.pasting import ASK_LIST, take_list

ENTRY = Entry(
    kind="roster",
    actions={
        "people1": PressPeople,
        "roster1": PressRoster,
        "alone1": PressInPrivate,
        "paste1": PressPaste,
        "whole1": PressWhole,
        "counts1": PressCounts,
        "match1": PressMatch,
        "unmatch1": PressUnmatch,
        "unlist1": PressUnlist,
        "unroster1": PressCloseRoster,
        "me1": PressMe,
        "names1": PressNames,
        "mine1": PressName,
        "noname1": PressNoName,
        "myname1": PressMyName,
        "notme1": PressNotMe,
        "unme1": PressCloseMe,
    },
    public=(PressPeople, PressMe),
    presses={
        PressCloseRoster: service.close_roster,
        PressMe: naming.find_me,
        PressNames: naming.show_names,
        PressName: naming.take_name,
        PressNoName: naming.have_no_name,
        PressMyName: naming.find_my_name,
        PressNotMe: naming.give_back,
        PressCloseMe: naming.close_me,
    },
    offers=naming.offers,
    painters={ROSTER: paint_roster, UNNAMED: paint_unnamed, ME: paint_me, service.DOOR: paint_door},
    links={"people": service.follow_link},
    forms={ASK_LIST: Form("roster-ask-list", "roster-title-list", take_list, place=service.chat_of_list)},
)
