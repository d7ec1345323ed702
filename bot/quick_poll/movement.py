"""How the answers to a poll moved that is repeated: painted from the times that it was held."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.card import Card, Picture, bold, lines, plain
from bot.dates import day
from bot.people.model import Chat
from bot.quick_poll.model import Content, Kind, Poll, Sign
from bot.quick_poll.painter import poll_of
from bot.quick_poll.pictures import MovementChart, Occurrence
from bot.texts import Texts
from bot.words import Say, cut
from storage import series
from storage.connection import Connection

_CHART = "bot.quick_poll.movement_chart"
_MOST = 12
_ROOM_FOR_QUESTION = 200
_ROOM_FOR_LABEL = 30


def paint_movement(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The picture with its caption; nothing before it was held twice, or where nothing may be shown."""
    found = poll_of(connection, arguments["subject"])
    if found is None:
        return None
    poll, chat = found
    activity = poll.activity
    if activity.closed_at is None or activity.closings != arguments["closing"] or activity.series_id is None:
        return None
    held = _held(connection, poll)
    if len(held) < 2:
        return None
    return _card(poll, held, chat, texts.of(chat.space.language))


def _held(connection: Connection, last: Poll) -> Sequence[Poll]:
    """The times until this one, oldest first, whose answers may be shown and are comparable."""
    held = []
    for activity_id in series.members(connection, last.activity.series_id or 0):
        found = poll_of(connection, activity_id)
        if found is None or found[0].activity.closed_at is None or not found[0].shows_counts:
            continue
        if _asked(found[0].content) == _asked(last.content) and activity_id <= last.activity.id:
            held.append(found[0])
    return held[-_MOST:]


def _asked(content: Content) -> tuple[Kind, tuple[str, ...]]:
    """What can be compared: options that somebody has added were there only once."""
    return content.kind, tuple(option.text for option in content.options if not option.is_own)


def _card(last: Poll, held: Sequence[Poll], chat: Chat, say: Say) -> Card:
    content = last.content
    choices = [choice for choice in content.choices if not _is_own(content, choice)]
    labels = tuple(_label(content, choice, say) for choice in choices)
    times = tuple(
        Occurrence(
            day(poll.activity.opened_at, chat.space.time_zone, chat.space.language),
            poll.tally.all,
            tuple(poll.tally.of(choice) for choice in choices),
        )
        for poll in held
    )
    summary = say("quick-poll-movement", count=len(times))
    chart = MovementChart(
        question=content.question, summary=summary, labels=labels, occurrences=times,
        others_label=say("quick-poll-others"), answered_label=say("quick-poll-movement-answered"),
        percent=say("quick-poll-percent", n="{n}"), footer=chat.space.name,
    )  # fmt: skip
    told = [plain(_told(time, labels, say)) for time in times]
    title = bold(cut(content.question, _ROOM_FOR_QUESTION))
    return Card(lines(title, plain(summary), *told[-5:]), picture=Picture(_CHART, chart))


def _told(time: Occurrence, labels: Sequence[str], say: Say) -> str:
    most = sorted(zip(labels, time.counts, strict=True), key=lambda each: -each[1])[:3]
    answers = ", ".join(f"{cut(label, _ROOM_FOR_LABEL)} {count}" for label, count in most)
    return say("quick-poll-movement-time", day=time.day, answers=answers)


def _is_own(content: Content, choice: str) -> bool:
    return any(option.is_own and str(option.number) == choice for option in content.options)


def _label(content: Content, choice: str, say: Say) -> str:
    match content.kind:
        case Kind.SIGNS:
            return say("quick-poll-label", sign=Sign(choice).word)
        case Kind.NOTICE:
            return say("quick-poll-label-notice")
    return next(option.text for option in content.options if str(option.number) == choice)
