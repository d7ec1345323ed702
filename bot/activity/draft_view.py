"""The panel of a draft, from plain data: what will be posted, and what can be changed before."""

from collections.abc import Sequence
from typing import Literal

from bot.activity.draft import (
    Choice,
    Draft,
    Face,
    Preset,
    PressDiscard,
    PressFace,
    PressMoment,
    PressPublish,
    PressRewrite,
    PressSwitch,
    PressWhere,
    PressWhom,
)
from bot.card import Button, Card, RichText, italic, lines, plain
from bot.private.model import PressMove
from bot.words import Say

Rows = tuple[tuple[Button, ...], ...]

_WHEN = ((Preset.HOUR, Preset.TONIGHT), (Preset.MORNING, Preset.TOMORROW))
_UNTIL = ((Preset.HOUR, Preset.TONIGHT), (Preset.TOMORROW, Preset.WEEK))


def draft_card(draft: Draft, body: RichText, switches: Sequence[Button], say: Say) -> Card:
    """The draft with its text as it will stand there; `switches` are those of its own kind of activity."""
    heading = "activity-draft-public" if draft.is_seen_by_all else "activity-draft"
    text = lines(italic(say(heading)), plain(""), body, plain(""), *_facts(draft, say))
    match draft.face:
        case Face.WHEN:
            rows = _moments(draft, "when", _WHEN, say)
        case Face.UNTIL:
            rows = _moments(draft, "until", _UNTIL, say)
        case Face.WHOM:
            rows = _choices(draft, draft.teams, say)
        case Face.WHERE:
            rows = tuple((Button(each.name, PressWhere(draft.panel, each.id)),) for each in draft.places)
        case Face.MORE:
            rows = _settings(draft, switches, say)
        case _:
            return Card(text, _main(draft, say))
    back = Button(say("activity-back"), PressFace(draft.panel, Face.MAIN))
    return Card(text, (*rows, (back,)))


def _facts(draft: Draft, say: Say) -> list[RichText]:
    """What is not as always, one a line."""
    activity = draft.activity
    told = [
        say("activity-draft-place", place=draft.place),
        say("activity-draft-when", when=draft.planned) if draft.planned else "",
        say("activity-until", until=draft.until) if draft.until else "",
        say("activity-draft-whom", team=draft.team) if draft.team else "",
        say("activity-draft-anonymous") if activity.anonymous else "",
        say("activity-draft-hidden") if activity.hidden and not activity.anonymous else "",
        say("activity-draft-weekly") if draft.is_weekly else "",
    ]
    return [(plain(line),) for line in told if line]


def _main(draft: Draft, say: Say) -> Rows:
    panel = draft.panel
    publish = say("activity-publish-planned" if draft.planned else "activity-publish")
    move = () if draft.text is None else (Button(say("private-move"), PressMove(draft.text)),)
    return (
        (Button(publish, PressPublish(panel)),),
        (
            Button(say("activity-draft-later"), PressFace(panel, Face.WHEN)),
            Button(say("activity-draft-until"), PressFace(panel, Face.UNTIL)),
        ),
        (
            Button(say("activity-draft-rewrite"), PressRewrite(panel)),
            Button(say("activity-draft-more"), PressFace(panel, Face.MORE)),
        ),
        (*move, Button(say("activity-draft-discard"), PressDiscard(panel))),
    )


def _settings(draft: Draft, switches: Sequence[Button], say: Say) -> Rows:
    panel, activity = draft.panel, draft.activity
    own = [
        switch_button("activity-switch-anonymous", activity.anonymous, PressSwitch(panel, "anonymous"), say),
        switch_button("activity-switch-weekly", draft.is_weekly, PressSwitch(panel, "weekly"), say),
    ]
    if not activity.anonymous:  # then nothing is shown before the end anyway
        hidden = PressSwitch(panel, "hidden")
        own.insert(1, switch_button("activity-switch-hidden", activity.hidden, hidden, say))
    if draft.teams:
        team = draft.team or say("activity-all")
        own.append(Button(say("activity-switch-whom", team=team), PressFace(panel, Face.WHOM)))
    if any(place.id != activity.chat_id for place in draft.places):
        own.append(Button(say("activity-switch-where", place=draft.place), PressFace(panel, Face.WHERE)))
    return tuple((button,) for button in (*switches, *own))


def switch_button(key: str, is_on: bool, action: object, say: Say) -> Button:
    """A setting with its state, which a press turns over."""
    return Button(say("activity-switch-on" if is_on else "activity-switch-off", what=say(key)), action)


def _moments(
    draft: Draft, what: Literal["when", "until"], presets: Sequence[Sequence[Preset]], say: Say
) -> Rows:
    def button(key: str, preset: Preset) -> Button:
        return Button(say(key), PressMoment(draft.panel, what, preset))

    rows = [tuple(button(f"activity-moment-{preset.value}", preset) for preset in row) for row in presets]
    rows.append((button("activity-moment-other", Preset.OTHER),))
    if draft.planned if what == "when" else draft.until:
        rows.append((button(f"activity-no-{what}", Preset.NONE),))
    return tuple(rows)


def _choices(draft: Draft, choices: Sequence[Choice], say: Say) -> Rows:
    everybody = Button(say("activity-all"), PressWhom(draft.panel, 0))
    return ((everybody,), *((Button(each.name, PressWhom(draft.panel, each.id)),) for each in choices))
