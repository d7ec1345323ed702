"""The panel «more», from plain data."""

from collections.abc import Sequence

from bot.activity.actions import PressBack, PressCancel, PressEnd, PressLess, PressUntil
from bot.activity.draft import Preset
from bot.activity.look import Look, Offer
from bot.activity.model import FEWEST_ANONYMOUS
from bot.card import Button, Card, RichText, bold, lines, plain
from bot.words import Say, Text, cut

_LONGEST_TITLE = 200
_LONGEST_OWN = 500
"""The panel is a message that one person sees alone: of at most 1024 characters."""
_LONGEST_HALF = 17
_UNTIL = ((Preset.HOUR, Preset.TONIGHT), (Preset.TOMORROW, Preset.WEEK), (Preset.OTHER,))


def more_card(look: Look, own: Text | None, offers: Sequence[Offer]) -> Card:
    """What the activity is, how the person has answered it, and what they may do."""
    say = look.say
    less = Button(say("activity-less"), PressLess(look.activity.id))
    text = lines(head(look), plain(cut(_answered(own, say), _LONGEST_OWN)))
    return Card(text, (*_side_by_side(_together(offers, say)), (less,)))


def _together(offers: Sequence[Offer], say: Say) -> list[tuple[Button, ...]]:
    """The buttons in their order: alone, or with what they are one choice with."""
    found: list[tuple[Button, ...]] = []
    for offer in offers:
        button = Button(say(offer.key, **offer.arguments), offer.action)
        if offer.with_last and found:
            found[-1] = (*found[-1], button)
        else:
            found.append((button,))
    return found


def _side_by_side(found: Sequence[tuple[Button, ...]]) -> list[tuple[Button, ...]]:
    """Two that are alone go in a row where both are short enough for a phone."""
    rows: list[tuple[Button, ...]] = []
    for row in found:
        last = rows[-1] if rows else ()
        is_short = all(len(button.text) <= _LONGEST_HALF for button in (*last, *row))
        if len(last) == len(row) == 1 and is_short:
            rows[-1] = (*last, *row)
        else:
            rows.append(row)
    return rows


def head(look: Look) -> RichText:
    """What the panel is about."""
    return (bold(cut(look.title, _LONGEST_TITLE)),)


def back_button(look: Look) -> Button:
    """Back to what one can do."""
    return Button(look.say("activity-back"), PressBack(look.activity.id))


def cancel_card(look: Look, answers: int, again: str | None) -> Card:
    """Whether the activity is to be called off, though it comes `again` then."""
    say = look.say
    yes = Button(say("activity-cancel-yes"), PressCancel(look.activity.id, "yes"))
    no = Button(say("activity-cancel-no"), PressBack(look.activity.id))
    text = lines(
        head(look),
        plain(say("activity-cancel-sure", count=answers)),
        plain(say("activity-cancel-once", when=again)) if again else None,
    )
    return Card(text, ((yes,), (no,)))


def end_card(look: Look, answers: int) -> Card:
    """Whether the activity is to be ended, which is for good."""
    say = look.say
    yes = Button(say("activity-end-yes"), PressEnd(look.activity.id))
    no = Button(say("activity-end-no"), PressBack(look.activity.id))
    text = lines(
        head(look),
        plain(say("activity-end-sure", count=answers)),
        plain(say("activity-end-without-result")) if answers < FEWEST_ANONYMOUS else None,
    )
    return Card(text, ((yes,), (no,)))


def until_card(look: Look, until: str | None) -> Card:
    """Until when the activity takes answers, and what else is on offer."""
    say, activity = look.say, look.activity

    def button(key: str, preset: Preset) -> Button:
        return Button(say(key), PressUntil(activity.id, preset))

    rows = [tuple(button(f"activity-moment-{preset.value}", preset) for preset in row) for row in _UNTIL]
    if activity.is_open and activity.deadline_at is not None:
        rows.append((button("activity-no-until", Preset.NONE),))
    told = say("activity-until", until=until) if until else say("activity-no-until")
    asked = say("activity-until-when" if activity.is_open else "activity-until-again")
    return Card(lines(head(look), plain(told), plain(asked)), (*rows, (back_button(look),)))


def _answered(own: Text | None, say: Say) -> str:
    return say("activity-own-none") if own is None else say(own.key, **own.arguments)
