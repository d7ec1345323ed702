"""Use cases of doubts: what may answer somebody else's question counts only if its writer says so."""

from bot.activity.doubt import DOUBT, LASTS, as_note
from bot.activity.model import Activity, Typed
from bot.panels.model import Panel
from bot.panels.service import close_panel, open_panel
from bot.people.model import Actor, Chat
from bot.people.service import enrol
from bot.words import Answer
from storage import panels, rosters, timers
from storage.connection import Connection
from storage.timers import Timer


def is_doubtful(connection: Connection, chat: Chat, actor: Actor, activity: Activity, typed: Typed) -> bool:
    """Whether the message stands on its own, and somebody had lately asked something else in the topic.

    What is asked afterwards, even if it is heard first, casts no doubt on it; nor does one's own question,
    nor what the author has written before: that led to what the activity asks.
    """
    if typed.addressed or typed.whispered:
        return False
    since = typed.written_at - LASTS
    asked = rosters.askers(connection, chat.id, actor.thread, since, typed.written_at)
    return any(
        person != actor.person_id and (person != activity.author_id or at > activity.opened_at)
        for person, at in asked.items()
    )


def ask_back(
    connection: Connection, chat: Chat, actor: Actor, activity: Activity, typed: Typed, now: int
) -> Answer | None:
    """Ask the writer alone whether it answers the activity; None where that can't be: it is ordinary talk.

    What they are asked leaves after a while.
    """
    if actor.anonymous or not chat.abilities.is_admin:
        return None
    enrol(connection, chat, actor, now)
    panel_id = open_panel(connection, actor, DOUBT, activity.id, now, note=as_note(typed), fallback="none")
    timers.arm(connection, chat.bot_id, DOUBT, panel_id, chat_id=chat.id, due_at=now + LASTS)
    return Answer(is_news=False)


def lay_down(connection: Connection, panel: Panel, now: int) -> None:
    """The writer has answered: what was asked leaves, and what was kept with it."""
    timers.disarm(connection, DOUBT, panel.id)
    close_panel(connection, panel, now)


def forget_doubts(connection: Connection, activity_id: int, now: int) -> None:
    """The activity asks something else by now: nobody has to say any more what they meant before."""
    for panel in panels.about(connection, DOUBT, activity_id):
        lay_down(connection, panel, now)


def ring_doubt(connection: Connection, timer: Timer, now: int) -> None:
    """The writer has not answered: nobody waits for it any more."""
    panel = panels.get(connection, timer.subject)
    if panel is not None:
        close_panel(connection, panel, now)
