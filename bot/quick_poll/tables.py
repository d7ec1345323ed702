"""A poll as tables to download, from plain data: the sums of its card, and who answered what."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.card import Card, Document, lines, plain
from bot.quick_poll.model import Kind, Poll, Sign, Vote
from bot.quick_poll.telling import seen_by_line
from bot.tables.model import Table, Workbook
from bot.words import Say, cut

_LONGEST_NAME = 50


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody's answer. `said_by` is who has entered it for them, `school` theirs in a network.

    `stands` where it is the one answer of the school.
    """

    name: str
    vote: Vote
    said_by: str | None = None
    school: str | None = None
    stands: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """A poll with those who answered and those who did not, by name where the reader may see it.

    An anonymous poll has neither: `remarks` are then what people explained, with what they explained.
    """

    poll: Poll
    answered: Sequence[Answered] = ()
    silent: Sequence[str] = ()
    remarks: Sequence[tuple[str, str]] = ()
    named: bool = True


def workbook_card(answers: Answers, say: Say) -> Card:
    """All sheets in one file."""
    tables = [sums(answers.poll, say)]
    if answers.poll.activity.anonymous:
        tables.append(_remarks(answers, say))
    elif answers.named:
        tables += [votes(answers, say), _silent(answers, say)]
    else:
        tables.append(_unnamed(answers, say))
    kept = tuple(table for table in tables if table.rows)
    return _card(answers, Document(_name(answers), "xlsx", Workbook(kept)), say)


def votes_card(answers: Answers, kind: str, say: Say) -> Card:
    """Who answered what, and nothing else, as a file of this kind."""
    table = votes(answers, say)
    if kind == "csv":
        return _card(answers, Document(_name(answers), "csv", table), say)
    return _card(answers, Document(_name(answers), "xlsx", Workbook((table,))), say)


def csv_card(answers: Answers, say: Say) -> Card:
    """One table: who answered what, or what was answered; of an anonymous poll the sums."""
    if answers.poll.activity.anonymous:
        table = sums(answers.poll, say)
    else:
        table = votes(answers, say) if answers.named else _unnamed(answers, say)
    return _card(answers, Document(_name(answers), "csv", table), say)


def sums(poll: Poll, say: Say) -> Table:
    """How many gave each answer, as the card has it, and the turnout."""
    rows = [(_label(poll, choice, say), poll.tally.of(choice)) for choice in poll.content.choices]
    rows.append((say("quick-poll-table-answered"), poll.turnout.answered))
    if poll.turnout.silent is not None:
        rows.append((say("quick-poll-label", sign="silent"), poll.turnout.silent))
    return Table(
        say("quick-poll-table-sums"),
        (say("quick-poll-table-answer"), say("quick-poll-table-count")),
        tuple(rows),
    )


def votes(answers: Answers, say: Say) -> Table:
    """Who answered what, and why; the marks have a column of their own."""
    has_schools = any(each.school for each in answers.answered)
    columns = ["name", *(["school"] if has_schools else []), "answer", "explanation", "note"]
    rows = []
    for each in answers.answered:
        note = "; ".join(_notes(each, say))
        school = [each.school or ""] if has_schools else []
        answer = _labels(answers.poll, each.vote.choice, say)
        rows.append((each.name, *school, answer, each.vote.explanation, note))
    return Table(
        say("quick-poll-table-votes"), tuple(say(f"quick-poll-table-{name}") for name in columns), tuple(rows)
    )


def _notes(answered: Answered, say: Say) -> list[str]:
    stands = [say("network-table-stands")] if answered.stands else []
    name = answered.said_by
    return stands if name is None else [*stands, say("quick-poll-table-said-by", name=name)]


def _unnamed(answers: Answers, say: Say) -> Table:
    """The answers that count, and why, in the order of the answers: neither names nor who came first."""
    of_schools, poll = answers.poll.turnout.of_schools, answers.poll
    order = {choice: place for place, choice in enumerate(poll.content.choices)}
    counted = [each.vote for each in answers.answered if each.stands or not of_schools]
    counted.sort(key=lambda vote: ([order.get(each, 0) for each in vote.chosen], vote.explanation.casefold()))
    return Table(
        say("quick-poll-table-votes"),
        (say("quick-poll-table-answer"), say("quick-poll-table-explanation")),
        tuple((_labels(poll, vote.choice, say), vote.explanation) for vote in counted),
    )


def _silent(answers: Answers, say: Say) -> Table:
    rows = tuple((name,) for name in answers.silent)
    return Table(say("quick-poll-table-silent"), (say("quick-poll-table-name"),), rows)


def _remarks(answers: Answers, say: Say) -> Table:
    rows = tuple((_labels(answers.poll, choice, say), text) for choice, text in answers.remarks)
    columns = (say("quick-poll-table-answer"), say("quick-poll-table-explanation"))
    return Table(say("quick-poll-table-remarks"), columns, rows)


def _labels(poll: Poll, choice: str, say: Say) -> str:
    """The whole answer in words, where it is several options all of them."""
    return "; ".join(_label(poll, each, say) for each in choice.split(","))


def _label(poll: Poll, choice: str, say: Say) -> str:
    match poll.content.kind:
        case Kind.SIGNS:
            return say("quick-poll-label", sign=Sign(choice).word)
        case Kind.NOTICE:
            return say("quick-poll-label-notice")
    return next((option.text for option in poll.content.options if str(option.number) == choice), choice)


def _name(answers: Answers) -> str:
    return cut(" ".join(answers.poll.question.split()), _LONGEST_NAME)


def _card(answers: Answers, document: Document, say: Say) -> Card:
    if answers.poll.activity.anonymous:
        return Card((plain(say("quick-poll-file-without-names")),), document=document)
    if answers.named:
        return Card((plain(say("quick-poll-file-with-names")),), document=document)
    told = lines(plain(say("quick-poll-file-unnamed")), plain(seen_by_line(answers.poll, say)))
    return Card(told, document=document)
