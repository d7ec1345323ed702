"""What only Telegram knows of a chat, asked when it is needed."""

from dataclasses import replace

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberOwner,
    ChatMemberRestricted,
    ReactionTypeEmoji,
    ResultChatMemberUnion,
)

from bot.delivery.clock import MINUTE, Clock
from bot.people.model import Abilities, Actor
from bot.telegram.messenger import NOTED

_FRESH = 5 * MINUTE
_PATIENCE = 10  # seconds: an ending waits for it, and can do without
_TYPES_IN = ("member", "administrator", "creator")


class Facts:
    """Administrators, sizes and rights. Nothing here is asked inside a unit of work."""

    def __init__(self, bot: Bot, clock: Clock, *, privacy_off: bool) -> None:
        self._bot = bot
        self._clock = clock
        self._privacy_off = privacy_off
        self._administrators: dict[int, tuple[int, frozenset[int]]] = {}

    async def confirmed(self, actor: Actor) -> Actor:
        """The actor with `is_admin` as Telegram has it now; when silent, as five minutes ago, or None."""
        if actor.is_private or actor.is_admin:
            return actor
        admins = await self._admins(actor.address)
        return replace(actor, is_admin=None if admins is None else actor.person_id in admins)

    async def confirmed_at(self, actor: Actor, address: int) -> Actor:
        """The actor, wherever they act, with `is_admin` of the chat at this address."""
        there = await self.confirmed(replace(actor, address=address, is_private=False))
        return replace(actor, is_admin=there.is_admin)

    async def members(self, address: int) -> int | None:
        """How many people the chat has, the bot not counted."""
        try:
            return max(await self._bot.get_chat_member_count(address, request_timeout=_PATIENCE) - 1, 0)
        except AiogramError:
            return None

    async def abilities(self, address: int, member: ResultChatMemberUnion) -> Abilities:
        """What the bot can do in a chat where it is this member."""
        admin = member if isinstance(member, ChatMemberAdministrator) else None
        return Abilities(
            is_admin=admin is not None,
            may_delete=bool(admin and admin.can_delete_messages),
            may_pin=bool(admin and admin.can_pin_messages),
            may_react=await self._may_react(address),
            privacy_off=self._privacy_off,
        )

    async def own(self, address: int) -> Abilities | None:
        """What the bot can do in a chat, as Telegram has it now; None when silent, or not in the chat."""
        try:
            me = await self._bot.get_me(request_timeout=_PATIENCE)
            member = await self._bot.get_chat_member(address, self._bot.id, request_timeout=_PATIENCE)
        except AiogramError:
            return None
        self._privacy_off = bool(me.can_read_all_group_messages)
        return await self.abilities(address, member) if is_in(member) else None

    async def _may_react(self, address: int) -> bool:
        try:
            chat = await self._bot.get_chat(address)
        except AiogramError:
            return True
        if chat.available_reactions is None:
            return True
        return any(
            isinstance(reaction, ReactionTypeEmoji) and reaction.emoji == NOTED
            for reaction in chat.available_reactions
        )

    async def _admins(self, address: int) -> frozenset[int] | None:
        now = self._clock.now()
        try:
            found = await self._bot.get_chat_administrators(address)
        except AiogramError:
            at, known = self._administrators.get(address, (0, frozenset()))
            return known if now - at < _FRESH else None
        people = frozenset(
            each.user.id for each in found if isinstance(each, (ChatMemberOwner, ChatMemberAdministrator))
        )
        self._administrators[address] = (now, people)
        return people


def is_in(member: ResultChatMemberUnion) -> bool:
    """Whether somebody with this status is in the chat."""
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status in _TYPES_IN
