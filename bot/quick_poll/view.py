"""Cards of a poll, from plain data."""

from bot.activity.model import PressClose, PressReopen
from bot.card import Button, Card, Picture, RichText, bold, italic, length, lines, plain
from bot.quick_poll.model import Poll, PressVote, ResultChart, Side, Sign, silent
from bot.words import Say

_CHART = "bot.quick_poll.chart"
_LONGEST_CAPTION = 1024
_LONGEST_MESSAGE = 4096
_ROOM_FOR_REST = 60


def poll_card(poll: Poll, say: Say) -> Card:
    """The question, what to do, and the counts: what changes at each vote stands below what does not."""
    tally = poll.tally
    counts = plain(say("quick-poll-counts", plus=tally.plus, minus=tally.minus, answers=tally.all))
    if not poll.activity.is_open:
        ended = italic(say("activity-ended", day=poll.closed_on or ""))
        reopen = Button(say("activity-reopen"), PressReopen(poll.activity.id))
        return Card(lines(bold(poll.question), plain(""), counts, ended), ((reopen,),))
    how = italic(say("quick-poll-how" if poll.sees_all else "quick-poll-how-reply"))
    return Card(lines(bold(poll.question), plain(""), how, plain(""), counts), _buttons(poll, say))


def _buttons(poll: Poll, say: Say) -> tuple[tuple[Button, ...], ...]:
    activity, tally = poll.activity.id, poll.tally
    plus = Button(say("quick-poll-button-plus", count=tally.plus), PressVote(activity, Sign.PLUS))
    minus = Button(say("quick-poll-button-minus", count=tally.minus), PressVote(activity, Sign.MINUS))
    return (plus, minus), (Button(say("activity-close"), PressClose(activity)),)


def result_card(poll: Poll, plus: list[str], minus: list[str], footer: str, say: Say) -> Card:
    """The picture, with all that it shows in words beneath; as many explanations as a caption holds."""
    head = lines(
        bold(poll.question),
        plain(say("quick-poll-counts", plus=poll.tally.plus, minus=poll.tally.minus, answers=poll.tally.all)),
        plain(_summary(poll, say)),
    )
    text = _with_explanations(head, plus, minus, _LONGEST_CAPTION, say)
    return Card(text, picture=Picture(_CHART, _chart(poll, plus, minus, footer, say)))


def explanations_fit(poll: Poll, plus: list[str], minus: list[str], say: Say) -> bool:
    """Whether the caption of the result holds every explanation."""
    card = result_card(poll, plus, minus, "", say)
    return sum(span.text.startswith("• ") for span in card.text) == len(plus) + len(minus)


def explanations_card(plus: list[str], minus: list[str], say: Say) -> Card:
    """The explanations that a caption could not hold, as many as one message holds."""
    head = (bold(say("quick-poll-explanations")),)
    return Card(_with_explanations(head, plus, minus, _LONGEST_MESSAGE, say))


def _with_explanations(head: RichText, plus: list[str], minus: list[str], limit: int, say: Say) -> RichText:
    text, left_out = head, 0
    for sign, explanations in ((Sign.PLUS, plus), (Sign.MINUS, minus)):
        heading: RichText = (plain("\n\n"), bold(say("quick-poll-why", sign=sign.name.lower())))
        for explanation in explanations:
            longer = (*text, *heading, plain("\n"), plain(f"• {explanation}"))
            if left_out or length(longer) > limit - _ROOM_FOR_REST:
                left_out += 1
                continue
            text, heading = longer, ()
    if left_out:
        return (*text, plain("\n"), italic(say("quick-poll-more", count=left_out)))
    return text


def _summary(poll: Poll, say: Say) -> str:
    if silent(poll) is None:
        return say("quick-poll-answered", answers=poll.tally.all)
    return say("quick-poll-answered-of", answers=poll.tally.all, members=poll.members)


def _chart(poll: Poll, plus: list[str], minus: list[str], footer: str, say: Say) -> ResultChart:
    def side(sign: Sign, count: int, explanations: list[str]) -> Side:
        name = sign.name.lower()
        label, heading = say("quick-poll-label", sign=name), say("quick-poll-why", sign=name)
        return Side(label, count, heading, tuple(explanations))

    return ResultChart(
        question=poll.question,
        summary=_summary(poll, say),
        plus=side(Sign.PLUS, poll.tally.plus, plus),
        minus=side(Sign.MINUS, poll.tally.minus, minus),
        silent=silent(poll),
        silent_label=say("quick-poll-label", sign="silent"),
        percent=say("quick-poll-percent", n="{n}"),
        more=say("quick-poll-chart-more", n="{n}"),
        footer=footer,
    )
