"""Use cases of a list of names: asked for, taken, told of."""

from bot.delivery.said import SAID
from bot.people.model import Actor, Chat
from bot.people.names import MOST_NAMES, read_names
from bot.people.service import enrol
from bot.prompts import service as prompts
from bot.roster.matching import Settled, settle
from bot.roster.model import PressPaste
from bot.roster.naming import show_unnamed
from bot.roster.service import in_private, led_roster, need_leader, refresh_roster
from bot.words import LANGUAGES, Answer, DomainError, Mark, Text, as_data
from storage import listed, outbox, people
from storage.connection import Connection
from storage.prompts import Prompt

ASK_LIST = "people.ask_list"


def ask_list(connection: Connection, actor: Actor, button: PressPaste, now: int) -> Answer:
    """Ask for the list, in private where the bot may: there it disturbs nobody."""
    _, chat = led_roster(connection, actor, button.panel_id)
    asked = in_private(connection, actor)
    prompts.ask(connection, asked, ASK_LIST, now, subject=chat.id, space=chat.space)
    return Answer(Text("roster-write-in-private" if asked.address != actor.address else "roster-write-here"))


def take_list(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, now: int
) -> Answer:
    """Put the names on the chat's list. Raises DomainError where there are none, and for who may not."""
    chat = people.chat(connection, prompt.subject or 0)
    if chat is None:
        raise DomainError("error-stale-button")
    need_leader(connection, actor, chat)
    names = read_names(text)
    if not names:
        raise DomainError("roster-no-names")
    settled = settle(names, listed.known_people(connection, chat.id))
    _put(connection, chat, settled, now)
    enrol(connection, chat, actor, now)
    prompts.end(connection, actor, prompt, now)
    show_unnamed(connection, chat, None if actor.is_private else actor.thread, now, anew=True)
    refresh_roster(connection, chat)
    _tell(connection, actor, names, settled, now)
    return Answer(mark=Mark.TAKEN)


def _put(connection: Connection, chat: Chat, settled: Settled, now: int) -> None:
    for person, name in settled.known.items():
        if person > 0:
            listed.name_person(connection, chat.space.id, chat.id, person, name)
    for name in settled.new:
        listed.list_person(connection, chat.space.id, chat.id, name, now)


def _tell(connection: Connection, actor: Actor, names: tuple[str, ...], settled: Settled, now: int) -> None:
    """How many are known already; only to who has brought the list."""
    met = sum(person > 0 for person in settled.known)
    key = "roster-added-most" if len(names) == MOST_NAMES else "roster-added"
    receipt = Text(key, {"names": len(names), "known": met, "unknown": len(names) - met})
    outbox.put(
        connection, actor.bot_id, actor.address, SAID,
        {"text": as_data(receipt), "language": actor.language or LANGUAGES[0]},
        due_at=now, thread=actor.thread, recipient=None if actor.is_private else actor.person_id,
        fallback="private",
    )  # fmt: skip
