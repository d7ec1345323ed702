"""What people do in chats: write, edit, delete, press, react. Part of `Sandbox`."""

from bot.sandbox import wire
from bot.sandbox.belonging import Belonging
from bot.sandbox.clock import SECOND
from bot.sandbox.entities import TEXT_LENGTH, found, units
from bot.sandbox.model import Chat, Json, Message, Person, Press
from bot.sandbox.posting import post, reply_place, tell_edited
from bot.sandbox.reactions import allowed, as_json
from bot.sandbox.refusals import ActRefused, NoSuchButton
from bot.sandbox.world import GROUP_ANONYMOUS_BOT, TELEGRAM

_CHANNEL = -1_001_900_000_001


class Acts(Belonging):
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
        """Write a message; as_channel: the title of a linked channel whose post Telegram forwards."""
        text = self._writable(person, chat, text)
        if reply_to is not None and self.world.message(chat, reply_to) is None:
            raise ActRefused("Сообщения, на которое Вы отвечаете, уже нет.")
        if thread is not None and thread not in chat.topics:
            raise ActRefused("Такой темы в группе нет.")
        thread, root = reply_place(chat, reply_to, thread)
        message_id = self.world.next_message_id(chat)
        message = Message(
            message_id, chat.id, person, self.world.clock.now(), thread, person.id, text, found(text)
        )
        message.reply_to, message.reply_root = reply_to, root
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
        message = self.world.message(chat, message_id)
        if message is None:
            raise ActRefused("Этого сообщения уже нет.")
        own = message.author_id == person.id or chat.kind == "private"
        if not own and not chat.member(person).has_right("can_delete_messages"):
            raise ActRefused("Удалять чужие сообщения могут только администраторы.")
        message.deleted = True
        self.world.tell_changed(chat)

    def press(self, person: Person, chat: Chat, message_id: int, button: str) -> Press:
        """Press the button whose text begins so; raises LookupError naming the buttons there are."""
        rows = self._pressable(person, chat, message_id).buttons
        for row in rows:
            for given in row:
                if given["text"].startswith(button):
                    return self._press(person, chat, message_id, given)
        there = ", ".join(f"«{given['text']}»" for row in rows for given in row) or "нет ни одной"
        raise NoSuchButton(f"Кнопки «{button}» нет. Есть: {there}.")

    def press_at(self, person: Person, chat: Chat, message_id: int, row: int, column: int) -> Press:
        """Press the button in this place; raises LookupError if there is none."""
        rows = self._pressable(person, chat, message_id).buttons
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise NoSuchButton("Такой кнопки уже нет.")
        return self._press(person, chat, message_id, rows[row][column])

    def press_data(self, person: Person, chat: Chat, message_id: int, data: str) -> Press:
        """Press with any data, as a forged client can: no button, membership or message is asked for."""
        pressed = self.world.new_press(person, chat, message_id)
        self.world.updates.add("callback_query", wire.press(self.world, chat, pressed, data))
        return pressed

    def react(self, person: Person, chat: Chat, message_id: int, emoji: str | None) -> None:
        """Set the person's reaction, None takes it back; an administrator bot that asked for it is told."""
        self._need_member(chat, person)
        message = self._message(chat, message_id)
        plain = allowed(chat, emoji) if emoji else None
        if emoji and plain is None:
            raise ActRefused(f"Реакция {emoji} здесь не разрешена.")
        old = message.reactions.pop(person.id, None)
        if plain:
            message.reactions[person.id] = plain
        if old != plain and self.world.bot_is_admin(chat):
            self._tell_reaction(person, chat, message, old, plain)
        self.world.tell_changed(chat)

    def messages(self, chat: Chat, viewer: Person | None = None) -> list[Message]:
        """What is to be seen in the chat, in order; ephemeral messages only by their receiver."""
        viewer_id = viewer.id if viewer else None
        return [
            message
            for message in chat.messages.values()
            if not message.deleted and message.ephemeral_to in (None, viewer_id)
        ]

    def _tell_reaction(
        self, person: Person, chat: Chat, message: Message, old: str | None, new: str | None
    ) -> None:
        told: Json = {
            "chat": wire.chat(self.world, chat),
            "message_id": message.id,
            "user": wire.user(person),
            "date": self.world.clock.now() // SECOND,
            "old_reaction": as_json(old),
            "new_reaction": as_json(new),
        }
        self.world.updates.add("message_reaction", told)

    def _press(self, person: Person, chat: Chat, message_id: int, button: Json) -> Press:
        if "callback_data" not in button:
            raise ActRefused("Эта кнопка ничего не отправляет боту.")
        return self.press_data(person, chat, message_id, button["callback_data"])

    def _pressable(self, person: Person, chat: Chat, message_id: int) -> Message:
        """A deleted message can still be on somebody's screen."""
        self._need_member(chat, person)
        message = chat.messages.get(message_id)
        if message is None or message.ephemeral_to not in (None, person.id):
            raise ActRefused("Этого сообщения уже нет.")
        return message

    def _message(self, chat: Chat, message_id: int) -> Message:
        message = self.world.message(chat, message_id)
        if message is None:
            raise ActRefused("Этого сообщения уже нет.")
        return message

    def _own(self, person: Person, chat: Chat, message_id: int) -> Message:
        message = self._message(chat, message_id)
        if message.author_id != person.id:
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
