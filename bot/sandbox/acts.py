"""What people do with messages: press, follow links, react, look. Part of `Sandbox`."""

from bot.sandbox import wire
from bot.sandbox.addresses import start_payload
from bot.sandbox.clock import SECOND
from bot.sandbox.model import Chat, Json, Message, Person, Press
from bot.sandbox.reactions import allowed, as_json
from bot.sandbox.refusals import ActRefused, NoSuchButton
from bot.sandbox.writing import Writing


class Acts(Writing):
    """Raises ActRefused, one Russian sentence for the page, where Telegram would not let a person."""

    def press(self, person: Person, chat: Chat, message_id: int, button: str) -> Press:
        """Press the button whose text begins so; raises LookupError naming the buttons there are."""
        given = self._button(person, chat, message_id, button, "callback_data")
        return self._press(person, chat, message_id, given)

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

    def follow(self, person: Person, chat: Chat, message_id: int, button: str) -> Message:
        """Press the button whose text begins so and that opens the bot's chat: gives the /start it sends.

        Raises LookupError naming the buttons there are, ActRefused for one that leads elsewhere.
        """
        return self._follow(person, self._button(person, chat, message_id, button, "url").get("url"))

    def follow_answer(self, press: Press) -> Message:
        """Go where the answer to the press leads: gives the /start that is sent to the bot."""
        return self._follow(press.person, press.url)

    def react(
        self, person: Person, chat: Chat, message_id: int, emoji: str | None, *, anonymous: bool = False
    ) -> None:
        """Set the person's reaction, None takes it back; an administrator bot that asked for it is told.

        anonymous: in the name of the group, as its administrators can.
        """
        self._need_member(chat, person)
        if anonymous:
            self._need_admin(chat, person)
        message = self._message(chat, message_id)
        plain = allowed(chat, emoji) if emoji else None
        if message.ephemeral_to is not None or (emoji and plain is None):
            raise ActRefused(f"Реакция {emoji} здесь не разрешена.")
        actor_id = chat.id if anonymous else person.id
        old = message.reactions.pop(actor_id, None)
        if plain:
            message.reactions[actor_id] = plain
        if old != plain and self.world.bot_is_admin(chat):
            place = wire.chat(self.world, chat)
            actor = {"actor_chat": place} if anonymous else {"user": wire.user(person)}
            told: Json = {"chat": place, "message_id": message.id, "date": self.world.clock.now() // SECOND}
            change = {"old_reaction": as_json(old), "new_reaction": as_json(plain)}
            self.world.updates.add("message_reaction", told | actor | change)
        self.world.tell_changed(chat)

    def messages(self, chat: Chat, viewer: Person | None = None) -> list[Message]:
        """What is to be seen in the chat, in order; ephemeral messages only by their receiver."""
        viewer_id = viewer.id if viewer else None
        return [message for message in chat.messages.values() if message.seen_by(viewer_id)]

    def forgets_ephemeral(self, person: Person, chat: Chat) -> None:
        """The person's Telegram starts anew without its ephemeral messages; the bot may go on editing."""
        for message in chat.messages.values():
            if message.ephemeral_to == person.id:
                message.lost = True
        self.world.tell_changed(chat)

    def _button(self, person: Person, chat: Chat, message_id: int, text: str, does: str) -> Json:
        """The button whose text begins so, one that does this before others."""
        buttons = [given for row in self._pressable(person, chat, message_id).buttons for given in row]
        named = [given for given in buttons if given["text"].startswith(text)]
        if not named:
            there = ", ".join(f"«{given['text']}»" for given in buttons) or "нет ни одной"
            raise NoSuchButton(f"Кнопки «{text}» нет. Есть: {there}.")
        return next((given for given in named if does in given), named[0])

    def _press(self, person: Person, chat: Chat, message_id: int, button: Json) -> Press:
        if "callback_data" not in button:
            raise ActRefused("Эта кнопка ничего не отправляет боту.")
        return self.press_data(person, chat, message_id, button["callback_data"])

    def _follow(self, person: Person, url: str | None) -> Message:
        payload = start_payload(url or "", self.world.bot.username or "")
        if payload is None:
            raise ActRefused("Здесь нет ссылки на личный чат с ботом.")
        return self.start_private(person, payload)

    def _pressable(self, person: Person, chat: Chat, message_id: int) -> Message:
        """A deleted message can still be on somebody's screen, a forgotten one can't."""
        self._need_member(chat, person)
        message = chat.messages.get(message_id)
        if message is None or message.lost or message.ephemeral_to not in (None, person.id):
            raise ActRefused("Этого сообщения уже нет.")
        return message
