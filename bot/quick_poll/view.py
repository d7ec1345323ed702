"""Cards of a poll, from plain data."""

from bot.activity.model import PressClose, PressReopen
from bot.card import Button, Card, Picture, RichText, Span, bold, italic, length, lines, plain
from bot.quick_poll.model import Poll, PressVote, Result, ResultChart, Side, Sign, shares, silent
from bot.words import Say

_CHART = "bot.quick_poll.chart"
_LONGEST_CAPTION = 1024
_LONGEST_MESSAGE = 4096
_ROOM_FOR_REST = 60


def poll_card(poll: Poll, say: Say) -> Card:
    """The question, what to do, and the counts: what changes at each vote stands below what does not."""
    counts = _counts(poll, say)
    if not poll.activity.is_open:
        ended = italic(say("activity-ended", day=poll.closed_on or ""))
        reopen = Button(say("activity-reopen"), PressReopen(poll.activity.id))
        return Card(lines(bold(poll.question), plain(""), counts, ended), ((reopen,),))
    how = italic(say("quick-poll-how" if poll.sees_all else "quick-poll-how-reply"))
    until = plain(say("activity-until", until=poll.until)) if poll.until else None
    text = lines(bold(poll.question), plain(""), how, until, plain(""), counts)
    return Card(text, _buttons(poll, say))


def _buttons(poll: Poll, say: Say) -> tuple[tuple[Button, ...], ...]:
    activity, tally = poll.activity.id, poll.tally
    plus = Button(say("quick-poll-button-plus", count=tally.plus), PressVote(activity, Sign.PLUS))
    minus = Button(say("quick-poll-button-minus", count=tally.minus), PressVote(activity, Sign.MINUS))
    return (plus, minus), (Button(say("activity-close"), PressClose(activity)),)


def result_card(result: Result, say: Say) -> Card:
    """The picture, with all that it shows in words beneath; as many explanations as a caption holds."""
    caption, _ = _caption(result, say)
    return Card(caption, picture=Picture(_CHART, _chart(result, say)))


def explanations_card(result: Result, say: Say) -> Card | None:
    """The explanations that the caption could not hold, in one message; None when it held all."""
    _, left_out = _caption(result, say)
    if not left_out:
        return None
    head = (bold(say("quick-poll-explanations")),)
    text, _ = _with_explanations(head, result, _LONGEST_MESSAGE, say)
    return Card(text)


def _caption(result: Result, say: Say) -> tuple[RichText, int]:
    """All that the picture shows, in words, and how many explanations there was no room for."""
    poll, unanswered = result.poll, silent(result.poll)
    head = lines(
        bold(poll.question),
        plain(_signs(poll, say)),
        plain(_summary(poll, say)),
        plain(say("quick-poll-unanswered", count=unanswered)) if unanswered else None,
        italic(say("activity-late", until=poll.until or "")) if poll.activity.ended_late else None,
    )
    return _with_explanations(head, result, _LONGEST_CAPTION, say)


def _signs(poll: Poll, say: Say) -> str:
    plus, minus = poll.tally.plus, poll.tally.minus
    plus_share, minus_share = shares(plus, minus)
    if plus_share is None:
        return say("quick-poll-signs", plus=plus, minus=minus)
    percents = {"plus_share": plus_share, "minus_share": minus_share}
    said = {name: say("quick-poll-percent", n=share) for name, share in percents.items()}
    return say("quick-poll-shares", plus=plus, minus=minus, **said)


def _with_explanations(head: RichText, result: Result, limit: int, say: Say) -> tuple[RichText, int]:
    """The head with as many explanations as there is room for, and the number of those left out."""
    text, left_out = head, 0
    for sign, explanations in result.explanations.items():
        heading: RichText = (plain("\n\n"), bold(say("quick-poll-why", sign=sign.word)))
        for explanation in explanations:
            longer = (*text, *heading, plain(f"\n• {explanation}"))
            if left_out or length(longer) > limit - _ROOM_FOR_REST:
                left_out += 1
                continue
            text, heading = longer, ()
    if left_out:
        text = (*text, plain("\n"), italic(say("quick-poll-more", count=left_out)))
    return text, left_out


def _counts(poll: Poll, say: Say) -> Span:
    tally = poll.tally
    return plain(say("quick-poll-counts", plus=tally.plus, minus=tally.minus, answers=tally.all))


def _summary(poll: Poll, say: Say) -> str:
    if silent(poll) is None:
        return say("quick-poll-answered", answers=poll.tally.all)
    return say("quick-poll-answered-of", answers=poll.tally.all, members=poll.members)


def _chart(result: Result, say: Say) -> ResultChart:
    poll, unanswered = result.poll, silent(result.poll)

    def side(sign: Sign, count: int) -> Side:
        label = say("quick-poll-label", sign=sign.word)
        heading = say("quick-poll-why", sign=sign.word)
        return Side(label, count, heading, tuple(result.explanations[sign]))

    return ResultChart(
        question=poll.question,
        summary=_summary(poll, say),
        plus=side(Sign.PLUS, poll.tally.plus),
        minus=side(Sign.MINUS, poll.tally.minus),
        silent=unanswered,
        silent_label=say("quick-poll-label", sign="silent"),
        percent=say("quick-poll-percent", n="{n}"),
        more=say("quick-poll-chart-more", n="{n}"),
        footer=result.footer,
    )
