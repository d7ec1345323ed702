"""What the private chat shows, from plain data: the menu, and where a text goes."""

from collections.abc import Sequence
from textwrap import shorten

from bot.card import Button, Card, RichText, bold, italic, lines, plain
from bot.network.actions import PressMySchool
from bot.people.model import Space
from bot.privacy.model import OpenPrivacy
from bot.private.model import (
    Face,
    Goal,
    Menu,
    Named,
    PressAskChat,
    PressChat,
    PressDraft,
    PressGive,
    PressKeep,
    PressMenu,
    PressMove,
    PressSchool,
    School,
    Written,
)
from bot.prompts.actions import PressCancelPrompt
from bot.words import Say

_MOST_BUTTONS = 90
"""A message holds a hundred buttons; what comes after so many is old."""
_LONGEST_NAME = 60
_LONGEST_QUOTE = 120

Rows = tuple[tuple[Button, ...], ...]


def menu_card(menu: Menu, say: Say) -> Card:
    """The menu; the school that it speaks of stands above everything."""
    add = Button(
        say("private-add-to-chat"),
        url=f"https://t.me/{menu.username}?startgroup=hello&admin=delete_messages",
    )
    if not menu.schools:
        return Card(
            lines(bold(say("private-hello")), plain(""), plain(say("private-how-to-begin"))), ((add,),)
        )
    if menu.face is Face.CHATS and menu.chats:
        buttons = [(chat.name, PressChat(menu.panel, chat.id)) for chat in menu.chats]
        return _choice(menu, menu.chosen, say("private-which-chat"), buttons, say)
    if menu.chosen is None or menu.face is Face.SCHOOLS:
        return _schools(menu, add, say)
    if menu.face is Face.DRAFTS:
        return _drafts(menu, menu.chosen, menu.drafts, say)
    return Card(_under(menu.chosen, say("private-what")), (*_main(menu, menu.chosen, say), (add,)))


def where_card(panel: int, text: str, goals: Sequence[Goal], is_settled: bool, say: Say) -> Card:
    """Asks which question a text answers; `is_settled` when it has answered one already."""
    quote = shorten(text, _LONGEST_QUOTE, placeholder=" …")
    rows = [(Button(goal.name, PressGive(panel, goal.source, goal.id)),) for goal in goals[:_MOST_BUTTONS]]
    rows.append((Button(say("private-leave" if is_settled else "private-nowhere"), PressKeep(panel)),))
    return Card(lines(bold(say("private-where")), italic(quote)), tuple(rows))


def written_card(written: Written, say: Say) -> Card:
    """Says where a text went, what came of it, and why it stays where nothing can move it."""
    text = lines(
        plain(say("private-written", where=written.where)),
        plain(written.done) if written.done else None,
        italic(say("private-is-final")) if written.is_final else None,
    )
    return Card(text, ((Button(say("private-move"), PressMove(written.text)),),) if written.can_move else ())


def _main(menu: Menu, chosen: Space, say: Say) -> Rows:
    offered = (
        *_cancelling(menu, say),
        Button(say("network-my-school"), PressMySchool(menu.panel)) if chosen.is_network else None,
        Button(say("private-ask"), PressAskChat(menu.panel)) if menu.may_ask else None,
        Button(say("private-drafts"), PressMenu(menu.panel, Face.DRAFTS)),
        Button(say("private-schools"), PressMenu(menu.panel, Face.SCHOOLS)) if menu.schools[1:] else None,
        Button(say("privacy-about"), OpenPrivacy()),
    )
    return tuple((button,) for button in offered if button is not None)


def _cancelling(menu: Menu, say: Say) -> list[Button]:
    return [
        Button(_cut(say("prompt-cancel-this", what=asked.name)), PressCancelPrompt(asked.id))
        for asked in menu.waiting
    ]


def _schools(menu: Menu, add: Button, say: Say) -> Card:
    text = lines(bold(say("private-which-school")), *(_school(each, say) for each in menu.schools))
    rows = [
        (Button(_ticked(each.space, menu.chosen, say), PressSchool(menu.panel, each.space.id)),)
        for each in menu.schools[:_MOST_BUTTONS]
    ]
    if menu.chosen is not None:
        return Card(text, (*rows, (_back(menu, say),)))
    return Card(text, (*((each,) for each in _cancelling(menu, say)), *rows, (add,)))


def _school(school: School, say: Say) -> RichText | None:
    """The school's chats, where they are called otherwise than the school on its button."""
    chats = [title for title in school.chats if title != school.space.name]
    if not chats:
        return None
    return (plain(say("private-school-chats", school=school.space.name, chats=", ".join(chats))),)


def _ticked(space: Space, chosen: Space | None, say: Say) -> str:
    is_chosen = chosen is not None and chosen.id == space.id
    return say("private-chosen" if is_chosen else "private-school", school=space.name)


def _drafts(menu: Menu, chosen: Space, drafts: Sequence[Named], say: Say) -> Card:
    if not drafts:
        return Card(_under(chosen, say("private-no-drafts")), ((_back(menu, say),),))
    buttons = [(_cut(draft.name), PressDraft(menu.panel, draft.id)) for draft in drafts]
    return _choice(menu, chosen, say("private-which-draft"), buttons, say)


def _choice(
    menu: Menu, chosen: Space | None, question: str, buttons: Sequence[tuple[str, object]], say: Say
) -> Card:
    rows = [(Button(label, action),) for label, action in buttons[:_MOST_BUTTONS]]
    return Card(_under(chosen, question), (*rows, (_back(menu, say),)))


def _under(chosen: Space | None, text: str) -> RichText:
    return lines(bold(chosen.name) if chosen else None, plain(text))


def _back(menu: Menu, say: Say) -> Button:
    return Button(say("private-back"), PressMenu(menu.panel, Face.MAIN))


def _cut(name: str) -> str:
    return shorten(name, _LONGEST_NAME, placeholder=" …")
