"""What a person may do with a poll on the panel «more», and how they have answered it."""

from collections.abc import Sequence

from bot.activity.look import Look, Offer
from bot.activity.names import sees_names
from bot.quick_poll import downloading, school_answers
from bot.quick_poll.actions import PressCorrect, PressSpeak, PressWhy, PressWithdraw
from bot.quick_poll.model import shows_answers
from bot.quick_poll.standing import reasons_of
from bot.quick_poll.telling import own_answer
from bot.words import Text
from storage import quick_poll
from storage.connection import Connection


def offers(connection: Connection, look: Look) -> Sequence[Offer]:
    """Nothing that changes an answer where answers have no names."""
    chat, activity, person = look.chat, look.activity, look.panel.person_id
    answered = quick_poll.answered(connection, activity.id)
    found = []
    if activity.is_open and not activity.anonymous:
        if person in answered:
            found.append(Offer("quick-poll-withdraw", PressWithdraw(activity.id)))
        if sees_names(connection, chat, activity, person, is_admin=look.is_admin):
            found.append(Offer("quick-poll-speak", PressSpeak(activity.id, 0)))
    shown = not activity.is_cancelled and shows_answers(activity, len(answered))
    if shown and reasons_of(connection, activity.id):
        found.append(Offer("quick-poll-show-why", PressWhy(activity.id, 0)))
    if look.manages and activity.is_open and not (activity.anonymous and answered):
        found.append(Offer("quick-poll-correct", PressCorrect(activity.id)))
    return [
        *found,
        *school_answers.offers(connection, chat, activity, person),
        *downloading.offers(connection, look),
    ]


def own(connection: Connection, activity_id: int, person: int) -> Text | None:
    """The person's own answer; of one without a name only that there is one."""
    vote = quick_poll.vote_of(connection, activity_id, person)
    if vote is not None:
        return own_answer(quick_poll.content(connection, activity_id), vote)
    is_counted = person in quick_poll.answered(connection, activity_id)
    return Text("quick-poll-own-anonymous") if is_counted else None
