"""Use cases of answering for a colleague who has said it by word of mouth."""

from collections.abc import Sequence

from bot.activity.audience import expected
from bot.activity.model import Activity
from bot.activity.more import own_panel, turn_more
from bot.activity.names import sees_names
from bot.activity.service import activity_for, closed_error
from bot.panels.model import Panel
from bot.people.model import Actor, Chat, Person
from bot.people.service import enrol
from bot.quick_poll.actions import PressSaid, PressSpeak, PressSpeakFor
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import Kind, Sign, Vote, shows_answers
from bot.quick_poll.telling import named
from bot.quick_poll.voting import said_vote
from bot.words import Answer, DomainError, Text
from storage import cards, quick_poll, quick_poll_mending, rosters
from storage.connection import Connection

SPEAK = "quick_poll.speak"
SPEAK_FOR = "quick_poll.speak_for"
"""The faces of the panel «more»: for whom, and what they have said."""

_LONGEST_NAMED = 80


def speakable(connection: Connection, activity: Activity) -> Sequence[Person]:
    """Those for whom one may answer, by name: who have not done so themselves."""
    own = quick_poll_mending.said_themselves(connection, activity.id)
    return [person for person in expected(connection, activity, own) if person.id not in own]


def spoken_for(panel: Panel | None, activity: Activity) -> int | None:
    """For whom the panel's buttons answer; for nobody once the poll asks something else."""
    note = (panel.note if panel else None) or {}
    person = note.get("person")
    return person if isinstance(person, int) and note.get("begun") == activity.begun_at else None


def entered(connection: Connection, activity: Activity, person: int, by: int) -> Vote | None:
    """What was entered for the person. Where answers are hidden, who has entered it alone is told again."""
    vote = quick_poll.vote_of(connection, activity.id, person)
    if vote is None or vote.said_by == by:
        return vote
    return vote if shows_answers(activity, len(quick_poll.answered(connection, activity.id))) else None


def show_people(connection: Connection, actor: Actor, button: PressSpeak, now: int) -> Answer:
    """Show for whom one may answer. Raises DomainError for who may not."""
    _, activity = _to_speak(connection, actor, button.activity_id, now)
    turn_more(connection, actor, activity, SPEAK, now, page=button.page)
    return Answer()


def speak_for(connection: Connection, actor: Actor, button: PressSpeakFor, now: int) -> Answer:
    """Show what one may say for this person. Raises DomainError for who may not, and who has answered."""
    chat, activity = _to_speak(connection, actor, button.activity_id, now)
    _need_silent(connection, chat, activity, button.person_id)
    note = {"person": button.person_id, "begun": activity.begun_at}
    turn_more(connection, actor, activity, SPEAK_FOR, now, note=note)
    return Answer()


def say_for(connection: Connection, actor: Actor, button: PressSaid, now: int) -> Answer:
    """Count what the person has said; the same once more takes it back.

    Raises DomainError for who may not, and where the person has answered meanwhile.
    """
    chat, activity = _to_speak(connection, actor, button.activity_id, now)
    person = spoken_for(own_panel(connection, actor, activity.id), activity)
    content = quick_poll.content(connection, activity.id)
    if person is None or button.place >= len(content.choices):
        raise DomainError("error-stale-button")
    name = _need_silent(connection, chat, activity, person)
    before = entered(connection, activity, person, actor.person_id)
    after = said_vote(
        before, content.choices[button.place], several=content.several, by=actor.person_id, now=now
    )
    cards.mark_stale(connection, KIND, activity.id)
    turn_more(connection, actor, activity, SPEAK_FOR if content.several else SPEAK, now)
    if after is None:
        quick_poll.withdraw_vote(connection, activity.id, person)
        return Answer(Text("quick-poll-said-withdrawn", {"person": name}))
    quick_poll.put_vote(connection, activity.id, person, after, actor.sequence)
    if content.kind is Kind.CHOICE:
        options = named(content, after.choice)[:_LONGEST_NAMED]
        return Answer(Text("quick-poll-said-choice", {"person": name, "options": options}))
    return Answer(Text("quick-poll-said-sign", {"person": name, "sign": Sign(after.choice).word}))


def _to_speak(connection: Connection, actor: Actor, activity_id: int, now: int) -> tuple[Chat, Activity]:
    chat, activity = activity_for(connection, actor, activity_id)
    if activity.anonymous:
        raise DomainError("quick-poll-speaks-for-nobody")
    enrol(connection, chat, actor, now)  # before the question: who comes back unseen has their right again
    if not sees_names(connection, chat, activity, actor.person_id, is_admin=bool(actor.is_admin)):
        raise DomainError("error-try-later" if actor.is_admin is None else "quick-poll-not-for-others")
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    return chat, activity


def _need_silent(connection: Connection, chat: Chat, activity: Activity, person: int) -> str:
    """The person's name. Raises DomainError for who has answered, and who is not expected to."""
    found = {each.id: each.name for each in speakable(connection, activity)}
    if person in found:
        return found[person]
    if person in quick_poll.answered(connection, activity.id):
        name = rosters.name_in(connection, chat.space.id, person)
        raise DomainError("quick-poll-said-themselves", person=name)
    raise DomainError("error-stale-button")
