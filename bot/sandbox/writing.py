"""What people write: messages, their changes and their end. Part of `Sandbox`."""

from bot.sandbox import wire
from bot.sandbox.addresses import is_payload
from bot.sandbox.belonging import Belonging
from bot.sandbox.clock import SECOND
from bot.sandbox.commands import written_to
from bot.sandbox.entities import TEXT_LENGTH, found, units
from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.posting import post, reply_place, tell_edited
from bot.sandbox.refusals import ActRefused
from bot.sandbox.world import GROUP_ANONYMOUS_BOT, TELEGRAM

_CHANNEL = -1_001_900_000_001


class Writing(Belonging):
    """Raises ActRefused, one Russian sentence for the page, where Telegram would not let a person."""

    def say(
        self,
        person: Person,
        chat: Chat,
        text: str,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        anonymous: bool = False,
        forwarded: bool = False,
        as_channel: str | None = None,
    ) -> Message:
        """Write a message; as_channel: the title of a linked channel whose post Telegram forwards.

        An ephemeral command, or a reply to an ephemeral message, is ephemeral itself: the bot alone gets it.
        """
        text = self._writable(person, chat, text)
        replied = None if reply_to is None else self._answerable(person, chat, reply_to)
        if thread is not None and thread not in chat.topics:
            raise ActRefused("Такой темы в группе нет.")
        thread, root = reply_place(chat, reply_to, thread)
        alone = self._is_alone(person, chat, text, replied)
        message_id = self.world.next_ephemeral_id() if alone else self.world.next_message_id(chat)
        message = Message(
            message_id, chat.id, person, self.world.clock.now(), thread, person.id, text, found(text)
        )
        message.reply_to, message.reply_root = reply_to, root
        message.ephemeral_to = person.id if alone else None
        if anonymous:
            self._hide(message, chat, person)
        if as_channel is not None:
            _from_channel(message, as_channel)
        elif forwarded:
            origin = {"type": "hidden_user", "date": message.date // SECOND, "sender_user_name": "Коллега"}
            message.extra["forward_origin"] = origin
        return post(self.world, chat, message)

    def start_private(self, person: Person, payload: str = "") -> Message:
        """Open the chat with the bot and press «Start», as a deep link with this payload does."""
        if not is_payload(payload):
            raise ActRefused("В ссылке на бота бывает до 64 латинских букв, цифр, «_» и «-».")
        if person.blocked:
            self.unblock(person)
        return self.say(person, self.private(person), f"/start {payload}".rstrip())

    def edit(self, person: Person, chat: Chat, message_id: int, text: str) -> Message:
        """Change what the person wrote."""
        message = self._own(person, chat, message_id)
        message.text = self._writable(person, chat, text)
        message.entities = found(message.text)
        tell_edited(self.world, chat, message)
        return message

    def delete(self, person: Person, chat: Chat, message_id: int) -> None:
        """Delete a message, one's own or as an administrator; the bot is not told, as in Telegram."""
        message = self._message(chat, message_id)
        own = message.author_id == person.id or chat.kind == "private"
        if not own and not chat.member(person).has_right("can_delete_messages"):
            raise ActRefused("Удалять чужие сообщения могут только администраторы.")
        message.deleted = True
        self.world.tell_changed(chat)

    def _is_alone(self, person: Person, chat: Chat, text: str, replied: Message | None) -> bool:
        """Whether clients send the text to the bot alone."""
        if replied is not None and replied.ephemeral_to is not None:
            return True
        if chat.kind == "private" or not chat.member(self.world.bot).present:
            return False
        command = written_to(self.world.bot.username or "", text)
        offered = self.world.commands.seen(person.language or "", chat, person)
        return any(each.is_ephemeral and each.command == command for each in offered)

    def _message(self, chat: Chat, message_id: int) -> Message:
        message = self.world.message(chat, message_id)
        if message is None:
            raise ActRefused("Этого сообщения уже нет.")
        return message

    def _answerable(self, person: Person, chat: Chat, message_id: int) -> Message:
        message = self.world.message(chat, message_id)
        if message is None or not message.seen_by(person.id):
            raise ActRefused("Сообщения, на которое Вы отвечаете, уже нет.")
        return message

    def _own(self, person: Person, chat: Chat, message_id: int) -> Message:
        message = self._message(chat, message_id)
        if message.author_id != person.id or message.ephemeral_to is not None:
            raise ActRefused("Изменить можно только своё сообщение.")
        return message

    def _writable(self, person: Person, chat: Chat, text: str) -> str:
        if chat.migrated_to is not None:
            raise ActRefused("Группа стала супергруппой: пишите в новой.")
        self._need_member(chat, person)
        text = text.strip()
        if not text:
            raise ActRefused("Сообщение пустое.")
        if units(text) > TEXT_LENGTH:
            raise ActRefused(f"Сообщение длиннее {TEXT_LENGTH} знаков.")
        if chat.kind == "private":
            person.started = True
        return text

    def _hide(self, message: Message, chat: Chat, person: Person) -> None:
        if not chat.member(person).is_admin:
            raise ActRefused("От имени группы пишут только администраторы.")
        message.sender = GROUP_ANONYMOUS_BOT
        message.extra["sender_chat"] = wire.chat(self.world, chat)


def _from_channel(message: Message, title: str) -> None:
    channel = {"id": _CHANNEL, "title": title, "type": "channel"}
    origin = {"type": "channel", "chat": channel, "message_id": message.id, "date": message.date // SECOND}
    message.sender = TELEGRAM
    message.extra |= {"sender_chat": channel, "is_automatic_forward": True, "forward_origin": origin}
