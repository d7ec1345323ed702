"""The entry of handovers in the list of activities."""

from bot.activity.entry import Entry
from bot.handover.choosing import CANDIDATES
from bot.handover.keeping import KEEPS
from bot.handover.model import (
    AcceptHandover,
    CloseCandidates,
    OfferTo,
    RefuseHandover,
    ShowCandidates,
    WithdrawHandover,
)
from bot.handover.painter import paint_candidates, paint_offer, paint_vacancy
from bot.handover.service import HANDOVER, LAPSE, ring_lapse
from bot.handover.vacancies import VACANCY

ENTRY = Entry(
    kind="handover",
    keeps=KEEPS,
    actions={
        "handtake1": AcceptHandover,
        "handleave1": RefuseHandover,
        "handkeep1": WithdrawHandover,
        "handto1": OfferTo,
        "heirs1": ShowCandidates,
        "unheirs1": CloseCandidates,
    },
    public=(AcceptHandover, RefuseHandover, WithdrawHandover),
    painters={HANDOVER: paint_offer, VACANCY: paint_vacancy, CANDIDATES: paint_candidates},
    rings={LAPSE: ring_lapse},
)
