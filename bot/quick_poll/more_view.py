"""The faces that polls have on the panel «more», from plain data."""

from collections.abc import Iterator, Sequence

from bot.activity.look import Look
from bot.activity.model import Activity
from bot.activity.more_view import back_button, head
from bot.card import Button, Card, RichText, bold, length, lines, plain
from bot.panels.paging import page_of, turning
from bot.people.model import Person
from bot.quick_poll.actions import PressSaid, PressSpeak, PressSpeakFor, PressWhy
from bot.quick_poll.model import Content, Kind, Sign, Vote
from bot.quick_poll.telling import named
from bot.words import Say, cut

_ROOM = 650
"""UTF-16 units of explanations on a page: with its head it is a message that one person sees alone."""
_LONGEST_TITLE = 100
_LONGEST_HEADING = 60
_LONGEST_NAME = 32


def why_card(look: Look, content: Content, reasons: Sequence[tuple[str, str]]) -> Card | None:
    """A page of what people have explained, grouped by what they chose; None where nobody has."""
    pages = list(_pages(list(_explained(content, reasons, look.say))))
    if not pages:
        return None
    page = min(look.panel.page, len(pages) - 1)
    title = bold(cut(look.title, _LONGEST_TITLE))
    turned = turning(page, len(pages), lambda number: PressWhy(look.activity.id, number), look.say)
    return Card(lines(title, plain(""), *pages[page]), (*turned, (back_button(look),)))


def people_card(look: Look, people: Sequence[Person], spoken: frozenset[int]) -> Card:
    """For whom one could answer; those for whom somebody has are marked."""
    say, activity = look.say, look.activity
    if not people:
        return Card(lines(head(look), plain(say("quick-poll-speak-nobody"))), ((back_button(look),),))
    page = page_of(people, look.panel.page)
    rows = [(_person(activity, each, each.id in spoken, say),) for each in page.items]
    turned = turning(page.number, page.pages, lambda number: PressSpeak(activity.id, number), say)
    text = lines(head(look), plain(say("quick-poll-speak-for-whom")))
    return Card(text, (*rows, *turned, (back_button(look),)))


def said_card(look: Look, name: str, content: Content, vote: Vote | None) -> Card:
    """What the colleague may have said; what is entered already is marked."""
    say = look.say
    chosen = vote.chosen if vote else ()

    def button(place: int, choice: str) -> Button:
        label = cut(_label(content, choice, say), _LONGEST_NAME)
        key = "activity-switch-on" if choice in chosen else "activity-switch-off"
        return Button(say(key, what=label), PressSaid(look.activity.id, place))

    buttons = [button(place, choice) for place, choice in enumerate(content.choices)]
    rows = [tuple(buttons)] if content.kind is Kind.SIGNS else [(each,) for each in buttons]
    back = Button(say("activity-back"), PressSpeak(look.activity.id, 0))
    text = lines(head(look), plain(say("quick-poll-speak-what", person=name)))
    return Card(text, (*rows, (back,)))


def _person(activity: Activity, person: Person, is_spoken: bool, say: Say) -> Button:
    key = "activity-switch-on" if is_spoken else "activity-switch-off"
    action = PressSpeakFor(activity.id, abs(person.id), "listed" if person.is_listed_only else "met")
    return Button(say(key, what=cut(person.name, _LONGEST_NAME)), action)


def _label(content: Content, choice: str, say: Say) -> str:
    match content.kind:
        case Kind.SIGNS:
            return say(f"quick-poll-only-{Sign(choice).word}")
        case Kind.NOTICE:
            return say("quick-poll-button-notice", count=0)
    return named(content, choice)


def _explained(content: Content, reasons: Sequence[tuple[str, str]], say: Say) -> Iterator[tuple[str, str]]:
    """Each explanation with the heading of its group; the groups in the order of the answers."""
    order = {choice: place for place, choice in enumerate(content.choices)}
    choices = {choice for choice, _ in reasons}
    for choice in sorted(choices, key=lambda each: [order.get(one, 0) for one in each.split(",")]):
        heading = _heading(content, choice, say)
        yield from ((heading, explanation) for each, explanation in reasons if each == choice)


def _heading(content: Content, choice: str, say: Say) -> str:
    if content.kind is Kind.CHOICE:
        return cut(named(content, choice), _LONGEST_HEADING)
    return say("quick-poll-why", sign=Sign(choice).word)


def _pages(explained: Sequence[tuple[str, str]]) -> Iterator[list[RichText]]:
    """As many explanations a page as there is room for, each under its heading."""
    page: list[RichText] = []
    under = None
    for heading, explanation in explained:
        line: RichText = (plain(f"• {_fitting(explanation)}"),)
        longer = [*page, *([] if heading == under else [(bold(heading),)]), line]
        if page and length(lines(*longer)) > _ROOM:
            yield page
            longer = [(bold(heading),), line]
        page, under = longer, heading
    if page:
        yield page


def _fitting(explanation: str) -> str:
    """An explanation that is all pictures is cut: each of them takes two units."""
    return explanation if length((plain(explanation),)) <= _ROOM else cut(explanation, _ROOM // 2)
