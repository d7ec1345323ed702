"""Who is in a chat and as what, and the updates and service messages that tell of it."""

from dataclasses import replace

from bot.sandbox import wire
from bot.sandbox.model import Chat, Member, Person
from bot.sandbox.posting import post_service
from bot.sandbox.world import World


def set_member(world: World, chat: Chat, by: Person, new: Member) -> None:
    """Change a person's place; an administrator bot that asked for it is told."""
    old = chat.member(new.person)
    chat.members[new.person.id] = new
    if world.bot_is_admin(chat):
        world.updates.add("chat_member", wire.member_updated(world, chat, by, old, new))
    world.tell_changed(chat)


def set_bot_member(world: World, chat: Chat, by: Person, new: Member) -> None:
    """Change the bot's place and tell it."""
    old = chat.member(world.bot)
    chat.members[world.bot.id] = new
    world.updates.add("my_chat_member", wire.member_updated(world, chat, by, old, new))
    world.tell_changed(chat)


def migrate(world: World, group: Chat, by: Person) -> Chat:
    """Make a supergroup of the group, as Telegram does: a new chat with a new id, the old one stands still.

    The bot is told by two service messages and by its place in both chats.
    """
    others = [replace(member) for member in group.members.values() if member.person is not world.bot]
    place = group.member(world.bot)
    supergroup = world.add_chat("supergroup", group.title, others)
    supergroup.reactions = group.reactions
    post_service(world, group, by, migrate_to_chat_id=supergroup.id)
    group.migrated_to = supergroup.id
    if place.present:
        set_bot_member(world, group, by, Member(world.bot, "left"))
        set_bot_member(world, supergroup, by, replace(place))
    post_service(world, supergroup, by, migrate_from_chat_id=group.id)
    return supergroup
