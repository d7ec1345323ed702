"""People and chats: who there is, who joins, who leaves, what the bot may do. Part of `Sandbox`."""

from collections.abc import Iterable
from typing import Literal

from bot.sandbox import wire
from bot.sandbox.membership import migrate, set_bot_member, set_member
from bot.sandbox.model import Chat, Member, Person
from bot.sandbox.posting import post_service
from bot.sandbox.refusals import ActRefused
from bot.sandbox.rights import ADMIN_RIGHTS, checked
from bot.sandbox.world import World

_ALL_RIGHTS = frozenset(ADMIN_RIGHTS)


class Belonging:
    """What people do with chats and places in them; raises ActRefused where Telegram would not let them."""

    world: World

    def person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language: str | None = "ru",
        *,
        is_bot: bool = False,
    ) -> Person:
        """A new user of Telegram."""
        person = self.world.add_person(first_name, last_name, username, language)
        person.is_bot = is_bot
        return person

    def group(
        self,
        title: str,
        owner: Person,
        members: Iterable[Person] = (),
        *,
        kind: Literal["group", "supergroup"] = "supergroup",
        forum: bool = False,
        reactions: Iterable[str] | None = None,
    ) -> Chat:
        """A new group; `reactions` are the emoji that may be used, None: all."""
        places = [Member(owner, "creator"), *(Member(person) for person in members if person is not owner)]
        chat = self.world.add_chat(kind, title, places, forum=forum)
        chat.reactions = None if reactions is None else frozenset(reactions)
        self.world.tell_changed(chat)
        return chat

    def topic(self, chat: Chat, title: str, by: Person) -> int:
        """A new topic of a forum; gives its message_thread_id."""
        if not chat.forum:
            raise ActRefused(f"В группе «{chat.title}» нет тем.")
        thread = self.world.next_message_id(chat)
        chat.topics[thread] = title
        created = {"name": title, "icon_color": 7322096}
        post_service(self.world, chat, by, thread, forum_topic_created=created)
        return thread

    def close_topic(self, chat: Chat, thread: int, by: Person) -> None:
        """Let only administrators write in the topic."""
        self._need_admin(chat, by)
        chat.closed_topics.add(thread)
        post_service(self.world, chat, by, thread, forum_topic_closed={})

    def reopen_topic(self, chat: Chat, thread: int, by: Person) -> None:
        """Let everybody write in the topic again."""
        self._need_admin(chat, by)
        chat.closed_topics.discard(thread)
        post_service(self.world, chat, by, thread, forum_topic_reopened={})

    def delete_topic(self, chat: Chat, thread: int) -> None:
        """Delete a topic with its messages; no update tells of it, as in Telegram."""
        del chat.topics[thread]
        for message in chat.messages.values():
            if message.thread == thread:
                message.deleted = True
        self.world.tell_changed(chat)

    def private(self, person: Person) -> Chat:
        """The person's chat with the bot."""
        return self.world.private(person)

    def add_bot(self, chat: Chat, by: Person, rights: frozenset[str] | None = None) -> None:
        """Add the bot: as a member, or with rights as an administrator."""
        self._need_member(chat, by)
        if chat.member(self.world.bot).present:
            raise ActRefused("Бот уже в группе.")
        place = self._bot_place(rights)
        set_bot_member(self.world, chat, by, place)
        post_service(self.world, chat, by, new_chat_members=[wire.user(self.world.bot)])

    def promote_bot(self, chat: Chat, by: Person, rights: frozenset[str] = frozenset()) -> None:
        """Make the bot an administrator with these rights."""
        self._need_admin(chat, by)
        self._need_bot(chat)
        set_bot_member(self.world, chat, by, self._bot_place(rights))

    def demote_bot(self, chat: Chat, by: Person) -> None:
        """Make the bot a plain member."""
        self._need_admin(chat, by)
        self._need_bot(chat)
        set_bot_member(self.world, chat, by, self._bot_place(None))

    def remove_bot(self, chat: Chat, by: Person) -> None:
        """Throw the bot out."""
        self._need_admin(chat, by)
        self._need_bot(chat)
        post_service(self.world, chat, by, left_chat_member=wire.user(self.world.bot))
        set_bot_member(self.world, chat, by, Member(self.world.bot, "kicked"))

    def promote(self, chat: Chat, person: Person, by: Person, rights: frozenset[str] = _ALL_RIGHTS) -> None:
        """Make the person an administrator."""
        self._need_admin(chat, by)
        self._need_member(chat, person)
        set_member(self.world, chat, by, Member(person, "administrator", checked(rights)))

    def demote(self, chat: Chat, person: Person, by: Person) -> None:
        """Make the person a plain member."""
        self._need_admin(chat, by)
        self._need_member(chat, person)
        set_member(self.world, chat, by, Member(person))

    def join(self, chat: Chat, person: Person) -> None:
        """The person comes into the group by themselves."""
        if chat.member(person).status == "kicked":
            raise ActRefused("Из этой группы удалили: вернуть могут только администраторы.")
        self._bring_in(chat, person, person)

    def add(self, chat: Chat, person: Person, by: Person) -> None:
        """A member adds the person; who was kicked comes back only through an administrator."""
        self._need_member(chat, by)
        if chat.member(person).status == "kicked":
            self._need_admin(chat, by)
        self._bring_in(chat, person, by)

    def kick(self, chat: Chat, person: Person, by: Person) -> None:
        """An administrator throws the person out; a supergroup remembers it, a group does not."""
        self._need_admin(chat, by)
        self._need_member(chat, person)
        if chat.member(person).status == "creator":
            raise ActRefused("Владельца группы удалить нельзя.")
        post_service(self.world, chat, by, left_chat_member=wire.user(person))
        set_member(self.world, chat, by, Member(person, "left" if chat.kind == "group" else "kicked"))

    def leave(self, chat: Chat, person: Person) -> None:
        """The person goes out of the group."""
        self._need_member(chat, person)
        post_service(self.world, chat, person, left_chat_member=wire.user(person))
        set_member(self.world, chat, person, Member(person, "left"))

    def block(self, person: Person) -> None:
        """The person blocks the bot in private."""
        person.blocked = True
        self._tell_private_place(person, "kicked")

    def unblock(self, person: Person) -> None:
        """The person lets the bot write again."""
        person.blocked = False
        self._tell_private_place(person, "member")

    def migrate(self, chat: Chat, by: Person | None = None) -> Chat:
        """The group becomes a supergroup; gives the new chat. By its owner, unless another is named."""
        if chat.kind != "group" or chat.migrated_to is not None:
            raise ActRefused(f"«{chat.title}» уже супергруппа.")
        owner = next(member.person for member in chat.members.values() if member.status == "creator")
        self._need_admin(chat, by or owner)
        return migrate(self.world, chat, by or owner)

    def _bring_in(self, chat: Chat, person: Person, by: Person) -> None:
        if chat.member(person).present:
            raise ActRefused(f"{person.name} уже в группе.")
        set_member(self.world, chat, by, Member(person))
        post_service(self.world, chat, by, new_chat_members=[wire.user(person)])

    def _bot_place(self, rights: frozenset[str] | None) -> Member:
        if rights is None:
            return Member(self.world.bot)
        return Member(self.world.bot, "administrator", checked(rights))

    def _tell_private_place(self, person: Person, status: Literal["member", "kicked"]) -> None:
        set_bot_member(self.world, self.world.private(person), person, Member(self.world.bot, status))

    def _need_admin(self, chat: Chat, person: Person) -> None:
        if not chat.member(person).is_admin:
            raise ActRefused("Это могут только администраторы группы.")

    def _need_bot(self, chat: Chat) -> None:
        if not chat.member(self.world.bot).present:
            raise ActRefused("Бота нет в группе.")

    def _need_member(self, chat: Chat, person: Person) -> None:
        if not chat.member(person).present:
            raise ActRefused(f"{person.name} не состоит в этой группе.")
