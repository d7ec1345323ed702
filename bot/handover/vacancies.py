"""The places that coordinators left: the admins are asked for another, until there is one."""

from bot.handover.model import Outcome
from bot.people.model import Chat, Person, Role
from storage import cards, handovers, outbox, people, rosters
from storage.connection import Connection

VACANCY = "handover.vacancy"


def look_for_coordinator(connection: Connection, chat: Chat, gone: Person, now: int) -> None:
    """The only coordinator is one no more: the admins of the chat are asked, once."""
    if rosters.leaders(connection, chat.space.id, Role.COORDINATOR):
        return
    if any(vacancy.giver.id == gone.id for vacancy in handovers.vacancies(connection, chat.space.id)):
        return
    vacancy = handovers.offer(connection, chat.id, gone.id, None, now)
    cards.place(connection, chat.bot_id, chat.address, None, VACANCY, vacancy)


def give_up_vacancies(connection: Connection, space_id: int, now: int) -> None:
    """Where somebody coordinates the space, as one who is back, nobody is looked for any more."""
    if not rosters.leaders(connection, space_id, Role.COORDINATOR):
        return
    for vacancy in handovers.vacancies(connection, space_id):
        handovers.decide(connection, vacancy.id, Outcome.WITHDRAWN)
        place = people.chat(connection, vacancy.chat_id)
        message = cards.message_of(connection, VACANCY, vacancy.id)
        cards.remove(connection, VACANCY, vacancy.id)
        if message and place:
            outbox.put_deletion(connection, place.bot_id, place.address, message, now)
