"""The card of a poll, from plain data."""

from dataclasses import replace

from bot.activity.model import Activity, PressClose, PressMore, PressReopen
from bot.activity.view import turnout_line
from bot.card import Button, Card, RichText, bold, italic, lines, plain
from bot.quick_poll.actions import (
    PressOption,
    PressOptionAnew,
    PressOwn,
    PressVote,
    PressVoteAnew,
)
from bot.quick_poll.model import MOST_OWN_OPTIONS, Kind, Option, Poll, Sign
from bot.quick_poll.options import MOST_OPTIONS
from bot.quick_poll.telling import seen_by_line
from bot.words import Say

_LONGEST_BUTTON = 30
"""Longer words of a button are cut on a phone: such options stand in the text."""
_NUMBERS_A_ROW = 4

Rows = tuple[tuple[Button, ...], ...]


def poll_card(poll: Poll, say: Say, how: str | None = None) -> Card:
    """The question, what to do, and the counts: what changes at each vote stands below what does not."""
    activity = poll.activity
    if activity.is_cancelled:
        return _cancelled(poll, say)
    until = plain(say("activity-until", until=poll.until)) if poll.until else None
    text = lines(
        bold(poll.question),
        _options(poll),
        plain(""),
        italic(how or _how(poll, say)) if activity.is_open else None,
        italic(seen_by_line(poll, say)) if activity.is_open and not activity.anonymous else None,
        plain(say("activity-draft-whom", team=poll.team)) if poll.team else None,
        until if activity.is_open else None,
        plain("") if activity.is_open else None,
        _counts(poll, say),
        plain(turnout_line(poll.turnout, say)),
        italic(say("network-one-answer")) if poll.turnout.of_schools and activity.is_open else None,
        italic(say("quick-poll-too-few")) if are_too_few(poll) else None,
        said_line(poll, say),
        italic(_corrected(poll, say)) if activity.corrected_at else None,
        plain(say("activity-series")) if poll.again else None,
        None if activity.is_open else italic(say("activity-ended", day=poll.closed_on or "")),
        *_outcome(poll, say),
    )
    return Card(
        text, (*_answers(poll, say), _management(poll, say)) if activity.is_open else _closed(poll, say)
    )


def _cancelled(poll: Poll, say: Say) -> Card:
    """That it was called off; what comes again says so, and can be stopped."""
    text = lines(bold(poll.question), italic(say("activity-cancelled", day=poll.closed_on or "")))
    if poll.again is None:
        return Card(text)
    more = Button(say("activity-more"), PressMore(poll.activity.id))
    return Card(lines(text, plain(say("activity-series-again", when=poll.again))), ((more,),))


def _outcome(poll: Poll, say: Say) -> RichText:
    """What was decided, and when to look at that again, a line each."""
    if poll.outcome is None:
        return ()
    again = plain(say("activity-look-again-on", day=poll.look_again)) if poll.look_again else None
    told = plain(say("activity-outcome-is", text=poll.outcome))
    return (told,) if again is None else (told, again)


def are_too_few(poll: Poll) -> bool:
    """Whether the poll is over and its answers, without names, are too few to be shown."""
    return not poll.activity.is_open and not poll.shows_counts


def asked_card(poll: Poll, say: Say) -> Card:
    """The question with the buttons that answer it, without counts: they would not follow."""
    blind = replace(poll, activity=replace(poll.activity, hidden=True))
    return Card(lines(bold(poll.question), _options(poll)), _answers(blind, say))


def said_line(poll: Poll, say: Say) -> RichText | None:
    """How many answers colleagues have entered for others, if any."""
    said = poll.tally.said if poll.shows_counts else 0
    return (plain(say("quick-poll-said", count=said)),) if said else None


def _corrected(poll: Poll, say: Say) -> str:
    return say("quick-poll-asked-anew" if poll.content.asked_anew else "activity-corrected")


def are_long(poll: Poll) -> bool:
    """Whether an option would be cut on its button."""
    return any(len(option.text) > _LONGEST_BUTTON for option in poll.content.options)


def _options(poll: Poll) -> RichText | None:
    """The options in full, where the buttons hold their numbers only."""
    is_counted = not poll.activity.is_open and poll.shows_counts
    if not poll.content.options or not are_long(poll) or is_counted:
        return None
    return lines(*(plain(f"{option.number}. {option.text}") for option in poll.content.options))


def _how(poll: Poll, say: Say) -> str:
    if poll.activity.anonymous:
        return say("quick-poll-how-anonymous")
    kind = poll.content.kind
    if kind is Kind.CHOICE:
        how = say("quick-poll-how-several" if poll.content.several else "quick-poll-how-choice")
    elif kind is Kind.NOTICE:
        how = say("quick-poll-how-notice")
    else:
        how = say("quick-poll-how" if poll.sees_all else "quick-poll-how-reply")
    return f"{how} {say('quick-poll-how-hidden')}" if poll.activity.hidden else how


def _counts(poll: Poll, say: Say) -> RichText | None:
    if not poll.shows_counts or poll.content.kind is Kind.NOTICE:
        return None
    if poll.content.kind is Kind.CHOICE:
        return None if poll.activity.is_open else _counted_options(poll, say)
    return (plain(say("quick-poll-signs", plus=poll.tally.plus, minus=poll.tally.minus)),)


def _counted_options(poll: Poll, say: Say) -> RichText:
    """The options with their numbers, which no button tells any more."""
    counted = [(option.text, poll.tally.of(str(option.number))) for option in poll.content.options]
    return lines(*(plain(say("quick-poll-option", option=text, count=count)) for text, count in counted))


def _answers(poll: Poll, say: Say) -> Rows:
    activity, content = poll.activity, poll.content
    match content.kind:
        case Kind.NOTICE:
            count = poll.tally.plus if poll.shows_counts else 0
            button = say("quick-poll-button-notice", count=count)
            return ((Button(button, _vote(activity, Sign.PLUS)),),)
        case Kind.SIGNS:
            return (tuple(_sign(poll, sign, say) for sign in Sign),)
    buttons = [_option(poll, option, say) for option in content.options]
    across = _NUMBERS_A_ROW if are_long(poll) else 1
    rows = tuple(tuple(buttons[start : start + across]) for start in range(0, len(buttons), across))
    if not content.own or activity.anonymous or len(buttons) >= MOST_OPTIONS + MOST_OWN_OPTIONS:
        return rows
    return (*rows, (Button(say("quick-poll-button-own"), PressOwn(activity.id)),))


def _sign(poll: Poll, sign: Sign, say: Say) -> Button:
    action = _vote(poll.activity, sign)
    if not poll.shows_counts:
        return Button(say(f"quick-poll-only-{sign.word}"), action)
    return Button(say(f"quick-poll-button-{sign.word}", count=poll.tally.of(sign)), action)


def _option(poll: Poll, option: Option, say: Say) -> Button:
    label = str(option.number) if are_long(poll) else option.text
    action = _choose(poll.activity, option.number)
    if not poll.shows_counts:
        return Button(label, action)
    return Button(
        say("quick-poll-button-option", option=label, count=poll.tally.of(str(option.number))), action
    )


def _vote(activity: Activity, sign: Sign) -> PressVote | PressVoteAnew:
    begun = activity.begun_at
    return PressVote(activity.id, sign) if begun is None else PressVoteAnew(activity.id, sign, begun)


def _choose(activity: Activity, number: int) -> PressOption | PressOptionAnew:
    begun = activity.begun_at
    return PressOption(activity.id, number) if begun is None else PressOptionAnew(activity.id, number, begun)


def _management(poll: Poll, say: Say) -> tuple[Button, ...]:
    activity = poll.activity.id
    return (
        Button(say("activity-close"), PressClose(activity)),
        Button(say("activity-more"), PressMore(activity)),
    )


def _closed(poll: Poll, say: Say) -> Rows:
    activity = poll.activity
    more = Button(say("activity-more"), PressMore(activity.id))
    if activity.anonymous:  # what was said under the promise that nobody looks is not asked again
        return ((more,),)
    return ((Button(say("activity-reopen"), PressReopen(activity.id)), more),)
