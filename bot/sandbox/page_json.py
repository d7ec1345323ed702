"""What the page is told: people, chats and messages as one person sees them. Instants stay milliseconds."""

from dataclasses import asdict

from bot.sandbox.model import Chat, File, Json, Message, Person
from bot.sandbox.service_words import service_words
from bot.sandbox.world import World


def person_as_json(person: Person) -> Json:
    """Somebody in the list of people."""
    return {"id": person.id, "name": person.name, "initials": initials(person.name)}


def initials(name: str) -> str:
    """The first letters of the first two words."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def state_as_json(world: World, me: Person) -> Json:
    """Everything beside the messages."""
    mine = [world.private(me), *(chat for chat in world.chats.values() if _is_in_group(chat, me))]
    private, *groups = [chat_as_json(world, chat, me) for chat in mine]
    groups.sort(key=lambda chat: -(chat["last"] or {"date": 0})["date"])
    return {
        "me": person_as_json(me),
        "people": [person_as_json(person) for person in world.people.values() if not person.is_bot],
        "bot": {"id": world.bot.id, "name": world.bot.name, "username": world.bot.username},
        "now": world.clock.now(),
        "chats": [private, *groups],
        "others": [
            {"id": chat.id, "title": chat.title} for chat in world.chats.values() if _is_open(chat, me)
        ],
    }


def members_as_json(world: World, chat: Chat) -> Json:
    """Everybody, and what each is in the chat; those who are in it come first."""
    people = [chat.member(person) for person in world.people.values() if not person.is_bot]
    people.sort(key=lambda member: (not member.present, not member.is_admin))
    return {"people": [person_as_json(each.person) | {"status": each.status} for each in people]}


def sees(chat: Chat, me: Person) -> bool:
    """Whether the chat is in the person's list."""
    return chat.id == me.id or _is_in_group(chat, me)


def _is_in_group(chat: Chat, me: Person) -> bool:
    return chat.kind != "private" and chat.migrated_to is None and chat.member(me).present


def _is_open(chat: Chat, me: Person) -> bool:
    """Whether it is a group of others that the person can come into."""
    return chat.kind != "private" and chat.migrated_to is None and chat.member(me).status == "left"


def chat_as_json(world: World, chat: Chat, me: Person) -> Json:
    """A chat in the person's list."""
    bot = chat.member(world.bot)
    return {
        "id": chat.id,
        "title": world.bot.name if chat.kind == "private" else chat.title,
        "kind": chat.kind,
        "forum": chat.forum,
        "members": sum(member.present for member in chat.members.values()),
        "admin": chat.member(me).is_admin,
        "bot": "admin" if bot.is_admin else "member" if bot.present else "absent",
        "bot_rights": sorted(bot.rights),
        "reads_all": world.reads_all,
        "last": _last(world, chat, me),
        "topics": [{"id": thread, "title": title} for thread, title in chat.topics.items()],
    }


def _last(world: World, chat: Chat, me: Person) -> Json | None:
    for message in reversed(chat.messages.values()):
        if message.seen_by(me.id):
            return {
                "text": _short_text(message),
                "date": message.date,
                "sender": _sender(world, chat, message)["name"],
            }
    return None


def messages_as_json(world: World, chat: Chat, me: Person, thread: int | None) -> Json:
    """A chat with its messages (of one topic, or of all) and the menu of commands."""
    shown = [
        message_as_json(world, chat, message, me)
        for message in chat.messages.values()
        if message.seen_by(me.id) and thread in (None, message.thread)
    ]
    commands = world.commands.seen(me.language or "", chat, me)
    return {
        "chat": chat_as_json(world, chat, me),
        "messages": shown,
        "commands": [asdict(command) for command in commands],
    }


def message_as_json(world: World, chat: Chat, message: Message, me: Person) -> Json:
    """A message as the person sees it."""
    return {
        "id": message.id,
        "thread": message.thread,
        "sender": _sender(world, chat, message),
        "mine": message.author_id == me.id,
        "text": _text(message),
        "entities": message.entities,
        "date": message.date,
        "edited": message.edited is not None,
        "reply_to": _reply(world, chat, message),
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "photo": _photo(message.photo),
        "document": _document(message.document),
        "reactions": _reactions(message, me),
        "ephemeral": message.ephemeral_to is not None,
        "service": message.service,
        "force_reply": message.force_reply,
    }


def _sender(world: World, chat: Chat, message: Message) -> Json:
    mask = message.extra.get("sender_chat")
    if mask:
        return {"id": mask["id"], "name": mask["title"], "initials": initials(mask["title"]), "bot": False}
    return person_as_json(message.sender) | {"bot": message.sender.is_bot}


def _text(message: Message) -> str:
    return service_words(message) if message.service else message.text


def _short_text(message: Message) -> str:
    return _text(message) or (
        "Фотография" if message.photo else message.document.name if message.document else ""
    )


def _reply(world: World, chat: Chat, message: Message) -> Json | None:
    replied = world.message(chat, message.reply_to or 0)
    if replied is None:
        return None
    return {"id": replied.id, "name": _sender(world, chat, replied)["name"], "text": _short_text(replied)}


def _button(button: Json) -> Json:
    told: Json = {"text": button["text"], "kind": "press"}
    if "style" in button:
        told["style"] = button["style"]
    if "url" in button:
        return told | {"kind": "url", "url": button["url"]}
    if "copy_text" in button:
        return told | {"kind": "copy", "copy": button["copy_text"]["text"]}
    return told


def _photo(photo: File | None) -> Json | None:
    if photo is None:
        return None
    return {"url": f"/sandbox/file/{photo.path}", "width": photo.width, "height": photo.height}


def _document(document: File | None) -> Json | None:
    if document is None:
        return None
    return {"url": f"/sandbox/file/{document.path}", "name": document.name, "size": len(document.bytes)}


def _reactions(message: Message, me: Person) -> list[Json]:
    given = list(message.reactions.values())
    mine = message.reactions.get(me.id)
    return [
        {"emoji": emoji, "count": given.count(emoji), "mine": emoji == mine} for emoji in dict.fromkeys(given)
    ]
