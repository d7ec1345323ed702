"""What networks give to the program."""

from bot.activity.entry import Entry
from bot.network import belonging, linking, schools
from bot.network.actions import (
    DecideLink,
    PressAddSchools,
    PressBelong,
    PressCloseNetwork,
    PressGuest,
    PressKindOfSpace,
    PressMine,
    PressMySchool,
    PressNetwork,
    PressOurNetwork,
    PressOurs,
    PressOurSchools,
    PressRemoveSchool,
    PressRenameSchool,
    PressSchools,
    PressUnlink,
    PressWriteSchool,
)
from bot.network.painter import paint_link, paint_mine, paint_ours, paint_schools
from bot.prompts.service import Form

ENTRY = Entry(
    kind="network",
    actions={
        "kind1": PressKindOfSpace,
        "schools1": PressSchools,
        "net1": PressNetwork,
        "addsch1": PressAddSchools,
        "rensch1": PressRenameSchool,
        "delsch1": PressRemoveSchool,
        "unlink1": PressUnlink,
        "ournet1": PressOurNetwork,
        "oursch1": PressOurSchools,
        "ours1": PressOurs,
        "link1": DecideLink,
        "netown1": PressMine,
        "wrsch1": PressWriteSchool,
        "belong1": PressBelong,
        "guest1": PressGuest,
        "mysch1": PressMySchool,
        "unnet1": PressCloseNetwork,
    },
    public=(PressKindOfSpace, PressSchools, PressOurNetwork, DecideLink),
    painters={
        schools.SCHOOLS: paint_schools,
        linking.OURS: paint_ours,
        linking.LINK: paint_link,
        linking.LINK_DECIDED: paint_link,
        belonging.MINE: paint_mine,
    },
    forms={
        schools.ASK_SCHOOLS: Form(
            "network-ask-schools", "network-title-schools", schools.take_schools, schools.untake_schools
        ),
        schools.ASK_SCHOOL_NAME: Form("network-ask-name", "network-title-name", schools.take_name),
        belonging.ASK_SCHOOL: Form(
            "network-ask-own", "network-title-own", belonging.take_school, receipt=False
        ),
    },
    presses={
        PressMine: belonging.show_mine,
        PressWriteSchool: belonging.write_school,
        PressBelong: belonging.belong,
        PressGuest: belonging.be_guest,
        PressMySchool: belonging.open_mine,
        PressCloseNetwork: belonging.close,
    },
)
