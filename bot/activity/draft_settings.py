"""Use cases of a draft's buttons: when, until when, for whom, where."""

from datetime import datetime, timedelta

from bot.activity.deadlines import SHORTEST
from bot.activity.draft import (
    ASK_TEXT,
    ASK_UNTIL,
    ASK_WHEN,
    Face,
    Preset,
    PressFace,
    PressMoment,
    PressRewrite,
    PressSwitch,
    PressWhere,
    PressWhom,
    draft_kind,
    moment_of,
)
from bot.activity.drafting import draft_of, need_may_begin, show_draft
from bot.activity.entry import Contents
from bot.activity.model import Activity
from bot.activity.planning import plan
from bot.activity.reading import read_deadline
from bot.dates import wall_time
from bot.panels import service as panel_service
from bot.people.model import Actor, Chat
from bot.people.service import known
from bot.prompts import service as prompts
from bot.words import Answer, DomainError, Mark, Text
from storage import activities, cards, drafts, panels, people, rosters, series, teams
from storage.connection import Connection
from storage.prompts import Prompt

_PROMPTS = {"when": ASK_WHEN, "until": ASK_UNTIL}
_SHORTEST = timedelta(milliseconds=SHORTEST)


def show_face(connection: Connection, actor: Actor, button: PressFace, now: int) -> Answer:
    """Show another face of the draft."""
    panel, _, _ = draft_of(connection, actor, button.panel_id)
    panel_service.turn(connection, panel, button.face.value)
    return Answer()


def set_moment(connection: Connection, actor: Actor, button: PressMoment, now: int) -> Answer:
    """Post it then, or take answers until then; for any other moment the author is asked to write it."""
    panel, chat, activity = draft_of(connection, actor, button.panel_id)
    if button.preset is Preset.OTHER:
        prompts.ask(connection, actor, _PROMPTS[button.what], now, subject=activity.id, space=chat.space)
        return Answer(Text("activity-write-moment"))
    told = moment_of(button.preset, wall_time(now, chat.space.time_zone))
    _tell(connection, actor, chat, activity, button.what, told, now)
    panel_service.turn(connection, panel, Face.MAIN.value)
    return Answer()


def take_when(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The author has written when to post the draft. Raises DomainError where that is no moment."""
    return _take_moment(connection, actor, prompt, "when", text, written_at, now)


def take_until(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The author has written until when to take answers. Raises DomainError where that is no moment."""
    return _take_moment(connection, actor, prompt, "until", text, written_at, now)


def untake_when(connection: Connection, actor: Actor, prompt: Prompt, made: str, now: int) -> None:
    """The time was meant for another draft. Raises DomainError once this one is over."""
    _restore(connection, actor, prompt, "when", made, now)


def untake_until(connection: Connection, actor: Actor, prompt: Prompt, made: str, now: int) -> None:
    """The deadline was meant for another draft: this one has the one from before."""
    _restore(connection, actor, prompt, "until", made, now)


def ask_text(connection: Connection, actor: Actor, button: PressRewrite, now: int) -> Answer:
    """Ask the author for the text anew."""
    _, chat, activity = draft_of(connection, actor, button.panel_id)
    prompts.ask(connection, actor, ASK_TEXT, now, subject=activity.id, space=chat.space)
    return Answer(Text("activity-write-text"))


def take_text(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, contents: Contents,
    now: int,
) -> Answer:  # fmt: skip
    """The author has written the draft's text anew. Raises DomainError where it does not do."""
    chat, activity = _own_draft(connection, actor, prompt)
    contents[activity.kind].write(connection, actor, chat, activity, text, written_at, now)
    _need_time_to_answer(connection, activity.id)
    prompts.end(connection, actor, prompt, now)
    _refresh(connection, actor, activity, now)
    return Answer(mark=Mark.TAKEN)


def choose_team(connection: Connection, actor: Actor, button: PressWhom, now: int) -> Answer:
    """Ask one group of the school, or all."""
    panel, chat, activity = draft_of(connection, actor, button.panel_id)
    team = teams.get(connection, chat.space.id, button.team_id) if button.team_id else None
    if button.team_id and team is None:
        raise DomainError("error-stale-button")
    drafts.address(connection, activity.id, team.id if team else None)
    panel_service.turn(connection, panel, Face.MAIN.value)
    return Answer()


def choose_chat(connection: Connection, actor: Actor, button: PressWhere, now: int) -> Answer:
    """Post it in another chat of the school. Raises DomainError where the author may not begin anything."""
    panel, chat, activity = draft_of(connection, actor, button.panel_id)
    other = people.chat(connection, button.chat_id)
    if other is None or other.space.id != chat.space.id:
        raise DomainError("error-stale-button")
    if not rosters.is_seen(connection, other.id, actor.person_id):
        raise DomainError("error-stale-button")
    need_may_begin(connection, actor, other)
    drafts.place(connection, activity.id, other.id, None)
    panel_service.turn(connection, panel, Face.MAIN.value)
    return Answer()


def switch(connection: Connection, actor: Actor, button: PressSwitch, now: int) -> Answer:
    """Switch one of the settings that all activities share."""
    panel, chat, activity = draft_of(connection, actor, button.panel_id)
    match button.what:
        case "hidden":
            drafts.set_hidden(connection, activity.id, hidden=not activity.hidden)
        case "anonymous":
            drafts.set_anonymous(connection, activity.id, anonymous=not activity.anonymous)
        case "weekly" if activity.series_id is None:
            series.begin(connection, activity, chat)
        case "weekly":
            series.leave(connection, activity)
    panel_service.refresh(connection, panel)
    return Answer()


def _take_moment(
    connection: Connection, actor: Actor, prompt: Prompt, what: str, text: str, written_at: int, now: int
) -> Answer:
    chat, activity = _own_draft(connection, actor, prompt)
    told = read_deadline(text, wall_time(written_at, chat.space.time_zone))
    if told is None:
        raise DomainError("activity-no-moment")
    before = activity.planned if what == "when" else activity.deadline
    _tell(connection, actor, chat, activity, what, told, now)
    prompts.end(connection, actor, prompt, now)
    _refresh(connection, actor, activity, now)
    return Answer(mark=Mark.TAKEN, made=before or "")


def _restore(connection: Connection, actor: Actor, prompt: Prompt, what: str, made: str, now: int) -> None:
    chat, activity = _own_draft(connection, actor, prompt)
    told = datetime.fromisoformat(made) if made else None
    _tell(connection, actor, chat, activity, what, told, now)
    _refresh(connection, actor, activity, now)


def _tell(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, what: str, told: datetime | None,
    now: int,
) -> None:  # fmt: skip
    if what == "when":
        plan(connection, actor, chat, activity, told, now)
    else:
        drafts.say_deadline(connection, activity.id, told.isoformat() if told else None)
    _need_time_to_answer(connection, activity.id)


def _need_time_to_answer(connection: Connection, activity_id: int) -> None:
    """Raises DomainError where the draft would be posted after its deadline."""
    activity = activities.by_id(connection, activity_id)
    if activity is None or activity.planned is None or activity.deadline is None:
        return
    if datetime.fromisoformat(activity.deadline) - datetime.fromisoformat(activity.planned) < _SHORTEST:
        raise DomainError("activity-deadline-before-posting")


def _own_draft(connection: Connection, actor: Actor, prompt: Prompt) -> tuple[Chat, Activity]:
    activity = activities.by_id(connection, prompt.subject or 0)
    if activity is None or not activity.is_draft or activity.author_id != actor.person_id:
        raise DomainError("activity-draft-is-gone")
    return known(people.chat(connection, activity.chat_id)), activity


def _refresh(connection: Connection, actor: Actor, activity: Activity, now: int) -> None:
    """The draft shows what was written; in private it comes down to it, so that nothing else need say so."""
    for panel in panels.about(connection, draft_kind(activity.kind), activity.id):
        panels.turn(connection, panel.id, Face.MAIN.value)
        cards.mark_stale(connection, panel.kind, panel.id, urgent=True)
    if actor.is_private:
        show_draft(connection, actor, activity, now)
