"""Quiet hours and days off on the card of a chat, from plain data."""

from datetime import date

from babel.dates import format_interval, get_day_names

from bot.card import Button, Card, bold, lines, plain
from bot.dates import clock
from bot.people.model import Chat, Face, ShowFace
from bot.people.quiet import Quiet
from bot.people.quiet_actions import AskRest, ChooseRest
from bot.words import Say

_MOST_SPANS = 6
_WEEKEND = frozenset({6, 7})


def quiet_line(quiet: Quiet, language: str, say: Say) -> str:
    """«Тихие часы: 20:00–7:00, выходные: сб, вс»."""
    hours, days = _hours(quiet), _weekdays(quiet, language)
    if hours and days:
        return say("quiet-line", hours=hours, days=days)
    if hours:
        return say("quiet-line-hours", hours=hours)
    return say("quiet-line-days", days=days) if days else say("quiet-line-none")


def quiet_card(chat: Chat, quiet: Quiet, say: Say) -> Card:
    """When the school wants to hear nothing, what that means, and what else it may be."""
    language, spans = chat.space.language, quiet.days_off[:_MOST_SPANS]
    dates = ", ".join(_span(first, last, language) for first, last in spans)
    if len(quiet.days_off) > _MOST_SPANS:
        dates += ", …"
    text = lines(
        bold(say("quiet-title")),
        plain(quiet_line(quiet, language, say)),
        plain(say("quiet-dates", dates=dates)) if dates else None,
        plain(""),
        plain(say("quiet-means")),
    )
    usual = Quiet()
    is_usual = (quiet.from_minute, quiet.until_minute) == (usual.from_minute, usual.until_minute)
    is_weekend, has_days = quiet.weekdays_off == _WEEKEND, bool(quiet.weekdays_off or quiet.days_off)
    return Card(
        text,
        (
            (
                _button(_hours(usual), is_usual, ChooseRest("hours")),
                _button(say("quiet-no-hours"), not _hours(quiet), ChooseRest("no_hours")),
            ),
            (Button(say("quiet-other-hours"), AskRest("hours")),),
            (
                _button(_weekdays(usual, language), is_weekend, ChooseRest("weekend")),
                _button(say("quiet-no-days"), not has_days, ChooseRest("no_days")),
            ),
            (Button(say("quiet-other-days"), AskRest("days")),),
            (Button(say("people-back"), ShowFace(Face.SETTINGS)),),
        ),
    )


def quiet_button(say: Say) -> Button:
    """To quiet hours and days off."""
    return Button(say("quiet-button"), ShowFace(Face.QUIET))


def _hours(quiet: Quiet) -> str:
    if quiet.from_minute == quiet.until_minute:
        return ""
    return f"{clock(quiet.from_minute)}–{clock(quiet.until_minute)}"


def _weekdays(quiet: Quiet, language: str) -> str:
    names = get_day_names("abbreviated", "stand-alone", language)
    return ", ".join(names[day - 1] for day in sorted(quiet.weekdays_off))


def _span(first: date, last: date, language: str) -> str:
    return format_interval(first, last, "MMMMd", locale=language)


def _button(text: str, is_chosen: bool, action: ChooseRest) -> Button:
    return Button(f"✓ {text}" if is_chosen else text, action)
