"""Who has not answered, and what reminds them, from plain data."""

from collections.abc import Collection, Sequence

from bot.activity.look import Look
from bot.activity.more_view import back_button, head
from bot.activity.nudge import PressNoNudge, PressNudge, PressNudges, PressSilent, Silence, SilentFace
from bot.card import Button, Card, RichText, Span, italic, length, lines, mention, plain
from bot.panels.paging import page_of, turning
from bot.people.model import Person
from bot.words import Say

_LONGEST_NAME = 40
"""The panel is a message that one person sees alone: of at most 1024 characters."""

MOST_NAMED = 50
"""So many people one message calls by name; https://core.telegram.org/bots/api#messageentity allows 100."""

Rows = tuple[tuple[Button, ...], ...]


def silent_card(look: Look, silence: Silence, *, last: str | None, waiting: str | None) -> Card:
    """A page of the names, when they were reminded, and how they can be."""
    say = look.say
    page = page_of(_silent_names(silence), look.panel.page)
    text = lines(
        head(look),
        plain(say("nudge-silent" if silence.schools is None else "network-silent", count=silence.count)),
        *(plain(f"• {_short(name)}") for name in page.items),
        italic(say("nudge-unnamed", listed=silence.listed, members=silence.members or 0))
        if silence.unnamed
        else None,
        italic(say("nudge-last", until=last)) if last else None,
        italic(say("nudge-waiting", until=waiting)) if waiting else None,
    )
    arrows = turning(
        page.number, page.pages, lambda to: PressSilent(look.activity.id, SilentFace.LIST, to), look.say
    )
    rows = (*arrows, *_actions(look, silence, bool(waiting)), (back_button(look),))
    return Card(text, tuple(row for row in rows if row))


def naming_card(look: Look, count: int) -> Card:
    """Whether all are to read the names."""
    say, activity = look.say, look.activity.id
    yes = Button(say("nudge-naming-yes"), PressNudge(activity, "by_name"))
    no = Button(say("activity-back"), PressSilent(activity, SilentFace.LIST, 0))
    return Card(lines(head(look), plain(say("nudge-naming", count=count))), ((yes,), (no,)))


def private_card(asked: Card, school: str, until: str | None, say: Say) -> Card:
    """The reminder for one person: what is asked, where, until when, and how to answer at once."""
    text = lines(
        italic(school),
        asked.text,
        plain(say("activity-until", until=until)) if until else None,
        plain(""),
        plain(say("nudge-private")),
    )
    return Card(text, (*asked.buttons, (Button(say("nudge-stop"), PressNudges("no")),)))


def in_chat_card(silence: Silence, say: Say) -> Card:
    """How many are waited for; nobody is named."""
    key = "nudge-in-chat" if silence.schools is None else "network-in-chat"
    return Card((plain(say(key, count=silence.count)),))


def names_card(people: Sequence[Person], uncalled: Collection[int], say: Say) -> Card:
    """Who is waited for, by name; who is on a list only, or wants no reminders, is not called."""
    named: list[Span] = []
    for person in people[:MOST_NAMED]:
        called = not person.is_listed_only and person.id not in uncalled
        named += [plain(", ")] if named else []
        name = _short(person.name)
        named.append(mention(name, person.id) if called else plain(name))
    more = len(people) - MOST_NAMED
    rest: RichText = (plain(" "), plain(say("nudge-names-more", count=more))) if more > 0 else ()
    return Card((plain(say("nudge-names")), plain(" "), *named, *rest))


def _actions(look: Look, silence: Silence, is_waiting: bool) -> Rows:
    say, activity = look.say, look.activity
    if not activity.is_open or not silence.count:
        return ()
    if is_waiting:
        return ((Button(say("nudge-cancel"), PressNoNudge(activity.id)),),)
    quietly = Button(say("nudge-button"), PressNudge(activity.id, "quietly"))
    by_name = Button(say("nudge-by-name"), PressSilent(activity.id, SilentFace.NAMING, 0))
    return ((quietly,), (by_name,)) if silence.people else ((quietly,),)


def _silent_names(silence: Silence) -> list[str]:
    named = silence.people if silence.schools is None else silence.schools
    return [each.name for each in named]


def _short(name: str) -> str:
    kept = name
    while length((plain(kept),)) > _LONGEST_NAME:
        kept = kept[:-1]
    return name if kept == name else f"{kept.rstrip()}…"
