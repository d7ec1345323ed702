"""Use cases of typed answers: which activity a message answers, and what an edit of it means."""

from bot.activity.addressing import addressee, given_in
from bot.activity.doubt import DOUBT, PressMeant, from_note
from bot.activity.doubting import ask_back, is_doubtful, lay_down
from bot.activity.entry import Readers, Results, Take
from bot.activity.model import Activity, Typed
from bot.activity.service import activity_for, closed_error, need_meant, renew_results
from bot.delivery.clock import SECOND
from bot.panels.service import panel_of
from bot.people.model import Actor, Chat
from bot.people.service import chat_here, enrol
from bot.words import Answer
from storage import rosters
from storage.connection import Connection


def answer(
    connection: Connection, actor: Actor, typed: Typed, readers: Readers, results: Results, now: int
) -> Answer | None:
    """Give the message to the activity it answers; None for ordinary talk, which is only heard.

    Raises DomainError when it is an answer that can't be taken.
    """
    chat = chat_here(connection, actor)
    if not actor.anonymous:
        enrol(connection, chat, actor, now)  # first: who is recognised is asked what their group is
    activity = addressee(connection, chat, actor, typed, readers)
    if activity is None:
        taken = _explained(connection, chat, actor, typed, readers, results, now)
    else:
        taken = _answered(connection, chat, actor, activity, typed, readers, results, now)
    if taken is None and typed.asks and not typed.text.startswith("/"):
        rosters.note_question(connection, chat.id, actor.thread, actor.person_id, typed.sent_at)
    return taken


def edit(
    connection: Connection, actor: Actor, typed: Typed, readers: Readers, results: Results, now: int
) -> Answer | None:
    """A message was changed: the answer that came from it follows, or the explanation.

    A message that was no answer becomes one, unless it is older than the activity.
    """
    chat = chat_here(connection, actor)
    answered = given_in(connection, chat, actor, typed.source, readers)
    if answered is not None:
        take = readers[answered.kind].edit
        return _taken(connection, actor, chat, answered, typed, take, results, now)
    found = addressee(connection, chat, actor, typed, readers)
    if found is None:
        return _explained(connection, chat, actor, typed, readers, results, now)
    # The messenger tells the instant of a message in whole seconds.
    if not found.takes(typed.written_at) or typed.sent_at // SECOND < found.opened_at // SECOND:
        return None
    return _answered(connection, chat, actor, found, typed, readers, results, now)


def settle_doubt(
    connection: Connection, actor: Actor, button: PressMeant, readers: Readers, results: Results, now: int
) -> Answer:
    """The writer of a doubtful message says whether it is an answer, which then counts as it was written.

    Raises DomainError when it can't be taken.
    """
    panel = panel_of(connection, actor, button.panel_id, DOUBT)
    chat, activity = activity_for(connection, actor, panel.subject)
    lay_down(connection, panel, now)
    if button.meant == "no":
        return Answer()
    typed = from_note(panel.address, panel.note or {})
    take = readers[activity.kind].answer
    return _taken(connection, actor, chat, activity, typed, take, results, now) or Answer()


def _answered(
    connection: Connection, chat: Chat, actor: Actor, activity: Activity, typed: Typed,
    readers: Readers, results: Results, now: int,
) -> Answer | None:  # fmt: skip
    need_meant(activity, typed.sent_at)
    # Where answers have no names, one that was written is not taken anyway, and nothing of it is kept.
    if not activity.anonymous and is_doubtful(connection, chat, actor, activity, typed):
        return ask_back(connection, chat, actor, activity, typed, now)
    take = readers[activity.kind].answer
    return _taken(connection, actor, chat, activity, typed, take, results, now)


def _explained(
    connection: Connection, chat: Chat, actor: Actor, typed: Typed, readers: Readers, results: Results,
    now: int,
) -> Answer | None:  # fmt: skip
    """Who replies to the message of their own answer explains it; after the end that is ordinary talk."""
    activity = given_in(connection, chat, actor, typed.replied_source, readers)
    if activity is None or not activity.takes(typed.written_at):
        return None
    take = readers[activity.kind].explain
    return _taken(connection, actor, chat, activity, typed, take, results, now)


def _taken(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed,
    take: Take, results: Results, now: int,
) -> Answer | None:  # fmt: skip
    """What is typed is judged by its date: what was written in time counts, however late it arrives.

    Raises DomainError for what was written after the end, even if nobody has come to close.
    """
    if not activity.takes(typed.written_at):
        raise closed_error(activity, chat, actor)
    answer = take(connection, actor, chat, activity, typed, now)
    if answer is not None and answer.is_news and not activity.is_open:
        renew_results(connection, chat, activity, results, now)
    return answer
