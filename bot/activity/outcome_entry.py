"""The entry of outcomes in the list of activities."""

from functools import partial

from bot.activity import outcome
from bot.activity.actions import PressLookAgain, PressOutcome
from bot.activity.entry import Contents, Entry
from bot.activity.keeping import OUTCOME_KEEPS
from bot.activity.model import LOOK_AGAIN
from bot.activity.outcome_painter import paint_told, paint_when
from bot.activity.service import can_reach, chat_of
from bot.prompts.service import Form


def outcome_entry(contents: Contents) -> Entry:
    """Outcomes of activities that keep this."""
    return Entry(
        kind="outcome",
        keeps=OUTCOME_KEEPS,
        actions={"outcome1": PressOutcome, "again1": PressLookAgain},
        painters={
            outcome.OUTCOME: paint_when,
            outcome.TOLD: partial(paint_told, contents=contents, key="activity-outcome-told"),
            outcome.AGAIN: partial(paint_told, contents=contents, key="activity-again-told"),
        },
        rings={LOOK_AGAIN: outcome.ring_look_again},
        forms={
            outcome.ASK_OUTCOME: Form(
                "activity-ask-outcome",
                "activity-title-outcome",
                outcome.take_outcome,
                receipt=False,
                place=chat_of,
                holds=can_reach,
            ),
            outcome.ASK_DAY: Form(
                "activity-ask-day", "activity-title-day", outcome.take_day, place=chat_of, holds=can_reach
            ),
        },
        offers=outcome.offers,
    )
