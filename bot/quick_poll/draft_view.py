"""What the draft of a poll shows beside what all drafts do."""

from bot.activity.draft_view import switch_button
from bot.card import Button, RichText, bold, italic, lines, plain
from bot.people.model import Space
from bot.quick_poll.actions import PressKind
from bot.quick_poll.model import Content, Kind
from bot.words import Say, cut

_ROOM = 500
"""A draft is seen by one person alone, in a message of at most 1024 characters."""
_LONGEST_OPTION = 40


def body(content: Content, say: Say) -> RichText:
    """The question, and how it will be answered; the beginning of what is too long for a preview."""
    how = lines(
        italic(say(f"quick-poll-answered-by-{content.kind.value}")),
        italic(say("network-one-answer")) if content.per_school else None,
    )
    if content.kind is not Kind.CHOICE:
        return lines(bold(cut(content.question, _ROOM)), how)
    room = min(_LONGEST_OPTION, _ROOM // 2 // len(content.options))
    options = [plain(f"{option.number}. {cut(option.text, room)}") for option in content.options]
    return lines(bold(cut(content.question, _ROOM // 2)), *options, how)


def switches(panel: int, content: Content, space: Space, say: Say) -> list[Button]:
    """The settings that polls alone have, as far as this one can have them."""
    found = []
    if content.kind is Kind.CHOICE:
        found.append(
            switch_button("quick-poll-switch-several", content.several, PressKind(panel, "several"), say)
        )
        found.append(switch_button("quick-poll-switch-own", content.own, PressKind(panel, "own"), say))
    else:
        is_notice = content.kind is Kind.NOTICE
        found.append(switch_button("quick-poll-switch-notice", is_notice, PressKind(panel, "notice"), say))
    if space.is_network:
        found.append(
            switch_button("quick-poll-switch-school", content.per_school, PressKind(panel, "per_school"), say)
        )
    return found
