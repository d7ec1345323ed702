"""Use cases of drafts: begun with a text, seen by their author, posted or thrown away."""

from datetime import datetime

from bot.activity.deadlines import set_deadline
from bot.activity.draft import QUESTIONS, PressDiscard, PressPublish, draft_kind
from bot.activity.entry import Contents
from bot.activity.model import PUBLISH, Activity, Stage, may_begin
from bot.activity.repeating import begin_series
from bot.panels.model import Panel
from bot.panels.service import close_panel, open_panel
from bot.people.model import Actor, Chat, Role
from bot.people.service import enrol, known
from bot.prompts.service import end_about
from bot.words import Answer, DomainError, Text
from storage import activities, cards, drafts, panels, people, rosters, series, timers
from storage.connection import Connection


def begin(
    connection: Connection, actor: Actor, chat: Chat, kind: str, text: str, contents: Contents,
    written_at: int, now: int,
) -> int:  # fmt: skip
    """Draft an activity of this kind and show it to its author; gives its id.

    Raises DomainError for who may not begin one in the chat, and where the text does not do.
    """
    enrol(connection, chat, actor, now)  # before the question: who comes back unseen has their right again
    need_may_begin(connection, actor, chat)
    thread = None if actor.is_private else actor.thread
    activity_id = activities.open_activity(
        connection, chat, thread, kind, actor.person_id, now, stage=Stage.DRAFT
    )
    activity = _existing(connection, activity_id)
    contents[kind].write(connection, actor, chat, activity, text, written_at, now)
    if actor.anonymous:  # who writes in the name of the group presses in their own: it would never be sent
        post(connection, actor, chat, _existing(connection, activity_id), now)
    else:
        show_draft(connection, actor, activity, now)
    return activity_id


def need_may_begin(connection: Connection, actor: Actor, chat: Chat) -> None:
    """Raises DomainError for who may not begin an activity in the chat."""
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    if may_begin(role, is_admin=bool(actor.is_admin), anyone=chat.space.anyone_asks):
        return
    if actor.is_admin is None:
        raise DomainError("error-try-later")
    leaders = rosters.leaders(connection, chat.space.id, Role.COORDINATOR)
    if not leaders:
        raise DomainError("activity-admins-ask")
    raise DomainError("activity-leaders-ask", leader=leaders[0].name)


def show_draft(connection: Connection, actor: Actor, activity: Activity, now: int) -> None:
    """Show the draft to its author where they are. A draft is nothing private: it will be posted anyway."""
    open_panel(connection, actor, draft_kind(activity.kind), activity.id, now, fallback="public")


def draft_of(connection: Connection, actor: Actor, panel_id: int) -> tuple[Panel, Chat, Activity]:
    """The draft whose button its author has pressed. Raises DomainError for others, and afterwards."""
    panel = panels.get(connection, panel_id)
    activity = activities.by_id(connection, panel.subject) if panel else None
    if panel is None or activity is None or panel.kind != draft_kind(activity.kind):
        raise DomainError("error-stale-button")
    if panel.person_id != actor.person_id or not activity.is_draft:
        raise DomainError("error-stale-button")
    return panel, known(people.chat(connection, activity.chat_id)), activity


def publish(connection: Connection, actor: Actor, button: PressPublish, now: int) -> Answer:
    """Post the draft now: `is_admin` speaks of the chat where it goes, wherever its author presses.

    Raises DomainError for who has left that chat or may not ask there, and when its deadline is over.
    """
    _, chat, activity = draft_of(connection, actor, button.panel_id)
    here = people.chat_at(connection, actor.bot_id, actor.address)
    if here is not None and here.id == chat.id:
        enrol(connection, chat, actor, now)
    if not (chat.present and rosters.is_seen(connection, chat.id, actor.person_id)):
        raise DomainError("activity-left-chat", chat=chat.title)
    need_may_begin(connection, actor, chat)
    post(connection, actor, chat, activity, now)
    close_panels(connection, activity, now)
    return Answer(Text("activity-published"))


def post(connection: Connection, actor: Actor, chat: Chat, activity: Activity, now: int) -> None:
    """The draft becomes an activity: its card is on the way. Raises DomainError when its deadline is over."""
    drafts.publish(connection, activity.id, now)
    timers.disarm(connection, PUBLISH, activity.id)
    if activity.deadline is not None:
        until = datetime.fromisoformat(activity.deadline)
        set_deadline(connection, actor, chat, activity.id, until, now)
    # Who mistyped deletes the card and asks again: an edit of the last one finds out.
    for earlier in activities.open_in(connection, chat.id, activity.thread, activity.kind)[1:2]:
        cards.mark_stale(connection, earlier.kind, earlier.id)
    cards.place(connection, chat.bot_id, chat.address, activity.thread, activity.kind, activity.id)
    begin_series(connection, chat, activity, now)


def discard(
    connection: Connection, actor: Actor, button: PressDiscard, contents: Contents, now: int
) -> Answer:
    """Throw the draft away."""
    _, _, activity = draft_of(connection, actor, button.panel_id)
    throw_away(connection, activity, contents, now)
    return Answer(Text("activity-discarded"))


def take_back(connection: Connection, actor: Actor, made: str, contents: Contents, now: int) -> None:
    """A draft was meant for somewhere else: it is thrown away. Raises DomainError once it was posted."""
    activity = activities.by_id(connection, int(made))
    if activity is None or not activity.is_draft or activity.author_id != actor.person_id:
        raise DomainError("private-cannot-move")
    throw_away(connection, activity, contents, now)


def throw_away(connection: Connection, activity: Activity, contents: Contents, now: int) -> None:
    """The draft is gone, wherever its author sees it."""
    timers.disarm(connection, PUBLISH, activity.id)
    contents[activity.kind].forget(connection, activity.id)
    close_panels(connection, activity, now)
    if activity.series_id is not None:
        series.leave(connection, activity)
    drafts.discard(connection, activity.id)


def close_panels(connection: Connection, activity: Activity, now: int) -> None:
    """The draft is one no more, wherever its author sees it; nor is anything asked about it."""
    for kind in QUESTIONS:
        end_about(connection, kind, activity.id, now)
    for panel in panels.about(connection, draft_kind(activity.kind), activity.id):
        close_panel(connection, panel, now)


def _existing(connection: Connection, activity_id: int) -> Activity:
    activity = activities.by_id(connection, activity_id)
    if activity is None:
        raise LookupError("an activity without a row")
    return activity
