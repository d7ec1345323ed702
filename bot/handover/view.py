"""What people see of a handover."""

from bot.card import Button, Card, bold, italic, lines, mention, plain
from bot.handover.model import (
    AcceptHandover,
    Belongings,
    Candidates,
    CloseCandidates,
    Handover,
    OfferTo,
    RefuseHandover,
    ShowCandidates,
    WithdrawHandover,
)
from bot.panels.paging import turning
from bot.people.model import Person
from bot.rights.view import claim
from bot.roster.labels import label
from bot.words import Say


def offer_card(handover: Handover, successor: Person, things: Belongings, say: Say) -> Card:
    """Asks the successor, in the chat; later says what became of it."""
    names = {"giver": handover.giver.name, "successor": successor.name}
    if handover.outcome is not None and handover.is_nameless:
        return Card((plain(say(f"handover-was-{handover.outcome.value}")),))
    if handover.outcome is not None:
        return Card((plain(say(f"handover-became-{handover.outcome.value}", **names)),))
    offered = say("handover-offer", things=things_in_words(things, say), **names)
    text = lines((mention(successor.name, successor.id), plain(offered)), italic(say("handover-how")))
    number = handover.id
    return Card(
        text,
        (
            (
                Button(say("handover-accept"), AcceptHandover(number)),
                Button(say("handover-refuse"), RefuseHandover(number)),
            ),
            (Button(say("handover-withdraw"), WithdrawHandover(number)),),
        ),
    )


def vacancy_card(handover: Handover, *, has_left: bool, say: Say) -> Card:
    """Asks the admins of the chat for a coordinator; later says who it is."""
    if handover.successor is not None and not handover.successor.id:
        return Card((plain(say("handover-vacancy-over")),))
    if handover.successor is not None:
        return Card((plain(say("handover-vacancy-filled", person=handover.successor.name)),))
    key = "handover-coordinator-left" if has_left else "handover-coordinator-no-more"
    if handover.is_nameless:
        key = "handover-coordinator-gone"
    text = lines(
        plain(say(key, person=handover.giver.name)),
        italic(say("handover-vacancy-passes" if has_left else "handover-vacancy-how")),
    )
    return Card(text, ((claim(say),),))


def candidates_card(candidates: Candidates, say: Say) -> Card:
    """Asks the giver to whom."""
    panel = candidates.panel
    rows = tuple((Button(label(each.name), OfferTo(panel, each.id)),) for each in candidates.people)
    turn = turning(candidates.page, candidates.pages, lambda page: ShowCandidates(panel, page), say)
    close = Button(say("panel-close"), CloseCandidates(panel))
    return Card((bold(say("handover-whom")),), (*rows, *turn, (close,)))


def things_in_words(things: Belongings, say: Say) -> str:
    """What is passed on: numbers of things, and the role."""
    told = [
        say("handover-polls", number=things.polls) if things.polls else "",
        say("handover-series", number=things.series) if things.series else "",
        say("handover-teams", number=things.teams) if things.teams else "",
        say(f"handover-role-{things.role.value}") if things.role else "",
    ]
    return ", ".join(each for each in told if each)
