"""Use cases of a question that its person will not answer: it leaves the chat, and nothing is waited for."""

from bot.people.model import Actor
from bot.people.service import chat_here
from bot.prompts.actions import PressCancelPrompt
from bot.prompts.service import Forms, end, forget
from bot.words import Answer, DomainError, Text
from storage import outbox, prompts
from storage.connection import Connection
from storage.prompts import Prompt


def cancel(connection: Connection, actor: Actor, button: PressCancelPrompt, forms: Forms, now: int) -> Answer:
    """The person does not answer this question. Raises DomainError once it is over."""
    for prompt in prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id):
        if prompt.id == button.prompt_id:
            return _cancel(connection, actor, prompt, forms, now)
    raise DomainError("prompt-is-over")


def cancel_all(connection: Connection, actor: Actor, message: str, forms: Forms, now: int) -> None:
    """The person answers nothing of what they were asked here, and has said so by this message.

    In a group it leaves with the question, where it can; where none waits, another bot was meant. Raises
    DomainError in private where nothing was asked.
    """
    waiting = prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id)
    if not waiting and actor.is_private:
        raise DomainError("prompt-none-waits")
    for prompt in waiting:
        _cancel(connection, actor, prompt, forms, now)
    if waiting and not actor.is_private and chat_here(connection, actor).abilities.may_delete:
        outbox.put_deletion(connection, actor.bot_id, actor.address, message, now)


def _cancel(connection: Connection, actor: Actor, prompt: Prompt, forms: Forms, now: int) -> Answer:
    if not forms[prompt.kind].secret:
        end(connection, actor, prompt, now)
        return Answer()
    forget(connection, prompt)
    if prompt.message_ref is not None:
        outbox.put_traceless_deletion(connection, actor.bot_id, actor.address, prompt.message_ref, now)
    return Answer(Text("prompt-cancelled-for-good"))
