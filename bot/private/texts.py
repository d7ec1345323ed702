"""Use cases of private texts: each goes to one question, and can be moved to another."""

from collections.abc import Sequence

from bot.delivery.clock import DAY
from bot.panels import service as panel_service
from bot.people.meeting import reach
from bot.people.model import Actor
from bot.private.goals import goals, question_of
from bot.private.model import DONE, TEXT, PressGive, PressKeep, PressMove, TextFace
from bot.private.service import show_menu
from bot.prompts import service as asking
from bot.prompts.service import Forms
from bot.words import Answer, DomainError, Text, as_data
from storage import cards, panels, private_texts, prompts, spaces
from storage.connection import Connection
from storage.private_texts import PrivateText
from storage.prompts import Prompt

KEPT_FOR = DAY
"""A text that nobody gave a place, or that could be moved, is forgotten after so long."""


def write(
    connection: Connection, actor: Actor, prompt: Prompt | None, text: str, forms: Forms, username: str,
    admin_in: Sequence[int] | None, written_at: int, now: int,
) -> Answer | None:  # fmt: skip
    """Somebody wrote in private: to `prompt`, if the text names its question or only one waits.

    Where several wait, the bot keeps the text and asks. A question of a school or a chat that the person has
    left is over. Raises DomainError when it can't be taken.
    """
    reach(connection, actor, now)
    waiting = _waiting(connection, actor, forms)
    _forget_the_past(connection, actor, {each.id for each in waiting}, forms, now)
    if prompt is not None and all(each.id != prompt.id for each in waiting):
        prompt = None
    if prompt is None and not (text and waiting):
        show_menu(connection, actor, username, admin_in, now)
        return None
    if prompt is not None:
        return _give(connection, actor, prompt, text, written_at, None, forms, now)
    if any(forms[each.kind].secret for each in waiting):
        raise DomainError("private-reply-to-it")
    kept = private_texts.keep(connection, actor.bot_id, actor.person_id, text, written_at)
    panel_service.open_panel(connection, actor, TEXT, kept, now, face=TextFace.WHERE.value)
    return None


def addressed(
    connection: Connection, actor: Actor, prompt: Prompt | None, forms: Forms, *, is_reply: bool
) -> Prompt | None:
    """The question that a text answers: the one that was found, or what alone is left of several."""
    if prompt is not None or is_reply:
        return prompt
    waiting = _waiting(connection, actor, forms)
    return waiting[0] if len(waiting) == 1 else None


def give(connection: Connection, actor: Actor, button: PressGive, forms: Forms, now: int) -> Answer:
    """The person has chosen what the text answers. Raises DomainError when that can't take it."""
    text, prompt = _chosen(connection, actor, button, forms)
    if text.kind is None:
        _give(connection, actor, prompt, text.text, text.kept_at, text.id, forms, now)
        return Answer()
    return _move(connection, actor, text, prompt, forms, now)


def move(connection: Connection, actor: Actor, button: PressMove, forms: Forms, now: int) -> Answer:
    """The text went to the wrong question: it goes to the only other one, or the person is asked.

    Raises DomainError when there is no other, or when what came of it can't be taken back.
    """
    text = _own(connection, actor, button.text_id)
    others = goals(connection, actor.bot_id, actor.person_id, without=text, forms=forms)
    if not text.can_move or not others:
        raise DomainError("private-cannot-move")
    if len(others) == 1:
        return _move(connection, actor, text, next(iter(others.values())), forms, now)
    shown = next(iter(panels.about(connection, TEXT, text.id)), None)
    if shown is not None:
        panel_service.turn(connection, shown, TextFace.WHERE.value)
    else:
        panel_service.open_panel(connection, actor, TEXT, text.id, now, face=TextFace.WHERE.value)
    return Answer()


def keep(connection: Connection, actor: Actor, button: PressKeep, forms: Forms, now: int) -> Answer:
    """The text answers nothing and is forgotten, or stays where it went."""
    panel = panel_service.panel_of(connection, actor, button.panel_id, TEXT)
    text = _own(connection, actor, panel.subject)
    if text.kind is not None and forms[text.kind].receipt:
        panel_service.turn(connection, panel, TextFace.WRITTEN.value)
        return Answer()
    panel_service.close_panel(connection, panel, now)
    if text.kind is None:
        private_texts.drop(connection, text.id)
        return Answer(Text("private-forgotten"))
    return Answer()


def meant(connection: Connection, actor: Actor, button: PressGive | PressMove, forms: Forms) -> Prompt | None:
    """The question to which the button would bring a text; None where that is asked first."""
    if isinstance(button, PressGive):
        return _chosen(connection, actor, button, forms)[1]
    text = _own(connection, actor, button.text_id)
    others = goals(connection, actor.bot_id, actor.person_id, without=text, forms=forms)
    return next(iter(others.values())) if len(others) == 1 else None


def forget(connection: Connection, now: int) -> None:
    """Forget the texts of a day ago; nobody is asked any more where they go."""
    for text in private_texts.forget(connection, before=now - KEPT_FOR):
        for panel in panels.about(connection, TEXT, text.id):
            if text.kind is None:
                panel_service.close_panel(connection, panel, now)
            else:
                cards.remove(connection, TEXT, panel.id)
                panels.drop(connection, panel.id)


def _waiting(connection: Connection, actor: Actor, forms: Forms) -> list[Prompt]:
    """The questions that the person can answer still."""
    waiting = prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id)
    return [each for each in waiting if not _is_of_the_past(connection, actor, each, forms)]


def _forget_the_past(connection: Connection, actor: Actor, kept: set[int], forms: Forms, now: int) -> None:
    for each in prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id):
        if each.id in kept:
            continue
        if forms[each.kind].secret:
            asking.forget(connection, each)
        else:
            asking.end(connection, actor, each, now)


def _is_of_the_past(connection: Connection, actor: Actor, prompt: Prompt, forms: Forms) -> bool:
    """Whether the question was asked for a school, or something in it, that the person has left."""
    person, holds = actor.person_id, forms[prompt.kind].holds
    if prompt.space_id is not None and not spaces.is_member(connection, prompt.space_id, person):
        return True
    return holds is not None and not holds(connection, person, prompt.subject)


def _own(connection: Connection, actor: Actor, text_id: int) -> PrivateText:
    text = private_texts.get(connection, text_id, actor.person_id) if actor.is_private else None
    if text is None or text.bot_id != actor.bot_id:
        raise DomainError("error-stale-button")
    return text


def _chosen(
    connection: Connection, actor: Actor, button: PressGive, forms: Forms
) -> tuple[PrivateText, Prompt]:
    panel = panel_service.panel_of(connection, actor, button.panel_id, TEXT)
    text = _own(connection, actor, panel.subject)
    found = goals(connection, actor.bot_id, actor.person_id, without=text, forms=forms)
    prompt = found.get((button.source, button.id))
    if prompt is None:
        raise DomainError("error-stale-button")
    return text, prompt


def _give(
    connection: Connection, actor: Actor, prompt: Prompt, words: str, written_at: int, kept: int | None,
    forms: Forms, now: int,
) -> Answer | None:  # fmt: skip
    """The form takes the words. They are kept only while they could go elsewhere."""
    form = forms[prompt.kind]
    answer = asking.take(connection, actor, prompt, words, written_at, forms, now)
    made = answer.made if answer else None
    others = goals(connection, actor.bot_id, actor.person_id, without=prompt, forms=forms)
    can_move = form.undo is not None and made is not None and bool(others)
    if form.receipt or can_move:
        text = kept or private_texts.keep(connection, actor.bot_id, actor.person_id, "", written_at)
        private_texts.settle(
            connection, text, prompt.kind, prompt.subject, prompt.space_id,
            text=words if can_move else "", made=made,
        )  # fmt: skip
        _show(connection, actor, text, now, is_receipt=form.receipt, done=answer.text if answer else None)
    elif kept is not None:
        _show(connection, actor, kept, now, is_receipt=False)
        private_texts.drop(connection, kept)
    return answer


def _show(
    connection: Connection, actor: Actor, text_id: int, now: int, *, is_receipt: bool,
    done: Text | None = None,
) -> None:  # fmt: skip
    """The question where the text goes becomes the receipt; or leaves, where another message is one.

    `done` is what came of the text.
    """
    note = {DONE: as_data(done)} if done else None
    shown = next(iter(panels.about(connection, TEXT, text_id)), None)
    if shown is not None and is_receipt:
        panels.annotate(connection, shown.id, note)
        panel_service.turn(connection, shown, TextFace.WRITTEN.value)
    elif shown is not None:
        panel_service.close_panel(connection, shown, now)
    elif is_receipt:
        written = TextFace.WRITTEN.value
        panel_service.open_panel(connection, actor, TEXT, text_id, now, face=written, note=note)


def _move(
    connection: Connection, actor: Actor, text: PrivateText, prompt: Prompt, forms: Forms, now: int
) -> Answer:
    """Take back what came of the text, and give it to the other question. Its own is not asked again."""
    before = question_of(text)
    form = forms[before.kind]
    if form.undo is None or text.made is None:
        raise DomainError("private-cannot-move")
    form.undo(connection, actor, before, text.made, now)
    _give(connection, actor, prompt, text.text, text.kept_at, text.id, forms, now)
    return Answer(Text("private-moved"))
