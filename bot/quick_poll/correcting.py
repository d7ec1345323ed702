"""Use cases of putting right what a poll asks: the answers stay, unless they would mean something else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.activity.deadlines import deadline_instant, set_deadline
from bot.activity.doubting import forget_doubts
from bot.activity.model import Activity
from bot.activity.more import MORE
from bot.activity.service import closed_error, managed
from bot.panels.service import close_panel, open_panel, panel_of, refresh
from bot.people.model import Actor, Chat
from bot.prompts import service as prompts
from bot.quick_poll.actions import PressCorrect, PressMeaning
from bot.quick_poll.asking import KIND, read_poll
from bot.quick_poll.correction import begun_again, is_other_poll, reworded
from bot.quick_poll.model import Content
from bot.quick_poll.own_option import ASK_OWN
from bot.words import Answer, DomainError, Mark, Text
from storage import activities, cards, panels, quick_poll, quick_poll_mending
from storage.connection import Connection
from storage.prompts import Prompt

CORRECT = f"{KIND}.correct"
"""The kind of the panel that asks what a correction means: one apart from «more», which never is for all."""

ASK_CORRECTION = "quick_poll.ask_correction"


@dataclass(frozen=True, slots=True)
class Correction:
    """What was written in place of what the poll asks, and the deadline that stands with it."""

    before: Content
    asked: Content
    until: datetime | None


def ask_correction(connection: Connection, actor: Actor, button: PressCorrect, now: int) -> Answer:
    """Ask for the text. Raises DomainError for who may not, and where it is too late."""
    chat, activity = _to_correct(connection, actor, button.activity_id, now)
    prompts.ask(connection, actor, ASK_CORRECTION, now, subject=activity.id, space=chat.space)
    return Answer(Text("activity-write-text"))


def take_correction(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """The person has written it: with answers already there they are asked what it changes.

    Raises DomainError where the text does not do, for who may not, and where it is too late.
    """
    chat, activity = _to_correct(connection, actor, prompt.subject or 0, now)
    note = {"text": text, "written_at": written_at}
    found = read_correction(connection, chat, activity, note)
    if found.until is not None:
        deadline_instant(actor, chat, found.until, now)
    is_same = not is_other_poll(found.before, found.asked)
    if found.until is None and is_same and reworded(found.before, found.asked) == found.before:
        raise DomainError("quick-poll-corrected-nothing")
    prompts.end(connection, actor, prompt, now)
    if not quick_poll.answered(connection, activity.id):
        _correct(connection, actor, chat, activity, found, now, begin_again=False)
        return Answer(mark=Mark.TAKEN)
    # What was written stands in the chat already: all may see it where nothing can be shown to one alone.
    open_panel(connection, actor, CORRECT, activity.id, now, note=note, fallback="public")
    return Answer()


def decide(connection: Connection, actor: Actor, button: PressMeaning, now: int) -> Answer:
    """The person has said what the correction changes. Raises DomainError for who may not, and afterwards."""
    panel = panel_of(connection, actor, button.panel_id, CORRECT)
    close_panel(connection, panel, now)
    if button.meaning == "none":
        return Answer()
    chat, activity = _to_correct(connection, actor, panel.subject, now)
    found = read_correction(connection, chat, activity, panel.note or {})
    if button.meaning == "same" and is_other_poll(found.before, found.asked):
        raise DomainError("error-stale-button")
    begin_again = button.meaning == "other"
    _correct(connection, actor, chat, activity, found, now, begin_again=begin_again)
    return Answer(Text("quick-poll-begun-again" if begin_again else "quick-poll-corrected"))


def read_correction(
    connection: Connection, chat: Chat, activity: Activity, note: Mapping[str, Any]
) -> Correction:
    """What was written, as the panel keeps it. Raises DomainError where it does not do."""
    before = quick_poll.content(connection, activity.id)
    asked, until = read_poll(note["text"], chat.space.time_zone, before, note["written_at"])
    return Correction(before, asked, until)


def _to_correct(connection: Connection, actor: Actor, activity_id: int, now: int) -> tuple[Chat, Activity]:
    chat, activity = managed(connection, actor, activity_id, now)
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    if activity.anonymous and quick_poll.answered(connection, activity.id):
        raise DomainError("quick-poll-not-corrected")
    return chat, activity


def _correct(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, found: Correction, now: int, *,
    begin_again: bool,
) -> None:  # fmt: skip
    """With the deadline first: it may be over by now.

    Where no answer is kept, what was written until now is none to the new text.
    """
    keeps_answers = not begin_again and bool(quick_poll.answered(connection, activity.id))
    if found.until is not None:
        set_deadline(connection, actor, chat, activity.id, found.until, now)
    if begin_again:
        quick_poll.withdraw_all(connection, activity.id)
        quick_poll.put(connection, activity.id, begun_again(found.before, found.asked))
    elif is_other_poll(found.before, found.asked):  # nobody has answered
        asked_anew = found.before.asked_anew
        content = begun_again(found.before, found.asked)
        quick_poll.put(connection, activity.id, replace(content, asked_anew=asked_anew))
    else:
        quick_poll_mending.reword(connection, activity.id, reworded(found.before, found.asked))
    activities.mark_corrected(connection, activity.id, now)
    if not keeps_answers:
        activities.begin_anew(connection, activity.id, now)
        forget_doubts(connection, activity.id, now)
        prompts.end_about(connection, ASK_OWN, activity.id, now)
    cards.mark_stale(connection, activity.kind, activity.id, urgent=True)
    for panel in panels.about(connection, MORE, activity.id):
        refresh(connection, panel)
    for panel in panels.about(connection, CORRECT, activity.id):  # it means another thing now
        refresh(connection, panel)
