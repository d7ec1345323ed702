"""What people write as an answer to a question of the bot's."""

from aiogram import Router
from aiogram.types import Message

from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.prompts import service
from bot.prompts.service import Forms
from bot.telegram.facts import Facts
from handlers.filters import Asked, written_at
from storage.prompts import Prompt


def router() -> Router:
    """After every command: who writes one does not answer."""
    routes = Router(name="prompts")
    routes.message.register(answer, Asked())
    return routes


async def answer(
    message: Message, prompt: Prompt, actor: Actor, turn: Turn, facts: Facts, forms: Forms
) -> None:
    text = message.text or ""
    await turn.do(service.take, await facts.confirmed(actor), prompt, text, written_at(message), forms)
