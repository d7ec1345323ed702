"""The panel that asks what a correction means, from plain data."""

from bot.card import Button, Card, bold, italic, lines, plain
from bot.quick_poll.actions import PressMeaning
from bot.quick_poll.model import Content
from bot.words import Say, cut

_LONGEST_TEXT = 400
_LONGEST_OPTION = 20


def correct_card(panel: int, content: Content, answers: int, say: Say, *, is_other: bool) -> Card:
    """What the correction does to the answers that are there."""
    asked = lines(
        bold(cut(content.question, _LONGEST_TEXT)),
        *(plain(f"{option.number}. {cut(option.text, _LONGEST_OPTION)}") for option in content.options),
    )
    same = Button(say("quick-poll-only-words", count=answers), PressMeaning(panel, "same"))
    again = say("quick-poll-begin-again" if is_other else "quick-poll-other-question", count=answers)
    other = Button(again, PressMeaning(panel, "other"))
    none = Button(say("quick-poll-correct-none"), PressMeaning(panel, "none"))
    question = say("quick-poll-other-meaning" if is_other else "quick-poll-what-changed", count=answers)
    text = lines(italic(say("quick-poll-new-text")), asked, plain(""), plain(question))
    return Card(text, ((other,), (none,)) if is_other else ((same,), (other,), (none,)))
