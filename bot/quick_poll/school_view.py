"""The answers of a network's schools on the panel «more», from plain data."""

from collections.abc import Sequence
from typing import Literal

from bot.activity.look import Look
from bot.activity.more_view import back_button, head
from bot.card import Button, Card, RichText, bold, italic, lines, plain
from bot.network.model import School
from bot.panels.paging import page_of, turning
from bot.quick_poll.actions import PressSchoolAnswer, PressSchoolAnswers, PressSchoolFile
from bot.quick_poll.model import Content, Kind, Sign, Vote
from bot.quick_poll.telling import named
from bot.roster.labels import label
from bot.words import Say, cut

_LONGEST_NAME = 40
_LONGEST_ANSWER = 30
_FILES: tuple[Literal["xlsx"], Literal["csv"]] = ("xlsx", "csv")


def schools_card(look: Look, schools: Sequence[School]) -> Card:
    """Whose answers there are to see, by name."""
    activity, page = look.activity.id, page_of(schools, look.panel.page)
    rows = tuple((Button(label(each.name), PressSchoolAnswer(activity, each.id, 0)),) for each in page.items)
    turn = turning(page.number, page.pages, lambda number: PressSchoolAnswers(activity, number), look.say)
    return Card(lines(head(look), plain(look.say("network-whose"))), (*rows, *turn, (back_button(look),)))


def answers_card(
    look: Look, school: School, votes: Sequence[tuple[int, str, Vote]], content: Content, *, counts_last: bool
) -> Card:
    """A page of who of the school has answered what. `counts_last`: the last one is the school's."""
    activity, say = look.activity.id, look.say
    page = page_of(votes, look.panel.page)
    text = lines(
        head(look),
        bold(school.name),
        *(_line(name, vote, content, say) for _, name, vote in page.items),
        None if votes else plain(say("network-no-answers")),
        italic(say("network-last-counts")) if counts_last and len(votes) > 1 else None,
    )
    turn = turning(
        page.number, page.pages, lambda number: PressSchoolAnswer(activity, school.id, number), say
    )
    files = tuple(
        Button(say(f"quick-poll-{kind}"), PressSchoolFile(activity, school.id, kind)) for kind in _FILES
    )
    return Card(text, (*turn, *((files,) if votes else ()), (back_button(look),)))


def _line(name: str, vote: Vote, content: Content, say: Say) -> RichText:
    match content.kind:
        case Kind.SIGNS:
            answer = say("quick-poll-label", sign=Sign(vote.choice).word)
        case Kind.NOTICE:
            answer = say("quick-poll-label-notice")
        case _:
            answer = cut(named(content, vote.choice), _LONGEST_ANSWER)
    return (plain(f"• {cut(name, _LONGEST_NAME)}: {answer}"),)
