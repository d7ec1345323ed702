"""The poll's entry in the list of activities."""

from functools import partial

from bot.activity.entry import Entry, Reader
from bot.activity.model import Start
from bot.prompts.painter import paint_prompt
from bot.quick_poll import service
from bot.quick_poll.model import PressAsk, PressVote
from bot.quick_poll.painter import paint_card, paint_details, paint_result
from bot.quick_poll.reading import read_vote
from bot.quick_poll.service import ASK_QUESTION, KIND
from storage import quick_poll

_RESULT, _DETAILS = f"{KIND}.result", f"{KIND}.details"


def _reads(text: str, addressed: bool) -> bool:
    return read_vote(text, addressed=addressed) is not None


ENTRY = Entry(
    kind=KIND,
    actions={"vote1": PressVote, "ask1": PressAsk},
    presses={PressVote: service.press},
    painters={
        KIND: paint_card,
        _RESULT: paint_result,
        _DETAILS: paint_details,
        ASK_QUESTION: partial(paint_prompt, key="quick-poll-ask"),
    },
    results=(_RESULT, _DETAILS),
    start=Start("quick-poll-start", PressAsk()),
    reader=Reader(_reads, quick_poll.typed_in, service.answer, service.edit),
    commands=("poll",),
)
