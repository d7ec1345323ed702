"""What an answer means in a network: who gives it is asked for their school, or answers for it."""

from dataclasses import replace

from bot.activity.model import Activity
from bot.network.belonging import ask_school
from bot.people.model import Actor, Chat
from bot.quick_poll.model import Content, Kind, Sign, Vote
from bot.quick_poll.telling import named
from bot.words import Answer, DomainError, Text, cut
from storage import networks, people, quick_poll_schools
from storage.connection import Connection

_LONGEST_ANSWER = 50
_LONGEST_NAME = 64


def need_school(connection: Connection, chat: Chat, activity: Activity, person: int) -> None:
    """Raises DomainError for a guest where schools answer."""
    if not chat.space.is_network or not networks.belonging(connection, chat.space.id, person).is_guest:
        return
    if networks.counts_schools(connection, activity.id):
        raise DomainError("network-guests-do-not-count")


def told(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, content: Content, vote: Vote,
    answer: Answer, now: int,
) -> Answer:  # fmt: skip
    """What is said of a vote: for whom it is, and to whose it comes after; once, which school it is."""
    network = chat.space
    if not network.is_network or not networks.has_schools(connection, network.id):
        return answer
    own = networks.belonging(connection, network.id, actor.person_id)
    if networks.counts_schools(connection, activity.id):
        if own.school is None:
            ask_school(connection, actor, chat, now)
            return Answer(Text("network-waits"), is_news=False)
        before = _before(connection, activity, own.school.id, actor.person_id)
        return replace(answer, text=_for_school(content, vote, before))
    if own.school is not None or own.is_guest or own.asked:
        return answer
    ask_school(connection, actor, chat, now)
    if chat.abilities.is_admin or people.is_reachable(connection, actor.person_id):
        return answer
    return replace(answer, text=_which_school(content, vote))


def _before(connection: Connection, activity: Activity, school_id: int, person: int) -> str:
    """Who of the school has answered last before; empty where nobody has."""
    votes = quick_poll_schools.votes_of(connection, activity.id, school_id)
    names = [name for other, name, _ in votes if other != person]
    return cut(names[-1], _LONGEST_NAME) if names else ""


def _for_school(content: Content, vote: Vote, before: str) -> Text:
    told = {"before": "some" if before else "none", "person": before}
    match content.kind:
        case Kind.SIGNS:
            return Text("network-answer-sign", {**told, "sign": Sign(vote.choice).word})
        case Kind.NOTICE:
            return Text("network-answer-notice", {**told})
    return Text(
        "network-answer-choice", {**told, "answer": cut(named(content, vote.choice), _LONGEST_ANSWER)}
    )


def _which_school(content: Content, vote: Vote) -> Text:
    match content.kind:
        case Kind.SIGNS:
            return Text("network-which-school-sign", {"sign": Sign(vote.choice).word})
        case Kind.NOTICE:
            return Text("network-which-school-notice")
    return Text("network-which-school-choice", {"answer": cut(named(content, vote.choice), _LONGEST_ANSWER)})
