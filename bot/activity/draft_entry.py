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
from bot.activity.entry import Contents, Entry
from bot.activity.model import PUBLISH
from bot.activity.planning import ring_publish
from bot.activity.service import can_reach
from bot.prompts.service import Form, Forms


def drafts_entry(contents: Contents, questions: Mapping[str, Form]) -> Entry:
    """Drafts of activities that keep this; `questions` are how these ask for a text, by kind of prompt."""
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
        alone=(PressPublish,),
        painters={},
        rings={PUBLISH: ring_publish},
        forms={**_forms(contents), **questions},
    )


def _forms(contents: Contents) -> Forms:
    form = partial(Form, receipt=False, holds=can_reach)  # the draft shows what was written
    when, until = draft_settings.take_when, draft_settings.take_until
    return {
        ASK_WHEN: form("activity-ask-when", "activity-title-when", when, draft_settings.untake_when),
        ASK_UNTIL: form("activity-ask-until", "activity-title-until", until, draft_settings.untake_until),
        ASK_TEXT: form(
            "activity-ask-text",
            "activity-title-text",
            lambda connection, actor, prompt, text, written_at, now: draft_settings.take_text(
                connection, actor, prompt, text, written_at, contents, now
            ),
        ),
    }
