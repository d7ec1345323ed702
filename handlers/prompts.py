"""What people write as an answer to a question of the bot's, or instead of one."""

from aiogram import Router
from aiogram.types import Message

from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.prompts import cancelling, service
from bot.prompts.service import Forms
from bot.telegram.facts import Facts
from bot.telegram.references import reference_of
from handlers.filters import Asked, Command, written_at
from storage.prompts import Prompt


def router() -> Router:
    """After every other command: who writes one does not answer."""
    routes = Router(name="prompts")
    routes.message.register(cancel, Command("cancel", "отмена", "болдырмау"))
    routes.message.register(answer, Asked())
    return routes


async def cancel(message: Message, actor: Actor, turn: Turn, forms: Forms) -> None:
    await turn.do(cancelling.cancel_all, actor, reference_of(message), forms)


async def answer(
    message: Message, prompt: Prompt, actor: Actor, turn: Turn, facts: Facts, forms: Forms
) -> None:
    text = message.text or ""
    await turn.do(service.take, await facts.confirmed(actor), prompt, text, written_at(message), forms)
