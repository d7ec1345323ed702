"""Objects of the Bot API, made from what is there. Dates are in seconds, as Telegram gives them."""

from bot.sandbox.clock import SECOND
from bot.sandbox.files import document_as_json, photo_as_json
from bot.sandbox.model import Chat, Json, Member, Message, Person, Press
from bot.sandbox.rights import member_as_json
from bot.sandbox.world import World


def user(person: Person) -> Json:
    """A User."""
    told: Json = {"id": person.id, "is_bot": person.is_bot, "first_name": person.first_name}
    if person.last_name:
        told["last_name"] = person.last_name
    if person.username:
        told["username"] = person.username
    if person.language:
        told["language_code"] = person.language
    return told


def chat(world: World, place: Chat) -> Json:
    """A Chat."""
    if place.kind == "private":
        person = user(world.people[place.id])
        names = {name: person[name] for name in ("first_name", "last_name", "username") if name in person}
        return {"id": place.id, "type": "private"} | names
    told: Json = {"id": place.id, "type": place.kind, "title": place.title}
    return told | {"is_forum": True} if place.forum else told


def member(who: Member) -> Json:
    """A ChatMember."""
    return member_as_json(who, user(who.person))


def member_updated(world: World, place: Chat, by: Person, old: Member, new: Member) -> Json:
    """A ChatMemberUpdated."""
    return {
        "chat": chat(world, place),
        "from": user(by),
        "date": world.clock.now() // SECOND,
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }


def message(world: World, place: Chat, said: Message, *, with_reply: bool = True) -> Json:
    """A Message; with the whole message that it replies to, but not what that one replies to."""
    told: Json = {
        "message_id": max(said.id, 0),
        "from": user(said.sender),
        "chat": chat(world, place),
        "date": said.date // SECOND,
    }
    if said.ephemeral_to is not None:
        told["ephemeral_message_id"] = -said.id
        told["receiver_user"] = user(_receiver(world, said.sender, said.ephemeral_to))
    if said.edited is not None:
        told["edit_date"] = said.edited // SECOND
    _add_content(told, said)
    _add_thread(told, place, said)
    if with_reply:
        _add_reply(told, world, place, said)
    if said.markup and "inline_keyboard" in said.markup:
        told["reply_markup"] = said.markup
    return told | said.extra


def _receiver(world: World, sender: Person, person_id: int) -> Person:
    """What the bot sends is for that person, what the person sends is for the bot."""
    return world.people[person_id] if sender is world.bot else world.bot


def _add_content(told: Json, said: Message) -> None:
    if said.photo:
        told["photo"] = photo_as_json(said.photo)
    if said.document:
        told["document"] = document_as_json(said.document)
    if not said.text:
        return
    has_file = bool(said.photo or said.document)
    told["caption" if has_file else "text"] = said.text
    if said.entities:
        told["caption_entities" if has_file else "entities"] = said.entities


def _add_thread(told: Json, place: Chat, said: Message) -> None:
    """Topics are marked; elsewhere in supergroups a thread is a chain of replies, named by its first one."""
    if said.thread is not None:
        told["message_thread_id"] = said.thread
        told["is_topic_message"] = True
    elif said.reply_root is not None:
        told["message_thread_id"] = said.reply_root


def _add_reply(told: Json, world: World, place: Chat, said: Message) -> None:
    """In a topic a message that replies to nothing replies to the topic's creation."""
    target = said.thread if said.reply_to is None else said.reply_to
    replied = None if target in (None, said.id) else world.message(place, target or 0)
    if replied:
        told["reply_to_message"] = message(world, place, replied, with_reply=False)


def press(world: World, place: Chat, pressed: Press, data: str) -> Json:
    """A CallbackQuery; the message it was pressed under may be gone.

    With an ephemeral one Telegram always gives the whole message (updateEphemeralBotCallbackQuery).
    """
    said = place.messages.get(pressed.message_id)
    if said and (not said.deleted or said.ephemeral_to is not None):
        shown = message(world, place, said)
    else:
        shown = {"chat": chat(world, place), "message_id": max(pressed.message_id, 0), "date": 0}
    return {
        "id": pressed.id,
        "from": user(pressed.person),
        "message": shown,
        "chat_instance": str(place.id * 31 + world.bot.id),
        "data": data,
    }
