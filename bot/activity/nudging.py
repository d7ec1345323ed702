"""Use cases of reminding: who has not answered, and a reminder to nobody else."""

from collections.abc import Sequence
from functools import partial

from bot.activity.entry import Contents
from bot.activity.look import Look, Offer
from bot.activity.model import Activity, may_manage
from bot.activity.more import turn_more
from bot.activity.nudge import (
    BY_NAME,
    IN_CHAT,
    PRIVATE,
    How,
    PressNoNudge,
    PressNudge,
    PressNudges,
    PressSilent,
    SilentFace,
    last_moment,
)
from bot.activity.nudge_times import need_not_today, need_time, says_when
from bot.activity.service import activity_for, closed_error, not_yours
from bot.activity.silence import silence_of
from bot.dates import instant_of, wall_time
from bot.people.model import Actor, Chat, Role
from bot.people.quieting import allowed_at, quiet_of
from bot.people.service import enrol, known
from bot.words import Answer, DomainError, Text
from storage import activities, cards, nudges, outbox, people, rosters, timers
from storage.connection import Connection
from storage.timers import Timer


def offers(connection: Connection, look: Look, contents: Contents) -> Sequence[Offer]:
    """Who leads may see who has not answered."""
    activity = look.activity
    role = rosters.role_of(connection, look.chat.space.id, look.panel.person_id)
    if activity.is_cancelled or not (look.manages or role is Role.MENTOR):
        return ()
    silence = silence_of(connection, look.chat, activity, contents)
    if not silence.count:
        return ()
    key = "nudge-offer" if silence.schools is None else "network-silent-offer"
    return (Offer(key, PressSilent(activity.id, SilentFace.LIST, 0), {"count": silence.count}),)


def show_silent(
    connection: Connection, actor: Actor, button: PressSilent, contents: Contents, now: int
) -> Answer:
    """Show who has not answered, or ask whether to name them. Raises DomainError for who may not see it."""
    _, activity = _led(connection, actor, button.activity_id, now)
    turn_more(connection, actor, activity, button.face.value, now, page=button.page)
    return Answer()


def nudge(connection: Connection, actor: Actor, button: PressNudge, contents: Contents, now: int) -> Answer:
    """Remind those who have not answered, now or as soon as the school wants to hear it.

    Raises DomainError for who may not, after the end, when nobody is silent, and twice on one day.
    """
    chat, activity = _led(connection, actor, button.activity_id, now)
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    if not silence_of(connection, chat, activity, contents).count:
        raise DomainError("nudge-nobody")
    need_not_today(connection, actor, chat, activity, now)
    how = How.BY_NAME if button.how == "by_name" else How.QUIETLY
    when = need_time(connection, chat, activity, now)
    if when > now:
        _wait(connection, chat, activity.id, how, when)
        told = says_when("nudge-waits", connection, actor, chat, when, now)
    else:
        _stop_waiting(connection, activity.id)
        told = _send(connection, chat, activity, how, contents, now)
    turn_more(connection, actor, activity, SilentFace.LIST.value, now)
    return Answer(told)


def cancel(
    connection: Connection, actor: Actor, button: PressNoNudge, contents: Contents, now: int
) -> Answer:
    """The reminder that waits is not sent. Raises DomainError for who may not."""
    _, activity = _led(connection, actor, button.activity_id, now)
    _stop_waiting(connection, activity.id)
    turn_more(connection, actor, activity, SilentFace.LIST.value, now)
    return Answer(Text("nudge-cancelled"))


def set_nudges(connection: Connection, actor: Actor, button: PressNudges, now: int) -> Answer:
    """Remind the person in private from now on, or not any more."""
    people.meet(connection, actor.person_id, actor.name, actor.language)
    nudges.set_wants(connection, actor.person_id, wants=button.wants == "yes")
    return Answer(Text("nudge-started" if button.wants == "yes" else "nudge-stopped"))


def ring_nudge(connection: Connection, timer: Timer, contents: Contents, now: int) -> None:
    """A reminder has waited; where it is quiet again, or still, it waits on."""
    activity = activities.by_id(connection, timer.subject)
    if activity is None or not activity.is_open:
        return
    chat = known(people.chat(connection, activity.chat_id))
    when = allowed_at(connection, chat.space, now)
    if when is not None and when > now:
        _wait(connection, chat, activity.id, How(timer.kind), when)
    elif when is not None and silence_of(connection, chat, activity, contents).count:
        _send(connection, chat, activity, How(timer.kind), contents, now)


def settle_nudges(connection: Connection, bot_id: int, now: int, space_id: int | None = None) -> None:
    """Let every reminder that waits, or those of one space, wait until it is not quiet as things are now."""
    for each in nudges.waiting(connection, bot_id, space_id):
        chat = known(people.chat(connection, each.chat_id))
        when = allowed_at(connection, chat.space, now)
        if when is None:
            _stop_waiting(connection, each.activity_id)
        elif when != each.due_at:
            _wait(connection, chat, each.activity_id, How(each.kind), when)


def _led(connection: Connection, actor: Actor, activity_id: int, now: int) -> tuple[Chat, Activity]:
    """The activity whose silent somebody may see. Raises DomainError for who may not."""
    chat, activity = activity_for(connection, actor, activity_id)
    role = rosters.role_of(connection, chat.space.id, actor.person_id)
    may = may_manage(activity, actor.person_id, role, is_admin=bool(actor.is_admin)) or role is Role.MENTOR
    if not may and actor.is_admin is None:
        raise DomainError("error-try-later")
    if not may:
        raise not_yours(connection, activity, "nudge-not-yours", "nudge-nobodys")
    if activity.is_draft or activity.is_cancelled:
        raise DomainError("error-stale-button")
    enrol(connection, chat, actor, now)
    return chat, activity


def _wait(connection: Connection, chat: Chat, activity_id: int, how: How, when: int) -> None:
    _stop_waiting(connection, activity_id)
    timers.arm(connection, chat.bot_id, how.value, activity_id, chat_id=chat.id, due_at=when)


def _stop_waiting(connection: Connection, activity_id: int) -> None:
    for how in How:
        timers.disarm(connection, how.value, activity_id)


def _send(
    connection: Connection, chat: Chat, activity: Activity, how: How, contents: Contents, now: int
) -> Text:
    """Each message looks again, when it is sent, whom it is for. Gives what is done, in words."""
    silence, zone = silence_of(connection, chat, activity, contents), chat.space.time_zone
    until = last_moment(quiet_of(connection, chat.space.id), wall_time(now, zone))
    post = partial(outbox.put, connection, chat.bot_id, due_at=now, expires_at=instant_of(until, zone))
    in_chat = partial(
        post, chat.address, thread=activity.thread,
        reply_to=cards.message_of(connection, activity.kind, activity.id),
    )  # fmt: skip
    nudges.note(connection, activity.id, now)
    if how is How.BY_NAME:
        in_chat(BY_NAME, {"subject": activity.id})
        return Text("nudge-sent-names")
    willing = nudges.willing(connection, chat.space.id)
    reached = [person.id for person in silence.people if person.id in willing]
    for person in reached:
        post(person, PRIVATE, {"subject": activity.id, "person": person})
    if silence.is_reached(reached):
        return Text("nudge-sent-private", {"count": len(reached)})
    in_chat(IN_CHAT, {"subject": activity.id, "reached": reached})
    return Text("nudge-sent-both", {"count": len(reached)}) if reached else Text("nudge-sent-chat")
