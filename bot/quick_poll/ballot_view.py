"""What one person alone sees of an answer without names, from plain data."""

from bot.activity.model import Activity
from bot.card import Button, Card, RichText, bold, italic, lines, plain
from bot.quick_poll.ballots import PressCast, PressLeave, PressMark, choice_of
from bot.quick_poll.model import Content, Kind, Sign
from bot.words import Say, cut

_LONGEST_QUESTION = 200
_LONGEST_OPTION = 30  # twenty of them fit into the 1024 characters of what one person sees in a group

LINK = "why"
"""The word of the link that leads from an answer to its explanation."""


def proposed_card(activity: Activity, content: Content, marks: int, say: Say) -> Card:
    """The answer, to be confirmed; where several may be chosen, more of them can be marked."""
    text = lines(
        bold(cut(content.question, _LONGEST_QUESTION)),
        *_answer(content, marks, say),
        italic(say("quick-poll-confirm-final")),
    )
    return Card(text, (*_marks(activity, content, marks, say), _decision(activity, content, marks, say)))


def counted_card(content: Content, right: int, username: str, say: Say) -> Card:
    """That the answer is counted, not which; with the way to explain it."""
    text = lines(bold(cut(content.question, _LONGEST_QUESTION)), plain(say("quick-poll-counted-unnamed")))
    url = f"https://t.me/{username}?start={LINK}-{right}"
    return Card(text, ((Button(say("quick-poll-explain"), url=url),),))


def explained(content: Content, say: Say) -> RichText:
    """What an explanation without a name is about, and how it begins: options have numbers only here."""
    options = [(plain(f"{option.number}. {option.text}"),) for option in content.options]
    how = "option" if content.kind is Kind.CHOICE else "sign"
    return lines((plain(content.question),), *options, italic(say(f"quick-poll-explain-{how}")))


def _answer(content: Content, marks: int, say: Say) -> list[RichText]:
    chosen = [choice for place, choice in enumerate(content.choices) if marks >> place & 1]
    match content.kind:
        case Kind.SIGNS:
            return [(plain(say("quick-poll-your-sign", sign=Sign(choice).word)),) for choice in chosen]
        case Kind.NOTICE:
            return [(plain(say("quick-poll-your-notice")),)]
    if not chosen:
        return [(plain(say("quick-poll-your-none")),)]
    words = {str(option.number): cut(option.text, _LONGEST_OPTION) for option in content.options}
    head = (plain(say("quick-poll-your-options")),)
    return [head, *((plain(f"• {words[choice]}"),) for choice in chosen)]


def _marks(activity: Activity, content: Content, marks: int, say: Say) -> tuple[tuple[Button, ...], ...]:
    if not content.several:
        return ()

    def button(place: int, text: str) -> Button:
        key = "quick-poll-marked" if marks >> place & 1 else "quick-poll-unmarked"
        action = PressMark(activity.id, marks ^ 1 << place, activity.corrected_at or 0)
        return Button(say(key, option=cut(text, _LONGEST_OPTION)), action)

    return tuple((button(place, option.text),) for place, option in enumerate(content.options))


def _decision(activity: Activity, content: Content, marks: int, say: Say) -> tuple[Button, ...]:
    leave = Button(say("quick-poll-leave"), PressLeave(activity.id))
    if choice_of(content, marks) is None:
        return (leave,)
    cast = PressCast(activity.id, marks, activity.corrected_at or 0)
    return (Button(say("quick-poll-cast"), cast), leave)
