"""What the bot may ask of chats and their members."""

from bot.sandbox import wire
from bot.sandbox.access import chat_of
from bot.sandbox.membership import set_bot_member
from bot.sandbox.model import Chat, Json, Member
from bot.sandbox.posting import post_service
from bot.sandbox.reactions import as_json
from bot.sandbox.refusals import bad_request
from bot.sandbox.rights import PERMISSIONS
from bot.sandbox.world import World

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(world: World, parameters: Json) -> Json:
    """All about a chat (ChatFullInfo)."""
    chat = chat_of(world, parameters, "read")
    told = wire.chat(world, chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.kind != "private":
        told["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.reactions is not None:
        told["available_reactions"] = [kind for emoji in sorted(chat.reactions) for kind in as_json(emoji)]
    pinned = world.message(chat, chat.pinned or 0)
    if pinned:
        told["pinned_message"] = wire.message(world, chat, pinned, with_reply=False)
    return told


def get_chat_member(world: World, parameters: Json) -> Json:
    """Somebody's place in the chat."""
    chat = chat_of(world, parameters, "members")
    person_id = parameters["user_id"]
    if person_id <= 0:
        raise bad_request("invalid user_id specified")
    if person_id == world.bot.id:
        return wire.member(chat.member(world.bot))
    person = world.people.get(person_id)
    if person is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return wire.member(chat.member(person))


def get_chat_administrators(world: World, parameters: Json) -> list[Json]:
    """The administrators, other bots among them only if asked for."""
    chat = chat_of(world, parameters, "members")
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    with_bots = parameters.get("return_bots", False)
    return [
        wire.member(member)
        for member in chat.members.values()
        if member.is_admin and _told(world, member, with_bots)
    ]


def _told(world: World, member: Member, with_bots: bool) -> bool:
    return with_bots or not member.person.is_bot or member.person is world.bot


def get_chat_member_count(world: World, parameters: Json) -> int:
    """How many are in the chat, the bot included."""
    return count_members(chat_of(world, parameters, "members"))


def count_members(chat: Chat) -> int:
    """How many are in the chat."""
    return sum(member.present for member in chat.members.values())


def leave_chat(world: World, parameters: Json) -> bool:
    """Leave a group."""
    chat = chat_of(world, parameters)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    post_service(world, chat, world.bot, left_chat_member=wire.user(world.bot))
    set_bot_member(world, chat, world.bot, Member(world.bot, "left"))
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
