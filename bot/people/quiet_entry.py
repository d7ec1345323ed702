"""The entry of quiet hours and days off."""

from bot.activity.entry import Entry
from bot.people.quiet_actions import AskRest, ChooseRest
from bot.people.quiet_settings import ASK_DAYS, ASK_HOURS, take_days, take_hours
from bot.prompts.service import Form

QUIET = Entry(
    kind="quiet",
    actions={"rest1": ChooseRest, "askrest1": AskRest},
    public=(ChooseRest, AskRest),
    painters={},
    forms={
        ASK_HOURS: Form("quiet-ask-hours", "quiet-title-hours", take_hours),
        ASK_DAYS: Form("quiet-ask-days", "quiet-title-days", take_days),
    },
)
