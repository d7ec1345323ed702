"""Cards of a chat and its school, from plain data."""

from collections.abc import Sequence

from bot.activity.model import Start
from bot.card import Button, Card, RichText, bold, italic, lines, mention, plain
from bot.network.view import settings_rows
from bot.people.model import (
    ZONES,
    AskToJoin,
    Chat,
    ChooseLanguage,
    ChooseZone,
    DecideJoin,
    Face,
    JoinRequest,
    Rename,
    ShowFace,
    Space,
)
from bot.people.quiet import Quiet
from bot.people.quiet_view import quiet_button, quiet_card, quiet_line
from bot.rights.model import Leaders
from bot.rights.view import claim, coordinator_line, role_buttons, role_lines
from bot.roster.model import PressPeople
from bot.words import LANGUAGES, Say

NOBODY = Leaders()
USUAL = Quiet()

Rows = tuple[tuple[Button, ...], ...]


def chat_card(
    chat: Chat,
    schools: Sequence[Space],
    starts: Sequence[Start],
    say: Say,
    leaders: Leaders = NOBODY,
    quiet: Quiet = USUAL,
    *,
    has_schools: bool = False,
) -> Card:
    """The one card by which the bot introduces itself; its settings are other faces of it.

    `schools` are those that the chat may ask to join, for the face that offers them; `leaders` are those of
    its own, `quiet` is when it wants to hear nothing. `has_schools`: it is a network, and they
    have names.
    """
    match chat.face:
        case Face.SETTINGS:
            network = settings_rows(chat.space, has_schools=has_schools, say=say)
            return _settings(chat, leaders, quiet, network, say)
        case Face.ZONES:
            return _zones(chat, say)
        case Face.QUIET:
            return quiet_card(chat, quiet, say)
        case Face.JOIN if not chat.space.is_network:
            return _schools(schools, say)
    return _welcome(chat, starts, leaders, say)


def _welcome(chat: Chat, starts: Sequence[Start], leaders: Leaders, say: Say) -> Card:
    abilities, sees_all = chat.abilities, chat.abilities.sees_all
    text = lines(
        (bold(say("people-welcome")), plain(" "), plain(say("people-welcome-how"))),
        plain(""),
        plain(say("people-sees-all" if sees_all else "people-sees-replies")),
        None if sees_all else italic(say("people-make-admin")),
        None if abilities.may_react else italic(say("people-may-not-react")),
        coordinator_line(leaders, say),
    )
    buttons = (
        *(Button(say(start.key), start.action) for start in starts),
        Button(say("people-settings", school=chat.space.name), ShowFace(Face.SETTINGS)),
        *(() if chat.space.is_network else (Button(say("people-join"), ShowFace(Face.JOIN)),)),
        *(() if leaders.coordinators else (claim(say),)),
    )
    # Side by side a school's name would be cut on a phone.
    return Card(text, tuple((button,) for button in buttons))


def _settings(chat: Chat, leaders: Leaders, quiet: Quiet, network: Rows, say: Say) -> Card:
    space = chat.space
    text = lines(
        bold(say("people-settings-title", school=space.name)),
        plain(say("people-zone", zone=_zone_name(space.time_zone, say))),
        plain(say("people-language", language=say(f"people-language-{space.language}"))),
        plain(quiet_line(quiet, space.language, say)),
        *role_lines(leaders, space, say),
        italic(say("people-settings-for-admins")),
    )
    languages = tuple(
        Button(_chosen(say(f"people-language-{each}"), each == space.language), ChooseLanguage(each))
        for each in LANGUAGES
    )
    change = (
        Button(say("people-rename"), Rename()),
        Button(say("people-change-zone"), ShowFace(Face.ZONES)),
    )
    roster = (Button(say("roster-people"), PressPeople()),)
    rows = (languages, change, (quiet_button(say),), roster, *network, *role_buttons(leaders, space, say))
    return Card(text, (*rows, (_back(say),)))


def _zones(chat: Chat, say: Say) -> Card:
    buttons = [
        Button(_chosen(_zone_name(zone, say), zone == chat.space.time_zone), ChooseZone(index))
        for index, zone in enumerate(ZONES)
    ]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    return Card((bold(say("people-choose-zone")),), (*rows, (_back(say),)))


def _schools(schools: Sequence[Space], say: Say) -> Card:
    text = lines(bold(say("people-choose-school")), italic(say("people-join-needs-consent")))
    rows = tuple(
        (Button(say("people-join-school", school=space.name), AskToJoin(space.id)),) for space in schools
    )
    return Card(text, (*rows, (_back(say),)))


def join_card(request: JoinRequest, say: Say) -> Card:
    """Asks the admins of a school whether a chat may join it; later says what they decided."""
    names = {"chat": request.chat_title, "school": request.space.name}
    if request.decision:
        return Card((plain(say(f"people-join-decided-{request.decision}", **names)),))
    question: RichText = (
        mention(request.asked_by.name, request.asked_by.id),
        plain(say("people-join-question", **names)),
    )
    yes = Button(say("people-join-button-yes"), DecideJoin(request.id, "yes"))
    no = Button(say("people-join-button-no"), DecideJoin(request.id, "no"))
    return Card(lines(question, italic(say("people-join-consequence"))), ((yes, no),))


def _zone_name(zone: str, say: Say) -> str:
    return say("people-zone-" + zone.split("/")[1].lower()) if zone in ZONES else zone


def _chosen(text: str, is_chosen: bool) -> str:
    return f"✓ {text}" if is_chosen else text


def _back(say: Say) -> Button:
    return Button(say("people-back"), ShowFace(Face.WELCOME))
