"""Use cases of a list of names: asked for, taken, told of."""

from bot.delivery.said import SAID
from bot.people.leading import need_lead
from bot.people.model import Actor, Chat
from bot.people.names import MOST_NAMES, fold, read_names
from bot.people.service import enrol
from bot.prompts import service as prompts
from bot.roster.claiming import recognise_all, refresh_roster, show_unnamed
from bot.roster.matching import Settled, settle
from bot.roster.model import PressPaste
from bot.roster.service import ask_in_private, led_roster
from bot.words import LANGUAGES, Answer, DomainError, Mark, Text, as_data
from storage import listed, outbox, people
from storage.connection import Connection
from storage.prompts import Prompt

ASK_LIST = "people.ask_list"


def ask_list(connection: Connection, actor: Actor, button: PressPaste, now: int) -> Answer:
    """Ask for the list, in private where the bot may."""
    _, chat = led_roster(connection, actor, button.panel_id)
    return ask_in_private(connection, actor, ASK_LIST, now, subject=chat.id, space=chat.space)


def take_list(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Put the names on the chat's list. Raises DomainError where there are none, and for who may not."""
    chat = people.chat(connection, prompt.subject or 0)
    if chat is None:
        raise DomainError("error-stale-button")
    need_lead(connection, actor, chat, mentors=True)
    names = read_names(text)
    if not names:
        raise DomainError("roster-no-names")
    recognise_all(connection, chat)  # first: the list may name otherwise whom an earlier one names
    _put(connection, chat, settle(names, listed.known_people(connection, chat.id)), now)
    enrol(connection, chat, actor, now)
    prompts.end(connection, actor, prompt, now)
    show_unnamed(connection, chat, None if actor.is_private else actor.thread, now, anew=True)
    refresh_roster(connection, chat, actor.person_id)
    added = _added(connection, chat, names)
    if not actor.is_private:  # there the receipt says it
        _tell(connection, actor, added, now)
    return Answer(added, Mark.TAKEN)


def _put(connection: Connection, chat: Chat, settled: Settled, now: int) -> None:
    for person, name in settled.known.items():
        if person > 0:
            listed.name_person(connection, chat.space.id, chat.id, person, name)
    for name in settled.new:
        listed.list_person(connection, chat.space.id, chat.id, name, now)


def _added(connection: Connection, chat: Chat, names: tuple[str, ...]) -> Text:
    """How many are known already."""
    unnamed = {fold(each.name) for each in listed.unnamed(connection, chat.id)}
    unknown = sum(fold(name) in unnamed for name in names)
    key = "roster-added-most" if len(names) == MOST_NAMES else "roster-added"
    return Text(key, {"names": len(names), "known": len(names) - unknown, "unknown": unknown})


def _tell(connection: Connection, actor: Actor, added: Text, now: int) -> None:
    """Only to who has brought the list."""
    outbox.put(
        connection, actor.bot_id, actor.address, SAID,
        {"text": as_data(added), "language": actor.language or LANGUAGES[0]},
        due_at=now, thread=actor.thread, recipient=actor.person_id, fallback="private",
    )  # fmt: skip
