"""What is said to who has voted."""

from bot.quick_poll.model import Change, Content, Kind, Poll, Sign, Vote
from bot.words import Say, Text, cut

WITHDRAWN = Text("quick-poll-withdrawn")

_LONGEST_NAMED = 100


def counted(what: Change, content: Content, vote: Vote) -> Text:
    """What the vote changed, and what it is now."""
    match content.kind:
        case Kind.NOTICE:
            return Text(f"{what.value}-notice")
        case Kind.SIGNS:
            return Text(what.value, {"sign": Sign(vote.choice).word})
    return Text(f"{what.value}-choice", {"options": cut(named(content, vote.choice), _LONGEST_NAMED)})


def own_answer(content: Content, vote: Vote) -> Text:
    """A person's own answer, and whether a colleague has entered it for them."""
    by = "self" if vote.said_by is None else "other"
    told = {"by": by, "explanation": vote.explanation or "none"}
    match content.kind:
        case Kind.NOTICE:
            return Text("quick-poll-own-notice", {"by": by})
        case Kind.SIGNS:
            return Text("quick-poll-own-sign", {**told, "sign": Sign(vote.choice).word})
    options = cut(named(content, vote.choice), _LONGEST_NAMED)
    return Text("quick-poll-own-choice", {**told, "options": options})


def named(content: Content, choice: str) -> str:
    """The options of a choice in words."""
    texts = {str(option.number): option.text for option in content.options}
    return " · ".join(texts.get(number, number) for number in choice.split(","))


def seen_by_line(poll: Poll, say: Say) -> str:
    """Who sees who has answered what."""
    what = "read" if poll.content.kind is Kind.NOTICE else "answered"
    mentor = "yes" if poll.seen_by.has_mentor else "no"
    return say("quick-poll-seen-by", what=what, leaders=poll.seen_by.leaders, mentor=mentor)
