"""Use cases of votes: by a button, by a message, by an edit of one."""

from dataclasses import replace

from bot.activity.model import Activity, Typed
from bot.activity.service import activity_for, closed_error
from bot.people.model import Actor, Chat
from bot.people.service import enrol
from bot.quick_poll import casting, for_school
from bot.quick_poll.actions import PressOption, PressOptionAnew, PressVote, PressVoteAnew
from bot.quick_poll.asking import KIND
from bot.quick_poll.choosing import read_choice
from bot.quick_poll.model import Change, Content, Kind, Sign, Vote
from bot.quick_poll.reading import read_explanation, read_vote, says_have_read
from bot.quick_poll.telling import WITHDRAWN, counted
from bot.quick_poll.voting import change, edited_vote, joined, pressed, says_more, toggled, typed_vote
from bot.roster.asking import ask_once, ask_whether_asked
from bot.words import Answer, DomainError, Mark
from storage import cards, quick_poll, quick_poll_withdrawals
from storage.connection import Connection


def press(connection: Connection, actor: Actor, button: PressVote | PressVoteAnew, now: int) -> Answer:
    """A vote by a button with a sign.

    Raises DomainError when the poll is closed or of another chat, and where it asks something else by now.
    """
    chat, activity = _voted(connection, actor, button)
    content = quick_poll.content(connection, activity.id)
    if button.sign.value not in content.choices:
        raise DomainError("error-stale-button")
    if activity.anonymous:
        return casting.propose(connection, actor, chat, activity, content, button.sign.value, now)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    after = pressed(before, button.sign.value)
    return cast(connection, actor, chat, activity, content, before, after, now)


def press_option(
    connection: Connection, actor: Actor, button: PressOption | PressOptionAnew, now: int
) -> Answer:
    """A vote by a button with an option. Raises DomainError as a sign does."""
    chat, activity = _voted(connection, actor, button)
    content = quick_poll.content(connection, activity.id)
    if str(button.number) not in content.choices:
        raise DomainError("error-stale-button")
    if activity.anonymous:
        return casting.propose(connection, actor, chat, activity, content, str(button.number), now)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    if not content.several:
        after = pressed(before, str(button.number))
        return cast(connection, actor, chat, activity, content, before, after, now)
    chosen = toggled(before, button.number, now)
    if chosen is None:
        return withdraw(connection, actor, chat, activity, now)
    return cast(connection, actor, chat, activity, content, before, chosen, now)


def answer(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed, now: int
) -> Answer | None:
    """A vote by a message; None where it holds none. Raises DomainError when it can't be counted."""
    content = quick_poll.content(connection, activity.id)
    read = read_answer(content, typed.text, addressed=typed.addressed)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    if read is None or (typed.edited and before is not None):
        return None  # a later vote stands, whatever an older message is changed to
    if activity.anonymous:
        return casting.refuse_typed(connection, actor, chat, typed, now)
    if actor.anonymous:
        raise DomainError("quick-poll-press-the-button")
    if typed.edited and quick_poll_withdrawals.covers(
        connection, activity.id, actor.person_id, typed.sent_at
    ):
        raise DomainError("quick-poll-withdrawn-since")
    after = typed_vote(before, *read, typed.source)
    return cast(connection, actor, chat, activity, content, before, after, now)


def edit(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed, now: int
) -> Answer:
    """The message that a vote came from was changed: the vote follows; to a non-vote, it is withdrawn."""
    content = quick_poll.content(connection, activity.id)
    read = read_answer(content, typed.text, addressed=typed.addressed)
    if read is None:
        withdraw(connection, actor, chat, activity, now, by_edit=True)
        return Answer(mark=Mark.WITHDRAWN)
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    after = edited_vote(before, *read, typed.source)
    return cast(connection, actor, chat, activity, content, before, after, now)


def explain(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, typed: Typed, now: int
) -> Answer | None:
    """A reply to the message that the person's vote came from explains it; None where it says nothing."""
    before = quick_poll.vote_of(connection, activity.id, actor.person_id)
    explanation = read_explanation(typed.text)
    if before is None or not explanation:
        return None
    content = quick_poll.content(connection, activity.id)
    after = replace(before, explanation=explanation, apart=True)
    return cast(connection, actor, chat, activity, content, before, after, now)


def understands(connection: Connection, activity: Activity, typed: Typed) -> bool:
    """Whether the message answers the poll, if it is meant for it."""
    content = quick_poll.content(connection, activity.id)
    return read_answer(content, typed.text, addressed=typed.addressed) is not None


def read_answer(content: Content, text: str, *, addressed: bool) -> tuple[str, str] | None:
    """What a message chooses and explains; None where it is no answer to this poll."""
    if content.kind is Kind.CHOICE:
        options = [option.text for option in content.options]
        chosen = read_choice(text, options, content.several, addressed)
        if chosen is None:
            return None
        return joined([content.options[place - 1].number for place in chosen.numbers]), chosen.explanation
    if content.kind is Kind.NOTICE and says_have_read(text):
        return Sign.PLUS.value, ""
    reading = read_vote(text, addressed=addressed)
    if reading is None or (content.kind is Kind.NOTICE and reading.sign is not Sign.PLUS):
        return None
    return reading.sign.value, reading.explanation


def cast(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, content: Content,
    before: Vote | None, after: Vote, now: int,
) -> Answer:  # fmt: skip
    """Count the vote; the card follows. Raises DomainError for who is not asked."""
    enrol(connection, chat, actor, now)  # before the question: who is recognised is asked what their group is
    unknown = ask_whether_asked(connection, actor, chat, activity, now)
    if unknown is not None:
        return unknown
    for_school.need_school(connection, chat, activity, actor.person_id)
    is_new = before != after
    if is_new and not quick_poll.put_vote(connection, activity.id, actor.person_id, after, actor.sequence):
        return Answer(is_news=False)  # what they did later stands, and was told
    what = change(before, after)
    if what is not Change.COUNTED_ALREADY:
        cards.mark_stale(connection, KIND, activity.id)
    if before is None:
        ask_once(connection, actor, chat, activity, now)
    answer = Answer(counted(what, content, after), Mark.TAKEN, is_news=says_more(before, after))
    return for_school.told(connection, actor, chat, activity, content, after, answer, now)


def withdraw(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, now: int, *, by_edit: bool = False
) -> Answer:
    """The person takes their vote back: nothing that was written before brings it back."""
    enrol(connection, chat, actor, now)
    if quick_poll.withdraw_vote(connection, activity.id, actor.person_id):
        cards.mark_stale(connection, KIND, activity.id)
    at = None if by_edit else now
    quick_poll_withdrawals.keep(connection, activity.id, actor.person_id, actor.sequence, at)
    return Answer(WITHDRAWN)


def _voted(
    connection: Connection, actor: Actor,
    button: PressVote | PressVoteAnew | PressOption | PressOptionAnew,
) -> tuple[Chat, Activity]:  # fmt: skip
    chat, activity = activity_for(connection, actor, button.activity_id)
    if not activity.is_open:  # a press carries no date: it counts when it arrives
        raise closed_error(activity, chat, actor)
    if button.begun != (activity.begun_at or 0):  # but it tells which question stood above it
        raise DomainError("activity-asked-anew")
    return chat, activity
