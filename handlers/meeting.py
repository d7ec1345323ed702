"""Who comes into a chat and who leaves it."""

from aiogram import Router
from aiogram.types import ChatMemberUpdated, Message, User

from bot.delivery.turn import Turn
from bot.people import meeting
from bot.people.model import Actor, Person
from bot.telegram.actor import person_name
from bot.telegram.facts import Facts, is_in
from handlers.filters import Has


def router() -> Router:
    """Every chat tells of it by a message, and to a bot that is an admin by an update of its own, too."""
    routes = Router(name="meeting")
    routes.message.register(joined, Has("new_chat_members"))
    routes.message.register(left, Has("left_chat_member"))
    routes.chat_member.register(moved)
    return routes


async def joined(message: Message, actor: Actor, turn: Turn, facts: Facts) -> None:
    """Somebody has come, or was brought by somebody who is there."""
    people = [person_of(user) for user in message.new_chat_members or () if not user.is_bot]
    if not actor.anonymous:
        people.append(Person(actor.person_id, actor.name))
    await turn.do(meeting.welcome, actor, people, await facts.members(actor.address))


async def left(message: Message, actor: Actor, turn: Turn, facts: Facts) -> None:
    """Somebody has left, or was removed. Of the bot itself another update tells."""
    user = message.left_chat_member
    if user is not None and not user.is_bot:
        await turn.do(meeting.miss, actor, user.id, await facts.members(actor.address))


async def moved(event: ChatMemberUpdated, actor: Actor, turn: Turn, facts: Facts) -> None:
    """Somebody has another place in the chat."""
    user = event.new_chat_member.user
    if user.is_bot:
        return
    if not is_in(event.new_chat_member):
        await turn.do(meeting.miss, actor, user.id, await facts.members(actor.address))
        return
    members = None if is_in(event.old_chat_member) else await facts.members(actor.address)
    await turn.do(meeting.welcome, actor, [person_of(user)], members)


def person_of(user: User) -> Person:
    """A person as the messenger names them."""
    return Person(user.id, person_name(user.first_name, user.last_name))
