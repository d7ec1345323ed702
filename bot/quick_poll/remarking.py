"""Use cases of explanations without names: who has answered may write one, in the private chat.

The right to it is a number that was told to who answered, and kept without them. It is used when the question
for the explanation is asked; once that is answered, nothing is left of the question.
"""

from bot.activity.model import Activity
from bot.activity.service import activity_for, closed_error
from bot.delivery.said import SAID
from bot.people.model import Actor, Chat
from bot.prompts import service as prompt_service
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import Kind
from bot.quick_poll.service import read_answer
from bot.words import Answer, DomainError, Mark, as_data
from storage import outbox, prompts, quick_poll, quick_poll_ballots
from storage.connection import Connection
from storage.prompts import Prompt

REMARK = f"{KIND}.remark"


def ask(connection: Connection, actor: Actor, right: int, now: int) -> Answer | None:
    """Ask for the explanation in the private chat. Raises DomainError where there is no right to it."""
    subject = quick_poll_ballots.poll_of(connection, right)
    if subject is None or not actor.is_private:
        raise DomainError("quick-poll-no-right")
    chat, activity = activity_for(connection, actor, subject)
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    waiting = prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id)
    if any(prompt.kind == REMARK and prompt.subject == subject for prompt in waiting):
        raise DomainError("quick-poll-explain-waits")
    quick_poll_ballots.use(connection, right)
    prompt_service.ask(connection, actor, REMARK, now, subject=subject, space=chat.space)
    return None


def take(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer | None:
    """Keep the explanation. Raises DomainError where it is none; the question waits on."""
    chat, activity = activity_for(connection, actor, prompt.subject or 0)
    if not activity.is_open:
        _forgo(connection, actor, chat, activity, prompt, now)
        return None
    content = quick_poll.content(connection, activity.id)
    read = read_answer(content, text, addressed=True)
    if read is None or not read[1]:
        raise DomainError(f"quick-poll-explain-{'option' if content.kind is Kind.CHOICE else 'sign'}")
    choice, explanation = read
    quick_poll_ballots.explain(connection, activity.id, choice, explanation)
    prompt_service.forget(connection, prompt)
    return Answer(mark=Mark.TAKEN, traceless=True)


def _forgo(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, prompt: Prompt, now: int
) -> None:
    """The question is over, so that it takes no other text for its answer."""
    prompt_service.forget(connection, prompt)
    told = {"text": as_data(closed_error(activity, chat, actor).text)}
    language = actor.language or chat.space.language
    outbox.put(connection, actor.bot_id, actor.address, SAID, {**told, "language": language}, due_at=now)
