"""The drafts' entry in the list of the program's parts."""

from collections.abc import Mapping
from functools import partial

from bot.activity import draft_settings
from bot.activity.draft import (
    ASK_TEXT,
    ASK_UNTIL,
    ASK_WHEN,
    PressDiscard,
    PressFace,
    PressMoment,
    PressPublish,
    PressRewrite,
    PressSwitch,
    PressWhere,
    PressWhom,
)
from bot.activity.drafting import ring_publish
from bot.activity.entry import Entry
from bot.activity.model import PUBLISH
from bot.prompts.service import Form, Forms, Take


def drafts_entry(take_text: Take, questions: Mapping[str, Form]) -> Entry:
    """The entry. `take_text` gives a draft its text anew; `questions` are how the activities ask for one."""
    return Entry(
        kind="drafts",
        actions={
            "post1": PressPublish,
            "draft1": PressFace,
            "moment1": PressMoment,
            "whom1": PressWhom,
            "where1": PressWhere,
            "switch1": PressSwitch,
            "rewrite1": PressRewrite,
            "discard1": PressDiscard,
        },
        painters={},
        rings={PUBLISH: ring_publish},
        forms={**_forms(take_text), **questions},
    )


def _forms(take_text: Take) -> Forms:
    form = partial(Form, receipt=False)  # the draft shows what was written
    when, until = draft_settings.take_when, draft_settings.take_until
    return {
        ASK_WHEN: form("activity-ask-when", "activity-title-when", when, draft_settings.untake_when),
        ASK_UNTIL: form("activity-ask-until", "activity-title-until", until, draft_settings.untake_until),
        ASK_TEXT: form("activity-ask-text", "activity-title-text", take_text),
    }
