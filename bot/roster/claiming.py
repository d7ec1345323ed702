"""Use cases of a name on a list, and of whose it is: nobody's so far, somebody's, known without a word."""

from bot.panels import service as panels
from bot.people.model import Chat
from bot.roster.matching import doubles
from storage import cards, listed, outbox
from storage.connection import Connection

ROSTER = "people.roster"
"""The panel of who leads: everybody on the roster."""
UNNAMED = "people.unnamed"
"""The card that asks people to find themselves on the list."""


def recognise(connection: Connection, chat: Chat, person: int, now: int) -> None:
    """Who is met, and stands on the chat's list without a doubt, is that one from now on."""
    if not listed.unclaimed(connection, chat.id, person):
        return
    found = doubles(listed.known_people(connection, chat.id), person)
    if person in found:
        claim(connection, chat, found[person], person, now)


def recognise_all(connection: Connection, chat: Chat) -> None:
    """The same for everybody at once: before a list is taken, which may name them otherwise."""
    for person, name in doubles(listed.known_people(connection, chat.id)).items():
        listed.merge(connection, chat.space.id, name, person)


def claim(connection: Connection, chat: Chat, name: int, person: int, now: int) -> None:
    """The listed name is the person's, and all that stood under it."""
    listed.merge(connection, chat.space.id, name, person)
    show_unnamed(connection, chat, None, now)
    refresh_roster(connection, chat)


def give_up(connection: Connection, chat: Chat, person: int, now: int) -> int:
    """The name that the person has on the list is nobody's; gives its id."""
    name = listed.split(connection, chat.space.id, chat.id, person, now)
    show_unnamed(connection, chat, None, now)
    refresh_roster(connection, chat)
    return name


def show_unnamed(
    connection: Connection, chat: Chat, thread: str | None, now: int, *, anew: bool = False
) -> None:
    """The card counts the names that nobody has; it leaves with the last of them.

    It is posted where there is none; `anew`: at the end of the chat, in place of an earlier one.
    """
    message = cards.message_of(connection, UNNAMED, chat.id)
    is_needed = bool(listed.unnamed(connection, chat.id))
    if message and (anew or not is_needed):
        outbox.put_deletion(connection, chat.bot_id, chat.address, message, now)
    if not is_needed:
        cards.remove(connection, UNNAMED, chat.id)
    elif message is None or anew:
        cards.place(connection, chat.bot_id, chat.address, thread, UNNAMED, chat.id)
    else:
        cards.mark_stale(connection, UNNAMED, chat.id)


def refresh_roster(connection: Connection, chat: Chat, waiting: int | None = None) -> None:
    """Cards and panels that count the chat's people show them as they are now, at once to who is waiting."""
    cards.refresh_open(connection, chat.bot_id, chat.address)
    panels.refresh_all(connection, ROSTER, chat.id, waiting)
