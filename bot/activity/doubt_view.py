"""The panel of a doubt, from plain data."""

from bot.activity.doubt import PressMeant
from bot.card import Button, Card, plain
from bot.words import Say, cut

_LONGEST_TEXT = 100
_LONGEST_TITLE = 200


def doubt_card(panel: int, text: str, title: str, say: Say) -> Card:
    """Whether what was written answers the activity of this title."""
    asked = say("doubt-asked", text=_one_line(text, _LONGEST_TEXT), title=_one_line(title, _LONGEST_TITLE))
    yes = Button(say("doubt-yes"), PressMeant(panel, "yes"))
    no = Button(say("doubt-no"), PressMeant(panel, "no"))
    return Card((plain(asked),), ((yes, no),))


def _one_line(text: str, room: int) -> str:
    return cut(" ".join(text.split()), room)
