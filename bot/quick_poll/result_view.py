"""The result of a poll, from plain data: a picture with all that it shows in words."""

from collections.abc import Mapping, Sequence

from bot.activity.view import turnout_line
from bot.card import Card, Picture, RichText, bold, italic, length, lines, plain
from bot.quick_poll.model import Kind, Result, Sign, shares, silent
from bot.quick_poll.pictures import ChoiceChart, Explanations, OptionBar, Side, SignsChart, share
from bot.quick_poll.view import are_too_few, said_line
from bot.words import Say, cut

_SIGNS_CHART = "bot.quick_poll.chart"
_CHOICE_CHART = "bot.quick_poll.choice_chart"
_LONGEST_CAPTION = 1024
_ROOM_FOR_QUESTION = 300
_ROOM_FOR_OPTION = 60
_ROOM_FOR_REST = 60


def result_card(result: Result, say: Say) -> Card:
    """The picture, with all that it shows in words beneath; as many explanations as a caption holds."""
    if are_too_few(result.poll):
        return Card(_turnout_alone(result, say))
    caption = _caption(result, say)
    if result.poll.content.kind is Kind.SIGNS:
        return Card(caption, picture=Picture(_SIGNS_CHART, _signs_chart(result, say)))
    return Card(caption, picture=Picture(_CHOICE_CHART, _choice_chart(result, say)))


def _turnout_alone(result: Result, say: Say) -> RichText:
    """How many have answered, where what they answered would tell who they are."""
    poll = result.poll
    return lines(
        bold(cut(poll.question, _ROOM_FOR_QUESTION)),
        plain(turnout_line(poll.turnout, say)),
        italic(say("quick-poll-too-few")),
    )


def _caption(result: Result, say: Say) -> RichText:
    """All that the picture shows, in words, and explanations as far as there is room."""
    poll, unanswered = result.poll, silent(result.poll)
    head = lines(
        bold(cut(poll.question, _ROOM_FOR_QUESTION)),
        *(plain(line) for line in _answers(result, say)),
        plain(turnout_line(poll.turnout, say)),
        said_line(poll, say),
        plain(say("quick-poll-unanswered", count=unanswered)) if unanswered else None,
        italic(say("activity-late", until=poll.until or "")) if poll.activity.ended_late else None,
    )
    return _with_explanations(head, result, say)


def _answers(result: Result, say: Say) -> Sequence[str]:
    poll = result.poll
    match poll.content.kind:
        case Kind.SIGNS:
            return [_signs(result, say)]
        case Kind.NOTICE:
            return [say("quick-poll-read", count=poll.tally.plus)]
    told = []
    for option in sorted(poll.content.options, key=lambda each: -poll.tally.of(str(each.number))):
        count = poll.tally.of(str(option.number))
        percent = share(count, poll.tally.all)
        text = cut(option.text, _ROOM_FOR_OPTION)
        if percent is None:
            told.append(say("quick-poll-option", option=text, count=count))
        else:
            said = say("quick-poll-percent", n=percent)
            told.append(say("quick-poll-option-share", option=text, count=count, share=said))
    return told


def _signs(result: Result, say: Say) -> str:
    plus, minus = result.poll.tally.plus, result.poll.tally.minus
    plus_share, minus_share = shares(plus, minus)
    if plus_share is None:
        return say("quick-poll-signs", plus=plus, minus=minus)
    percents = {"plus_share": plus_share, "minus_share": minus_share}
    said = {name: say("quick-poll-percent", n=percent) for name, percent in percents.items()}
    return say("quick-poll-shares", plus=plus, minus=minus, **said)


def _with_explanations(head: RichText, result: Result, say: Say) -> RichText:
    """The head with as many explanations as there is room for; every answer is given its turn."""
    told = {choice: explanations for choice, explanations in result.explanations.items() if explanations}
    taken = dict.fromkeys(told, 0)
    text = _grouped(head, told, taken, result, say)
    for turn in range(max(map(len, told.values()), default=0)):
        for choice in [each for each in told if len(told[each]) > turn]:
            more = {**taken, choice: turn + 1}
            longer = _grouped(head, told, more, result, say)
            if length(longer) > _LONGEST_CAPTION - _ROOM_FOR_REST:
                left_out = sum(map(len, told.values())) - sum(taken.values())
                return (*text, plain("\n"), italic(say("quick-poll-more", count=left_out)))
            text, taken = longer, more
    return text


def _grouped(
    head: RichText, told: Mapping[str, Sequence[str]], taken: Mapping[str, int], result: Result, say: Say
) -> RichText:
    """The head, and under each answer as many of its explanations as are taken."""
    text = head
    for choice, number in taken.items():
        if number:
            points = (plain(f"\n• {explanation}") for explanation in told[choice][:number])
            text = (*text, plain("\n\n"), bold(_why(result, choice, say)), *points)
    return text


def _why(result: Result, choice: str, say: Say) -> str:
    content = result.poll.content
    if content.kind is not Kind.CHOICE:
        return say("quick-poll-why", sign=Sign(choice).word)
    texts = {str(option.number): option.text for option in content.options}
    return cut(texts.get(choice, choice), _ROOM_FOR_OPTION)


def _signs_chart(result: Result, say: Say) -> SignsChart:
    poll = result.poll

    def side(sign: Sign) -> Side:
        label = say("quick-poll-label", sign=sign.word)
        heading = say("quick-poll-why", sign=sign.word)
        return Side(label, poll.tally.of(sign), heading, tuple(result.explanations[sign]))

    return SignsChart(
        question=poll.question,
        summary=turnout_line(poll.turnout, say),
        plus=side(Sign.PLUS),
        minus=side(Sign.MINUS),
        silent=silent(poll),
        silent_label=say("quick-poll-label", sign="silent"),
        percent=say("quick-poll-percent", n="{n}"),
        more=say("quick-poll-chart-more", n="{n}"),
        footer=result.footer,
    )


def _choice_chart(result: Result, say: Say) -> ChoiceChart:
    poll, content = result.poll, result.poll.content
    bars = [OptionBar(option.text, poll.tally.of(str(option.number))) for option in content.options]
    if content.kind is Kind.NOTICE:
        bars = [OptionBar(say("quick-poll-label-notice"), poll.tally.plus)]
    unanswered = silent(poll)
    asked = None if unanswered is None else poll.tally.all + unanswered
    groups = [
        Explanations(_why(result, choice, say), tuple(texts))
        for choice, texts in result.explanations.items()
        if texts
    ]
    return ChoiceChart(
        question=poll.question,
        summary=turnout_line(poll.turnout, say),
        bars=tuple(bars),
        whole=asked if content.kind is Kind.NOTICE else poll.tally.all,
        silent=unanswered,
        silent_label=say("quick-poll-label", sign="silent"),
        percent=say("quick-poll-percent", n="{n}"),
        more=say("quick-poll-chart-more", n="{n}"),
        groups=tuple(groups),
        footer=result.footer,
        ranked=not poll.turnout.of_schools,
    )
