"""Use cases of answering for a colleague who has said it by word of mouth."""

from collections.abc import Sequence

from bot.activity.model import Activity, may_manage
from bot.activity.more import own_panel, turn_more
from bot.activity.service import activity_for, closed_error
from bot.people.model import Actor, Chat, Person
from bot.people.service import enrol
from bot.quick_poll.actions import PressSaid, PressSpeak, PressSpeakFor
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import Kind, Sign
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
    expected = rosters.expected(connection, activity.chat_id, activity.team_id)
    return [person for person in expected if person.id not in own]


def show_people(connection: Connection, actor: Actor, button: PressSpeak, now: int) -> Answer:
    """Show for whom one may answer. Raises DomainError for who may not."""
    _, activity = _to_speak(connection, actor, button.activity_id, now)
    turn_more(connection, actor, activity, SPEAK, now, page=button.page)
    return Answer()


def speak_for(connection: Connection, actor: Actor, button: PressSpeakFor, now: int) -> Answer:
    """Show what one may say for this person. Raises DomainError for who may not, and who has answered."""
    chat, activity = _to_speak(connection, actor, button.activity_id, now)
    _need_silent(connection, chat, activity, button.person_id)
    turn_more(connection, actor, activity, SPEAK_FOR, now, note={"person": button.person_id})
    return Answer()


def say_for(connection: Connection, actor: Actor, button: PressSaid, now: int) -> Answer:
    """Count what the person has said; the same once more takes it back.

    Raises DomainError for who may not, and where the person has answered meanwhile.
    """
    chat, activity = _to_speak(connection, actor, button.activity_id, now)
    panel = own_panel(connection, actor, activity.id)
    person = (panel.note or {}).get("person") if panel else None
    content = quick_poll.content(connection, activity.id)
    if not isinstance(person, int) or button.place >= len(content.choices):
        raise DomainError("error-stale-button")
    name = _need_silent(connection, chat, activity, person)
    before = quick_poll.vote_of(connection, activity.id, person)
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
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    may = role is not None or may_manage(activity, actor.person_id, role, is_admin=bool(actor.is_admin))
    if not may:
        raise DomainError("error-try-later" if actor.is_admin is None else "quick-poll-not-for-others")
    if activity.anonymous:
        raise DomainError("quick-poll-speaks-for-nobody")
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    enrol(connection, chat, actor, now)
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
